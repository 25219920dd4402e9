import type { AdvanceInstructionKind } from '../../advance-directive/instruction.js';
import type { Labels } from '../../kernel/labels.js';

/** What each kind of instruction is called. */
export const advanceInstructionLabels: Readonly<Record<AdvanceInstructionKind, Labels>> = {
  'treatment-preference': { en: 'Treatment I would rather have', es: 'Tratamiento que prefiero' },
  'treatment-refusal': { en: 'Treatment I refuse', es: 'Tratamiento que rechazo' },
  'medicine-wanted': { en: 'Medicine I agree to', es: 'Medicina que acepto' },
  'medicine-refused': { en: 'Medicine I refuse', es: 'Medicina que rechazo' },
  'medicine-reaction': { en: 'What a medicine did to me', es: 'Lo que me hizo una medicina' },
  'place-or-professional-preferred': {
    en: 'Where and with whom I would rather be',
    es: 'Dónde y con quién prefiero estar',
  },
  'place-or-professional-refused': {
    en: 'Where and with whom I do not want to be',
    es: 'Dónde y con quién no quiero estar',
  },
  'electroconvulsive-treatment': { en: 'Electroconvulsive treatment', es: 'Terapia electroconvulsiva' },
  'order-of-measures': { en: 'If I am held: what rather, what never', es: 'Si me retienen: qué mejor, qué nunca' },
  'crisis-signs': { en: 'How others can tell', es: 'Cómo se me nota' },
  'what-helps': { en: 'What helps me', es: 'Lo que me ayuda' },
  visitors: { en: 'Who may visit me', es: 'Quién puede visitarme' },
  'whom-to-tell': { en: 'Whom to tell, and whom not', es: 'A quién avisar, y a quién no' },
  children: { en: 'My children', es: 'Mis hijos' },
  pets: { en: 'My animals', es: 'Mis animales' },
  'bills-and-home': { en: 'My bills and my home', es: 'Mis cuentas y mi casa' },
  'admission-consent': { en: 'Going to hospital: yes, this far', es: 'Ir al hospital: sí, hasta aquí' },
  'admission-refusal': { en: 'Going to hospital: no', es: 'Ir al hospital: no' },
  'guardian-nomination': { en: 'If I need a guardian', es: 'Si necesito tutela' },
  custom: { en: 'Something else', es: 'Otra cosa' },
};

/** What stands on a card before the agents. */
export const agentOnCard: Labels = { en: 'Speaks for me', es: 'Habla por mí' };

/** The title of a card without one: neutral, whoever finds it. */
export const cardTitle: Labels = { en: 'Please read', es: 'Por favor, lee' };
