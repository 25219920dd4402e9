import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enterPaper, type PaperProblem, type WrittenLine } from '../../src/paper/enter-paper.js';
import { paperCodeFrom } from '../../src/paper/paper-code.js';
import { paperPage } from '../../src/views/words/paper-page.js';
import { type Paper, paperOf, sectionMark } from '../../src/paper/paper.js';
import type { Entry, EntryId, Plan, PlanId, Section, SectionId } from '../../src/plan/plan.js';
import { longestEntry, sectionKinds } from '../../src/plan/plan.js';
import { melodie, someTime } from '../../src/testing/specimens.js';

let count = 0;
const newId = (): string => `01890000-0000-7000-8000-${(count += 1).toString(16).padStart(12, '0')}`;
const before = new Date(someTime.getTime() - 60_000);
const after = new Date(someTime.getTime() + 60_000);

const entryOf = (words: string, language = 'es'): Entry => ({
  id: newId() as EntryId,
  words,
  language,
  writtenAt: before,
});
const sectionOf = (entries: readonly Entry[], kind: Section['kind'] = 'toolbox'): Section => ({
  id: newId() as SectionId,
  kind,
  entries,
});
const planOf = (...sections: readonly Section[]): Plan => ({
  id: newId() as PlanId,
  owner: melodie,
  title: 'Cuando llega el invierno',
  draftedAt: before,
  sections,
});
const printed = (plan: Plan): Paper => paperOf({ value: plan, version: 1 }, paperCodeFrom(newId()), someTime);
const entering = (plan: Plan, paper: Paper, written: readonly WrittenLine[], language = 'es') =>
  enterPaper(plan, paper, { written, language, at: after, newId });
const became = (plan: Plan, paper: Paper, written: readonly WrittenLine[]): Plan => {
  const entered = entering(plan, paper, written);
  if (!entered.ok) throw new Error(JSON.stringify(entered.error));
  return entered.value.at(-1)?.plan ?? plan;
};
const problem = (
  plan: Plan,
  paper: Paper,
  written: readonly WrittenLine[],
  language?: string,
): PaperProblem | 'none' => {
  const entered = entering(plan, paper, written, language);
  return entered.ok ? 'none' : entered.error;
};

/** What somebody who copies the printed page types: every mark with the words that stand beside it. */
function copied(page: string): readonly WrittenLine[] {
  const unescaped = (words: string): string =>
    words
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
  const line = /<li><span class="mark">([A-Z]+\d+)<\/span> <p class="words" lang="[^"]*" dir="[^"]*">([^<]*)<\/p>/g;
  return [...page.matchAll(line)].map(([, mark = '', words = '']) => ({ mark, words: unescaped(words) }));
}

const words = fc
  .string({ minLength: 1, maxLength: 80, unit: 'grapheme' })
  .filter((one) => /\S/.test(one) && !/[\p{Cc}\p{Cf}]/u.test(one));
