import { destroyDue } from '@peerness/core/use-cases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from './canaries.js';
import { readers } from './cast.js';
import { type Gate, openGate } from './gate.js';
import { aWorld, type ProofHome } from './home.js';
import { type Ids, readIds } from './ids.js';
import { Tally } from './tally.js';
import { tracesInAnswers, tracesInTables } from './traces.js';
import { walk, walkEntities, wide } from './walk.js';
import { whoMaySee } from './who-may-see.js';

/** One leaves at once; one in seven days; of one a court ordered that nothing be destroyed. */
const [now, soon, held] = ['harbor.cora', 'lighthouse.sol', 'harbor.sol'] as const;
const leaving = [now, soon, held];
const gone = [now, soon];
const some = ['harbor.remi', 'harbor.ada', 'harbor.dana', 'lighthouse.cora', 'both.max'];

/** Words that cora made her own while sol was there: hers, on her roadmap and in her plan, and nobody’s whom she could name. */
const takenUp = [' cn-lighthouse-sol-goalaccepted-', ' cn-lighthouse-sol-entryaccepted-'];

/** Told to cora of lighthouse, to whom they belong now, they are no trace; told to anybody else, they are. */
const besidesTakenUp = (traces: readonly string[]): readonly string[] =>
  traces.filter((one) => !(one.startsWith('lighthouse.cora ') && takenUp.some((words) => one.includes(words))));

let home: ProofHome;
let gate: Gate;
let ids: Ids;
const table = whoMaySee();

beforeAll(async () => {
  home = await aWorld('plain');
  gate = await openGate({ work: home.persistence.work, limits: wide });
  for (const reader of readers) await gate.ask(reader, '{ viewer { person { id } } }');
  ids = await readIds(home.superuserUrl, home.sealer);
}, 900_000);

afterAll(() => home?.drop());

/** The same walk, by ids that were known before anybody left. */
async function walked(who?: readonly (string | undefined)[]): Promise<Tally> {
  const tally = new Tally(table, ids.people);
  await walk(gate, ids, table, tally, who, 'harbor.wren');
  if (!who) await walkEntities(home.persistence.work, undefined, ids, table, tally);
  return tally;
}

const inTables = (people: readonly string[]) => tracesInTables(home.superuserUrl, people);

describe('someone who took themselves out', { timeout: 900_000 }, () => {
  it('was there before, in answers and in tables: the scan finds what there is to find', async () => {
    const [answers, tables] = [tracesInAnswers(await walked(some), leaving), await inTables(leaving)];
    console.log(`nobody erased · canaries in answers ${answers.length} · canaries in tables ${tables.length}`);
    for (const who of leaving) {
      const mark = ` cn-${who.replace('.', '-')}-`;
      expect(answers.filter((one) => one.includes(mark)).length).toBeGreaterThan(0);
      expect(tables.filter((one) => one.includes(mark)).length).toBeGreaterThan(20);
    }
  });

  it('is nowhere any more to anybody, from that moment on, and in no table once they are destroyed', async () => {
    expect(await gate.change(now, 'eraseMyself', { days: 0 }, 'done')).toMatchObject({ done: true });
    for (const who of [soon, held])
      expect(await gate.change(who, 'eraseMyself', { days: 7 }, 'done')).toMatchObject({ done: true });
    const hidden = await walked(some);
    const kept = await inTables(gone);
    console.log(
      `hidden 3, of whom erased 1 · answers ${hidden.tried} · canaries in answers ${tracesInAnswers(hidden, leaving).length} · canaries in tables ${kept.length}`,
    );
    expect(besidesTakenUp(tracesInAnswers(hidden, leaving))).toEqual([]);
    expect(kept.filter((one) => one.includes(' cn-lighthouse-sol-')).length).toBeGreaterThan(20);

    const inEightDays = new Date(Date.now() + 8 * 86_400_000);
    // With the one the story of this world itself lets go.
    expect(await destroyDue(home.persistence.work, inEightDays)).toEqual({ destroyed: 2, held: 1 });
    const after = await walked();
    const left = await inTables(gone);
    const byTerm = left.filter((one) => one.startsWith('imported_entry.'));
    const elsewhere = left.filter((one) => !byTerm.includes(one));
    console.log(
      `erased ${gone.length} · answers ${after.tried} · canaries in answers ${tracesInAnswers(after, leaving).length} · canaries in tables ${elsewhere.length} · kept by the organization’s term ${byTerm.length} · seed ${seed()}`,
    );
    expect(besidesTakenUp(tracesInAnswers(after, leaving))).toEqual([]);
    const stays =
      /^(roadmap_(item|line)[.]words keeps cn-lighthouse-sol-goalaccepted|plan_entry[.]words keeps cn-lighthouse-sol-entryaccepted)-/;
    expect(elsewhere.filter((one) => stays.test(one))).toHaveLength(3);
    expect(elsewhere.filter((one) => !stays.test(one))).toEqual([]);
    const mayStay =
      /^imported_entry\.(answer keeps cn-harbor-cora-(entry|circle)|external_id keeps cn-harbor-cora-external)-/;
    expect(byTerm.filter((one) => !mayStay.test(one))).toEqual([]);
    // Of the one a court holds, what it named; every other word of theirs went, on the day they chose.
    const heldBack = await inTables([held]);
    expect(heldBack).toContainEqual(expect.stringMatching(/^imported_entry\.answer keeps cn-harbor-sol-entry-/));
    expect(heldBack.filter((one) => !one.startsWith('imported_entry.'))).toEqual([]);
    expect([...after.crashed, ...gate.heard]).toEqual([]);
  });
});
