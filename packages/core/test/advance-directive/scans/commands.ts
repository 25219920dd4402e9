import fc from 'fast-check';

/** Something somebody tries with the scans of one directive. `at`: which ticket or scan, in the order they were made. */
export type Try =
  | { readonly do: 'wait'; readonly minutes: number }
  | { readonly do: 'ask'; readonly type: string; readonly bytes: number; readonly content: string }
  | {
      readonly do: 'bring';
      readonly at: number;
      readonly as: 'told' | 'other-type' | 'shorter' | 'longer' | 'other-bytes';
      readonly scanner: 'none' | 'clean' | 'harmful' | 'silent';
    }
  | { readonly do: 'discard'; readonly at: number }
  | { readonly do: 'reopen' }
  | { readonly do: 'ready' }
  | { readonly do: 'execute' }
  | { readonly do: 'revoke' };

const often = <Value>(value: Value, rarely: fc.Arbitrary<Value>, weight = 9): fc.Arbitrary<Value> =>
  fc.oneof({ weight, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: rarely });

const one: fc.Arbitrary<Try> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(1, 5, 9, 10) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('ask' as const),
      type: often('application/pdf', fc.constantFrom('image/png', 'image/jpeg', 'image/gif', 'text/html', ''), 3),
      bytes: often(40, fc.constantFrom(0, -1, 1.5, 10_485_761, 41), 12),
      content: fc.constantFrom(...'abcdefghijklmn', 'A'),
    }),
  },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constant('bring' as const),
      at: fc.nat(11),
      as: often<'told' | 'other-type' | 'shorter' | 'longer' | 'other-bytes'>(
        'told',
        fc.constantFrom('other-type', 'shorter', 'longer', 'other-bytes'),
        6,
      ),
      scanner: often<'none' | 'clean' | 'harmful' | 'silent'>('none', fc.constantFrom('clean', 'harmful', 'silent'), 3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('discard' as const), at: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.constantFrom<Try>({ do: 'reopen' }, { do: 'ready' }, { do: 'ready' }) },
  { weight: 1, arbitrary: fc.constant<Try>({ do: 'execute' }) },
  { weight: 1, arbitrary: often<Try>({ do: 'ready' }, fc.constant({ do: 'revoke' }), 2) },
);

/** Many are asked for at once, so that there are too many. */
const asked = (content: string): Try => ({ do: 'ask', type: 'application/pdf', bytes: 40, content });
const beginnings = fc.constantFrom<readonly Try[]>([], [...'abcdefghij'].map(asked), [{ do: 'execute' }]);

/** What is tried, in turn. */
export const lives: fc.Arbitrary<readonly Try[]> = fc
  .tuple(beginnings, fc.array(one, { minLength: 5, maxLength: 25, size: 'max' }))
  .map(([beginning, rest]) => [...beginning, ...rest]);
