import { Int } from 'type-graphql';
import type { RefusalKind, RefusalOf } from './any-refusal.js';

/** All there is to say about one kind of refusal. */
interface RefusalForm<Given> {
  readonly description: string;
  readonly en: string;
  readonly es: string;
  /** Whether the very same may succeed later, or after reading again. */
  readonly retryable: boolean;
  /** What it says besides: one for each field of the refusal, or it does not compile. */
  readonly says: { readonly [Name in Exclude<KeysOf<Given>, 'kind' | 'path'>]: SaidField };
}

type KeysOf<Given> = Given extends unknown ? keyof Given & string : never;

export interface SaidField {
  readonly type: () => StringConstructor | typeof Int;
  readonly description: string;
  /** A word of the domain's, spelled as GraphQL spells it. */
  readonly isCode?: true;
}

const number = (description: string): SaidField => ({ type: () => Int, description });
const words = (description: string): SaidField => ({ type: () => String, description });
const code = (description: string): SaidField => ({ type: () => String, description, isCode: true });

/** Every no there is. A kind of refusal without words, or with something to say that is not described, does not compile. */
export const refusalForms: { readonly [Kind in RefusalKind]: RefusalForm<RefusalOf<Kind>> } = {
  NotFound: {
    description: 'There is no such thing, or it is not yours to know about.',
    en: 'There is no such thing.',
    es: 'No existe tal cosa.',
    retryable: false,
    says: {},
  },
  ChangedMeanwhile: {
    description: 'It changed after you were shown it.',
    en: 'It changed while you were looking at it. Look again.',
    es: 'Cambió mientras lo veías. Vuelve a mirarlo.',
    retryable: true,
    says: { version: number('The version it has now.') },
  },
  IdempotencyKeyReused: {
    description: 'The idempotency key was used before, for something else.',
    en: 'This request was sent before with something else in it.',
    es: 'Esta solicitud ya se envió antes con otro contenido.',
    retryable: false,
    says: {},
  },
  UnreadableText: {
    description: 'A text that cannot be kept.',
    en: 'This text is empty, too long, or holds something no reader could see.',
    es: 'Este texto está vacío, es demasiado largo o contiene algo que nadie podría leer.',
    retryable: false,
    says: {
      problem: code('What is wrong: `EMPTY`, `TOO_LONG`, `NULL_CHARACTER`, `LONE_SURROGATE` or `CONTROL_CHARACTER`.'),
      longest: number('The longest text allowed there, in UTF-16 code units.'),
    },
  },
  UnknownDimension: {
    description: 'The organization does not recognise this dimension.',
    en: 'This cannot be said here.',
    es: 'Esto no se puede decir aquí.',
    retryable: false,
    says: {},
  },
  UnreadableAnswer: {
    description: 'An answer that does not fit its dimension, or not exactly one answer.',
    en: 'This is not an answer to what was asked.',
    es: 'Esto no responde a lo que se preguntó.',
    retryable: false,
    says: { expected: words('What would have fitted there, in English.') },
  },
  NotComparable: {
    description: 'What is said in this dimension is shown, never compared.',
    en: 'This is shown, never compared; nobody can be found by it.',
    es: 'Esto se muestra, nunca se compara; no se puede buscar a nadie con ello.',
    retryable: false,
    says: {},
  },
  NotTurnedOn: {
    description: 'A wish on a protected dimension counts only when you turn it on yourself.',
    en: 'This counts only if you turn it on yourself.',
    es: 'Esto solo cuenta si lo activas tú.',
    retryable: false,
    says: {},
  },
  PolicyMissing: {
    description: 'The organization would need a dated, reasoned policy for this, and has none.',
    en: 'This is not possible here.',
    es: 'Esto no es posible aquí.',
    retryable: false,
    says: { policy: code('Which policy it would need.') },
  },
  NothingStated: {
    description: 'There is nothing you said that may be used for this.',
    en: 'You have not said anything here that may be used to find peers.',
    es: 'No has dicho nada aquí que se pueda usar para encontrar pares.',
    retryable: false,
    says: {},
  },
  NotOpen: {
    description: 'This is not open any more, or not yet.',
    en: 'This is not possible at this point.',
    es: 'Esto no es posible en este momento.',
    retryable: false,
    says: { state: code('Where the two stand now.') },
  },
  NotThisTime: {
    description: 'It does not work out this time. There is one such answer, whatever the reason.',
    en: 'It does not work out this time. You can look at others, set an ask, or turn to someone.',
    es: 'Esta vez no puede ser. Puedes ver a otras personas, dejar una pregunta o acudir a alguien.',
    retryable: false,
    says: {},
  },
  AlreadyConnected: {
    description: 'You two have an open invitation or a connection already.',
    en: 'You two are connected already, or one of you has been invited.',
    es: 'Ya están en contacto, o hay una invitación abierta.',
    retryable: false,
    says: {},
  },
  NoPlaceLeft: {
    description: 'All your places are taken.',
    en: 'All your places are taken just now.',
    es: 'Ahora mismo tienes todos tus lugares ocupados.',
    retryable: true,
    says: {},
  },
  UnreadableMeeting: {
    description: 'A meeting that cannot take place as it is written.',
    en: 'This meeting cannot be read. Look at its time and its time zone.',
    es: 'Este encuentro no se entiende. Revisa la hora y la zona horaria.',
    retryable: false,
    says: { expected: words('What would have fitted there, in English.') },
  },
  UnreadableBoundary: {
    description: 'A boundary that says nothing, or says it in the wrong place.',
    en: 'This cannot be read. Look at what is needed for it.',
    es: 'Esto no se entiende. Revisa lo que hace falta.',
    retryable: false,
    says: { expected: words('What would have fitted there, in English.') },
  },
  NotManageable: {
    description: 'A tie that no plan can make fit: a partner, present or past.',
    en: 'With a tie like this there is no plan to write. It keeps you two apart.',
    es: 'Con un vínculo así no hay plan que valga. Los mantiene aparte.',
    retryable: false,
    says: {},
  },
  NotLikeThis: {
    description: 'This way, or at this hour, it does not work for the two of you. There is one such answer.',
    en: 'This way, or at this hour, it does not work. Try another way or another time.',
    es: 'De esta manera, o a esta hora, no puede ser. Prueba otra manera u otra hora.',
    retryable: false,
    says: {},
  },
  UnreadableLanguage: {
    description: 'Not a language tag (BCP 47).',
    en: 'This is not a language we can read.',
    es: 'Este no es un idioma que podamos leer.',
    retryable: false,
    says: {},
  },
  TooMany: {
    description: 'There are as many as there can be.',
    en: 'There is no room for more here.',
    es: 'Aquí no cabe más.',
    retryable: false,
    says: { most: number('How many there can be.') },
  },
  NotConnected: {
    description: 'A section can be shown only to someone you are connected with now.',
    en: 'You can show this only to someone you are connected with.',
    es: 'Solo puedes mostrar esto a alguien con quien estés en contacto.',
    retryable: false,
    says: {},
  },
  UnreadableDate: {
    description: 'A date that does not make sense there.',
    en: 'This date does not make sense here.',
    es: 'Esta fecha no tiene sentido aquí.',
    retryable: false,
    says: {},
  },
  CannotBeSigned: {
    description: 'A yes or a no that cannot be signed like this.',
    en: 'This cannot be signed like this.',
    es: 'Esto no se puede firmar así.',
    retryable: false,
    says: {
      problem: code(
        'What is wrong: `NOTHING_NAMED`, `TOO_MANY`, `KINDS_NEVER_MERGED`, `CHOSEN_ELSEWHERE`, `NO_END`, `PAST_END`, `TOO_LONG`, `SHOWN_ELSEWHERE`, `RECIPIENT` or `IN_WRITING`.',
      ),
    },
  },
  UnreadableRoles: {
    description: 'Roles that cannot be held like this.',
    en: 'These roles cannot be held like this.',
    es: 'Estos roles no se pueden tener así.',
    retryable: false,
    says: { expected: words('What would have fitted there, in English.') },
  },
  OwnRoleRefused: {
    description: 'Nobody gives themselves a role, or changes one they hold. They can end it.',
    en: 'You cannot give a role to yourself. Ask another administrator.',
    es: 'No puedes darte un rol. Pídelo a otra persona que administra.',
    retryable: false,
    says: {},
  },
  LastAdministrator: {
    description: 'Nobody else who has taken their place administers the organization.',
    en: 'You are the only administrator here. Let someone else become one first.',
    es: 'Solo tú administras aquí. Primero tiene que haber alguien más.',
    retryable: true,
    says: {},
  },
  UnreadableRecord: {
    description: 'Not a record that can be kept whole. Nothing of it was.',
    en: 'This file cannot be read as a record.',
    es: 'Este archivo no se puede leer como un registro.',
    retryable: false,
    says: { expected: words('What would have fitted there, in English.') },
  },
  RecordNotEmpty: {
    description: 'Something was said or written here already.',
    en: 'You have said or written something here already. A record can be brought only before that.',
    es: 'Ya has dicho o escrito algo aquí. Un registro solo se puede traer antes de eso.',
    retryable: false,
    says: {},
  },
  NotADelay: {
    description: 'Not a number of days there can be.',
    en: 'Choose a number of days from 0 to 30.',
    es: 'Elige un número de días entre 0 y 30.',
    retryable: false,
    says: { longest: number('The most days there can be.') },
  },
  NotThisStep: {
    description: 'This cannot be done to the demand as it stands.',
    en: 'This cannot be done as the demand stands.',
    es: 'Esto no se puede hacer en el estado actual.',
    retryable: false,
    says: { state: code('Where it stands.') },
  },
  NotNarrower: {
    description: 'What is left of a demand is less than what was asked, and in nothing more.',
    en: 'This is not less than what was asked.',
    es: 'Esto no es menos de lo que se pidió.',
    retryable: false,
    says: {},
  },
  SecondPersonNeeded: {
    description: 'Whoever recorded a demand does not answer it.',
    en: 'You recorded this. Another administrator has to answer it.',
    es: 'Tú lo registraste. Tiene que responder otra persona que administra.',
    retryable: false,
    says: {},
  },
  RecipientNotOffered: {
    description: 'This one cannot be told this concern.',
    en: 'You cannot tell it to this one. Pick somebody from the list.',
    es: 'No se lo puedes contar a esta persona. Elige a alguien de la lista.',
    retryable: false,
    says: {},
  },
  ConcernNotOpen: {
    description: 'The concern was closed, or was never told to anybody here.',
    en: 'This concern is closed, or is not handled here.',
    es: 'Esta preocupación está cerrada o no se atiende aquí.',
    retryable: false,
    says: {},
  },
  BriefingNeeded: {
    description:
      'Nothing is opened, and nobody goes on, before both have read what stays between them and what cannot.',
    en: 'First read what stays between you two, and what cannot. The other one reads it for themselves.',
    es: 'Primero lee qué queda entre ustedes y qué no puede quedar. La otra persona lo lee por su cuenta.',
    retryable: true,
    says: { missing: code('What is missing: `YOURS`, or `NOT_YET_EVERYTHING`.') },
  },
  OtherBriefing: {
    description: 'The briefing is another one by now, or is not written in that language.',
    en: 'The text has changed. Please read it again.',
    es: 'El texto ha cambiado. Por favor léelo de nuevo.',
    retryable: true,
    says: { current: words('The version that is given now.') },
  },
  BriefingVersionTaken: {
    description: 'There is a briefing of that version already; what people have read is never changed.',
    en: 'There is a text with this version already. Give the new one another name.',
    es: 'Ya existe un texto con esta versión. Ponle otro nombre al nuevo.',
    retryable: false,
    says: {},
  },
  CodeNotAccepted: {
    description: 'The code is not one of ours, was used, or its time has passed: one answer.',
    en: 'This code is not accepted. Ask the organization for a new one.',
    es: 'Este código no se acepta. Pide otro a la organización.',
    retryable: false,
    says: {},
  },
};
