import type { Labels } from '../../kernel/labels.js';
import type { DisclosureLevel } from '../../trust/level.js';
import type { TrustActKind } from '../../trust/trust-act.js';

/** What each level is called. Whose it is, the sentence around it says. */
export const levelLabels: Readonly<Record<DisclosureLevel, Labels>> = {
  'as-everyone-here': { en: 'name, and what everyone here can see', es: 'el nombre y lo que aquí todos pueden ver' },
  experiences: { en: 'experiences kept for connections', es: 'experiencias guardadas para las conexiones' },
  story: { en: 'life story', es: 'historia de vida' },
  'contact-and-plan': {
    en: 'how to get in touch, and parts of a plan',
    es: 'cómo ponerse en contacto y partes de un plan',
  },
};

interface Told {
  readonly mine: Labels;
  readonly theirs: Labels;
}

const ofBoth = (labels: Labels): Told => ({ mine: labels, theirs: labels });

/** How the history says it, to whoever did it and to the other one. No blame, no pressure, nothing added up. */
export const actSentences: Readonly<Record<TrustActKind, Told>> = {
  invited: {
    mine: { en: 'You invited {name}.', es: 'Invitaste a {name}.' },
    theirs: { en: '{name} invited you.', es: 'Recibiste una invitación de {name}.' },
  },
  accepted: {
    mine: { en: 'You said yes.', es: 'Dijiste que sí.' },
    theirs: { en: '{name} said yes.', es: '{name} dijo que sí.' },
  },
  'both-said-yes': ofBoth({
    en: 'You both said yes to the same question.',
    es: 'Las dos personas dijeron que sí a la misma pregunta.',
  }),
  'both-read-the-briefing': ofBoth({
    en: 'You both read what stays between you, and what cannot.',
    es: 'Las dos personas leyeron qué queda entre ustedes y qué no puede quedar.',
  }),
  met: ofBoth({ en: 'You met.', es: 'Se encontraron.' }),
  'both-go-on': ofBoth({ en: 'You both want to go on.', es: 'Las dos personas quieren seguir.' }),
  offered: {
    mine: { en: 'You offered to open: {level}.', es: 'Ofreciste abrir: {level}.' },
    theirs: {
      en: '{name} would open this, if you like: {level}.',
      es: '{name} abriría esto, si te parece bien: {level}.',
    },
  },
  asked: {
    mine: { en: 'You said you would like to know more: {level}.', es: 'Dijiste que te gustaría saber más: {level}.' },
    theirs: {
      en: '{name} would like to know more, if it ever suits you: {level}. You do not have to answer.',
      es: 'A {name} le gustaría saber más, si algún día te viene bien: {level}. No tienes que responder.',
    },
  },
  opened: {
    mine: { en: 'You opened: {level}.', es: 'Abriste: {level}.' },
    theirs: { en: '{name} opened: {level}.', es: '{name} abrió: {level}.' },
  },
  'stepped-back': {
    mine: { en: 'You stepped back to: {level}.', es: 'Diste un paso atrás hasta: {level}.' },
    theirs: {
      en: '{name} stepped back to: {level}. That is always fine.',
      es: '{name} dio un paso atrás hasta: {level}. Eso siempre está bien.',
    },
  },
  'contact-shown': {
    mine: { en: 'You showed how to reach you.', es: 'Mostraste cómo ponerse en contacto contigo.' },
    theirs: { en: '{name} showed how to reach them.', es: '{name} mostró cómo ponerse en contacto.' },
  },
  'contact-taken-back': {
    mine: { en: 'You took back how to reach you.', es: 'Retiraste tu contacto.' },
    theirs: { en: '{name} took back how to reach them.', es: '{name} retiró su contacto.' },
  },
  'section-shown': {
    mine: { en: 'You showed a part of a plan.', es: 'Mostraste una parte de un plan.' },
    theirs: { en: '{name} showed you a part of a plan.', es: '{name} te mostró una parte de un plan.' },
  },
  'section-taken-back': {
    mine: { en: 'You took back a part of a plan.', es: 'Retiraste una parte de un plan.' },
    theirs: { en: '{name} took back a part of a plan.', es: '{name} retiró una parte de un plan.' },
  },
};

/** Somebody the reader cannot see any more. */
export const theOtherOne: Labels = { en: 'The other one', es: 'La otra persona' };
