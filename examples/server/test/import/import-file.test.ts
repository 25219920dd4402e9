import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  importScope,
  type ImportedEntry,
  type Membership,
  type OrganizationId,
  type PersonId,
  type Presence,
  selfScope,
  signInScope,
} from '@peerness/core';
import { claimPlace, choosePresence, state, withdrawEntry } from '@peerness/core/use-cases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../src/import/claim-codes.js';
import { importInto, type ImportRequest } from '../../src/import/import-into.js';
import { noMapping, readMapping } from '../../src/import/mapping.js';
import { newId } from '../../src/new-id.js';
import { keepOrganization } from '../../src/organization/set-up-organization.js';
import { aHome, type Home } from '../a-home.js';

const folder = mkdtempSync(join(tmpdir(), 'peerness-import-'));
let home: Home;
beforeAll(async () => {
  home = await aHome();
});
afterAll(() => home.drop());

/** An organization nobody else in this file uses, its file, and what the database holds of it. */
const anOrganization = async () => {
  const id = newId() as OrganizationId;
  const handle = `o${id.slice(-12)}`;
  await keepOrganization(
    home.persistence.work,
    { id, handle, name: 'Harbor House', contact: { name: 'Rosa', reach: 'the desk' }, policies: [] },
    new Date(),
  );
  const run = (text: string | Buffer, more: Partial<ImportRequest> = {}) => {
    const file = join(folder, `${newId()}.csv`);
    writeFileSync(file, text);
    return importInto(home.persistence.work, {
      file,
      organization: handle,
      source: 'list',
      mapping: noMapping,
      skipBadRows: false,
      dryRun: false,
      codesFile: undefined,
      say: () => undefined,
      ...more,
    });
  };
  const person = (
    externalId: string,
  ): Promise<
    { person: PersonId; entries: readonly ImportedEntry[]; presence: Presence; membership: Membership } | undefined
  > =>
    home.persistence.work(importScope(id), async ({ importedEntries, presences, memberships }) => {
      const entries = (await importedEntries.ofSource(id, 'list')).filter((entry) => entry.externalId === externalId);
      const [first] = entries;
      const candidate = first && (await presences.ofPerson(id, first.person));
      const membership = first && (await memberships.ofPerson(id, first.person));
      return (
        first &&
        candidate &&
        membership && { person: first.person, entries, presence: candidate.presence, membership: membership.value }
      );
    });
  const count = async (): Promise<number> =>
    (await home.persistence.work(importScope(id), ({ importedEntries }) => importedEntries.ofSource(id, 'list')))
      .length;
  return { id, handle, run, person, count };
};

const said = (entries: readonly ImportedEntry[]): unknown[] =>
  entries.map(({ dimension, answer }) => [
    dimension,
    answer.answer === 'value' ? Object.values(answer.value).slice(1) : answer.answer,
  ]);
const agreed = 'match=paper@2026-03-01; display=spoken@2026-03-02; seen=own-device@2026-03-03';

describe('another program’s file', () => {
  const file = fileURLToPath(new URL('files/another-program.csv', import.meta.url));
  const mapping = readMapping(
    JSON.parse(readFileSync(new URL('files/another-program.mapping.json', import.meta.url), 'utf8')),
  );

  it('comes in with a mapping: its headings, words, dates, quotes, line ends and all', async () => {
    const { run, person } = await anOrganization();
    if (!mapping.ok) throw new Error(mapping.error.path);
    expect(await run('', { file, mapping: mapping.value })).toMatchObject({ done: true, imported: 3, problems: [] });

    const zoe = await person('0017');
    expect(zoe?.presence).toMatchObject({
      name: 'Zoë "Zo" Ángel',
      ageGroup: 'adult',
      setting: { seen: true, since: new Date('2026-02-03') },
    });
    expect(said(zoe?.entries ?? []).sort()).toEqual([
      ['age-band', ['25-34']],
      ['gender', ['woman']],
      ['language', ['en', 'good']],
      ['language', ['es', 'poor']],
      ['mental-health', ['depression']],
      ['specific-experience', ['parenthood']],
      ['specific-experience', ['single-parenthood']],
    ]);
    expect(zoe?.entries[0]?.agreements).toEqual([
      { use: 'match', how: 'paper', on: new Date('2026-02-03') },
      { use: 'display', audience: 'members', how: 'paper', on: new Date('2026-02-03') },
    ]);
    expect((await person('0018'))?.presence).toMatchObject({
      name: 'ליאור',
      offers: [{ role: 'peer-supporter', engagement: 'volunteer', places: 3 }],
    });

    const maryam = await person('0019');
    expect(maryam?.presence).toMatchObject({ name: 'مريم', setting: { seen: false }, facets: [] });
    expect(maryam?.entries.every(({ agreements }) => agreements.length === 0)).toBe(true);
  });
});

