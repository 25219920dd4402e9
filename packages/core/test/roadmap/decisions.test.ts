import { describe, expect, it } from 'vitest';
import { arrangeItem } from '../../src/roadmap/arrange-item.js';
import { lineOf } from '../../src/roadmap/change.js';
import { leadsTo } from '../../src/roadmap/leads-to.js';
import { isPursued, moveItem } from '../../src/roadmap/moves.js';
import { rewordItem } from '../../src/roadmap/reword-item.js';
import {
  longestMeasure,
  longestWords,
  mostItems,
  type RoadmapItem,
  type RoadmapItemId,
  roadmapKinds,
} from '../../src/roadmap/roadmap-item.js';
import { mostSetbacks, type SetbackId, writeSetbackAmong } from '../../src/roadmap/setback.js';
import { roadmapStatuses } from '../../src/roadmap/status.js';
import { mostSuggestions, type RoadmapSuggestionId, suggestFor, takeUp } from '../../src/roadmap/suggestion.js';
import { writeItemAmong } from '../../src/roadmap/write-item.js';
import { corinna, melodie, someTime } from '../../src/testing/specimens.js';

const id = '01960000-0000-7000-8000-0000000000f1' as RoadmapItemId;
const other = '01960000-0000-7000-8000-0000000000f2' as RoadmapItemId;
const later = new Date(someTime.getTime() + 60_000);
const saying = { words: 'Volver a cantar,\n\ten el coro 🎶', language: 'ES-mx' };

function written(kind: RoadmapItem['kind'] = 'goal', over: Partial<RoadmapItem> = {}): RoadmapItem {
  const made = writeItemAmong(0, { id, owner: melodie, kind, ...saying, at: someTime });
  if (!made.ok) throw new Error('It can be written.');
  return { ...made.value.item, ...over };
}

const refusedAs = (error: object) => ({ ok: false, error }) as const;

describe('writing on a roadmap', () => {
  it('keeps the words to the letter, with their language, and asks for no step, date or measure', () => {
    expect(writeItemAmong(0, { id, owner: melodie, kind: 'goal', ...saying, at: someTime })).toEqual({
      ok: true,
      value: {
        item: {
          id,
          owner: melodie,
          kind: 'goal',
          words: saying.words,
          language: 'es-MX',
          writtenAt: someTime,
          changedAt: someTime,
          status: 'idea',
        },
        kind: 'RoadmapItemWritten',
        codes: { kind: 'goal' },
      },
    });
  });

  it('gives a status to what is pursued, and to nothing else', () => {
    const withStatus = roadmapKinds.filter((kind) => written(kind).status !== undefined);
    expect(withStatus).toEqual(['dream', 'hope', 'goal', 'step']);
    expect(roadmapKinds.filter(isPursued)).toEqual(withStatus);
  });

  it.each([
    ['', 'empty'],
    [' \n\u200b', 'empty'],
    ['x'.repeat(longestWords + 1), 'too-long'],
    ['a\0b', 'null-character'],
    ['a\ud800b', 'lone-surrogate'],
    ['ring\u0007', 'control-character'],
    ['next\u0085line', 'control-character'],
  ])('refuses %j, wherever words come in, and says where', (words, problem) => {
    const refusal = refusedAs({ kind: 'UnreadableText', problem, longest: longestWords, path: ['words'] });
    const said = { words, language: 'en', at: someTime };
    expect(writeItemAmong(0, { id, owner: melodie, kind: 'hope', ...said })).toEqual(refusal);
    expect(rewordItem(written(), said)).toEqual(refusal);
    expect(writeSetbackAmong(0, { id: id as string as SetbackId, owner: melodie, ...said })).toEqual(refusal);
    expect(suggesting({ words })).toEqual(refusal);
  });

  it('takes 64 KB, and refuses one more', () => {
    expect(
      writeItemAmong(0, {
        id,
        owner: melodie,
        kind: 'story',
        words: 'é'.repeat(longestWords),
        language: 'fr',
        at: someTime,
      }).ok,
    ).toBe(true);
  });

  it('refuses a language that is none, and a roadmap that is full', () => {
    const writing = { id, owner: melodie, kind: 'hope', words: 'Sing.', at: someTime } as const;
    expect(writeItemAmong(0, { ...writing, language: 'not a tag' })).toEqual(
      refusedAs({ kind: 'UnreadableLanguage', path: ['language'] }),
    );
    expect(writeItemAmong(mostItems, { ...writing, language: 'en' })).toEqual(
      refusedAs({ kind: 'RoadmapFull', most: mostItems }),
    );
    expect(writeItemAmong(mostItems - 1, { ...writing, language: 'en' }).ok).toBe(true);
  });

  it('rewords without a trace of it where nothing changed', () => {
    const item = written();
    expect(rewordItem(item, { ...saying, at: later })).toEqual({ ok: true, value: undefined });
    expect(rewordItem(item, { words: 'Sing again', language: 'en', at: later })).toEqual({
      ok: true,
      value: {
        item: { ...item, words: 'Sing again', language: 'en', changedAt: later },
        kind: 'RoadmapItemReworded',
        codes: {},
      },
    });
  });

  it('tells in a line of history what was said and where it stood', () => {
    expect(lineOf(written('goal', { status: 'paused' }), 3)).toEqual({
      version: 3,
      at: someTime,
      words: saying.words,
      language: 'es-MX',
      status: 'paused',
    });
    expect(lineOf(written('strength'), 1)).not.toHaveProperty('status');
  });
});

