import type { Labels } from '../../kernel/labels.js';
import type { ChangeEffect, ChoiceKind } from '../../explanation/would-change.js';

/** A sentence about one answer, and the same about several. Words in braces are filled in. */
export interface Counted {
  readonly one: Labels;
  readonly several: Labels;
}

/** What could be chosen otherwise: a question, never advice. */
export const choiceSentences: Readonly<Record<ChoiceKind, Counted>> = {
  raise: {
    one: {
      en: 'What if this mattered more to you, {then} and not {now}? {dimension}: {values}.',
      es: '¿Y si esto te importara más, {then} y no {now}? {dimension}: {values}.',
    },
    several: {
      en: 'What if these mattered more to you, {then} and not {now}? {dimension}: {values}.',
      es: '¿Y si estas cosas te importaran más, {then} y no {now}? {dimension}: {values}.',
    },
  },
  lower: {
    one: {
      en: 'What if this mattered less to you, {then} and not {now}? {dimension}: {values}.',
      es: '¿Y si esto te importara menos, {then} y no {now}? {dimension}: {values}.',
    },
    several: {
      en: 'What if these mattered less to you, {then} and not {now}? {dimension}: {values}.',
      es: '¿Y si estas cosas te importaran menos, {then} y no {now}? {dimension}: {values}.',
    },
  },
  withdraw: {
    one: {
      en: 'What if you took back your wish about this? {dimension}: {values}.',
      es: '¿Y si retiraras tu deseo sobre esto? {dimension}: {values}.',
    },
    several: {
      en: 'What if you took back your wish about these? {dimension}: {values}.',
      es: '¿Y si retiraras tu deseo sobre estas cosas? {dimension}: {values}.',
    },
  },
  'wish-for': {
    one: {
      en: 'What if you asked for someone who says this too, as something that matters {then} of 5? {dimension}: {values}.',
      es: '¿Y si pidieras a alguien que también diga esto, como algo que importa {then} de 5? {dimension}: {values}.',
    },
    several: {
      en: 'What if you asked for someone who says these too, as something that matters {then} of 5? {dimension}: {values}.',
      es: '¿Y si pidieras a alguien que también diga estas cosas, como algo que importa {then} de 5? {dimension}: {values}.',
    },
  },
  'make-must': {
    one: {
      en: 'What if you wanted to see only people who meet this? {dimension}: {values}.',
      es: '¿Y si quisieras ver solo a quienes cumplen esto? {dimension}: {values}.',
    },
    several: {
      en: 'What if you wanted to see only people who meet these? {dimension}: {values}.',
      es: '¿Y si quisieras ver solo a quienes cumplen estas cosas? {dimension}: {values}.',
    },
  },
  'relax-must': {
    one: {
      en: 'What if this were good to have, and not a must? {dimension}: {values}.',
      es: '¿Y si esto fuera algo bueno, y no algo necesario? {dimension}: {values}.',
    },
    several: {
      en: 'What if these were good to have, and not a must? {dimension}: {values}.',
      es: '¿Y si estas cosas fueran algo bueno, y no algo necesario? {dimension}: {values}.',
    },
  },
  'turn-on': {
    one: {
      en: 'What if you turned on your wish about this? {dimension}: {values}.',
      es: '¿Y si activaras tu deseo sobre esto? {dimension}: {values}.',
    },
    several: {
      en: 'What if you turned on your wish about these? {dimension}: {values}.',
      es: '¿Y si activaras tu deseo sobre estas cosas? {dimension}: {values}.',
    },
  },
  'turn-off': {
    one: {
      en: 'What if you turned off your wish about this? {dimension}: {values}.',
      es: '¿Y si desactivaras tu deseo sobre esto? {dimension}: {values}.',
    },
    several: {
      en: 'What if you turned off your wish about these? {dimension}: {values}.',
      es: '¿Y si desactivaras tu deseo sobre estas cosas? {dimension}: {values}.',
    },
  },
  show: {
    one: {
      en: 'You say this as well, and keep it to yourself. What if you showed it here? {dimension}: {values}.',
      es: 'Tú también lo dices, y lo guardas para ti. ¿Y si lo mostraras aquí? {dimension}: {values}.',
    },
    several: {
      en: 'You say these as well, and keep them to yourself. What if you showed them here? {dimension}: {values}.',
      es: 'Tú también dices estas cosas, y las guardas para ti. ¿Y si las mostraras aquí? {dimension}: {values}.',
    },
  },
  'take-back': {
    one: {
      en: 'What if you took back this answer? {dimension}: {values}.',
      es: '¿Y si retiraras esta respuesta? {dimension}: {values}.',
    },
    several: {
      en: 'What if you took back these answers? {dimension}: {values}.',
      es: '¿Y si retiraras estas respuestas? {dimension}: {values}.',
    },
  },
};

/** What would come of it, for one person on one's list. */
export const effectSentences: Readonly<Record<ChangeEffect, Labels>> = {
  up: {
    en: 'This person could come sooner in your list, and would not come later.',
    es: 'Esta persona podría aparecer antes en tu lista, y no aparecería después.',
  },
  down: {
    en: 'This person could come later in your list, and would not come sooner.',
    es: 'Esta persona podría aparecer después en tu lista, y no aparecería antes.',
  },
  off: {
    en: 'This person would not be in your list.',
    es: 'Esta persona no estaría en tu lista.',
  },
  shared: {
    en: 'It would be one more thing that you both say. Everyone here could see it. You decide.',
    es: 'Sería una cosa más que dicen las dos personas. Todas las personas de aquí podrían verlo. Tú decides.',
  },
};
