import type { Chance } from '../stage/chance.js';
import type { Somebody } from '../stage/people.js';
import { type Asker, change, insist } from './insist.js';

/** A plan of theirs as it has to be: every change in it was acknowledged. */
export interface Page {
  readonly plan: string;
  readonly section: string;
  /** How many acknowledged changes there were. */
  changes: number;
  /** Words by the entry's id. */
  readonly entries: Map<string, string>;
}

/** One who writes, change after change, each with a key of its own, and remembers what was acknowledged. */
export interface Writer {
  readonly who: Somebody;
  readonly pages: readonly Page[];
  /** Keys that were acknowledged. */
  readonly keys: readonly string[];
  /** Does one thing, and comes back when it was acknowledged. */
  write(): Promise<void>;
}

const toAPage = 25;

export function aWriter(who: Somebody, chance: Chance, asker: Asker): Writer {
  const pages: Page[] = [];
  const keys: string[] = [];
  let sent = 0;

  const changed = async (field: string, input: object, selection: string) => {
    const key = `${who.subject}.${(sent += 1)}`;
    const data = await insist(asker, change(field, { ...input, idempotencyKey: key }, selection));
    const answer = data[field];
    if (answer === null || 'code' in answer) throw new Error(`${field}: ${JSON.stringify(answer)}`);
    keys.push(key);
    return answer;
  };
  const turnPage = async (): Promise<void> => {
    const { plan } = await changed(
      'draftPlan',
      { title: `Plan ${pages.length}` },
      '... on PlanChanged { plan { id } }',
    );
    const added = await changed(
      'addSection',
      { plan: plan.id, kind: 'TOOLBOX' },
      '... on SectionChanged { section { id } }',
    );
    pages.push({ plan: plan.id, section: added.section.id, changes: 2, entries: new Map() });
  };
  const inSection = '... on SectionChanged { section { entries { id words } } }';

  return {
    who,
    pages,
    keys,
    write: async () => {
      const page = pages.at(-1);
      if (!page || page.entries.size >= toAPage) return turnPage();
      const { section } = page;
      const words = `${who.subject} wrote ${sent + 1}`;
      const before = page.entries.size > 3 && chance.happens(0.3) ? chance.pick([...page.entries.keys()]) : undefined;
      if (before !== undefined && chance.happens(0.2)) {
        await changed('removeEntry', { section, entry: before }, inSection);
        page.entries.delete(before);
      } else if (before !== undefined) {
        await changed('rewriteEntry', { section, entry: before, words, language: 'en' }, inSection);
        page.entries.set(before, words);
      } else {
        const answer = await changed('writeEntry', { section, words, language: 'en' }, inSection);
        const written = answer.section.entries.find((entry: { words: string }) => entry.words === words);
        page.entries.set(String(written?.id), words);
      }
      page.changes += 1;
    },
  };
}
