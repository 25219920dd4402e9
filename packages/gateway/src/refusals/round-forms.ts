import type { RefusalOf } from './any-refusal.js';
import { code, type RefusalForm } from './form.js';

type OfRounds = 'UnfitRound' | 'RoundNotOpen' | 'NobodyJoined' | 'ProposalChanged' | 'NothingToOffer';

/** What is refused of rounds. */
export const roundForms: { readonly [Kind in OfRounds]: RefusalForm<RefusalOf<Kind>> } = {
  UnfitRound: {
    description: 'A round that cannot be opened like this.',
    en: 'A round cannot be opened like this. Look at its dates and its cap.',
    es: 'Una ronda no se puede abrir así. Revisa las fechas y el límite.',
    retryable: false,
    says: {
      problem: code(
        'What is wrong: `CLOSES_BEFORE_IT_OPENS`, `OVER_ALREADY`, `TOO_LONG` (more than 366 days) or `CAP_OUT_OF_RANGE`.',
      ),
    },
  },
  RoundNotOpen: {
    description: 'As the round stands, this is not done.',
    en: 'This cannot be done as the round stands.',
    es: 'Esto no se puede hacer en el estado actual de la ronda.',
    retryable: false,
    says: { state: code('Where it stands: `TO_COME`, `OPEN`, `GATHERED` or `OFFERED`.') },
  },
  NobodyJoined: {
    description: 'Nobody joined on one side: there is nobody to put together.',
    en: 'Nobody has joined on one side yet.',
    es: 'Todavía no se ha apuntado nadie de un lado.',
    retryable: true,
    says: { side: code('On which: `SEEKER` or `SUPPORTER`.') },
  },
  ProposalChanged: {
    description: 'What would be offered now is not what you looked at. Nothing was offered.',
    en: 'Something changed since you looked. Look at the proposal again.',
    es: 'Algo cambió desde que lo viste. Vuelve a mirar la propuesta.',
    retryable: false,
    says: {},
  },
  NothingToOffer: {
    description: 'The proposal puts nobody together.',
    en: 'There is nothing to offer: the proposal puts nobody together.',
    es: 'No hay nada que ofrecer: la propuesta no reúne a nadie.',
    retryable: false,
    says: {},
  },
};
