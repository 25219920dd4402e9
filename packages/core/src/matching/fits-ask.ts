import { type Ask, isAskOpen } from '../ask/ask.js';
import type { Catalogue } from '../dimension/catalogue.js';
import { credit } from '../dimension/credit.js';
import { canBeIntroduced, type InvitationQuestion, stillBelongs } from './can-be-invited.js';
import { matchValues } from './usable-values.js';

export interface AskQuestion extends Omit<InvitationQuestion, 'kind'> {
  readonly ask: Ask;
  readonly catalogue: Catalogue;
}

/**
 * Whether an ask is put to this person: it is open, they have not answered it, both still let the value be used for
 * matching, and nothing keeps the two apart. What anyone displays plays no part.
 */
export function fitsAsk({ ask, catalogue, ...question }: AskQuestion): boolean {
  const { asker, candidate, at } = question;
  const dimension = catalogue.get(ask.dimension);
  if (!dimension || !isAskOpen(ask, at)) return false;
  if (ask.answers.some(({ person }) => person === candidate.presence.person)) return false;
  if (!stillBelongs(asker.presence, at) || !canBeIntroduced({ ...question, kind: ask.kind })) return false;
  return [asker, candidate].every(
    ({ presence }) => credit(dimension, [ask.value], matchValues(presence, dimension.id)) === 100,
  );
}
