import { describe, expect, it } from 'vitest';
import { saveDraftOver } from '../../src/roadmap/draft.js';
import { longestWords, parseRoadmapItemId } from '../../src/roadmap/roadmap-item.js';
import { parseSetbackId } from '../../src/roadmap/setback.js';
import { parseRoadmapSuggestionId } from '../../src/roadmap/suggestion.js';
import { melodie, someTime } from '../../src/testing/specimens.js';

const id = '01960000-0000-7000-8000-0000000000f1';
const refusedAs = (error: object) => ({ ok: false, error }) as const;

describe('a draft', () => {
  const draft = { owner: melodie, place: 'goal', words: '', language: 'en', version: 1, savedAt: someTime } as const;

  it('may say nothing yet, and is saved again and again', () => {
    const first = saveDraftOver(undefined, draft);
    expect(first).toEqual({ ok: true, value: draft });
    expect(saveDraftOver(draft, { ...draft, words: 'Si', version: 2, language: 'ES' })).toEqual({
      ok: true,
      value: { ...draft, words: 'Si', version: 2, language: 'es' },
    });
    expect(saveDraftOver(draft, draft)).toEqual({ ok: true, value: undefined });
  });

  it('is not overtaken by an older save, which is told what is there', () => {
    const now = { ...draft, version: 7 };
    const stale = refusedAs({ kind: 'ChangedMeanwhile', version: 7 });
    expect(saveDraftOver(now, { ...draft, words: 'late', version: 6 })).toEqual(stale);
    expect(saveDraftOver(now, { ...draft, words: 'another', version: 7 })).toEqual(stale);
    expect(saveDraftOver(now, { ...draft, language: 'es', version: 7 })).toEqual(stale);
  });

  it.each([
    [{ version: 0 }, { kind: 'UncountedSave', path: ['save'] }],
    [{ version: 1.5 }, { kind: 'UncountedSave', path: ['save'] }],
    [{ version: 2 ** 31 }, { kind: 'UncountedSave', path: ['save'] }],
    [{ language: '-' }, { kind: 'UnreadableLanguage', path: ['language'] }],
    [
      { words: ' '.repeat(longestWords + 1) },
      { kind: 'UnreadableText', problem: 'empty', longest: longestWords, path: ['words'] },
    ],
    [{ words: '\u0007' }, { kind: 'UnreadableText', problem: 'empty', longest: longestWords, path: ['words'] }],
    [
      { words: 'a\udfff' },
      { kind: 'UnreadableText', problem: 'lone-surrogate', longest: longestWords, path: ['words'] },
    ],
  ])('refuses %j', (over, refusal) => {
    expect(saveDraftOver(undefined, { ...draft, ...over })).toEqual(refusedAs(refusal));
  });
});

describe('ids on a roadmap', () => {
  it.each([parseRoadmapItemId, parseRoadmapSuggestionId, parseSetbackId])(
    'are canonical UUIDs and nothing else',
    (parse) => {
      expect(parse(id)).toEqual({ ok: true, value: id });
      expect(parse('goal').ok).toBe(false);
    },
  );
});
