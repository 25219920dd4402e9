import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, seed, short } from './bench.mjs';
import { chance, some } from './numbers.mjs';
import { ask, peerness, serve, tokenFor } from './server.mjs';

const { parse } = createRequire(join(root, 'examples/server/package.json'))('csv-parse/sync');
const demo = (file) => join(root, 'examples/server/demo', file);
const askers = short ? 6 : 20;

/**
 * The demo, with the people of its other two organizations imported into the largest: 1,500 in one place. Some of
 * them have taken their places and wish for peers like themselves; all of it through the program's own commands and API.
 * Kept between benches of one run.
 */
export const openTown = async (flags) => {
  const own = process.env.PEERNESS_BENCH_HOME === undefined;
  const home = own ? mkdtempSync(join(tmpdir(), 'peerness-bench-')) : process.env.PEERNESS_BENCH_HOME;
  const dataDir = join(home, 'town');
  mkdirSync(dataDir, { recursive: true });
  const server = await serve(dataDir, flags);
  const file = join(home, 'town.json');
  try {
    if (!existsSync(file)) writeFileSync(file, JSON.stringify(await settle(dataDir, server.url)));
  } catch (problem) {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    throw problem;
  }
  const { organization, subjects } = JSON.parse(readFileSync(file, 'utf8'));
  const people = await Promise.all(
    subjects.map(async (subject) => ({ subject, token: await tokenFor(dataDir, subject) })),
  );
  return {
    url: server.url,
    dataDir,
    organization,
    people,
    close: async () => {
      await server.stop();
      if (own) rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
};

const settle = async (dataDir, url) => {
  const { organizations } = JSON.parse(readFileSync(demo('organizations.json'), 'utf8'));
  const organization = `organization_${organizations.find(({ handle }) => handle === 'riverbend').id.replaceAll('-', '')}`;
  const random = chance(seed);
  const newcomers = [];
  for (const handle of ['casa-abierta', 'harbor-lights']) {
    const codesFile = join(dataDir, `${handle}.codes.csv`);
    const source = `bench-${handle}`;
    await peerness(
      dataDir,
      'import',
      demo(`${handle}.csv`),
      '--organization',
      'riverbend',
      '--source',
      source,
      '--claim-codes',
      codesFile,
    );
    const codes = new Map(parse(readFileSync(codesFile), { columns: true }).map((row) => [row.external_id, row.code]));
    for (const row of parse(readFileSync(demo(`${handle}.csv`)), { columns: true }))
      if (isAdult(row) && row.agreed.includes('match')) newcomers.push({ row, code: codes.get(row.external_id) });
  }
  const subjects = [];
  for (const { row, code } of some(newcomers, askers, random)) {
    const subject = `bench ${row.external_id}`;
    const token = await tokenFor(dataDir, subject);
    await change(url, token, 'claimPlace', 'ClaimPlaceInput', { code });
    for (const [dimension, importance] of wished(row))
      await change(url, token, 'wish', 'WishInput', {
        organization,
        dimension: `dimension_${dimension}`,
        importance,
        strength: 'PREFER',
        likeMe: true,
      });
    subjects.push(subject);
  }
  return { organization, subjects };
};

const isAdult = (row) => row['age-band'] !== '' && row['age-band'] !== 'under-18';

const wished = (row) =>
  Object.entries({ 'mental-health': 5, 'substance-use': 5, 'specific-experience': 4, language: 3, pastime: 2 }).filter(
    ([dimension]) => row[dimension] !== '',
  );

/** A change that must come about: a refusal is thrown. */
export const change = async (url, token, field, type, input, selection = '') => {
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ${selection} ... on Refusal { code } } }`;
  const { [field]: answer } = await ask(url, token, query, { input });
  if (answer === null || 'code' in answer) throw new Error(`${field}: ${JSON.stringify(answer)}`);
  return answer;
};
