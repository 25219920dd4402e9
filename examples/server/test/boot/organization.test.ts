import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFolder, ask, peerness, serve, type Served, withKeys } from './a-server.js';

const folder = aFolder();
const environment = { PEERNESS_DATA_DIR: folder.path };
const init = [
  'init',
  '--handle',
  'harbor-house',
  '--name',
  'Harbor House',
  '--contact',
  'Rosa',
  '--reach',
  'the front desk',
  '--administrator',
  'Alex',
  '--json',
];
let made: { organization: string; claimCode: string };
let server: Served;
beforeAll(async () => {
  await withKeys(environment);
  const answered = await peerness(init, environment);
  expect(answered).toMatchObject({ code: 0 });
  made = JSON.parse(answered.out) as typeof made;
  server = await serve(environment);
}, 120_000);
afterAll(async () => {
  await server?.end('SIGTERM');
  folder.remove();
});

const token = async (name: string): Promise<string> => (await peerness(['token', name], environment)).out.trim();
const claim =
  'mutation ($code: String!) { claimPlace(input: { code: $code }) { __typename ... on PlaceClaimed { membership { person { name } roles { code } } } } }';

describe('an organization of one’s own', () => {
  it('has no demo in it, and a first administrator who takes their place once', async () => {
    const alex = await token('alex@harbor');
    expect((await ask(server.url, '{ viewer { memberships { id } } }', alex)).body.data?.['viewer'] ?? null).toBeNull();
    expect(
      (await ask(server.url, claim, alex, { code: 'AAAAA-AAAAA-AAAAA-AAAAA' })).body.data?.['claimPlace'].__typename,
    ).toBe('CodeNotAccepted');
    const { body } = await ask(server.url, claim, alex, { code: made.claimCode });
    expect(body.data?.['claimPlace']).toEqual({
      __typename: 'PlaceClaimed',
      membership: { person: { name: 'Alex' }, roles: [{ code: 'ADMINISTRATOR' }] },
    });
    expect(
      (await ask(server.url, claim, await token('mallory'), { code: made.claimCode })).body.data?.['claimPlace']
        .__typename,
    ).toBe('CodeNotAccepted');
    const peers = await ask(
      server.url,
      `{ findPeers(organization: "${made.organization}") { peers { edges { cursor } } } }`,
      alex,
    );
    expect(peers.body.data?.['findPeers'].peers.edges).toEqual([]);
  });

  it('takes over its own list beside the running server, own dimension and all, and everyone joins with a code', async () => {
    const [dimension, list, codes] = ['service.json', 'list.csv', 'codes.csv'].map((name) =>
      join(folder.path, name),
    ) as [string, string, string];
    writeFileSync(
      dimension,
      JSON.stringify({
        key: 'service',
        labels: { en: 'Where I served', es: 'Dónde serví' },
        many: true,
        tier: 2,
        defaultPurposes: ['match'],
        traits: [],
        value: {
          form: 'choice',
          options: [
            { key: 'army', labels: { en: 'Army' } },
            { key: 'navy', labels: { en: 'Navy' } },
          ],
        },
        comparator: { form: 'equal' },
      }),
    );
    const kept = await peerness(['dimension', dimension, '--organization', 'harbor-house', '--json'], environment);
    expect(kept).toMatchObject({ code: 0, out: expect.stringContaining('/service') });
    const agreed = 'match=paper@2026-03-01; display=paper@2026-03-01; seen=paper@2026-03-01';
    writeFileSync(
      list,
      `external_id,name,role,places,agreed,dim:service,age-band\n1,Sam,peer-supporter,2,${agreed},navy,45-54\n2,Kim,,,${agreed},navy,35-44\n`,
    );
    const imported = await peerness(
      ['import', list, '--organization', 'harbor-house', '--source', 'list', '--claim-codes', codes, '--json'],
      environment,
    );
    expect(JSON.parse(imported.out)).toMatchObject({ done: true, imported: 2, claimCodes: 2 });
    const { readFileSync } = await import('node:fs');
    const code = /^2,([^,]+)/m.exec(readFileSync(codes, 'utf8'))?.[1];
    const kim = await token('kim');
    expect((await ask(server.url, claim, kim, { code })).body.data?.['claimPlace'].__typename).toBe('PlaceClaimed');
    const { body } = await ask(
      server.url,
      `{ findPeers(organization: "${made.organization}") { peers { edges { node { name } reasons { text { text } } } } } }`,
      kim,
    );
    expect(body.data?.['findPeers'].peers.edges).toMatchObject([
      { node: { name: 'Sam' }, reasons: [{ text: { text: expect.stringContaining('Navy') } }] },
    ]);
  });

  it('installs a template it may use, its newer version, and withdraws it; plans begun from it stay', async () => {
    const file = join(folder.path, 'tides.json');
    const write = (over: object) =>
      writeFileSync(
        file,
        JSON.stringify({
          key: 'tides',
          version: 1,
          title: { en: 'Tides' },
          sections: [{ kind: 'toolbox', title: { en: 'What holds' } }],
          licence: { holder: 'A publisher', note: 'Used with leave.' },
          ...over,
        }),
      );
    const of = ['--organization', 'harbor-house', '--json'];
    const install = async () => JSON.parse((await peerness(['template', 'install', file, ...of], environment)).out);
    write({ licence: undefined });
    expect(await install()).toMatchObject({ code: 'unreadable-template', message: expect.stringMatching(/^licence /) });
    write({ sections: [{ kind: 'mood' }] });
    expect(await install()).toMatchObject({ message: expect.stringMatching(/^sections\.0\.kind /) });
    write({});
    const { id } = await install();
    expect(await install()).toEqual({ done: true, id, version: 1 });
    write({ title: { en: 'Ebb' } });
    expect(await install()).toMatchObject({ code: 'not-newer' });
    write({ title: { en: 'Ebb' }, version: 2 });
    expect(await install()).toEqual({ done: true, id, version: 2 });

    const alex = await token('alex@harbor');
    const list = `{ viewer { planTemplates(organization: "${made.organization}") { name title { text } licence { note } } } }`;
    const own = async () => (await ask(server.url, list, alex)).body.data?.['viewer'].planTemplates.slice(2) as unknown;
    expect(await own()).toEqual([{ name: id, title: { text: 'Ebb' }, licence: { note: 'Used with leave.' } }]);
    const begin = `mutation ($id: String!) { draftPlanFromTemplate(input: { template: $id }) { __typename } }`;
    const begun = async () =>
      (await ask(server.url, begin, alex, { id })).body.data?.['draftPlanFromTemplate'].__typename;
    expect(await begun()).toBe('PlanChanged');

    const withdraw = async () =>
      JSON.parse((await peerness(['template', 'withdraw', 'tides', ...of], environment)).out);
    expect(await withdraw()).toEqual({ done: true, id });
    expect(await withdraw()).toMatchObject({ code: 'no-such-template' });
    expect(await own()).toEqual([]);
    expect(await begun()).toBe('NotFound');
    const { body } = await ask(server.url, '{ viewer { plans { title licence { holder note } } } }', alex);
    expect(body.data?.['viewer'].plans).toEqual([
      { title: 'Ebb', licence: { holder: 'A publisher', note: 'Used with leave.' } },
    ]);
  });

  it('is never taken for the demo, nor made twice', async () => {
    expect(await peerness(['demo', 'reset'], environment)).toMatchObject({
      code: 1,
      err: expect.stringContaining('organization of your own'),
    });
    expect(await peerness(init, environment)).toMatchObject({ code: 1, out: expect.stringContaining('handle-taken') });
  });
});