const plans = fc
  .array(fc.record({ kind: fc.constantFrom(...sectionKinds), entries: fc.array(words, { maxLength: 6 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((sections) =>
    planOf(
      ...sections.map(({ kind, entries }) =>
        sectionOf(
          entries.map((one) => entryOf(one)),
          kind,
        ),
      ),
    ),
  );

describe('a plan on paper', () => {
  it('is what it was when every line of the page is typed as it stands', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const paper = printed(plan);
        const typed = copied(paperPage(plan, paper, ['es']));
        expect(typed).toHaveLength(plan.sections.reduce((sum, { entries }) => sum + entries.length, 0));
        expect(entering(plan, paper, typed)).toEqual({ ok: true, value: [] });
      }),
    );
  });

  it('holds what was written on its empty lines, and the page printed of that says the same', () => {
    fc.assert(
      fc.property(plans, fc.array(fc.tuple(fc.nat(), words), { maxLength: 20 }), (plan, notes) => {
        const paper = printed(plan);
        const empty = paper.lines.filter(({ entry }) => entry === undefined);
        const written = new Map(notes.map(([at, text]) => [empty[at % empty.length]?.mark ?? '', text]));
        const full = became(
          plan,
          paper,
          [...written].map(([mark, text]) => ({ mark, words: text })),
        );
        const onPage = copied(paperPage(full, printed(full), ['es'])).map((line) =>
          'words' in line ? line.words : '',
        );
        expect(onPage.sort()).toEqual(
          [...plan.sections.flatMap(({ entries }) => entries.map((one) => one.words)), ...written.values()].sort(),
        );
      }),
    );
  });

  it('is changed where a line says something else, and loses what was struck out', () => {
    const [walk, tea] = [entryOf('Caminar'), entryOf('Té')];
    const plan = planOf(sectionOf([walk, tea]));
    const changed = became(plan, printed(plan), [
      { mark: 'a1', words: 'Caminar despacio' },
      { mark: ' A2 ', struck: true },
      { mark: 'A3', words: 'Llamar a mi hermana' },
    ]);
    expect(changed.sections[0]?.entries).toEqual([
      { ...walk, words: 'Caminar despacio', writtenAt: after },
      { id: expect.any(String), words: 'Llamar a mi hermana', language: 'es', writtenAt: after },
    ]);
  });

  it('carries who helped beside what was written, and beside nothing else', () => {
    const plan = planOf(sectionOf([entryOf('Té')]));
    const entered = enterPaper(plan, printed(plan), {
      written: [
        { mark: 'A1', words: 'Té' },
        { mark: 'A2', words: 'Música' },
      ],
      language: 'es',
      at: after,
      newId,
      helpedBy: 'Rosa',
    });
    expect(
      entered.ok &&
        entered.value.map(({ kind, plan: { sections } }) => [
          kind,
          sections[0]?.entries.map(({ helpedBy }) => helpedBy),
        ]),
    ).toEqual([['EntryWritten', [undefined, 'Rosa']]]);
  });

  it('keeps what an action and a link say beside words that change', () => {
    const entry: Entry = { ...entryOf('Llamar'), action: { who: 'yo' }, link: 'https://example.org/' };
    const plan = planOf(sectionOf([entry]));
    expect(became(plan, printed(plan), [{ mark: 'A1', words: 'Escribir' }]).sections[0]?.entries).toEqual([
      { ...entry, words: 'Escribir', writtenAt: after },
    ]);
  });

  it('says which line is wrong, and keeps nothing of the rest', () => {
    const entry = entryOf('Té');
    const plan = planOf(sectionOf([entry]));
    const paper = printed(plan);
    const fine = { mark: 'A2', words: 'Música' };
    expect(problem(plan, paper, [fine, { mark: 'B1', words: 'x' }])).toEqual({
      kind: 'NotOnPaper',
      problem: 'no-such-line',
      index: 1,
    });
    expect(problem(plan, paper, [fine, { ...fine, mark: 'a2' }])).toEqual({
      kind: 'NotOnPaper',
      problem: 'twice',
      index: 1,
    });
    expect(problem(plan, paper, [fine, { mark: 'A3', words: ' ' }])).toMatchObject({
      kind: 'UnreadableText',
      problem: 'empty',
      index: 1,
    });
    expect(problem(plan, paper, [{ mark: 'A3', words: 'x'.repeat(longestEntry + 1) }])).toMatchObject({
      problem: 'too-long',
      index: 0,
    });
    expect(problem(plan, paper, [{ mark: 'A1', words: '\ud800' }])).toMatchObject({
      problem: 'lone-surrogate',
      index: 0,
    });
    expect(problem(plan, paper, [fine], 'no language')).toEqual({ kind: 'UnreadableLanguage', index: 0 });
  });

  it('does not write over what was written since it was printed, however it is told', () => {
    const entry = entryOf('Té');
    const section = sectionOf([entry]);
    const plan = planOf(section);
    const paper = printed(plan);
    const since = { ...plan, sections: [{ ...section, entries: [{ ...entry, words: 'Café', writtenAt: after }] }] };
    expect(problem(since, paper, [{ mark: 'A1', words: 'Agua' }])).toEqual({ kind: 'ChangedSincePrinted', index: 0 });
    expect(problem(since, paper, [{ mark: 'A1', struck: true }])).toEqual({ kind: 'ChangedSincePrinted', index: 0 });
    expect(problem(since, paper, [{ mark: 'A1', words: 'Café' }])).toBe('none');

    const without = { ...plan, sections: [{ ...section, entries: [] }] };
    expect(problem(without, paper, [{ mark: 'A1', words: 'Agua' }])).toEqual({ kind: 'ChangedSincePrinted', index: 0 });
    expect(problem(without, paper, [{ mark: 'A1', struck: true }])).toBe('none');
    expect(problem({ ...plan, sections: [] }, paper, [{ mark: 'A2', words: 'Agua' }])).toEqual({
      kind: 'ChangedSincePrinted',
      index: 0,
    });
  });

  it('takes words as words', () => {
    const plan = planOf(sectionOf([entryOf('<script>alert(1)</script> & "x"')]));
    const page = paperPage({ ...plan, title: '<img src=x onerror=alert(1)>' }, printed(plan), ['en']);
    expect(page).not.toContain('<script>');
    expect(page).not.toContain('<img');
  });
});

describe('marks', () => {
  it('are letters, and two of them after the twenty-sixth', () => {
    expect([0, 25, 26, 27, 51, 52, 701, 702].map(sectionMark)).toEqual(['A', 'Z', 'AA', 'AB', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