describe('a file with our own headings', () => {
  it('says who may be shown what, row by row and dimension by dimension', async () => {
    const { run, person } = await anOrganization();
    const report = await run(
      `external_id,name,agreed,language,gender,agreed:gender,dim:pastime,comfort:pastime,availability,time_zone,open_to\n` +
        `1,Ana,${agreed},es:excellent,woman,nothing,music; "singing",only-later,Mon 18:00-19:00; Sun 23:00-24:00,America/New_York,mutual\n`.replace(
          '"singing"',
          'singing',
        ),
    );
    expect(report).toMatchObject({ done: true, imported: 1 });
    const ana = await person('1');
    expect(ana?.presence.facets.map(({ dimension, match, display }) => [dimension, match, display]).sort()).toEqual([
      ['availability', true, 'members'],
      ['language', true, 'members'],
      ['pastime', true, 'connections'],
      ['pastime', true, 'connections'],
    ]);
    expect(ana?.presence.setting).toMatchObject({ seen: true, mutual: true });
    // New York is four or five hours behind: 18:00 on Monday is late on Monday or early on Tuesday in UTC, Sunday night is Monday.
    const slots = ana?.entries.find(({ dimension }) => dimension === 'availability')?.answer;
    expect(
      [
        [8, 9, 44, 45],
        [6, 7, 44, 45],
        [8, 9, 46, 47],
        [10, 11, 46, 47],
      ].map((list) => JSON.stringify(list)),
    ).toContain(
      JSON.stringify(slots?.answer === 'value' && slots.value.form === 'week-slots' ? slots.value.slots : undefined),
    );
  });

  it.each<[string, string, object[]]>([
    ['a missing name', 'external_id,name\n1,\n2,B\n', [{ line: 2, column: 'name' }]],
    [
      'a person twice',
      'external_id,name\n1,A\n1,B\n',
      [{ line: 3, column: 'external_id', expected: expect.stringContaining('line 2') }],
    ],
    [
      'a value no list has',
      'external_id,name,gender\n1,A,SECRETVALUE\n',
      [{ line: 2, column: 'gender', expected: expect.stringContaining('woman') }],
    ],
    [
      'two answers where there is one',
      'external_id,name,age-band\n1,A,18-24; 25-34\n',
      [{ line: 2, column: 'age-band' }],
    ],
    ['a language that is none', 'external_id,name,language\n1,A,xqz\n', [{ line: 2, column: 'language' }]],
    [
      'an agreement tomorrow',
      'external_id,name,agreed\n1,A,match=paper@2999-01-01\n',
      [{ line: 2, column: 'agreed', expected: expect.stringContaining('a day that has come') }],
    ],
    [
      'an agreement nobody knows how',
      'external_id,name,agreed\n1,A,match=telepathy@2026-01-01\n',
      [{ line: 2, column: 'agreed' }],
    ],
    ['a day that is none', 'external_id,name,member_since\n1,A,2026-02-30\n', [{ line: 2, column: 'member_since' }]],
    ['an administrator by file', 'external_id,name,role\n1,A,administrator\n', [{ line: 2, column: 'role' }]],
    ['a supporter without places', 'external_id,name,role\n1,A,peer-supporter\n', [{ line: 2, column: 'places' }]],
    ['a cell too many', 'external_id,name\n1,A,x\n', [{ line: 2 }]],
    ['a cell too few', 'external_id,name,gender\n1,A\n', [{ line: 2 }]],
    ['a heading nobody knows', 'external_id,name,shoe size\n1,A,42\n', [{ line: 1, column: 'shoe size' }]],
    ['a heading twice', 'external_id,name,name\n1,A,B\n', [{ line: 1, column: 'name' }]],
    [
      'no headings at all, without repeating whoever stands there',
      'SECRETVALUE,Ana\n',
      expect.arrayContaining([{ line: 1, column: 'A', expected: expect.anything() }]),
    ],
    ['nothing', '', [{ line: 1 }]],
    ['a quote that never closes', 'external_id,name\n1,"A\n2,B\n', [{ line: 2 }]],
    [
      'an hour off the half-hour',
      'external_id,name,availability\n1,A,Mon 9:15-10:00\n',
      [{ line: 2, column: 'availability' }],
    ],
    ['a name too long to keep', `external_id,name\n1,${'x'.repeat(121)}\n`, [{ line: 2, column: 'name' }]],
    [
      'a line after one with line breaks inside',
      'external_id,name,pastime\n1,"A\nB\nC",\n2,B,nonsense\n',
      [{ line: 5, column: 'pastime' }],
    ],
  ])('is refused for %s, by line and column, and nothing is imported', async (_what, text, problems) => {
    const { run, count } = await anOrganization();
    const report = await run(text);
    expect(report).toMatchObject({ done: false, problems });
    expect(JSON.stringify(report)).not.toContain('SECRETVALUE');
    expect(await count()).toBe(0);
  });

  it('is refused from the first byte that is not UTF-8, even where bad rows are skipped', async () => {
    const { run, count } = await anOrganization();
    const latin = Buffer.concat([
      Buffer.from('external_id,name\n1,Ana\n2,Jos'),
      Buffer.from([0xe9]),
      Buffer.from('\n3,Bo\n'),
    ]);
    expect(await run(latin, { skipBadRows: true })).toMatchObject({
      done: false,
      problems: [{ line: 3, expected: expect.stringContaining('UTF-8') }],
    });
    expect(await count()).toBe(0);
  });

  it('finds the line of a bad byte far into a long file', async () => {
    const { run } = await anOrganization();
    const rows = Array.from({ length: 9_000 }, (_, index) => `${index},Person ${index}\n`).join('');
    const text = Buffer.concat([Buffer.from(`external_id,name\n${rows}`), Buffer.from([0xff, 0x0a])]);
    expect(await run(text, { dryRun: true })).toMatchObject({ done: false, problems: [{ line: 9_002 }] });
  });

  it('leaves out bad rows when asked to, and says which', async () => {
    const { run, person } = await anOrganization();
    expect(await run('external_id,name\n1,\n2,B\n', { skipBadRows: true })).toMatchObject({
      done: true,
      imported: 1,
      skipped: 1,
      problems: [{ line: 2 }],
    });
    expect(await person('2')).toBeDefined();
  });

  it('keeps nothing when it is only tried', async () => {
    const { run, count } = await anOrganization();
    expect(await run('external_id,name\n1,A\n', { dryRun: true })).toMatchObject({
      done: false,
      imported: 1,
      problems: [],
    });
    expect(await count()).toBe(0);
  });
});

