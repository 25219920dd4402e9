import fc from 'fast-check';
import { assign, describeAssignment, readRound, type RoundDraft } from '../../src/assignment.js';
import { anyBalancedDraft, anyDraft, larger, small } from '../assignment/drafts.js';

/** Few people and many, with caps and without, and as many places as people, where several assignments are stable. */
export const anyRound: fc.Arbitrary<RoundDraft> = fc.oneof(
  anyDraft({ ...small, caps: true }),
  anyDraft({ ...larger, seekers: 14, caps: true, least: true }),
  anyDraft({ ...larger, seekers: 14 }),
  anyBalancedDraft(6, false),
  anyBalancedDraft(6, true),
);

/** What comes out of a round, as the page says it is written down. */
export interface Assigned {
  readonly pairs: readonly { readonly seeker: string; readonly supporter: string }[];
  readonly leftOver: readonly { readonly seeker: string; readonly why: string }[];
  readonly blocking: number;
}

/** What core answers. */
export function assigned(draft: RoundDraft): Assigned {
  const round = readRound(draft);
  if (!round.ok) throw new Error(round.error.kind);
  const found = assign(round.value, 'deferred-acceptance');
  if (!found.ok) throw new Error(found.error.kind);
  const { pairs, leftOver, blocking } = describeAssignment(round.value, found.value);
  return { pairs: pairs.map(({ seeker, supporter }) => ({ seeker, supporter })), leftOver, blocking: blocking.count };
}
