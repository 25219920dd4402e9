import { CrisisLinesOrdered } from './payloads.js';
import { type AlwaysPossible, resultOf, type ResultOf } from './result-of.js';

export const OrderCrisisLinesResult: ResultOf<'UnreadableLineOrder' | AlwaysPossible> = resultOf(
  'OrderCrisisLinesResult',
  CrisisLinesOrdered,
  ['UnreadableLineOrder'],
);
