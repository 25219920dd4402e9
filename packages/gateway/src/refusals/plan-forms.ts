import type { RefusalOf } from './any-refusal.js';
import { code, number, type RefusalForm, words } from './form.js';

type OfPlans =
  | 'UnreadableLink'
  | 'Misplaced'
  | 'NotPublished'
  | 'VersionDestroyed'
  | 'AlreadyDecided'
  | 'UnreadableCode'
  | 'NotOnPaper'
  | 'ChangedSincePrinted'
  | 'SeveralOfThatName'
  | 'RecipientChanged'
  | 'WordingChanged'
  | 'NotSignedThen'
  | 'RoadmapFull'
  | 'DaysOutOfOrder'
  | 'DoesNotLeadThere'
  | 'NoSuchMove'
  | 'NotOnTheWay'
  | 'EnoughSuggested'
  | 'EnoughSetbacks'
  | 'UncountedSave';

/** What is refused of plans, of what is printed of them, and of roadmaps. */
export const planForms: { readonly [Kind in OfPlans]: RefusalForm<RefusalOf<Kind>> } = {
  UnreadableLink: {
    description: 'Not an https address.',
    en: 'A link begins with https:// and names a place on the web. This one does not, or is too long.',
    es: 'Un enlace empieza con https:// y nombra un lugar de la red. Este no, o es demasiado largo.',
    retryable: false,
    says: { longest: number('The longest address that is kept, in characters.') },
  },
  Misplaced: {
    description: 'It belongs to another kind of section.',
    en: 'A link can be put in a toolbox only.',
    es: 'Un enlace solo puede ir en la sección de cosas que ayudan.',
    retryable: false,
    says: { part: code('What does: `LINK`.') },
  },
  NotPublished: {
    description: 'No version with this number was published.',
    en: 'There is no version with this number.',
    es: 'No hay ninguna versión con este número.',
    retryable: false,
    says: { newest: number('The newest one there is; 0 where there is none.') },
  },
  VersionDestroyed: {
    description: 'What this version said was destroyed by its owner.',
    en: 'You destroyed what this version said. There is nothing of it to show.',
    es: 'Destruiste lo que decía esta versión. No queda nada que mostrar.',
    retryable: false,
    says: {},
  },
  AlreadyDecided: {
    description: 'This suggestion was decided before.',
    en: 'This suggestion was accepted, declined or taken away before.',
    es: 'Esta sugerencia ya se aceptó, se rechazó o se retiró.',
    retryable: false,
    says: { as: code('What became of it: `ACCEPTED`, `DECLINED` or `WITHDRAWN`.') },
  },
  UnreadableCode: {
    description: 'No code of a form, or one that was copied wrongly.',
    en: 'This is not a code of a form. Look at each sign again.',
    es: 'Este no es el código de un formulario. Revisa cada signo.',
    retryable: false,
    says: {},
  },
  NotOnPaper: {
    description: 'A line that is not on this form, or that was told of twice.',
    en: 'There is no such line on this form, or it is there twice. Look at the mark again.',
    es: 'Esa línea no está en este formulario, o aparece dos veces. Revisa la marca.',
    retryable: false,
    says: { problem: code('What is wrong: `NO_SUCH_LINE` or `TWICE`.') },
  },
  ChangedSincePrinted: {
    description: 'What stood there was written anew after the form was printed. Nothing of the form was kept.',
    en: 'This line was changed after the form was printed. Leave it out, or print the plan again.',
    es: 'Esta línea cambió después de imprimir el formulario. Déjala fuera o imprime el plan de nuevo.',
    retryable: false,
    says: {},
  },
  SeveralOfThatName: {
    description: 'More than one person you could invite has the name that was written.',
    en: 'More than one person has this name. Write the code that stands beside it on a list.',
    es: 'Hay más de una persona con este nombre. Escribe el código que está junto a él en una lista.',
    retryable: false,
    says: {},
  },
  RecipientChanged: {
    description: 'Somebody named on the sheet is not here any more, or goes by another name. Nothing was signed.',
    en: 'Somebody on this sheet is not here any more, or has another name now. Strike out that line, or print it again.',
    es: 'Alguien de esta hoja ya no está aquí, o tiene otro nombre ahora. Tacha esa línea o imprímela de nuevo.',
    retryable: false,
    says: {
      how: code('What changed: `GONE` or `RENAMED`.'),
      mark: words('The mark of the line they stand on.'),
    },
  },
  WordingChanged: {
    description: 'What you are told before you sign is said otherwise by now. Nothing was signed.',
    en: 'The words on this sheet are not the words used now. Print it again and read it before you sign.',
    es: 'Las palabras de esta hoja ya no son las que se usan ahora. Imprímela de nuevo y léela antes de firmar.',
    retryable: false,
    says: {},
  },
  NotSignedThen: {
    description: 'A day before the sheet was printed, or one that has not come.',
    en: 'It cannot have been signed on this day. Look at the day on the sheet.',
    es: 'No puede haberse firmado ese día. Mira el día en la hoja.',
    retryable: false,
    says: {},
  },
  RoadmapFull: {
    description: 'No more items fit on one roadmap.',
    en: 'Your roadmap is full. Take something off it first.',
    es: 'Tu hoja de ruta está llena. Primero quita algo.',
    retryable: true,
    says: { most: number('How many there can be.') },
  },
  DaysOutOfOrder: {
    description: 'A day before the one it begins on, or none a calendar has.',
    en: 'It would end before it begins. Choose another day, or none.',
    es: 'Acabaría antes de empezar. Elige otro día, o ninguno.',
    retryable: false,
    says: {},
  },
  DoesNotLeadThere: {
    description: 'What it is does not lead to what was named: steps lead to goals, goals to hopes and dreams.',
    en: 'This does not lead there. A step leads to a goal, a goal to a hope or a dream.',
    es: 'Esto no lleva ahí. Un paso lleva a una meta; una meta, a una esperanza o un sueño.',
    retryable: false,
    says: {},
  },
  NoSuchMove: {
    description: 'From where it stands, it does not go there. `access { moves }` tells where it can go.',
    en: 'From where it stands it does not go there. Look at where it can go.',
    es: 'Desde donde está no va ahí. Mira adónde puede ir.',
    retryable: false,
    says: { from: code('Where it stands.') },
  },
  NotOnTheWay: {
    description: 'Only a dream, a hope, a goal or a step stands somewhere on the way.',
    en: 'This does not stand anywhere on the way: it simply is.',
    es: 'Esto no está en ningún punto del camino: simplemente es.',
    retryable: false,
    says: {},
  },
  EnoughSuggested: {
    description: 'As many suggestions wait there as can.',
    en: 'Enough is waiting there already. Let them look at it first.',
    es: 'Ya hay bastante esperando ahí. Primero deja que lo vean.',
    retryable: true,
    says: { most: number('How many can wait.') },
  },
  EnoughSetbacks: {
    description: 'As many setbacks are kept as can be.',
    en: 'There is no room for more here. Take one out first.',
    es: 'Aquí no cabe más. Primero quita algo.',
    retryable: true,
    says: { most: number('How many there can be.') },
  },
  UncountedSave: {
    description: 'The number of a save is a whole number above zero.',
    en: 'This save has no number. Count each save up from one.',
    es: 'A este guardado le falta su número. Cuenta cada guardado desde uno.',
    retryable: false,
    says: {},
  },
};