describe('the same list again', () => {
  const text = `external_id,name,agreed,role,places,language,pastime\n1,Ana,${agreed},mentor,2,es,music; cooking\n2,Bo,,,,,\n`;

  it('changes nothing', async () => {
    const { run } = await anOrganization();
    expect(await run(text)).toMatchObject({ imported: 2 });
    expect(await run(text.replaceAll('\n', '\r\n'))).toMatchObject({
      done: true,
      imported: 0,
      changed: 0,
      unchanged: 2,
    });
  });

  it('changes what changed: a value goes, another comes, a role ends, a name is spelt right', async () => {
    const { run, person } = await anOrganization();
    await run(text);
    expect(
      await run(text.replace('1,Ana', '1,Anna').replace('mentor,2', ',').replace('music; cooking', 'music; walking')),
    ).toMatchObject({ changed: 1, unchanged: 1 });
    const ana = await person('1');
    expect(ana?.presence).toMatchObject({ name: 'Anna', offers: [] });
    expect(said(ana?.entries ?? []).sort()).toEqual([
      ['language', ['es', 'good']],
      ['pastime', ['music']],
      ['pastime', ['walking']],
    ]);
    expect(ana?.membership.roles).toMatchObject([{ code: 'mentor', until: expect.any(Date) }]);
  });

  it('lets nobody be listed any more whose agreement it does not hold any more', async () => {
    const { run, person } = await anOrganization();
    await run(text);
    await run(text.replace('; seen=own-device@2026-03-03', ''));
    expect((await person('1'))?.presence.setting.seen).toBe(false);
  });

  it('never undoes what the person did: a withdrawal, a choice, a name of their own', async () => {
    const { run, person, id } = await anOrganization();
    const codesFile = join(folder, `${newId()}.csv`);
    expect(await run(text, { codesFile })).toMatchObject({ claimCodes: 2 });
    expect(statSync(codesFile).mode & 0o777).toBe(0o600);
    const code = /^1,([^,]+),/m.exec(readFileSync(codesFile, 'utf8'))?.[1] ?? '';
    const { work } = home.persistence;
    const identity = { issuer: 'https://id.example', subject: newId() };
    const occasion = { at: new Date(), newId };
    expect(await claimPlace(work, identity, { digest: digestOf(code), name: 'Anita' }, occasion)).toMatchObject({
      ok: true,
    });
    const self = selfScope(
      (await work(signInScope(identity), ({ people }) => people.identifiedBy(identity))) as PersonId,
    );
    const music = (await person('1'))?.entries.find(
      ({ answer }) => answer.answer === 'value' && 'key' in answer.value && answer.value.key === 'music',
    );
    expect(await withdrawEntry(work, self, { organization: id, entry: music?.id as never }, occasion)).toMatchObject({
      ok: true,
    });
    expect(
      await choosePresence(work, self, { organization: id, seen: false, mutual: false, paused: false }, occasion),
    ).toMatchObject({ ok: true });

    const again = join(folder, `${newId()}.csv`);
    expect(
      await run(
        text
          .replace('1,Ana', '1,Anna')
          .replace('language,pastime', 'language,pastime,gender')
          .replace('cooking\n', 'cooking,woman\n')
          .replace('2,Bo,,,,,', '2,Bo,,,,,,'),
        { codesFile: again },
      ),
    ).toMatchObject({ changed: 1, unchanged: 1, claimCodes: 1 });
    const ana = await person('1');
    expect(ana?.presence).toMatchObject({ name: 'Anita', setting: { seen: false } });
    expect(
      ana?.presence.facets.map(({ answer }) => answer.answer === 'value' && 'key' in answer.value && answer.value.key),
    ).not.toContain('music');
    expect(ana?.entries.find(({ id: entry }) => entry === music?.id)?.withdrawnAt).toBeDefined();
  });

  it('takes away from whoever is here what the file no longer says, and adds nothing over what they said themselves', async () => {
    const { run, person, id } = await anOrganization();
    const codesFile = join(folder, `${newId()}.csv`);
    await run(text, { codesFile });
    const { work } = home.persistence;
    const identity = { issuer: 'https://id.example', subject: newId() };
    const occasion = { at: new Date(), newId };
    const code = /^1,([^,]+),/m.exec(readFileSync(codesFile, 'utf8'))?.[1] ?? '';
    await claimPlace(work, identity, { digest: digestOf(code) }, occasion);
    const self = selfScope(
      (await work(signInScope(identity), ({ people }) => people.identifiedBy(identity))) as PersonId,
    );
    const uses = [
      { use: 'match', organization: id },
      { use: 'display', organization: id, audience: 'members' },
    ] as const;
    await state(
      work,
      self,
      { dimension: 'gender', answer: { answer: 'prefer-not-to-say' }, comfort: 'gladly', uses: [] },
      occasion,
    );
    await state(
      work,
      self,
      {
        dimension: 'language',
        answer: { answer: 'value', value: { tag: 'ca', proficiency: 'good' } },
        comfort: 'gladly',
        uses,
      },
      occasion,
    );

    expect(
      await run(
        text
          .replace('language,pastime', 'language,pastime,gender')
          .replace('es,music; cooking\n', 'en,music,woman\n')
          .replace('2,Bo,,,,,', '2,Bo,,,,,,'),
      ),
    ).toMatchObject({ changed: 1 });
    const facets = (await person('1'))?.presence.facets.map(({ answer }) =>
      answer.answer === 'value' ? Object.values(answer.value)[1] : answer,
    );
    expect(facets?.sort()).toEqual(['ca', 'music']);
  });

  it('makes no codes when nothing is imported, and never writes over codes', async () => {
    const { run } = await anOrganization();
    const codesFile = join(folder, `${newId()}.csv`);
    expect(await run('external_id,name\n1,\n', { codesFile })).toMatchObject({ done: false });
    expect(existsSync(codesFile)).toBe(false);
    await run('external_id,name\n1,A\n', { codesFile });
    await expect(run('external_id,name\n2,B\n', { codesFile })).rejects.toThrow(/EEXIST/);
  });
});
