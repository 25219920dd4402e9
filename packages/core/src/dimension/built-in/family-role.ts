import type { Dimension } from '../dimension.js';
import { option } from './option.js';

export const familyRole: Dimension = {
  id: 'family-role',
  labels: { en: 'My place in a family', es: 'Mi lugar en una familia' },
  hint: {
    en: 'Families of every kind: by birth, by choice, near or far.',
    es: 'Familias de todo tipo: de nacimiento, elegidas, cerca o lejos.',
  },
  value: {
    form: 'choice',
    options: [
      option('parent', 'Parent', 'Madre o padre'),
      option('foster-parent', 'Foster parent', 'Madre o padre de acogida', 'parent'),
      option('step-parent', 'Step-parent', 'Madrastra o padrastro', 'parent'),
      option('expecting', 'Expecting a child', 'En espera de un bebé', 'parent'),
      option('grandparent', 'Grandparent', 'Abuela o abuelo'),
      option(
        'grandparent-raising',
        'Grandparent raising a grandchild',
        'Abuela o abuelo que cría a un nieto o una nieta',
        'grandparent',
      ),
      option('partner', 'Partner or spouse', 'Pareja o cónyuge'),
      option('sibling', 'Sister, brother, sibling', 'Hermana o hermano'),
      option('child-of', 'Child of someone with challenges', 'Hija o hijo de alguien con dificultades'),
      option('young-carer', 'Young person who cares for someone', 'Joven que cuida de alguien'),
      option('chosen-family', 'Chosen family', 'Familia elegida'),
    ],
  },
  comparator: { form: 'hierarchy', wider: 60, sibling: 30 },
  many: true,
  tier: 2,
  defaultPurposes: ['match'],
  traits: [],
};
