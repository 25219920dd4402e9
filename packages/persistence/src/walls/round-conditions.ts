import { roundRunners, type RoundSide } from '@peerness/core/rounds';
import type { Condition } from './conditions.js';
import { actor } from './context-expressions.js';

/** The person who acts runs rounds in the row's organization: the roles core names, in force now. */
export const runsRoundsOf = (table: string): Condition =>
  `exists (select 1 from oversight as boss where boss.organization_id = ${table}.organization_id and boss.person_id = ${actor} ` +
  `and boss.code in (${roundRunners.map((code) => `'${code}'`).join(', ')}) ` +
  `and boss."from" <= now() and (boss.until is null or boss.until > now()))`;

/** Whom an offer names joined its round, themselves, on this side. */
export const joinedRoundAs = (side: RoundSide, column: 'seeker_id' | 'supporter_id'): Condition =>
  `exists (select 1 from match_round_place as own where own.organization_id = match_round_offer.organization_id ` +
  `and own.round_id = match_round_offer.round_id and own.person_id = match_round_offer.${column} and own.side = '${side}')`;
