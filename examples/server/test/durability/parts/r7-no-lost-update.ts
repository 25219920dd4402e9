import { setTimeout as pause } from 'node:timers/promises';
import { type Asker, change, insist } from '../load/insist.js';
import { newTally, passed } from '../load/tally.js';
import { missedOf, type Part } from '../part.js';
import { newPeople, type Somebody } from '../stage/people.js';
import type { Stage } from '../stage/open-stage.js';

const together = 8;

/** Eight devices of one person change the same words; each says which version it saw. */
export const noLostUpdate: Part = {
  goal: 'R7',
  what: `${together} write in the same entry of one plan`,
  run: async (stage) => {
    const edits = stage.size(50, 3);
    const { lost, conflicts, unversioned, untyped, passing } = await writeTogether(stage, 'r7', edits, true);
    const control = await writeTogether(stage, 'r7-control', stage.size(20, 3), false);
    return {
      line: `${together} × ${edits} edits acknowledged · ${lost} lost · ${conflicts} conflicts, each with the version it has now`,
      missed: [
        ...missedOf({ lost, 'conflicts without the version': unversioned, 'answers nobody foresaw': untyped.length }),
        ...new Set(untyped),
        ...(conflicts === 0 ? ['nobody got into anybody’s way'] : []),
      ],
      control: {
        line: `without saying which version was seen: ${control.lost} of ${control.edits} acknowledged edits lost`,
        red: control.lost > 0,
      },
      figures: { edits: together * edits, lost, conflicts, passing, controlLost: control.lost },
    };
  },
};

async function writeTogether(stage: Stage, called: string, edits: number, isVersioned: boolean) {
  const [who] = await newPeople(stage, called, 1);
  if (!who) throw new Error('Nobody is there.');
  const tally = newTally();
  const asker = { url: stage.server.url, token: who.token, tally };
  const entry = await anEntry(asker);
  const counted = { conflicts: 0, unversioned: 0 };
  await Promise.all(
    Array.from({ length: together }, async (_, hand) => {
      for (let edit = 0; edit < edits; edit++)
        await append(asker, who, entry, ` ${hand}-${edit}.`, isVersioned, counted);
    }),
  );
  const { words } = await read(asker, entry);
  const marks = Array.from({ length: together * edits }, (_, n) => ` ${n % together}-${Math.floor(n / together)}.`);
  const lost = marks.filter((mark) => words.split(mark).length !== 2).length;
  return { ...counted, lost, edits: marks.length, untyped: tally.untyped, passing: passed(tally) };
}

interface Entry {
  readonly plan: string;
  readonly section: string;
  readonly entry: string;
}

async function anEntry(asker: Asker): Promise<Entry> {
  const { draftPlan } = await insist(
    asker,
    change('draftPlan', { title: 'Ours', idempotencyKey: 'plan' }, '... on PlanChanged { plan { id } }'),
  );
  const plan = draftPlan.plan.id;
  const inSection = '... on SectionChanged { section { id entries { id } } }';
  const { addSection } = await insist(
    asker,
    change('addSection', { plan, kind: 'TOOLBOX', idempotencyKey: 'section' }, inSection),
  );
  const section = addSection.section.id;
  const { writeEntry } = await insist(
    asker,
    change('writeEntry', { section, words: 'First.', language: 'en', idempotencyKey: 'entry' }, inSection),
  );
  return { plan, section, entry: writeEntry.section.entries[0].id };
}

async function read(asker: Asker, { plan: id }: Entry): Promise<{ readonly version: number; readonly words: string }> {
  const query = 'query ($id: ID!) { plan(id: $id) { version sections { entries { words } } } }';
  const { plan } = await insist(asker, { query, variables: { id } });
  return { version: plan.version, words: plan.sections[0].entries[0].words };
}

/** Reads, adds a mark, and writes, until the mark was acknowledged. */
async function append(
  asker: Asker,
  who: Somebody,
  entry: Entry,
  mark: string,
  isVersioned: boolean,
  counted: { conflicts: number; unversioned: number },
): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const { version, words } = await read(asker, entry);
    const key = `${who.subject}${mark}${attempt}`;
    const input = {
      section: entry.section,
      entry: entry.entry,
      words: `${words}${mark}`,
      language: 'en',
      idempotencyKey: key,
    };
    const { rewriteEntry } = await insist(
      asker,
      change('rewriteEntry', isVersioned ? { ...input, expectedVersion: version } : input),
    );
    if (rewriteEntry.__typename === 'SectionChanged') return;
    if (rewriteEntry.__typename !== 'ChangedMeanwhile') throw new Error(JSON.stringify(rewriteEntry));
    counted.conflicts += 1;
    if (!(rewriteEntry.version > version)) counted.unversioned += 1;
    await pause(Math.random() * 60);
  }
}
