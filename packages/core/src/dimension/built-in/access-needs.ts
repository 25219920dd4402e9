import type { Dimension } from '../dimension.js';
import { option } from './option.js';

/** To arrange a good meeting, not to be compared: needing something in common is not what makes it possible. */
export const accessNeeds: Dimension = {
  id: 'access-needs',
  labels: { en: 'What makes a meeting work for me', es: 'Lo que necesito para un buen encuentro' },
  hint: { en: 'Shown to whom you choose. Never compared.', es: 'Se muestra a quien tú elijas. Nunca se compara.' },
  value: {
    form: 'choice',
    options: [
      option('step-free', 'A place without steps', 'Un lugar sin escalones'),
      option('quiet', 'A quiet place', 'Un lugar tranquilo'),
      option('low-light', 'Soft light', 'Luz suave'),
      option('scent-free', 'No strong scents', 'Sin olores fuertes'),
      option('captions', 'Captions', 'Subtítulos'),
      option('sign-interpreter', 'A sign language interpreter', 'Intérprete de lengua de señas'),
      option('spoken-interpreter', 'An interpreter', 'Intérprete'),
      option('large-print', 'Large print', 'Letra grande'),
      option('screen-reader', 'Documents a screen reader can read', 'Documentos aptos para lector de pantalla'),
      option('plain-language', 'Plain language', 'Lenguaje sencillo'),
      option('more-time', 'More time', 'Más tiempo'),
      option('breaks', 'Breaks', 'Pausas'),
      option('someone-with-me', 'Someone with me', 'Alguien que me acompañe'),
      option('service-animal', 'My service animal with me', 'Mi animal de asistencia conmigo'),
      option('near-transit', 'Near public transport', 'Cerca del transporte público'),
      option('childcare', 'A place for my child', 'Un espacio para mi hijo o hija'),
    ],
  },
  comparator: { form: 'none' },
  many: true,
  tier: 2,
  defaultPurposes: ['display'],
  traits: [],
};
