import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Agent, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Chance } from '../../demo/chance.js';
import { type Gate, openGate } from './gate.js';
import { aWorld, type ProofHome } from './home.js';
import { textAt } from './json.js';
import { wide } from './walk.js';

/** The long form: `INTERLEAVINGS=1000 REVOCATIONS=200`. Seeded, so that a run can be looked at again. */
const interleavings = Number(process.env['INTERLEAVINGS'] ?? 10);
const revocations = Number(process.env['REVOCATIONS'] ?? 10);
const [sol, cora] = ['harbor.sol', 'harbor.cora'] as const;

let home: ProofHome;
let gate: Gate;
let organization = '';
let coraHere = '';
let plan = '';

beforeAll(async () => {
  home = await aWorld();
  gate = await openGate({ work: home.persistence.work, limits: wide });
  const mine = await gate.ask(cora, '{ viewer { memberships { organization { id } person { id } } } }');
  organization = textAt(mine.data, 'viewer', 'memberships', 0, 'organization', 'id');
  coraHere = textAt(mine.data, 'viewer', 'memberships', 0, 'person', 'id');
  const shown = await gate.ask(cora, '{ viewer { shownToMe { id owner { name } } } }');
  plan = textAt(shown.data, 'viewer', 'shownToMe', 0, 'id');
}, 300_000);

afterAll(() => home?.drop());

const reading = 'query ($id: ID!) { plan(id: $id) { sections { id } } }';

/** Sol says no to Cora seeing the plan; answers the id of that no. */
async function refuse(): Promise<string> {
  const answer = await gate.change(
    sol,
    'signConsent',
    {
      organization,
      kind: 'SPECIFIC',
      decision: 'DENY',
      purposes: ['SUPPORT'],
      categories: ['PLAN', 'CRISIS_PLAN'],
      people: [coraHere],
      form: 'IN_THE_PRODUCT',
    },
    'consent { id }',
  );
  return textAt(answer, 'consent', 'id');
}

const letBack = (consent: string) => gate.change(sol, 'takeBackConsent', { consent });
const coraSees = async (): Promise<boolean> =>
  (await gate.ask(cora, reading, { id: plan })).text.includes('"sections":[{');

describe('what is revoked', () => {
  it(
    `is denied in the very next request on the same socket: ${revocations} of ${revocations}`,
    { timeout: 600_000 },
    async () => {
      const { ask, sockets, close } = await onOneSocket();
      let seen = 0;
      let denied = 0;
      for (let run = 0; run < revocations; run += 1) {
        if ((await ask()).includes('"sections":[{')) seen += 1;
        const consent = await refuse();
        if ((await ask()) === '{"data":{"plan":null}}\n') denied += 1;
        await letBack(consent);
      }
      await close();
      console.log(
        `revoke → next request on the same socket: ${denied} of ${revocations} denied, ${seen} of ${revocations} seen before, ${sockets.size} socket`,
      );
      expect({ denied, seen, sockets: sockets.size }).toEqual({ denied: revocations, seen: revocations, sockets: 1 });
    },
  );

  it(
    'is read by nobody whose look began after it was revoked, however the two interleave',
    { timeout: 900_000 },
    async () => {
      const chance = new Chance(20_261_125);
      let late = 0;
      let inTime = 0;
      let shut = 0;
      for (let run = 0; run < interleavings; run += 1) {
        const reads: Promise<boolean>[] = [];
        const before = Math.floor(chance.next() * 3);
        for (let one = 0; one < before; one += 1) reads.push(coraSees());
        const after: Promise<boolean>[] = [];
        const revoking = refuse().then((consent) => {
          after.push(coraSees(), coraSees());
          return consent;
        });
        if (chance.happens(0.5)) await new Promise((resolve) => setImmediate(resolve));
        reads.push(coraSees());
        const consent = await revoking;
        for (const saw of await Promise.all(reads)) {
          if (saw) inTime += 1;
          else shut += 1;
        }
        late += (await Promise.all(after)).filter(Boolean).length;
        await letBack(consent);
      }
      console.log(
        `${interleavings} interleavings of revoke and read on PostgreSQL, seed 20261125: ${late} late reads (${inTime} read meanwhile, ${shut} denied meanwhile)`,
      );
      expect(late).toBe(0);
      expect(inTime).toBeGreaterThan(0);
    },
  );
});

/** Cora’s client on a real socket that stays open. */
async function onOneSocket(): Promise<{
  readonly ask: () => Promise<string>;
  readonly sockets: ReadonlySet<Socket>;
  readonly close: () => Promise<void>;
}> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((_, response) => {
    void gate.ask(cora, reading, { id: plan }).then(({ text }) => response.end(text));
  });
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = () =>
    new Promise<string>((resolve, reject) => {
      request({ host: '127.0.0.1', port, agent }, (response) => {
        let text = '';
        response.on('data', (part: Buffer) => (text += part.toString()));
        response.on('end', () => resolve(text));
      })
        .on('error', reject)
        .end();
    });
  const close = async () => {
    agent.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { ask, sockets, close };
}
