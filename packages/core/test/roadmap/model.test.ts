import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type * as Moves from '../../src/roadmap/moves.js';
import { lives } from './commands.js';
import { LivedRoadmap } from './lived-roadmap.js';
import { SimpleModel } from './simple-model.js';

/** A decision that is broken, unless a test below says so it is not. */
const broken = vi.hoisted(() => ({ moves: false }));

vi.mock('../../src/roadmap/moves.js', async (original) => {
  const real = await original<typeof Moves>();
  return {
    ...real,
    moveItem: (...[item, { to, at }]: Parameters<typeof real.moveItem>) =>
      broken.moves && item.status === 'reached' && to === 'paused'
        ? { ok: true, value: { item: { ...item, status: to, changedAt: at }, kind: 'RoadmapItemMoved', codes: {} } }
        : real.moveItem(item, { to, at }),
  };
});

afterEach(() => void Object.assign(broken, { moves: false }));

const refusals = [
  'ChangedMeanwhile',
  'DaysOutOfOrder',
  'DoesNotLeadThere',
  'EnoughSetbacks',
  'EnoughSuggested',
  'NoSuchMove',
  'NotFound',
  'NotOnTheWay',
  'RoadmapFull',
  'UncountedSave',
  'UnreadableLanguage',
  'UnreadableText',
];

const runs = { numRuns: 10_000, seed: 20_261_127 };

describe('a roadmap, lived ten thousand times', () => {
  it('answers what a simple model answers, and says no in every way it has', { timeout: 300_000 }, () => {
    const reached = new Map<string, number>();
    const walked = new Map<string, number>();
    let commands = 0;
    const { failed, numRuns, seed, errorInstance } = fc.check(
      fc.property(lives, (life) => {
        liveThrough(life, (answer, moved) => {
          commands += 1;
          if (answer !== undefined) count(reached, answer);
          if (moved !== undefined) count(walked, moved);
        });
      }),
      runs,
    );
    console.log(`roadmap: lives ${numRuns} · commands ${commands} · illegal moves ${Number(failed)} · seed ${seed}`);
    console.log(`roadmap refusals: ${told(reached)}`);
    console.log(`roadmap moves: ${told(walked)}`);
    expect({ failed, numRuns, errorInstance }).toEqual({ failed: false, numRuns: runs.numRuns, errorInstance: null });
    expect([...reached.keys()].sort()).toEqual(refusals);
    expect(walked.size).toBe(15);
  });

  it('is noticed where it pauses what was reached', { timeout: 300_000 }, () => {
    broken.moves = true;
    const { failed } = fc.check(
      fc.property(lives, (life) => liveThrough(life)),
      { ...runs, endOnFailure: true },
    );
    expect(failed).toBe(true);
  });
});

function liveThrough(
  { full, commands }: typeof lives extends fc.Arbitrary<infer Life> ? Life : never,
  note?: (answer: string | undefined, moved: string | undefined) => void,
): void {
  const [roadmap, model] = [new LivedRoadmap(full), new SimpleModel(full)];
  for (const command of commands) {
    const before = roadmap.items;
    const answer = roadmap.live(command);
    same(answer ?? null, model.expect(command) ?? null);
    note?.(answer, command.does === 'move' && answer === undefined ? movedAt(before, roadmap, command.at) : undefined);

    same(
      roadmap.items.map(({ item, lines }) => [
        item.kind,
        item.status ?? '',
        lines.length,
        `${item.language}: ${item.words}`,
      ]),
      model.items.map(({ kind, status, changes, said }) => [kind, status, changes, said]),
    );
    // What was written into a history stands there as it was written.
    const isKept = before.every(({ item, lines }) => {
      const now = roadmap.items.find((one) => one.item.id === item.id);
      return !now || lines.every((line, index) => now.lines[index] === line);
    });
    same(
      [isKept, roadmap.suggestions.length, roadmap.setbacks.length],
      [true, model.items.flatMap(({ waiting }) => waiting).length, model.setbacks],
    );
    same(
      roadmap.drafts.map(({ place, version }) => `${place} ${version}`).sort(),
      [...model.drafts].map(([place, { version }]) => `${place} ${version}`).sort(),
    );
  }
}

/** Quicker than an assertion, which tells of the difference where there is one. */
function same(one: unknown, other: unknown): void {
  if (JSON.stringify(one) !== JSON.stringify(other)) expect(one).toEqual(other);
}

function movedAt(before: LivedRoadmap['items'], { items }: LivedRoadmap, at: number): string | undefined {
  const [from, to] = [before[at]?.item.status, items[at]?.item.status];
  return from === to ? undefined : `${from} → ${to}`;
}

function count(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

function told(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([what, times]) => `${what} ${times}`)
    .join(' · ');
}
