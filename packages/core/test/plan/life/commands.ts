import fc from 'fast-check';
import { longestEntry, longestLink, longestPart } from '../../../src/plan/plan.js';

/** Something one of the two does: Melodie, whose plan it is, or Corinna, to whom she shows a section of it. */
export type Command =
  | { readonly does: 'add'; readonly kind: 'toolbox' | 'early-signs' | 'crisis'; readonly title?: string }
  | { readonly does: 'write'; readonly section: number; readonly said: Said }
  | { readonly does: 'rewrite'; readonly section: number; readonly entry: number; readonly said: Said }
  | { readonly does: 'remove'; readonly section: number; readonly entry: number }
  | { readonly does: 'publish' }
  | { readonly does: 'destroy'; readonly number: number }
  | { readonly does: 'compare'; readonly earlier: number; readonly later: number }
  | {
      readonly does: 'show';
      readonly section: number;
      readonly follows: Follows;
      readonly may?: 'suggest';
      readonly until?: number;
    }
  | { readonly does: 'take back' }
  | { readonly does: 'suggest'; readonly words: string; readonly language: string }
  | { readonly does: 'accept' | 'decline' | 'withdraw'; readonly suggestion: number }
  | { readonly does: 'wait' };

export type Follows = 'written' | 'latest' | number;

export interface Said {
  readonly words: string;
  readonly language: string;
  readonly action?: { readonly who?: string; readonly when?: string };
  readonly link?: string;
}

const words = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom('Walk before breakfast.', 'Llamar a mi hermana', '朝の散歩') },
  { weight: 1, arbitrary: fc.constant('x'.repeat(longestEntry)) },
  { weight: 8, arbitrary: fc.constantFrom('', ' \n ', 'nul\0l', 'lone \ud800', 'x'.repeat(longestEntry + 1)) },
);
const language = fc.oneof({ weight: 12, arbitrary: fc.constantFrom('en', 'es', 'ja') }, fc.constant('not a tag'));
const link = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('https://example.org/breathe', 'https://library.example:8443/?q=tea#two') },
  fc.constantFrom(
    'http://example.org/',
    'javascript:alert(1)',
    'https://me:secret@example.org/',
    'https://localhost/',
    'https://example.org/\u202egpj',
    `https://example.org/${'x'.repeat(longestLink)}`,
  ),
);
const part = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('my sister', 'al anochecer') },
  fc.constantFrom('two\nlines', 'x'.repeat(longestPart + 1)),
);
const action = fc.record({ who: part, when: part }, { requiredKeys: [] });
const said: fc.Arbitrary<Said> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ words: fc.constantFrom('Walk before breakfast.', 'Tea'), language: fc.constant('en') }),
  },
  { weight: 2, arbitrary: fc.record({ words, language }) },
  { weight: 2, arbitrary: fc.record({ words, language, action }) },
  { weight: 2, arbitrary: fc.record({ words, language, link }) },
);

const small = fc.nat(2);
const follows = fc.constantFrom<Follows>('written', 'latest', 1, 2, 3);

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record(
    {
      does: fc.constant('add' as const),
      kind: fc.constantFrom('toolbox', 'early-signs', 'crisis'),
      title: fc.constantFrom('Mornings', 'two\nlines', '\u202eturned'),
    },
    { requiredKeys: ['does', 'kind'] },
  ),
  { weight: 3, arbitrary: fc.record({ does: fc.constant('write' as const), section: small, said }) },
  fc.record({ does: fc.constant('rewrite' as const), section: small, entry: small, said }),
  fc.record({ does: fc.constant('remove' as const), section: small, entry: small }),
  { weight: 2, arbitrary: fc.constant({ does: 'publish' as const }) },
  fc.record({ does: fc.constant('destroy' as const), number: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ does: fc.constant('compare' as const), earlier: small, later: small }),
  {
    weight: 3,
    arbitrary: fc.record(
      {
        does: fc.constant('show' as const),
        section: fc.nat(1),
        follows,
        may: fc.constant('suggest' as const),
        until: fc.integer({ min: 1, max: 3 }),
      },
      { requiredKeys: ['does', 'section', 'follows'] },
    ),
  },
  fc.constant({ does: 'take back' as const }),
  { weight: 3, arbitrary: fc.record({ does: fc.constant('suggest' as const), words, language }) },
  fc.record({ does: fc.constantFrom('accept' as const, 'decline' as const, 'withdraw' as const), suggestion: small }),
  fc.constant({ does: 'wait' as const }),
);

const decisions = fc.array(
  fc.record({
    does: fc.constantFrom('accept' as const, 'decline' as const, 'withdraw' as const),
    suggestion: fc.constant(0),
  }),
  { minLength: 1, maxLength: 3 },
);

/** Up to twenty of them; now and then one suggestion decided again and again, or the same one made again and again. */
export const commands: fc.Arbitrary<readonly Command[]> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.array(command, { maxLength: 5 }), decisions, fc.array(command, { maxLength: 5 }))
      .map((some) => [
        { does: 'show' as const, section: 0, follows: 'written' as const, may: 'suggest' as const },
        { does: 'suggest' as const, words: 'Tea?', language: 'en' },
        ...some.flat(),
      ]),
  },
  { weight: 30, arbitrary: fc.array(command, { minLength: 1, maxLength: 20 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(command, { maxLength: 5 })
      .map((some) => [
        { does: 'show' as const, section: 0, follows: 'written' as const, may: 'suggest' as const },
        ...Array.from({ length: 21 }, () => ({ does: 'suggest' as const, words: 'Tea?', language: 'en' })),
        ...some,
      ]),
  },
);

/** Where a life begins: with nothing, or so full that one more does not fit. */
export const beginnings = ['two sections', 'full of sections', 'full of entries', 'full of versions'] as const;

export type Beginning = (typeof beginnings)[number];
