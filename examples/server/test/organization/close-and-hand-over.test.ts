import type * as Evaluate from '../../../../packages/core/src/consent/evaluate-consents.js';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConsentDirective, daysAfter, importScope, selfScope, setUpScope } from '@peerness/core';
import type { OrganizationFile } from '@peerness/core/record';
import { destroyClosed, destroyDue, removeOverdue, signConsent } from '@peerness/core/use-cases';
import { newId } from '@peerness/gateway';
import { confirmCopy, createVault, makeKeys, openKeysInFiles } from '@peerness/persistence';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commandLine } from '../../src/commands/command-line.js';
import { keepFinding } from '../../src/organization/keep-finding.js';
import { keepTerm } from '../../src/organization/keep-term.js';
import { replaceContextKey } from '../../src/keys/context-keys.js';
import { aHome, contextKey, type Home } from '../a-home.js';
import { anOrganization, type Importing } from '../import/an-organization.js';

/** As if everybody had said yes. */
const broken = vi.hoisted(() => ({ consent: false }));
vi.mock('../../../../packages/core/src/consent/evaluate-consents.js', async (load) => {
  const real = await load<typeof Evaluate>();
  const anything = { effect: 'permit', consent: { id: 'broken' } } as ReturnType<typeof real.evaluateConsents>;
  return {
    ...real,
    evaluateConsents: (...given: Parameters<typeof real.evaluateConsents>) =>
      broken.consent ? anything : real.evaluateConsents(...given),
  };
});

const folder = mkdtempSync(join(tmpdir(), 'peerness-closing-'));

/** A server of its own, with keys of its own: what it hands over has to be opened first. */
interface Place extends Home {
  readonly keysDir: string;
}

async function aPlace(): Promise<Place> {
  const keysDir = join(folder, newId());
  confirmCopy(keysDir, makeKeys(keysDir, 'people').recoveryCode);
  replaceContextKey(keysDir, contextKey);
  return { ...(await aHome(createVault(openKeysInFiles(keysDir)))), keysDir };
}

let [here, there]: (Place | undefined)[] = [];
let house: Importing;
const successor = 'Bridge House';
const csv = [
  'external_id,name,role,places,member_since,mental-health',
  '1,Canary-Ada,peer-supporter,3,2025-01-02,',
  '2,Canary-Ben,,,2025-01-03,',
  '3,Canary-Cyd,,,2025-01-04,',
].join('\n');

async function run(
  home: Place | undefined,
  ...typed: readonly string[]
): Promise<{ exit: number; said: Record<string, unknown> }> {
  vi.stubEnv('DATABASE_URL', home?.url ?? '');
  vi.stubEnv('PEERNESS_KEYS_DIR', home?.keysDir ?? '');
  let said = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((said += String(text))));
  try {
    const exit = await commandLine([...typed, '--json']);
    return { exit, said: JSON.parse(said) as Record<string, unknown> };
  } finally {
    spy.mockRestore();
    vi.unstubAllEnvs();
  }
}

const read = (path: string): OrganizationFile => JSON.parse(readFileSync(path, 'utf8')) as OrganizationFile;
const aPath = (): string => join(folder, `${newId()}.json`);

/** Signs, as the person of that line, that their entries may go to the successor. */
async function sign(home: Home, line: string): Promise<ConsentDirective> {
  const person = (await house.person(line))?.person;
  if (!person) throw new Error('Nobody is on that line.');
  const { work } = home.persistence;
  const at = new Date();
  const signed = await signConsent(
    work,
    selfScope(person),
    {
      organization: house.id,
      kind: 'specific',
      decision: 'permit',
      purposes: ['support'],
      categories: ['organization-entries', 'name'],
      recipients: [{ kind: 'outside', name: successor }],
      until: daysAfter(at, 100),
      form: 'in-the-product',
      languages: ['en'],
      digest: () => 'ab'.repeat(32),
    },
    { at, newId },
  );
  expect(signed).toMatchObject({ ok: true });
  const [kept] = await work(selfScope(person), ({ directives }) => directives.givenBy(person));
  if (!kept) throw new Error('Nothing was signed.');
  return kept.value;
}

