import type { ContactMode } from '../../connection/meeting.js';
import type { Labels } from '../../kernel/labels.js';
import type { Dimension } from '../dimension.js';

/** One option for every way of meeting there is. */
const modes: { readonly [Mode in ContactMode]: Labels } = {
  'in-person': { en: 'In person', es: 'En persona' },
  phone: { en: 'By phone', es: 'Por teléfono' },
  text: { en: 'By text message', es: 'Por mensajes de texto' },
  video: { en: 'By video', es: 'Por videollamada' },
  'home-visit': { en: 'At home', es: 'En casa' },
  walk: { en: 'On a walk', es: 'Dando un paseo' },
  online: { en: 'Online', es: 'En línea' },
};

export const contactMode: Dimension = {
  id: 'contact-mode',
  labels: { en: 'How I like to meet', es: 'Cómo prefiero encontrarme' },
  hint: { en: 'Every way that suits you.', es: 'Todas las formas que te convengan.' },
  value: { form: 'choice', options: Object.entries(modes).map(([key, labels]) => ({ key, labels })) },
  comparator: { form: 'any-of', enough: 1 },
  many: true,
  tier: 1,
  defaultPurposes: ['match', 'display'],
  traits: ['contact-mode'],
};
