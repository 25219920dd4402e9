import { type Asker, change, insist } from '../load/insist.js';
import { newTally, passed } from '../load/tally.js';
import { missedOf, type Part, thousands } from '../part.js';
import { newPeople, type Somebody } from '../stage/people.js';
import type { Stage } from '../stage/open-stage.js';

const [sends, altered] = [20, 4];

/** The same request twenty times in the same moment, four of them with other words under the same key. */
export const onceForEachKey: Part = {
  goal: 'R9',
  what: `keys sent ${sends} times at once, ${altered} of them with other words`,
  run: async (stage) => {
    const keys = stage.size(500, 6);
    const people = await newPeople(stage, 'r9', stage.size(25, 2));
    const { effects, found, tally } = await sendAll(stage, stage.server.url, people, keys, '');
    const { otherReplies, otherwise, reused, kinds } = found;
    return {
      line: `${keys} keys × ${sends} sends: ${effects} effects · ${otherReplies} other replies · ${thousands(reused)} with other words refused, ${otherwise} not`,
      missed: [
        ...missedOf({
          'effects too many or too few': Math.abs(effects - keys),
          'replies unlike the first': otherReplies,
          'other words that were not refused': otherwise,
          'answers nobody foresaw': tally.untyped.length,
        }),
        ...[...kinds].map(([kind, times]) => `${kind} ${times} times in place of a refusal`),
        ...new Set(tally.untyped),
      ],
      control: await withoutItsIndex(stage),
      figures: { keys, sends: keys * sends, effects, otherReplies, reused },
    };
  },
};

/** The same on a copy whose table of replies lets a key in twice. */
function withoutItsIndex(stage: Stage) {
  return stage.onACopy(async ({ server, sql }) => {
    await server.start();
    await sql('alter table reply drop constraint reply_pkey');
    const known = await sql<{ subject: string; id: string }>(
      `select subject, person_id as id from identity where subject like 'r9.%' order by subject limit 2`,
    );
    const there = known.map(({ subject, id }): Somebody => ({ id, subject, token: stage.token(subject) }));
    const { effects } = await sendAll(stage, server.url, there, 6, 'again ');
    return { line: `the unique index dropped: ${effects} effects of 6 keys`, red: effects > 6 };
  });
}

interface Found {
  otherReplies: number;
  otherwise: number;
  reused: number;
  /** What was answered where other words were not refused. */
  readonly kinds: Map<string, number>;
}

async function sendAll({ say }: Stage, url: string, people: readonly Somebody[], keys: number, prefix: string) {
  const tally = newTally();
  const found: Found = { otherReplies: 0, otherwise: 0, reused: 0, kinds: new Map() };
  let effects = 0;
  const waiting = [...people];
  const some = async (): Promise<void> => {
    for (let who = waiting.shift(); who; who = waiting.shift()) {
      const asker = { url, token: who.token, tally };
      const section = await aSection(asker, `${prefix}${who.subject}`);
      for (let n = 0; n < keys / people.length; n++)
        await sendOne(asker, section, `${prefix}${who.subject}.key-${n}`, found);
      const { length } = await read(asker, section.plan);
      effects += length;
      say(`R9 ${effects} effects · sent again: ${passed(tally)}`);
    }
  };
  await Promise.all([some(), some(), some()]);
  return { effects, found, tally };
}

interface Where {
  readonly plan: string;
  readonly section: string;
}

/** With keys: what was done and not answered is not done again. */
async function aSection(asker: Asker, called: string): Promise<Where> {
  const { draftPlan } = await insist(
    asker,
    change('draftPlan', { title: 'Once', idempotencyKey: `${called}.plan` }, '... on PlanChanged { plan { id } }'),
  );
  const plan = draftPlan.plan.id;
  const { addSection } = await insist(
    asker,
    change(
      'addSection',
      { plan, kind: 'TOOLBOX', idempotencyKey: `${called}.section` },
      '... on SectionChanged { section { id } }',
    ),
  );
  return { plan, section: addSection.section.id };
}

async function read(asker: Asker, id: string): Promise<readonly string[]> {
  const { plan } = await insist(asker, {
    query: 'query ($id: ID!) { plan(id: $id) { sections { entries { words } } } }',
    variables: { id },
  });
  return plan.sections[0].entries.map(({ words }: { words: string }) => words);
}

/** Sends one key twenty times at once. Whichever words came first are its words: the others are refused. */
async function sendOne(asker: Asker, { plan, section }: Where, key: string, found: Found): Promise<void> {
  const wordsOf = (n: number): string => (n % (sends / altered) === 0 ? `${key}, altered ${n}` : key);
  const answers = await Promise.all(
    Array.from({ length: sends }, async (_, n) => {
      const input = { section, words: wordsOf(n), language: 'en', idempotencyKey: key };
      const { writeEntry } = await insist(
        asker,
        change('writeEntry', input, '... on SectionChanged { section { id entries { id words } } }'),
      );
      return { words: wordsOf(n), reply: JSON.stringify(writeEntry), kind: String(writeEntry.__typename) };
    }),
  );
  const first = (await read(asker, plan)).find((words) => words.startsWith(key) && isOf(key, words));
  const same = answers.filter(({ words }) => words === first);
  const others = answers.filter(({ words }) => words !== first);
  found.otherReplies += same.filter(({ reply }) => reply !== same[0]?.reply).length;
  found.otherReplies += same.filter(({ kind }) => kind !== 'SectionChanged').length;
  found.reused += others.filter(({ kind }) => kind === 'IdempotencyKeyReused').length;
  for (const { kind } of others.filter(({ kind }) => kind !== 'IdempotencyKeyReused')) {
    found.otherwise += 1;
    found.kinds.set(kind, (found.kinds.get(kind) ?? 0) + 1);
  }
}

const isOf = (key: string, words: string): boolean => words === key || words.startsWith(`${key}, `);
