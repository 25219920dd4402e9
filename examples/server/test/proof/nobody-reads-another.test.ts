import { builtInCrisisLines } from '@peerness/core/use-cases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from './canaries.js';
import { readers } from './cast.js';
import { fingerprints } from './fingerprints.js';
import { type Gate, openGate } from './gate.js';
import { aWorld, type ProofHome } from './home.js';
import { type Ids, readIds } from './ids.js';
import { Tally } from './tally.js';
import { walk, walkEntities, wide } from './walk.js';
import { whoMaySee } from './who-may-see.js';

let home: ProofHome;
let gate: Gate;
let ids: Ids;
let tally: Tally;
let before: Readonly<Record<string, string>>;
const table = whoMaySee();

beforeAll(async () => {
  home = await aWorld();
  gate = await openGate({ work: home.persistence.work, limits: wide });
  // A session begins with the first request in it; from here on there are no more to begin.
  for (const reader of readers) await gate.ask(reader, '{ viewer { person { id } } }');
  ids = await readIds(home.superuserUrl, home.sealer);
  before = await fingerprints(home.superuserUrl);
  tally = new Tally(table, ids.people);
}, 900_000);

afterAll(() => home?.drop());

describe('everyone asking everything', () => {
  it(
    'is shown every word that is theirs to see and no other, through every root field and every entity',
    { timeout: 900_000 },
    async () => {
      const began = performance.now();
      await walk(gate, ids, table, tally);
      const router = await walkEntities(home.persistence.work, undefined, ids, table, tally);
      gate.heard.push(...router.heard);
      console.log(`${tally.line(gate, seed())} · ${Math.round((performance.now() - began) / 1_000)} s`);
      expect(tally.foreign).toEqual([]);
      expect(tally.oracles).toEqual([]);
      expect([...tally.crashed, ...gate.heard]).toEqual([]);
      expect(tally.missed()).toEqual([]);
    },
  );

  it('is never told the id of another person', () => {
    expect(tally.personIdsTold()).toEqual([]);
  });

  it('cannot find in one organization an id that somebody else was told in the other, though max is in both', () => {
    const [harbor, lighthouse] = ['harbor.', 'lighthouse.'].map((org) =>
      tally.idsTold((reader) => reader.startsWith(org)),
    );
    expect(harbor?.size).toBeGreaterThan(200);
    // The sources of crisis lines are anyone's to read, and one of their addresses looks like an id.
    const anyones = JSON.stringify(builtInCrisisLines).replaceAll('-', '');
    expect([...(harbor ?? [])].filter((id) => lighthouse?.has(id) && !anyones.includes(id))).toEqual([]);
  });

  it('leaves nothing behind: asking changes no row', async () => {
    const after = await fingerprints(home.superuserUrl);
    const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
    // But that it was looked at, which is written down for whoever it is about, and sealed.
    expect(changed.sort()).toEqual(['access', 'peerness_head', 'peerness_seal']);
  });
});
