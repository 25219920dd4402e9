import fc from 'fast-check';
import type { CriterionId } from '../../src/crisis.js';
import type { PersonId } from '../../src/index.js';
import { another, criterion, people } from './specimens.js';

/** What anybody may try, in any order, at any time. */
export type Command =
  | { readonly do: 'write' | 'remove'; readonly criterion: CriterionId }
  | { readonly do: 'terms'; readonly needed: number; readonly allRightAfter: number }
  | {
      readonly do: 'ask' | 'take-off' | 'cut' | 'join' | 'keep-away' | 'step-back' | 'acknowledge';
      readonly who: PersonId;
    }
  | { readonly do: 'answer'; readonly who: PersonId; readonly accepts: boolean }
  | { readonly do: 'assert'; readonly who: PersonId; readonly criterion: CriterionId }
  | { readonly do: 'activate' | 'all-right' | 'look-back' | 'tick' }
  | { readonly do: 'wait'; readonly minutes: number };

const who = fc.constantFrom(...people);
const which = fc.constantFrom(criterion, criterion, another);

export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ do: fc.constantFrom('write' as const, 'write' as const, 'remove' as const), criterion: which }),
  fc.record({
    do: fc.constant('terms' as const),
    needed: fc.integer({ min: 0, max: 3 }),
    allRightAfter: fc.constantFrom(0, 0, 30),
  }),
  fc.record({
    do: fc.constantFrom('ask', 'ask', 'take-off', 'cut', 'join', 'keep-away', 'step-back', 'acknowledge'),
    who,
  }),
  fc.record({ do: fc.constant('answer' as const), who, accepts: fc.constantFrom(true, true, false) }),
  fc.record({ do: fc.constant('assert' as const), who, criterion: which }),
  fc.record({ do: fc.constantFrom('activate', 'all-right', 'look-back', 'tick', 'tick', 'tick') }),
  fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(1, 5, 10, 10, 60, 120, 1_440) }),
);

/** What somebody who is well prepares first, so that more of what follows has something to rest on. */
export const prepared: readonly Command[] = [
  { do: 'write', criterion },
  { do: 'terms', needed: 2, allRightAfter: 0 },
  ...people.slice(0, 3).flatMap((one): Command[] => [
    { do: 'ask', who: one },
    { do: 'answer', who: one, accepts: true },
  ]),
];

export const anySequence: fc.Arbitrary<readonly Command[]> = fc
  .tuple(
    fc.constantFrom(
      [],
      prepared,
      prepared,
      prepared.filter((one) => one.do !== 'terms'),
    ),
    fc.array(anyCommand, { minLength: 5, maxLength: 30, size: 'max' }),
  )
  .map(([first, then]) => [...first, ...then]);
