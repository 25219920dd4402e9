import type { Labels } from '../../kernel/labels.js';

/** What people read beside an answer. Words in braces are filled in from the answer. Sixth-grade words; no blame, no pressure. */
export const sentences: Readonly<Record<Sentence, Labels>> = {
  /** Why someone is listed: the reader asked for it. */
  youAskedFor: {
    en: 'You asked for this. {dimension}: {values}.',
    es: 'Tú lo pediste. {dimension}: {values}.',
  },
  /** Why someone is listed: both show it. */
  youBothSay: {
    en: 'You both say: {values} ({dimension}).',
    es: 'Tú también lo dices: {values} ({dimension}).',
  },
  askOffer: {
    en: 'You can also ask without giving your name. We ask the people it fits. You both find out only if you both say yes.',
    es: 'También puedes preguntar sin dar tu nombre. Preguntamos a quienes corresponda. Solo si las dos personas dicen que sí, lo sabrán las dos.',
  },
  waitingPlace: {
    en: 'While you wait, you can talk with {name}. You can reach them here: {reach}.',
    es: 'Mientras esperas, puedes hablar con {name}. Este es su contacto: {reach}.',
  },
  lookAtListed: {
    en: 'Take your time and look at the people listed here. You can invite one of them.',
    es: 'Mira con calma a las personas de esta lista. Puedes invitar a una de ellas.',
  },
  ask: {
    en: 'No one is listed for you right now. You can ask without giving your name, and see if someone says yes.',
    es: 'Ahora no hay nadie en tu lista. Puedes preguntar sin dar tu nombre y ver si alguien dice que sí.',
  },
  waitWithSomeone: {
    en: 'No one is listed for you right now. You do not have to wait alone: you can talk with {name}.',
    es: 'Ahora no hay nadie en tu lista. No tienes que esperar en soledad: puedes hablar con {name}.',
  },
  notThisTime: {
    en: 'Not this time. This says nothing about you. There are other people you can get to know.',
    es: 'Esta vez no. Esto no dice nada sobre ti. Hay otras personas que puedes conocer.',
  },
  ended: {
    en: 'This connection has ended. You can look for someone else whenever you like.',
    es: 'Esta conexión ha terminado. Puedes buscar a otra persona cuando quieras.',
  },
  /** After an end: somebody said that they would step in. */
  turnToCover: {
    en: 'Someone here said they would be there for you now. You can invite them. They know nothing about you unless you tell them.',
    es: 'Alguien aquí dijo que estaría para ti ahora. Puedes invitar a esa persona. No sabe nada de ti si tú no se lo cuentas.',
  },
  /** After an end: asking without a name is open to anyone, whoever fits. */
  askAgain: {
    en: 'You can ask without giving your name, and see if someone says yes.',
    es: 'Puedes preguntar sin dar tu nombre y ver si alguien dice que sí.',
  },
  invitesToSupport: {
    en: '{name} would like you to be their peer supporter. You can say yes or no. You do not have to give a reason.',
    es: '{name} quisiera tu apoyo como par. Puedes decir que sí o que no. No tienes que dar una razón.',
  },
  invitesToMutual: {
    en: '{name} would like to meet you as a peer. You would support each other. You can say yes or no. You do not have to give a reason.',
    es: '{name} quisiera conocerte como par. Se apoyarían una persona a la otra. Puedes decir que sí o que no. No tienes que dar una razón.',
  },
  yourAsk: {
    en: 'You asked for someone who says the same as you: {values} ({dimension}). If someone it fits says yes, you both find out.',
    es: 'Preguntaste por alguien que diga lo mismo que tú: {values} ({dimension}). Si alguien a quien corresponde dice que sí, lo sabrán las dos personas.',
  },
  questionOfSupport: {
    en: 'Someone here shares this with you: {values} ({dimension}). They are looking for support. Would you like to meet them? No one finds out if you say no.',
    es: 'Alguien aquí comparte esto contigo: {values} ({dimension}). Busca apoyo. ¿Te gustaría conocerle? Nadie se entera si dices que no.',
  },
  questionOfMutual: {
    en: 'Someone here shares this with you: {values} ({dimension}). Would you like to meet them? No one finds out if you say no.',
    es: 'Alguien aquí comparte esto contigo: {values} ({dimension}). ¿Te gustaría conocerle? Nadie se entera si dices que no.',
  },
  theySee: {
    en: 'This is what they see of you here, and nothing more.',
    es: 'Esto es lo que ven de ti aquí, y nada más.',
  },
  theySeeNothing: {
    en: 'They see nothing of you here. To them it is as if you were not here.',
    es: 'No ven nada de ti aquí. Para esas personas es como si no estuvieras.',
  },
  theLetterHolds: {
    en: 'This is the whole letter for {to}. Nothing goes out until you give it out yourself.',
    es: 'Esta es la carta completa para {to}. Nada sale hasta que tú la entregues.',
  },
  confidentialLetter: {
    en: 'This letter is private. The person it is about gave it out for one purpose. Please do not pass it on without asking them.',
    es: 'Esta carta es privada. La persona de quien trata la entregó para un solo fin. Por favor, no la compartas sin preguntarle.',
  },
};

type Sentence =
  | 'youAskedFor'
  | 'youBothSay'
  | 'askOffer'
  | 'waitingPlace'
  | 'lookAtListed'
  | 'ask'
  | 'waitWithSomeone'
  | 'notThisTime'
  | 'ended'
  | 'turnToCover'
  | 'askAgain'
  | 'invitesToSupport'
  | 'invitesToMutual'
  | 'yourAsk'
  | 'questionOfSupport'
  | 'questionOfMutual'
  | 'theySee'
  | 'theySeeNothing'
  | 'theLetterHolds'
  | 'confidentialLetter';
