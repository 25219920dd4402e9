import type { Answer } from '@peerness/core';
import { parseJson } from '../schema/json-text.js';
import type { SealedPlace, Sealer } from '../sealer.js';

/** An answer, sealed as one text: nothing but its owner's key tells even what kind of answer it is. */
export function sealAnswer(sealer: Sealer, answer: Answer, place: SealedPlace): string {
  return sealer.seal(JSON.stringify(answer), place);
}

export function openAnswer(sealer: Sealer, sealed: string, place: SealedPlace): Answer {
  return parseJson(sealer.open(sealed, place), place.table) as Answer;
}
