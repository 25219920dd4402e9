import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from './canaries.js';
import { fingerprints } from './fingerprints.js';
import { foreignChanges } from './foreign-changes.js';
import { changing, type Gate, openGate } from './gate.js';
import { aWorld, type ProofHome } from './home.js';
import { type Ids, readIds } from './ids.js';
import { mayAct, quiet } from './may-act.js';
import { Tally } from './tally.js';
import { together, wide } from './walk.js';
import { whoMaySee } from './who-may-see.js';

let home: ProofHome;
let gate: Gate;
let ids: Ids;
const table = whoMaySee();
const some = [
  'harbor.wren',
  'harbor.sol',
  'harbor.remi',
  'harbor.bo',
  'harbor.ada',
  'harbor.lev',
  'lighthouse.cora',
  'meadow.rosa',
  'both.max',
  'no.passerby',
  'no.stranger',
  undefined,
];

beforeAll(async () => {
  home = await aWorld();
  gate = await openGate({ work: home.persistence.work, limits: wide });
  // A session begins with the first request in it; from here on there are no more to begin.
  for (const reader of some) await gate.ask(reader, '{ viewer { person { id } } }');
  ids = await readIds(home.superuserUrl, home.sealer);
}, 600_000);

afterAll(() => home?.drop());

describe('everyone changing what is not theirs', () => {
  it(
    'is refused, told the same as of what is not there, and leaves every table as it was',
    { timeout: 600_000 },
    async () => {
      const before = await fingerprints(home.superuserUrl);
      const tally = new Tally(table, ids.people);
      const done: string[] = [];
      await together(some, async (reader) => {
        const notThere = new Map<string, string>();
        for (const { field, input, twin, about, exchanged } of foreignChanges(gate.schema, ids, reader, (name, thing) =>
          mayAct(table, reader, name, thing),
        )) {
          const query = changing(gate.schema, field);
          const told = await gate.ask(reader, query, { input });
          const key = `${field} ${exchanged} ${about.organization ?? ''}`;
          const other = notThere.get(key) ?? (await gate.ask(reader, query, { input: twin })).text;
          notThere.set(key, other);
          const what = `${field} ${about.kind} of ${about.owners.join(' and ')}`;
          const isNobody = reader === undefined || reader === 'no.stranger';
          tally.hear(reader, what, {
            ...told,
            codes: told.codes.filter((code) => !(isNobody && code === 'UNAUTHENTICATED')),
          });
          if (told.text !== other) tally.oracles.push(`${reader ?? 'nobody'} ${what}: ${told.text} is not ${other}`);
          if (told.data?.[field] && !told.data[field]['code'] && !quiet.includes(field))
            done.push(`${reader ?? 'nobody'} ${what}: ${told.text}`);
        }
      });
      console.log(`changes ${tally.line(gate, seed())}`);
      expect(tally.foreign).toEqual([]);
      expect(tally.oracles).toEqual([]);
      expect([...tally.crashed, ...gate.heard]).toEqual([]);
      expect(done).toEqual([]);
      expect(await fingerprints(home.superuserUrl)).toEqual(before);
    },
  );
});
