import type { RefusalOf } from './any-refusal.js';
import { code, codes, listed, number, type RefusalForm, words } from './form.js';

type OfDirectives =
  | 'UnreadableJurisdiction'
  | 'SuccessorBegun'
  | 'NothingToSupersede'
  | 'NotADraft'
  | 'NotInForce'
  | 'NothingToSign'
  | 'NotReadyToSign'
  | 'UnreadableStay'
  | 'HelperAsAgent'
  | 'AgentTwice'
  | 'AlreadyAnswered'
  | 'NoLongerAsked'
  | 'DatesOutOfOrder'
  | 'BarredWitness'
  | 'UnreadableDigest'
  | 'NothingToScan'
  | 'WrongType'
  | 'WrongSize'
  | 'SameScanTwice'
  | 'IncapacityIsOnRecord'
  | 'AlreadyInError'
  | 'NobodyDetermined'
  | 'DeterminerNotAllowed'
  | 'NeverByAPeer';

/** What is refused of advance directives. */
export const directiveForms: { readonly [Kind in OfDirectives]: RefusalForm<RefusalOf<Kind>> } = {
  UnreadableJurisdiction: {
    description: 'Not the code of a country or a subdivision (ISO 3166).',
    en: 'This is not the code of a place. Try two letters for a country, or a state as in US-TX.',
    es: 'Este no es el código de un lugar. Prueba dos letras para un país, o un estado como US-TX.',
    retryable: false,
    says: {},
  },
  SuccessorBegun: {
    description: 'One that takes its place is being prepared already.',
    en: 'You have begun the next one already. Go on with that one.',
    es: 'Ya has empezado la siguiente. Sigue con esa.',
    retryable: false,
    says: { directive: words('Which one.') },
  },
  NothingToSupersede: {
    description: 'Only what was recorded as executed can be superseded; a draft is simply changed.',
    en: 'This one was never recorded as signed. You can simply change it.',
    es: 'Esta nunca se registró como firmada. Puedes cambiarla sin más.',
    retryable: false,
    says: {},
  },
  NotADraft: {
    description: 'It can be changed only while it is a draft.',
    en: 'This can be changed only while it is a draft. Begin a new one that takes its place.',
    es: 'Solo se puede cambiar mientras es un borrador. Empieza una nueva que ocupe su lugar.',
    retryable: false,
    says: { standing: code('How it stands now.') },
  },
  NotInForce: {
    description: 'It has to be recorded as executed, and neither revoked, superseded nor over.',
    en: 'This is not on record as signed now, or it is over.',
    es: 'Esta no consta ahora como firmada, o ya terminó.',
    retryable: false,
    says: { standing: code('How it stands now.') },
  },
  NothingToSign: {
    description: 'There is neither an instruction nor an agent.',
    en: 'There is nothing in it yet. Write what you want, or name somebody.',
    es: 'Todavía no hay nada en ella. Escribe lo que quieres o nombra a alguien.',
    retryable: false,
    says: {},
  },
  NotReadyToSign: {
    description: 'It is not waiting to be signed.',
    en: 'This is not waiting to be signed.',
    es: 'Esta no está esperando firma.',
    retryable: false,
    says: { standing: code('How it stands now.') },
  },
  UnreadableStay: {
    description: 'No whole number of days, too many, or on something that is not a consent to being in hospital.',
    en: 'This number of days does not fit here.',
    es: 'Este número de días no encaja aquí.',
    retryable: false,
    says: { longest: number('The most days there can be.') },
  },
  HelperAsAgent: {
    description: 'Whoever helped writing it is no agent of it, unless the owner wants that knowingly.',
    en: 'This person helped you write it. Choose somebody else, or say that you want them all the same.',
    es: 'Esta persona te ayudó a escribirla. Elige a otra, o di que la quieres de todos modos.',
    retryable: false,
    says: {},
  },
  AgentTwice: {
    description: 'That person, or somebody of that name, is an agent of it already; nobody is their own.',
    en: 'This person is named already, or is you.',
    es: 'Esta persona ya está nombrada, o eres tú.',
    retryable: false,
    says: {},
  },
  AlreadyAnswered: {
    description: 'What was answered stands.',
    en: 'This was answered already, or there is no yes to take back.',
    es: 'Esto ya se respondió, o no hay ningún sí que retirar.',
    retryable: false,
    says: {},
  },
  NoLongerAsked: {
    description: 'Nobody is asked any more.',
    en: 'Nobody is asked here any more.',
    es: 'Aquí ya no se pregunta a nadie.',
    retryable: false,
    says: {},
  },
  DatesOutOfOrder: {
    description: 'Days that cannot follow one another so.',
    en: 'These dates cannot follow one another like this.',
    es: 'Estas fechas no pueden seguirse así.',
    retryable: false,
    says: {},
  },
  BarredWitness: {
    description: 'A witness who may not be one, as far as is known. The owner may record them knowingly.',
    en: 'This witness may not be one, as far as we know. Record them all the same only if that is what happened.',
    es: 'Esta persona no puede ser testigo, por lo que sabemos. Regístrala de todos modos solo si así ocurrió.',
    retryable: false,
    says: { ties: codes('Which ties say so.') },
  },
  UnreadableDigest: {
    description: 'Not a SHA-256 in lower-case hex.',
    en: 'This is not the fingerprint of a file.',
    es: 'Esta no es la huella de un archivo.',
    retryable: false,
    says: {},
  },
  NothingToScan: {
    description: 'There is no signed paper of it, or it is not in force any more.',
    en: 'There is no signed paper of this one to scan now.',
    es: 'De esta no hay ahora ningún papel firmado que escanear.',
    retryable: false,
    says: { standing: code('How it stands now.') },
  },
  WrongType: {
    description: 'Not of a kind that is kept, or not what it was said to be.',
    en: 'Scans are kept as PDF, JPEG or PNG.',
    es: 'Las copias escaneadas se guardan como PDF, JPEG o PNG.',
    retryable: false,
    says: { allowed: listed('Which media types are kept.') },
  },
  WrongSize: {
    description: 'No bytes, too many, or not as many as were told.',
    en: 'This is empty, or longer than a scan may be.',
    es: 'Está vacío, o es más largo de lo que puede ser una copia escaneada.',
    retryable: false,
    says: { largest: number('The most bytes there can be.') },
  },
  SameScanTwice: {
    description: 'A scan with the same fingerprint is kept with this directive.',
    en: 'This scan is kept here already.',
    es: 'Esta copia escaneada ya está guardada aquí.',
    retryable: false,
    says: {},
  },
  IncapacityIsOnRecord: {
    description: 'Not while somebody is on record as having found that the owner cannot decide.',
    en: 'Not while it is on record that you cannot decide. End that record first, if it is over.',
    es: 'No mientras conste que no puedes decidir. Primero cierra ese registro, si ya terminó.',
    retryable: true,
    says: {},
  },
  AlreadyInError: {
    description: 'It is marked as a mistake already.',
    en: 'This is marked as a mistake already.',
    es: 'Esto ya consta como una equivocación.',
    retryable: false,
    says: {},
  },
  NobodyDetermined: {
    description: 'Nobody is named who found it.',
    en: 'Name who found it.',
    es: 'Nombra a quien lo determinó.',
    retryable: false,
    says: {},
  },
  DeterminerNotAllowed: {
    description: 'By the rules known for the place, or by the owner’s own words, that kind of person does not find it.',
    en: 'By the rules we know, or by what the owner wrote, somebody else has to find this.',
    es: 'Según las reglas que conocemos, o lo que escribió la persona, esto lo determina alguien más.',
    retryable: false,
    says: { allowed: codes('Who may.') },
  },
  NeverByAPeer: {
    description: 'Whoever supports somebody as a peer never says that they cannot decide, nor writes it down.',
    en: 'You support this person. You never write down that they cannot decide.',
    es: 'Apoyas a esta persona. Nunca escribes que no puede decidir.',
    retryable: false,
    says: {},
  },
};