describe('the command line', () => {
  it.each([
    ['serve'],
    ['init'],
    ['migrate'],
    ['import'],
    ['token'],
    ['demo', 'reset'],
    ['doctor'],
    ['dimension'],
    ['template', 'install'],
    ['template', 'withdraw'],
  ])('explains %s %s', async (...words) => {
    const { code, out } = await peerness([...words, '--help'], { PORT: 'nonsense' });
    expect(code).toBe(0);
    expect(out).toContain(`peerness ${words.join(' ')}`);
  });

  it('prints the limits, and starts nothing', async () => {
    const printed = await peerness(['serve', '--print-limits'], {});
    expect(printed).toMatchObject({ code: 0, out: expect.stringMatching(/^tokens 1000\ndepth 10\n/) });
    const { code, out } = await peerness(['serve', '--print-limits', '--json'], {});
    expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 0, done: true, limits: { burst: 200, inFlight: 30 } });
  });

  it.each([
    [['fly'], 2],
    [['import'], 2],
    [['import', 'x.csv'], 2],
    [['token', 'a', 'b'], 2],
    [['serve', '--fast'], 2],
    [['init', '--handle', 'x'], 2],
    [['migrate'], 1],
  ])('does not end well when it did not do what %j asked', async (words, code) => {
    const empty = aFolder();
    const answered = await peerness([...words, '--json'], { PEERNESS_DATA_DIR: join(empty.path, 'none') });
    expect(answered.code).toBe(code);
    expect(JSON.parse(answered.out)).toMatchObject({
      done: false,
      message: expect.any(String),
      todo: expect.any(String),
    });
    empty.remove();
  });
});
