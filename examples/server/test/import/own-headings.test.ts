import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHome, type Home } from '../a-home.js';
import { agreed, anOrganization } from './an-organization.js';

let home: Home;
beforeAll(async () => {
  home = await aHome();
});
afterAll(() => home.drop());

describe('a file with our own headings', () => {
  it('says who may be shown what, row by row and dimension by dimension', async () => {
    const { run, person } = await anOrganization(home);
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
    const { run, count } = await anOrganization(home);
    const report = await run(text);
    expect(report).toMatchObject({ done: false, problems });
    expect(JSON.stringify(report)).not.toContain('SECRETVALUE');
    expect(await count()).toBe(0);
  });

  it('is refused from the first byte that is not UTF-8, even where bad rows are skipped', async () => {
    const { run, count } = await anOrganization(home);
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
    const { run } = await anOrganization(home);
    const rows = Array.from({ length: 9_000 }, (_, index) => `${index},Person ${index}\n`).join('');
    const text = Buffer.concat([Buffer.from(`external_id,name\n${rows}`), Buffer.from([0xff, 0x0a])]);
    expect(await run(text, { dryRun: true })).toMatchObject({ done: false, problems: [{ line: 9_002 }] });
  });

  it('leaves out bad rows when asked to, and says which', async () => {
    const { run, person } = await anOrganization(home);
    expect(await run('external_id,name\n1,\n2,B\n', { skipBadRows: true })).toMatchObject({
      done: true,
      imported: 1,
      skipped: 1,
      problems: [{ line: 2 }],
    });
    expect(await person('2')).toBeDefined();
  });

  it('keeps nothing when it is only tried', async () => {
    const { run, count } = await anOrganization(home);
    expect(await run('external_id,name\n1,A\n', { dryRun: true })).toMatchObject({
      done: false,
      imported: 1,
      problems: [],
    });
    expect(await count()).toBe(0);
  });
});
