import type { Labels } from '../kernel/labels.js';

/** Somebody outside whom organizations often name. How to reach them is the organization's to write down. */
export interface SuggestedRecipient {
  readonly key: string;
  readonly labels: Labels;
  /** What they do, in plain words. */
  readonly hint: Labels;
}

/** Suggestions, as data: names of offices there are in many places. None is contacted by this software, ever. */
export const suggestedRecipients: readonly SuggestedRecipient[] = [
  {
    key: 'ombudsperson',
    labels: { en: 'An ombudsperson', es: 'Una defensoría (ombudsperson)' },
    hint: {
      en: 'Listens to complaints and belongs to no side. Many counties, states and hospitals have one.',
      es: 'Escucha quejas y no está de parte de nadie. Hay una en muchos condados, estados y hospitales.',
    },
  },
  {
    key: 'protection-and-advocacy',
    labels: { en: 'Protection and advocacy agency', es: 'Agencia de protección y defensa' },
    hint: {
      en: 'In every U.S. state one such agency stands up for the rights of people with a mental health condition or disability.',
      es: 'En cada estado de EE. UU. una agencia así defiende los derechos de las personas con una condición de salud mental o discapacidad.',
    },
  },
  {
    key: 'certifying-body',
    labels: { en: 'The body that certifies peer supporters', es: 'La entidad que certifica a las personas de apoyo' },
    hint: {
      en: 'It has a code of ethics and hears complaints about people who hold its certificate.',
      es: 'Tiene un código de ética y recibe quejas sobre las personas que certificó.',
    },
  },
  {
    key: 'peer-run-organization',
    labels: { en: 'A peer-run organization nearby', es: 'Una organización de pares cercana' },
    hint: {
      en: 'People with lived experience who do not work for this organization.',
      es: 'Personas con experiencia vivida que no trabajan para esta organización.',
    },
  },
];
