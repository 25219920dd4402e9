import { describe, expect, it } from 'vitest';
import { addSectionTo } from '../../src/plan/add-section.js';
import { mostEntries, mostSections } from '../../src/plan/change.js';
import { draftPlanWith } from '../../src/plan/draft-plan.js';
import { type EntryId, longestEntry, longestTitle, type PlanId, type SectionId } from '../../src/plan/plan.js';
import { removeEntryFrom } from '../../src/plan/remove-entry.js';
import { rewriteEntryIn } from '../../src/plan/rewrite-entry.js';
import { writeEntryIn } from '../../src/plan/write-entry.js';
import { aPlan, melodie, someTime } from '../../src/testing/specimens.js';

const plan = aPlan();
const [daily, crisis] = plan.sections as [(typeof plan.sections)[number], (typeof plan.sections)[number]];
const [walk] = daily.entries as [(typeof daily.entries)[number]];
const nowhere = '01960000-0000-7000-8000-0000000000ff';
const writing = {
  section: daily.id,
  id: nowhere as EntryId,
  words: 'Tea,\n  then the news.',
  language: 'EN-gb',
  at: someTime,
};

describe('a plan', () => {
  it('begins with a title and nothing else', () => {
    const begun = draftPlanWith({ id: plan.id, owner: melodie, title: ' My days ', at: someTime });
    expect(begun).toEqual({
      ok: true,
      value: {
        plan: { id: plan.id, owner: melodie, title: ' My days ', draftedAt: someTime, sections: [] },
        kind: 'PlanDrafted',
        codes: {},
      },
    });
    expect(draftPlanWith({ id: 'p' as PlanId, owner: melodie, title: ' ', at: someTime })).toMatchObject({
      ok: false,
      error: { problem: 'empty' },
    });
    expect(
      draftPlanWith({ id: 'p' as PlanId, owner: melodie, title: 'x'.repeat(longestTitle + 1), at: someTime }),
    ).toMatchObject({ ok: false, error: { problem: 'too-long' } });
  });

  it('takes new sections at its end, with or without a title', () => {
    const id = nowhere as SectionId;
    expect(addSectionTo(plan, { id, kind: 'hopes' })).toMatchObject({
      ok: true,
      value: { plan: { sections: [daily, crisis, { id, kind: 'hopes', entries: [] }] } },
    });
    expect(addSectionTo(plan, { id, kind: 'custom', title: 'Las mañanas' })).toMatchObject({
      ok: true,
      value: { kind: 'SectionAdded', codes: { section: id, kind: 'custom' } },
    });
    expect(addSectionTo(plan, { id, kind: 'custom', title: '' })).toMatchObject({
      ok: false,
      error: { kind: 'UnreadableText' },
    });
    const full = { ...plan, sections: Array.from({ length: mostSections }, () => daily) };
    expect(addSectionTo(full, { id, kind: 'hopes' })).toEqual({
      ok: false,
      error: { kind: 'TooMany', most: mostSections },
    });
  });

  it('keeps words verbatim, with the language they are in', () => {
    const written = writeEntryIn(plan, writing);
    expect(written).toMatchObject({
      ok: true,
      value: {
        plan: {
          sections: [
            {
              entries: [walk, { id: nowhere, words: 'Tea,\n  then the news.', language: 'en-GB', writtenAt: someTime }],
            },
            crisis,
          ],
        },
      },
    });
  });

  it('tells history which section and entry, and none of the words', () => {
    const written = writeEntryIn(plan, writing);
    expect(written.ok && written.value.codes).toEqual({ section: daily.id, entry: nowhere });
  });

  it.each([
    [{ words: '' }, 'UnreadableText'],
    [{ words: 'x'.repeat(longestEntry + 1) }, 'UnreadableText'],
    [{ words: 'a\0b' }, 'UnreadableText'],
    [{ language: 'not a language' }, 'UnreadableLanguage'],
    [{ section: nowhere as SectionId }, 'NotInPlan'],
  ])('refuses what no reader could read: %#', (over, kind) => {
    expect(writeEntryIn(plan, { ...writing, ...over })).toMatchObject({ ok: false, error: { kind } });
  });

  it('holds so many entries in a section and no more', () => {
    const full = { ...plan, sections: [{ ...daily, entries: Array.from({ length: mostEntries }, () => walk) }] };
    expect(writeEntryIn(full, writing)).toEqual({ ok: false, error: { kind: 'TooMany', most: mostEntries } });
  });

  it('has its entries written anew in their place', () => {
    const rewriting = {
      section: daily.id,
      entry: walk.id,
      words: 'Walk after breakfast.',
      language: 'en',
      at: someTime,
    };
    expect(rewriteEntryIn(plan, rewriting)).toMatchObject({
      ok: true,
      value: {
        plan: {
          sections: [{ entries: [{ id: walk.id, words: 'Walk after breakfast.', writtenAt: someTime }] }, crisis],
        },
        kind: 'EntryRewritten',
      },
    });
    expect(rewriteEntryIn(plan, { ...rewriting, words: walk.words })).toEqual({ ok: true, value: undefined });
    expect(rewriteEntryIn(plan, { ...rewriting, section: crisis.id })).toEqual({
      ok: false,
      error: { kind: 'NotInPlan' },
    });
    expect(rewriteEntryIn(plan, { ...rewriting, language: '' })).toEqual({
      ok: false,
      error: { kind: 'UnreadableLanguage' },
    });
  });

  it('loses an entry once', () => {
    expect(removeEntryFrom(plan, { section: daily.id, entry: walk.id })).toMatchObject({
      ok: true,
      value: { plan: { sections: [{ entries: [] }, crisis] }, kind: 'EntryRemoved' },
    });
    expect(removeEntryFrom(plan, { section: crisis.id, entry: walk.id })).toEqual({ ok: true, value: undefined });
    expect(removeEntryFrom(plan, { section: nowhere as SectionId, entry: walk.id })).toEqual({
      ok: false,
      error: { kind: 'NotInPlan' },
    });
  });
});
