import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMapping } from '../../src/import/mapping.js';
import { aHome, type Home } from '../a-home.js';
import { anOrganization, said } from './an-organization.js';

let home: Home;
beforeAll(async () => {
  home = await aHome();
});
afterAll(() => home.drop());

describe('another program’s file', () => {
  const file = fileURLToPath(new URL('files/another-program.csv', import.meta.url));
  const mapping = readMapping(
    JSON.parse(readFileSync(new URL('files/another-program.mapping.json', import.meta.url), 'utf8')),
  );

  it('comes in with a mapping: its headings, words, dates, quotes, line ends and all', async () => {
    const { run, person } = await anOrganization(home);
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
