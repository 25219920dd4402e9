import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../src/plan/compare-versions.js';
import type { Entry, EntryId, Section, SectionId } from '../../src/plan/plan.js';
import { destroyVersion, publishPlan, standingVersion } from '../../src/plan/version.js';
import { aPlan, daysAfter, someTime } from '../../src/testing/specimens.js';

const plan = aPlan();

describe('publishing a plan', () => {
  it('makes numbered versions of what is written, empty sections too', () => {
    const first = publishPlan({ ...plan, sections: [] }, someTime);
    expect(first).toMatchObject({ ok: true, value: { plan: { published: 1 }, version: { number: 1, sections: [] } } });
    expect(publishPlan({ ...plan, published: 4 }, someTime)).toEqual({
      ok: true,
      value: {
        plan: { ...plan, published: 5 },
        version: { plan: plan.id, owner: plan.owner, number: 5, publishedAt: someTime, sections: plan.sections },
      },
    });
  });

  it('keeps that a version was destroyed, and says so to whoever asks for its contents', () => {
    const line = { plan: plan.id, owner: plan.owner, number: 1, publishedAt: someTime };
    const destroyed = destroyVersion(line, daysAfter(someTime, 1));
    expect(destroyed).toEqual({ ...line, destroyedAt: daysAfter(someTime, 1) });
    expect(destroyed && destroyVersion(destroyed, someTime)).toBeUndefined();
    expect(standingVersion({ published: 3 }, undefined)).toEqual({
      ok: false,
      error: { kind: 'NotPublished', newest: 3 },
    });
    expect(standingVersion({ published: 1 }, destroyed)).toEqual({ ok: false, error: { kind: 'VersionDestroyed' } });
    expect(standingVersion({ published: 1 }, line)).toEqual({ ok: true, value: line });
  });
});

describe('comparing two versions', () => {
  it('tells what was added, removed and rewritten, in the order of the later one', () => {
    const [a, b, c, d] = [entry('a'), entry('b'), entry('c'), entry('d')];
    const earlier = [section('1', a, b, c), section('2', a), section('gone', d)];
    const later = [section('2', a), section('new', b), section('1', c, { ...b, words: 'b, differently' }, d)];
    expect(compareVersions(earlier, later)).toEqual([
      { change: 'removed', section: earlier[2], entries: [{ change: 'removed', before: d }] },
      { change: 'added', section: later[1], entries: [{ change: 'added', after: b }] },
      {
        change: 'kept',
        section: later[2],
        entries: [
          { change: 'removed', before: a },
          { change: 'rewritten', before: b, after: { ...b, words: 'b, differently' } },
          { change: 'added', after: d },
        ],
      },
    ]);
  });

  it('leaves what is gone where it stood', () => {
    const [a, b, c, d] = [entry('a'), entry('b'), entry('c'), entry('d')];
    const [changed] = compareVersions([section('1', a, b, c, d)], [section('1', { ...a, words: 'A' }, d)]);
    expect(changed?.entries.map((one) => [one.change, 'before' in one && one.before.id])).toEqual([
      ['rewritten', 'a'],
      ['removed', 'b'],
      ['removed', 'c'],
    ]);
  });

  it('notices another title, another link, and who does it; not when it was written', () => {
    const said = entry('a', { action: { who: 'my sister' }, link: 'https://example.org/' });
    const titled = { ...section('1', said), title: 'Mornings' };
    expect(compareVersions([section('1', said)], [titled])).toEqual([
      { change: 'kept', section: titled, titledBefore: '', entries: [] },
    ]);
    expect(
      compareVersions([section('1', said)], [section('1', { ...said, writtenAt: daysAfter(someTime, 9) })]),
    ).toEqual([]);
    for (const other of [{ action: { who: 'my aunt' } }, { link: 'https://example.com/' }])
      expect(compareVersions([section('1', said)], [section('1', { ...said, ...other })])).toHaveLength(1);
  });
});

function section(id: string, ...entries: readonly Entry[]): Section {
  return { id: id as SectionId, kind: 'toolbox', entries };
}

function entry(id: string, over: Partial<Entry> = {}): Entry {
  return { id: id as EntryId, words: id, language: 'en', writtenAt: someTime, ...over };
}
