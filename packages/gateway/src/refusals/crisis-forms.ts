import type { RefusalOf } from './any-refusal.js';
import { codes, number, type RefusalForm } from './form.js';

type OfCrises =
  | 'CrisisActive'
  | 'CrisisNotActive'
  | 'CrisisNotReady'
  | 'NotThereForThem'
  | 'UnknownCriterion'
  | 'SaidAlready'
  | 'NotToBeAsked'
  | 'NothingToAnswer'
  | 'UnknownSection'
  | 'OutOfRange';

/** What is refused of crisis plans, and while it has come to it. */
export const crisisForms: { readonly [Kind in OfCrises]: RefusalForm<RefusalOf<Kind>> } = {
  CrisisActive: {
    description: 'It is active: until it is over, nothing in it is written anew, and it is not made active again.',
    en: 'It is active now. Until it is over, it stays as it was written.',
    es: 'Está activo ahora. Hasta que termine, queda como se escribió.',
    retryable: true,
    says: {},
  },
  CrisisNotActive: {
    description: 'It is not active, and nobody said that it should be.',
    en: 'It is not active.',
    es: 'No está activo.',
    retryable: true,
    says: {},
  },
  CrisisNotReady: {
    description: 'Something is missing without which it cannot become active.',
    en: 'It cannot become active yet. Look at what is missing.',
    es: 'Todavía no se puede activar. Mira qué falta.',
    retryable: true,
    says: { missing: codes('What is missing: `CRITERION`, `SUPPORTER` or `ENDING`.') },
  },
  NotThereForThem: {
    description: 'Only somebody who accepted to be there, and is connected with the owner, can say so.',
    en: 'Only those who said yes to being there can say so.',
    es: 'Solo pueden decirlo quienes aceptaron estar ahí.',
    retryable: false,
    says: {},
  },
  UnknownCriterion: {
    description: 'The owner wrote no such criterion, or took it out.',
    en: 'There is no such criterion. Pick one of those that are written.',
    es: 'No existe ese criterio. Elige uno de los que están escritos.',
    retryable: false,
    says: {},
  },
  SaidAlready: {
    description: 'They said so already: one person is one voice.',
    en: 'You said so already. It counts once.',
    es: 'Ya lo dijiste. Cuenta una vez.',
    retryable: false,
    says: {},
  },
  NotToBeAsked: {
    description:
      'Whoever is not connected with the owner, is kept away, or oversees them is not asked. Which, is not told.',
    en: 'This person cannot be asked to be there.',
    es: 'A esta persona no se le puede pedir que esté ahí.',
    retryable: false,
    says: {},
  },
  NothingToAnswer: {
    description: 'They were not asked, or have answered.',
    en: 'There is nothing to answer here.',
    es: 'Aquí no hay nada que responder.',
    retryable: false,
    says: {},
  },
  UnknownSection: {
    description: 'The plan it stands beside has no such section.',
    en: 'Your plan has no such section.',
    es: 'Tu plan no tiene esa sección.',
    retryable: false,
    says: { position: number('Which of those named, counted from 0.') },
  },
  OutOfRange: {
    description: 'A number outside what can be chosen.',
    en: 'This number is too small or too large.',
    es: 'Este número es demasiado pequeño o demasiado grande.',
    retryable: false,
    says: { least: number('The smallest that can be chosen.'), most: number('The largest that can be chosen.') },
  },
};