beforeAll(async () => {
  here = await aPlace();
  there = await aPlace();
  house = await anOrganization(here);
  expect(await house.run(csv)).toMatchObject({ done: true, imported: 3 });
  const { work } = here.persistence;
  await keepTerm(work, { handle: house.handle, days: '30', basis: 'The grant asks for it.' }, new Date());
  const finding = {
    handle: house.handle,
    part2: 'no',
    hipaa: 'no',
    states: ['US-WA'],
    lists: [],
    by: 'Counsel',
    basis: 'x',
  };
  await keepFinding(work, finding, new Date());
}, 120_000);
afterAll(async () => {
  await here?.drop();
  await there?.drop();
  rmSync(folder, { recursive: true });
});

describe('an organization that closes', () => {
  it('says when, moves it, takes it back; and what is no day is refused', async () => {
    for (const [typed, code] of [
      [['--on', '2026-02-30'], 'usage'],
      [['--on', '2001-01-01'], 'usage'],
      [['--on', '2090-01-01', '--not'], 'usage'],
      [[], 'usage'],
    ] as const)
      expect((await run(here, 'close', house.handle, ...typed)).said).toMatchObject({ done: false, code });
    expect((await run(here, 'close', house.handle, '--on', '2090-01-01')).said).toMatchObject({ memberships: 3 });
    expect((await house.person('1'))?.membership.until).toEqual(new Date('2090-01-01T00:00:00Z'));
    expect((await house.person('1'))?.presence.until).toEqual(new Date('2090-01-01T00:00:00Z'));
    expect((await run(here, 'close', house.handle, '--not')).said).toMatchObject({ done: true, closesOn: null });
    expect((await house.person('1'))?.membership).not.toHaveProperty('until');
    expect((await run(here, 'close', house.handle, '--on', '2090-02-01')).exit).toBe(0);
    await house.run(`${csv}\n4,Canary-Dov,,,2025-01-05,`);
    expect((await house.person('4'))?.membership.until).toEqual(new Date('2090-02-01T00:00:00Z'));
  });

  it('hands over those who said yes and nobody else, whole, once, to its maker alone', async () => {
    const home = here as Home;
    const [yes, revoked] = [await sign(home, '1'), await sign(home, '3')];
    const withdrawn = { ...revoked, withdrawals: [{ at: new Date() }] };
    await home.persistence.work(selfScope(revoked.person), ({ directives }) =>
      directives.keep({ value: withdrawn, version: 1 }, []),
    );
    const path = aPath();
    expect((await run(here, 'hand-over', house.handle, '--to', successor, '--file', path)).said).toMatchObject({
      people: 1,
      notHandedOver: 3,
    });
    const text = readFileSync(path, 'utf8');
    expect([...text.matchAll(/Canary-\w+/g)].map(String)).toEqual(['Canary-Ada']);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(read(path).organization).toMatchObject({ handle: house.handle, retentionTerms: [{ days: 30 }] });
    const log = await home.persistence.work(selfScope(yes.person), ({ accesses }) => accesses.of(yes.person));
    expect(log).toHaveLength(3);
    expect(log.every(({ consent, disclosed }) => consent === yes.id && disclosed)).toBe(true);
    expect((await run(here, 'hand-over', house.handle, '--to', successor, '--file', path)).said).toMatchObject({
      code: 'file-exists',
    });
    expect(readFileSync(path, 'utf8')).toBe(text);
    const log2 = await home.persistence.work(selfScope(yes.person), ({ accesses }) => accesses.of(yes.person));
    expect(log2).toHaveLength(3);
  });

  it('would hand over everybody, if nobody were asked: the canaries are found', async () => {
    broken.consent = true;
    try {
      const path = aPath();
      await run(here, 'hand-over', house.handle, '--to', successor, '--file', path);
      expect(new Set(readFileSync(path, 'utf8').match(/Canary-\w+/g))).toContain('Canary-Ben');
    } finally {
      broken.consent = false;
    }
  });

  it('is taken over elsewhere, again without a change, and what it hands over there is equal', async () => {
    const path = aPath();
    await run(here, 'hand-over', house.handle, '--to', successor, '--file', path);
    const codes = `${aPath()}.csv`;
    const take = (...more: readonly string[]) => run(there, 'take-over', path, ...more);
    expect((await take()).said).toMatchObject({ done: false, code: 'usage' });
    expect((await take('--administrator', 'Noor', '--claim-codes', codes)).said).toMatchObject({
      organization: house.handle,
      isNew: true,
      takenOver: 1,
      claimCodes: 1,
    });
    expect(readFileSync(codes, 'utf8')).toMatch(/^external_id,code,open_until\n1,[A-Z2-9-]{23},/);
    expect((await take()).said).toMatchObject({ isNew: false, takenOver: 0, unchanged: 1 });
    const home = there as Home;
    const found = await home.persistence.work(setUpScope(), ({ organizations }) =>
      organizations.byHandle(house.handle),
    );
    if (!found) throw new Error('It is not there.');
    const entries = await home.persistence.work(importScope(found.id), ({ importedEntries }) =>
      importedEntries.ofSource(found.id, 'list'),
    );
    expect(entries.map(({ agreements }) => agreements)).toEqual([[]]);
    const before = house;
    house = { ...before, id: found.id, person: async () => ({ person: entries[0]?.person }) as never };
    await sign(home, '1');
    house = before;
    const back = aPath();
    await run(there, 'hand-over', before.handle, '--to', successor, '--file', back);
    const { closesOn: _, ...own } = read(path).organization;
    expect(read(back).organization).toEqual(own);
    const bare = ({ people }: OrganizationFile) => people.map(({ consent: _consent, ...rest }) => rest);
    expect(bare(read(back))).toEqual(bare(read(path)));
  });

  it('is added to another organization under names of its own', async () => {
    const other = await anOrganization(there as Home);
    await other.run(csv);
    const path = aPath();
    await run(here, 'hand-over', house.handle, '--to', successor, '--file', path);
    const into = () => run(there, 'take-over', path, '--into', other.handle);
    expect((await into()).said).toMatchObject({ isNew: false, takenOver: 1, unchanged: 0 });
    expect((await into()).said).toMatchObject({ takenOver: 0, unchanged: 1 });
    expect(await other.count()).toBe(3);
  });

  it.each([
    ['no JSON', () => '{'],
    ['a list', () => '[]'],
    ['another version', (file: object) => JSON.stringify({ ...file, version: 2 })],
    ['a field nobody knows', (file: object) => JSON.stringify({ ...file, '__proto__ ': 1 })],
    [
      'an administrator',
      (file: OrganizationFile) =>
        JSON.stringify({
          ...file,
          people: file.people.map((one) => ({ ...one, roles: [{ ...one.roles[0], code: 'administrator' }] })),
        }),
    ],
    [
      'somebody twice',
      (file: OrganizationFile) => JSON.stringify({ ...file, people: [...file.people, ...file.people] }),
    ],
    [
      'a name that is none',
      (file: OrganizationFile) => JSON.stringify({ ...file, organization: { ...file.organization, name: 'a\0b' } }),
    ],
    [
      'a dimension nobody knows',
      (file: OrganizationFile) =>
        JSON.stringify({
          ...file,
          people: file.people.map((one) => ({ ...one, entries: [{ ...one.entries[0], dimension: 'own/none' }] })),
        }),
    ],
  ])('is refused, and nothing written, when the file holds %s', async (_, change) => {
    const good = aPath();
    await run(here, 'hand-over', house.handle, '--to', successor, '--file', good);
    const [path, codes] = [aPath(), `${aPath()}.csv`];
    writeFileSync(path, change(read(good)));
    const other = await aPlace();
    try {
      const { exit, said } = await run(other, 'take-over', path, '--administrator', 'Noor', '--claim-codes', codes);
      expect([exit, said['code'], existsSync(codes)]).toEqual([1, 'not-taken-over', false]);
      expect(JSON.stringify(said)).not.toContain('Canary');
      expect(
        await other.persistence.work(setUpScope(), ({ organizations }) => organizations.byHandle(house.handle)),
      ).toBeUndefined();
    } finally {
      await other.drop();
    }
  });

  it('keeps under its term what the law asks for, nameless, and nothing else of whoever never came', async () => {
    const { work } = (here as Home).persistence;
    const day = new Date('2090-02-01T00:00:00Z');
    expect(await destroyClosed(work, new Date(day.getTime() - 1))).toEqual({ entries: 0, people: 0 });
    expect(await house.count()).toBe(4);
    expect(await destroyClosed(work, day)).toEqual({ entries: 0, people: 4 });
    expect(await destroyDue(work, day)).toEqual({ destroyed: 4, held: 0 });
    expect(await house.count()).toBe(0);
    const left = await work(importScope(house.id), ({ memberships }) => memberships.everyone(house.id));
    expect(left).toEqual([]);
    expect(await removeOverdue(work, daysAfter(day, 29))).toBe(0);
    expect(await removeOverdue(work, daysAfter(day, 30))).toBe(4);
  });
});