describe('placing something on a roadmap', () => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);

  it('leads from steps to goals to hopes, and never in a circle', () => {
    const leadsFar = (kind: RoadmapItem['kind'], way: readonly string[]): boolean =>
      leadsTo[kind].every((next) => !way.includes(next) && leadsFar(next, [...way, next]));
    for (const kind of roadmapKinds) expect(leadsFar(kind, [kind])).toBe(true);
    expect(arrangeItem(written('step'), { towards: { id: other, kind: 'goal' }, at: later })).toMatchObject({
      ok: true,
      value: { item: { towards: other }, kind: 'RoadmapItemArranged', codes: { towards: other } },
    });
    expect(arrangeItem(written('dream'), { towards: { id: other, kind: 'step' }, at: later })).toEqual(
      refusedAs({ kind: 'DoesNotLeadThere', path: ['towards'] }),
    );
  });

  it('places it anew as a whole: what is left out is open again', () => {
    const placed = arrangeItem(written(), {
      area: 'home',
      wellness: 'social',
      from: new Date('2026-12-01T15:30:00Z'),
      by: day('2026-12-01'),
      measure: 'When I hear myself',
      at: later,
    });
    expect(placed).toMatchObject({
      ok: true,
      value: {
        item: { area: 'home', wellness: 'social', from: day('2026-12-01'), by: day('2026-12-01'), changedAt: later },
        codes: { area: 'home', wellness: 'social' },
      },
    });
    const item = placed.ok && placed.value ? placed.value.item : written();
    const { area, wellness, from, by, measure } = item;
    expect({ measure }).toEqual({ measure: 'When I hear myself' });
    const again = { area, wellness, from, by, measure } as Parameters<typeof arrangeItem>[1];
    expect(arrangeItem(item, { ...again, at: later })).toEqual({ ok: true, value: undefined });
    expect(arrangeItem(item, { at: someTime })).toEqual({
      ok: true,
      value: { item: written(), kind: 'RoadmapItemArranged', codes: {} },
    });
  });

  it.each([
    [
      { from: day('2026-12-02'), by: day('2026-12-01') },
      { kind: 'DaysOutOfOrder', path: ['by'] },
    ],
    [{ by: new Date(Number.NaN) }, { kind: 'DaysOutOfOrder', path: ['by'] }],
    [{ from: new Date('+010000-01-01T00:00:00Z') }, { kind: 'DaysOutOfOrder', path: ['from'] }],
    [{ from: new Date('-000001-01-01T00:00:00Z') }, { kind: 'DaysOutOfOrder', path: ['from'] }],
    [{ measure: '' }, { kind: 'UnreadableText', problem: 'empty', longest: longestMeasure, path: ['measure'] }],
    [
      { measure: 'x'.repeat(longestMeasure + 1) },
      { kind: 'UnreadableText', problem: 'too-long', longest: longestMeasure, path: ['measure'] },
    ],
  ])('refuses %j', (placing, refusal) => {
    expect(arrangeItem(written(), { ...placing, at: later })).toEqual(refusedAs(refusal));
    expect(writeItemAmong(0, { id, owner: melodie, kind: 'goal', ...saying, ...placing, at: later })).toEqual(
      refusedAs(refusal),
    );
  });
});

