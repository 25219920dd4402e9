import fc from 'fast-check';
import { type RoadmapItem, roadmapKinds } from '../../src/roadmap/roadmap-item.js';
import { type RoadmapStatus, roadmapStatuses } from '../../src/roadmap/status.js';

type Kind = RoadmapItem['kind'];

/** What somebody does on a roadmap. Numbers point at what is there, counted from 0; they may point at nothing. */
export type Command =
  | { readonly does: 'write'; readonly kind: Kind; readonly text: Text; readonly towards?: number; readonly days: Days }
  | { readonly does: 'reword'; readonly at: number; readonly seen: Seen; readonly text: Text }
  | {
      readonly does: 'arrange';
      readonly at: number;
      readonly seen: Seen;
      readonly towards?: number;
      readonly days: Days;
    }
  | { readonly does: 'move'; readonly at: number; readonly seen: Seen; readonly to: RoadmapStatus }
  | { readonly does: 'remove'; readonly at: number }
  | { readonly does: 'suggest'; readonly at: number; readonly kind: Kind; readonly text: Text }
  | { readonly does: 'take-up' | 'decline'; readonly at: number }
  | { readonly does: 'set-back'; readonly text: Text }
  | { readonly does: 'forget-setback'; readonly at: number }
  | { readonly does: 'save'; readonly place: Kind | 'setback'; readonly text: Text; readonly version: number };

export interface Text {
  readonly words: string;
  readonly language: string;
}

/** From when and by when, as days of one month; none is open. */
export interface Days {
  readonly from?: number;
  readonly by?: number;
}

/** Which version they were looking at: the one there is, or one before. */
export type Seen = 'now' | 'before';

/** Mostly at something that is there. */
const at = fc.oneof({ weight: 9, arbitrary: fc.nat({ max: 1 }) }, { weight: 1, arbitrary: fc.nat({ max: 9 }) });
const text: fc.Arbitrary<Text> = fc.record({
  words: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('Sing again', 'Una casa', 'غرفة لي', 'two\nlines') },
    { weight: 1, arbitrary: fc.constantFrom('', 'a\0', 'a\ud800', 'ring\u0007', 'x'.repeat(65_537)) },
  ),
  language: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('en', 'es-MX', 'ar') },
    { weight: 1, arbitrary: fc.constant('no tag') },
  ),
});
const days: fc.Arbitrary<Days> = fc.record(
  { from: fc.integer({ min: 1, max: 10 }), by: fc.integer({ min: 8, max: 28 }) },
  { requiredKeys: [] },
);
const kind = fc.constantFrom(...roadmapKinds, 'goal' as const, 'step' as const, 'strategy' as const);
const seen = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Seen>('now') },
  { weight: 1, arbitrary: fc.constant<Seen>('before') },
);

const move = fc.record({ does: fc.constant('move' as const), at, seen, to: fc.constantFrom(...roadmapStatuses) });

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record(
      { does: fc.constant('write' as const), kind, text, towards: at, days },
      { requiredKeys: ['does', 'kind', 'text', 'days'] },
    ),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('reword' as const), at, seen, text }) },
  {
    weight: 2,
    arbitrary: fc.record(
      { does: fc.constant('arrange' as const), at, seen, towards: at, days },
      { requiredKeys: ['does', 'at', 'seen', 'days'] },
    ),
  },
  { weight: 12, arbitrary: move },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('remove' as const), at }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('suggest' as const), at, kind, text }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('take-up' as const, 'decline' as const), at }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('set-back' as const), text }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('forget-setback' as const), at }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('save' as const),
      place: fc.constantFrom('goal' as const, 'setback' as const),
      text,
      version: fc.integer({ min: 0, max: 6 }),
    }),
  },
);

/** A life with a roadmap, which may be all but full when it begins. */
export const lives: fc.Arbitrary<{ readonly full: boolean; readonly commands: readonly Command[] }> = fc.record({
  full: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  commands: fc.array(command, { minLength: 1, maxLength: 24, size: 'max' }),
});
