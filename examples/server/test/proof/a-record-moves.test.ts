import { type PersonId, setUpScope } from '@peerness/core';
import { newId } from '@peerness/gateway';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringInto, takeRecord } from '../../src/record/take-record.js';
import { aHome, type Home } from '../a-home.js';
import { canariesIn } from './canaries.js';
import { readers } from './cast.js';
import { type Gate, identityOf, openGate } from './gate.js';
import { aWorld, type ProofHome } from './home.js';
import { readIds } from './ids.js';

let here: ProofHome;
let there: Home;
let gate: Gate;
let other: Gate;
beforeAll(async () => {
  [here, there] = [await aWorld(), await aHome()];
  const limits = { deadline: 300_000 };
  gate = await openGate({ work: here.persistence.work, limits });
  other = await openGate({ work: there.persistence.work, limits });
}, 300_000);
afterAll(async () => {
  await here?.drop();
  await there?.drop();
});

const everyone = readers.filter((one): one is string => one !== undefined && one !== 'no.stranger');

const take = async (from: Gate, who: string): Promise<string> =>
  String((await from.ask(who, '{ viewer { record } }')).data?.['viewer']?.['record']);

/** What somebody said of themselves is theirs, though somebody else asks for the very same. */
const saidBy = (file: string): ReadonlySet<string> =>
  canariesIn(JSON.stringify((JSON.parse(file) as { profile?: unknown }).profile ?? {}));

/** What cora took up of what sol suggested is her own; by whom it was suggested, her file does not say. */
const isTakenUp = (who: string, canary: string): boolean =>
  who.endsWith('.cora') && new RegExp(`^cn-${who.split('.')[0]}-sol-(goal|entry)accepted-`).test(canary);

/** What whoever speaks for nils wrote down that a court found of him is in his file: it is about him. */
const isFound = (who: string, canary: string): boolean =>
  who.endsWith('.nils') && new RegExp(`^cn-${who.split('.')[0]}-dana-(basis|judge)-`).test(canary);

const withoutTime = (file: string): string => file.replace(/"exportedAt": "[^"]+"/, '');

async function welcome(who: string): Promise<void> {
  const person = newId() as PersonId;
  await there.persistence.work(setUpScope(), async ({ people }) => {
    await people.welcome(person, new Date());
    await people.recognise(identityOf(who), person, new Date());
  });
}

describe('everyone’s record', () => {
  it('is equal when taken from another installation it was brought to, through the gateway and the command', async () => {
    let [equal, longest] = [0, 0];
    for (const who of everyone) {
      const file = await take(gate, who);
      longest = Math.max(longest, file.length);
      await welcome(who);
      if (equal % 2 === 0)
        expect(await other.change(who, 'bringRecord', { file })).toMatchObject({ __typename: 'PersonChanged' });
      else expect(await bringInto(there.persistence.work, identityOf(who), file)).toMatchObject({ ok: true });
      expect(withoutTime(await take(other, who))).toBe(withoutTime(file));
      expect(withoutTime((await takeRecord(there.persistence.work, identityOf(who))) ?? '').trim()).toBe(
        withoutTime(file),
      );
      equal += 1;
    }
    console.log(`records ${everyone.length} · equal ${equal} · longest ${longest} characters`);
    expect([...gate.heard, ...other.heard]).toEqual([]);
  }, 300_000);

  it('holds what is theirs, and no word and no id of anybody else', async () => {
    const ids = await readIds(here.superuserUrl, here.sealer);
    let own = 0;
    for (const who of everyone) {
      const file = await take(gate, who);
      const [name = ''] = [who.replace('.', '-')];
      const org = who.split('.')[0] ?? '';
      const foreign = [...canariesIn(file)].filter(
        (canary) =>
          !canary.startsWith(`cn-${name}-`) &&
          !saidBy(file).has(canary) &&
          !isTakenUp(who, canary) &&
          !isFound(who, canary) &&
          !(name === 'both-max' ? / ?cn-(harbor|lighthouse)-(max|org)-/ : new RegExp(`cn-${org}-org-`)).test(canary),
      );
      expect([who, foreign]).toEqual([who, []]);
      expect(ids.people.size).toBeGreaterThan(20);
      const named = [...ids.people].flat().filter((one) => /^[0-9a-f-]{36}$/.test(one) && file.includes(one));
      expect(named).toEqual([]);
      own += canariesIn(file).size;
    }
    expect(own).toBeGreaterThan(100);
    expect(canariesIn(`${await take(gate, 'harbor.wren')} CN-harbor-sol-name-00000000`)).toContain(
      'cn-harbor-sol-name-00000000',
    );
  }, 300_000);
});