describe('where something stands', () => {
  const legal = [
    'idea>active',
    'idea>reached',
    'idea>let-go',
    'active>idea',
    'active>paused',
    'active>reached',
    'active>let-go',
    'paused>idea',
    'paused>active',
    'paused>reached',
    'paused>let-go',
    'reached>active',
    'let-go>idea',
    'let-go>active',
    'let-go>reached',
  ];

  it.each(roadmapStatuses.flatMap((from) => roadmapStatuses.map((to) => [from, to] as const)))(
    'from %s to %s is as the table says',
    (from, to) => {
      const moved = moveItem(written('step', { status: from }), { to, at: later });
      if (from === to) expect(moved).toEqual({ ok: true, value: undefined });
      else if (legal.includes(`${from}>${to}`))
        expect(moved).toMatchObject({
          ok: true,
          value: { item: { status: to, changedAt: later }, kind: 'RoadmapItemMoved', codes: { from, to } },
        });
      else expect(moved).toEqual(refusedAs({ kind: 'NoSuchMove', from }));
    },
  );

  it('is said of nothing that is not on the way', () => {
    expect(moveItem(written('strength'), { to: 'reached', at: later })).toEqual(refusedAs({ kind: 'NotOnTheWay' }));
  });
});

function suggesting(over: Partial<Parameters<typeof suggestFor>[2]> = {}, waiting = 0) {
  return suggestFor({ id, owner: melodie, kind: 'goal' }, waiting, {
    id: other as string as RoadmapSuggestionId,
    kind: 'step',
    by: corinna,
    words: 'Go to one rehearsal.',
    language: 'en',
    at: someTime,
    ...over,
  });
}

describe('a suggestion', () => {
  it('stands beside the roadmap until the owner takes it up, with whose it was', () => {
    const made = suggesting();
    if (!made.ok) throw new Error('It can be suggested.');
    expect(made.value).toMatchObject({ owner: melodie, item: id, by: corinna, suggestedAt: someTime });
    const taken = takeUp(made.value, { id: other, among: 4, at: later });
    expect(taken).toEqual({
      ok: true,
      value: {
        item: {
          id: other,
          owner: melodie,
          kind: 'step',
          words: 'Go to one rehearsal.',
          language: 'en',
          writtenAt: later,
          changedAt: later,
          status: 'idea',
          towards: id,
          suggestedBy: corinna,
        },
        kind: 'RoadmapItemWritten',
        codes: { kind: 'step', suggested: true },
      },
    });
    expect(takeUp(made.value, { id: other, among: mostItems, at: later })).toEqual(
      refusedAs({ kind: 'RoadmapFull', most: mostItems }),
    );
    const support = takeUp({ ...made.value, kind: 'support' }, { id: other, among: 0, at: later });
    expect(support.ok && support.value.item).not.toHaveProperty('status');
  });

  it('leads to what it is made for, and too many do not wait', () => {
    expect(suggesting({ kind: 'dream' })).toEqual(refusedAs({ kind: 'DoesNotLeadThere', path: ['kind'] }));
    expect(suggesting({}, mostSuggestions)).toEqual(refusedAs({ kind: 'EnoughSuggested', most: mostSuggestions }));
    expect(suggesting({ language: '' })).toEqual(refusedAs({ kind: 'UnreadableLanguage', path: ['language'] }));
  });
});

describe('a setback', () => {
  it('is words, a language and a moment, and nothing of any item', () => {
    const whose = { id: other as string as SetbackId, owner: melodie };
    expect(writeSetbackAmong(0, { ...whose, ...saying, at: someTime })).toEqual({
      ok: true,
      value: { ...whose, words: saying.words, language: 'es-MX', writtenAt: someTime },
    });
    expect(writeSetbackAmong(mostSetbacks, { ...whose, ...saying, at: someTime })).toEqual(
      refusedAs({ kind: 'EnoughSetbacks', most: mostSetbacks }),
    );
  });
});
