import fc from 'fast-check';
import {
  determinerKinds,
  revocabilities,
  witnessTies,
  type DeterminerKind,
  type Revocability,
  type WitnessTie,
} from '../../src/advance-directive.js';

const names = ['Rosa', 'Jonah', 'Amir', 'Corinna', ''] as const;
export const persons = ['owner', 'amir', 'corinna', 'stranger'] as const;
export type Who = (typeof persons)[number];
/** `asked`: whoever that agent is, or the owner for somebody outside. */
export type Asked = Who | 'asked';
export const places = ['US-TX', 'US-NE', 'US-WA', 'US-OR'] as const;

/** Something somebody tries. `which`: the first instrument, or its successor where there is one. Days count from now. */
export type Try =
  | { readonly do: 'wait'; readonly days: number }
  | { readonly do: 'begin-successor' }
  | {
      readonly do: 'write';
      readonly at: number;
      readonly language: string;
      readonly words: string;
      readonly stay: number | undefined;
      readonly helpedBy: string | undefined;
    }
  | { readonly do: 'remove'; readonly at: number }
  | { readonly do: 'appoint'; readonly name: string; readonly person: Who | undefined; readonly knowingly: boolean }
  | { readonly do: 'dismiss'; readonly at: number }
  | {
      readonly do: 'answer';
      readonly at: number;
      readonly by: Asked;
      readonly answer: 'accepted' | 'declined' | 'stepped-back';
    }
  | {
      readonly do: 'terms';
      readonly place: string;
      readonly revocability: Revocability;
      readonly determiners: readonly DeterminerKind[];
      readonly from: number | undefined;
      readonly until: number | undefined;
    }
  | { readonly do: 'ready' }
  | { readonly do: 'reopen' }
  | {
      readonly do: 'execute';
      readonly ago: number;
      readonly witness: string;
      readonly ties: readonly WitnessTie[];
      readonly knowingly: boolean;
      readonly witnessed: number;
      readonly scan: string | undefined;
      readonly many: boolean;
    }
  | {
      readonly do: 'incapacity';
      readonly by: Asked;
      readonly kind: DeterminerKind | undefined;
      readonly ago: number;
      readonly supports: boolean;
      readonly basis: string;
    }
  | { readonly do: 'regain'; readonly at: number; readonly by: Who }
  | { readonly do: 'revoke'; readonly finder: DeterminerKind | undefined; readonly words: string | undefined }
  | { readonly do: 'mistake'; readonly words: string };

const maybe = <Value>(of: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(of, { nil: undefined });
const often = <Value>(value: Value, rarely: fc.Arbitrary<Value>, weight = 9): fc.Arbitrary<Value> =>
  fc.oneof({ weight, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: rarely });
const name = fc.constantFrom(...names);
const who = fc.constantFrom(...persons);
const index = fc.nat(2);
const determiner = fc.constantFrom(...determinerKinds);
const words = often('Not that one.', fc.constant(' '));

const one = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.constantFrom(1, 30, 400, 1200) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('begin-successor' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      at: index,
      words,
      language: often('es', fc.constant('not a tag')),
      stay: often<number | undefined>(undefined, fc.constantFrom(3, 0, 1.5, 400)),
      helpedBy: maybe(fc.constantFrom('Rosa', 'Jonah')),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), at: index }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('appoint' as const), name, person: maybe(who), knowingly: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('dismiss' as const), at: index }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      at: index,
      by: often<Asked>('asked', who, 3),
      answer: fc.constantFrom('accepted', 'accepted', 'declined', 'stepped-back'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('terms' as const),
      place: often('US-NE', fc.constantFrom(...places, 'us-tx', 'Texas'), 1),
      revocability: fc.constantFrom(...revocabilities),
      determiners: fc.subarray([...determinerKinds], { maxLength: 2 }),
      from: maybe(fc.constantFrom(-5, 5)),
      until: often<number | undefined>(undefined, fc.constantFrom(-60, 3, 500), 3),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('ready' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('execute' as const),
      ago: often(0, fc.constantFrom(1, -1), 4),
      witness: often('Nora', name, 3),
      ties: often<readonly WitnessTie[]>([], fc.subarray([...witnessTies], { maxLength: 2 }), 3),
      knowingly: fc.boolean(),
      witnessed: often(0, fc.constantFrom(2, -1), 8),
      scan: often<string | undefined>(undefined, fc.constantFrom('a'.repeat(64), 'A'.repeat(64)), 3),
      many: often(false, fc.constant(true), 19),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('incapacity' as const),
      by: often<Asked>('owner', fc.constantFrom('asked' as const, 'asked' as const, ...persons), 1),
      kind: often<DeterminerKind | undefined>('court', maybe(determiner), 2),
      ago: often(0, fc.constantFrom(-1, 3000), 8),
      supports: often(false, fc.constant(true), 3),
      basis: often('The order of the third of May.', fc.constant('')),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('regain' as const),
      at: often(0, index, 3),
      by: often<Who>('owner', who, 2),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('revoke' as const),
      finder: often<DeterminerKind | undefined>(undefined, determiner, 2),
      words: often<string | undefined>(undefined, fc.constantFrom('No more.', ''), 3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('mistake' as const), words: often(' ', words, 3) }) },
);

type Tried = Try & { readonly which: 0 | 1 };

const plainly = {
  do: 'execute',
  ago: 0,
  witness: 'Nora',
  ties: [],
  knowingly: false,
  witnessed: 0,
  scan: undefined,
  many: false,
} as const;

/** The shortest way to something signed, with or without an agent who said yes. */
const beginnings = fc.constantFrom<readonly Tried[]>(
  [],
  [
    { do: 'write', at: 0, words: 'Not that one.', language: 'en', stay: undefined, helpedBy: undefined, which: 1 },
    { do: 'ready', which: 1 },
    { ...plainly, which: 1 },
  ],
  [
    {
      do: 'terms',
      place: 'US-TX',
      revocability: 'any-time',
      determiners: [],
      from: undefined,
      until: undefined,
      which: 1,
    },
    { do: 'appoint', name: 'Amir', person: undefined, knowingly: false, which: 1 },
    { do: 'ready', which: 1 },
    { ...plainly, which: 1 },
    { do: 'wait', days: 30, which: 1 },
  ],
  [
    { do: 'appoint', name: 'Amir', person: 'amir', knowingly: false, which: 1 },
    { do: 'answer', at: 0, by: 'amir', answer: 'accepted', which: 1 },
    { do: 'ready', which: 1 },
    { ...plainly, which: 1 },
  ],
);

/** A life of one directive: what is tried, in turn. */
export const lives: fc.Arbitrary<readonly Tried[]> = fc
  .tuple(
    beginnings,
    fc.array(
      fc.tuple(one, fc.constantFrom(0 as const, 0 as const, 1 as const)).map(([what, which]) => ({ ...what, which })),
      { minLength: 5, maxLength: 20, size: 'max' },
    ),
  )
  .map(([beginning, rest]) => [...beginning, ...rest]);
