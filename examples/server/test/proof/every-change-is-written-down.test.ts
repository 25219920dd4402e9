import type { ApolloServerPlugin } from '@apollo/server';
import type { OrganizationId, Ports, Work } from '@peerness/core';
import { globalId } from '@peerness/core/use-cases';
import { type GatewayContext, newId } from '@peerness/gateway';
import { Kind } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../src/embedded-postgres/with-connection.js';
import { openPersistence, type Persistence } from '@peerness/persistence';
import { aHome, contextKey, type Home } from '../a-home.js';
import { keepAdministrator, keepOrganization } from '../../src/organization/set-up-organization.js';
import { type Gate, openGate } from './gate.js';
import { textAt } from './json.js';

/** What a request was, and whether it was answered as done. */
interface Asked {
  readonly field: string;
  readonly isMutation: boolean;
  readonly isDone: boolean;
}

/** Changes that leave no event, each with its reason. */
const withoutEvent: { readonly [mutation: string]: string } = {
  choosePresence: 'how somebody may be found now is kept, and no history of when they could not',
  writeSetback: 'a setback is for its owner’s eyes alone, and can be gone without a trace',
  removeSetback: 'of a setback that is taken out, nothing is left, not even that it was there',
  saveRoadmapDraft: 'nothing has happened yet',
};

let home: Home;
/** In no hurry: how long anything may take is another test's question. */
let patient: Persistence;
const asked = new Map<string, Asked>();
beforeAll(async () => {
  home = await aHome();
  const patience = { connectMs: 60_000, statementMs: 60_000, lockMs: 60_000, idleMs: 120_000 };
  patient = await openPersistence({ url: home.url, contextKey, patience });
  const organization = newId() as OrganizationId;
  const contact = { name: 'Rosa', reach: 'the desk' };
  await keepOrganization(
    patient.work,
    { id: organization, handle: 'harbor', name: 'Harbor', contact, policies: [] },
    new Date(),
  );
  const { code } = await keepAdministrator(patient.work, organization, 'Rosa', new Date());
  await live(code, globalId('organization', organization));
}, 300_000);
afterAll(async () => {
  await patient?.close();
  await home?.drop();
});

/** What somebody does in their first weeks, and what they are refused meanwhile. */
async function live(code: string, organization: string): Promise<void> {
  const gate = await openGate({ work: patient.work, plugins: [remembering], limits: { deadline: 60_000 } });
  await gate.change('rosa', 'claimPlace', { code });
  await gate.change('rosa', 'choosePresence', { organization, seen: true, mutual: true, paused: false });
  for (const [dimension, name] of [
    ['dimension_gym', 'Dock'],
    ['dimension_school', 'Quay'],
    ['dimension_workplace', 'Yard'],
  ] as const) {
    const value = { form: 'NAME', name };
    const uses = [{ use: 'MATCH', organization }];
    await gate.change('rosa', 'state', { dimension, answer: { value }, comfort: 'GLADLY', uses });
    const wish = { organization, dimension, strength: 'PREFER', importance: 3, values: [value] };
    await gate.change('rosa', 'wish', wish);
    const plan = textAt(await gate.change('rosa', 'draftPlan', { title: name }, 'plan { id }'), 'plan', 'id');
    const custom = { plan, kind: 'CUSTOM', title: name };
    const section = textAt(await gate.change('rosa', 'addSection', custom, 'section { id }'), 'section', 'id');
    await gate.change('rosa', 'writeEntry', { section, words: 'A walk', language: 'en' });
    await gate.change('rosa', 'draftPlan', { title: 'No\u0000' });
    await gate.change('rosa', 'addSection', { ...custom, plan: globalId('plan', newId()) });
    await gate.change('nobody.yet', 'draftPlan', { title: name }).catch(() => undefined);
    await gate.ask('rosa', '{ viewer { plans { title } } }');
    await lookAhead(gate, plan, section);
  }
  await aRound(gate, organization);
  await gate.change('rosa', 'orderCrisisLines', { lines: ['us-or-warmline'] });
  const until = new Date(Date.now() + 30 * 86_400_000).toISOString();
  const terms = { kind: 'SPECIFIC', decision: 'PERMIT', purposes: ['SUPPORT'], categories: ['STORY'], until };
  await gate.change('rosa', 'printConsent', { organization, ...terms, outside: ['Dr. Ruiz', 'Dr. Lee'] });
  const { data } = await gate.ask('rosa', '{ viewer { consentForms { code } } }');
  const original = { place: 'A drawer', on: new Date().toISOString().slice(0, 10) };
  const sheet = { code: textAt(data, 'viewer', 'consentForms', 0, 'code'), original };
  await gate.change('rosa', 'enterSignature', { ...sheet, struck: ['A2'] });
  await gate.change('rosa', 'printConsent', { organization, ...terms, outside: ['Dr. Ruiz'] });
  const again = await gate.ask('rosa', '{ viewer { consentForms { code } } }');
  await gate.change('rosa', 'tearUpForm', { code: textAt(again.data, 'viewer', 'consentForms', 0, 'code') });
}

/** A round that is opened, joined and left. */
async function aRound(gate: Gate, organization: string): Promise<void> {
  const [opensAt, closesAt] = [0, 7].map((days) => new Date(Date.now() + days * 86_400_000 - 60_000).toISOString());
  const opened = { organization, name: 'Winter round', opensAt, closesAt };
  const round = textAt(await gate.change('rosa', 'openRound', opened, 'round { id }'), 'round', 'id');
  await gate.change('rosa', 'joinRound', { round, side: 'SEEKER' });
  await gate.change('rosa', 'leaveRound', { round });
}

/** A roadmap with a setback, and a plan that is published, printed, written on and published again. */
async function lookAhead(gate: Gate, plan: string, section: string): Promise<void> {
  const said = { words: 'To sing again', language: 'en' };
  const hope = await gate.change('rosa', 'writeRoadmapItem', { kind: 'HOPE', ...said }, 'item { id }');
  const item = textAt(hope, 'item', 'id');
  await gate.change('rosa', 'saveRoadmapDraft', { item, words: 'To si', language: 'en', save: 1 });
  await gate.change('rosa', 'rewordRoadmapItem', { item, words: 'To sing once more', language: 'en' });
  await gate.change('rosa', 'moveRoadmapItem', { item, to: 'ACTIVE' });
  await gate.change('rosa', 'arrangeRoadmapItem', { item, area: 'COMMUNITY' });
  await gate.change('rosa', 'writeSetback', said);
  const { data } = await gate.ask('rosa', '{ viewer { setbacks { id } } }');
  await gate.change('rosa', 'removeSetback', { setback: textAt(data, 'viewer', 'setbacks', 0, 'id') });
  await gate.change('rosa', 'publishPlan', { plan });
  const form = await gate.change('rosa', 'printPlan', { plan }, 'plan { papers { code } }');
  const code = textAt(form, 'plan', 'papers', 0, 'code');
  await gate.change('rosa', 'enterPaper', { code, language: 'en', lines: [{ mark: 'A1', words: 'A long walk' }] });
  await gate.change('rosa', 'publishPlan', { plan });
  await gate.change('rosa', 'destroyPlanVersion', { plan, number: 1 });
  await gate.change('rosa', 'writeEntry', { section, words: 'A swim', language: 'en' });
  await gate.change('rosa', 'draftPlanFromTemplate', { template: 'wellness' });
  const step = await gate.change('rosa', 'writeRoadmapItem', { kind: 'STEP', ...said }, 'item { id }');
  await gate.change('rosa', 'removeRoadmapItem', { item: textAt(step, 'item', 'id') });
}

const remembering: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async ({ contextValue: { requestId } }) => ({
    willSendResponse: async ({ operation, response: { body } }) => {
      const { data, errors } = body.kind === 'single' ? body.singleResult : { data: undefined, errors: undefined };
      const [field] = operation?.selectionSet.selections ?? [];
      if (field?.kind !== Kind.FIELD) return;
      const answer = Object.values(data ?? {})[0] as { readonly code?: string } | null | undefined;
      asked.set(requestId, {
        field: field.name.value,
        isMutation: operation?.operation === 'mutation',
        isDone: !errors && answer !== null && answer !== undefined && answer.code === undefined,
      });
    },
  }),
};

const sql = async <Row extends object>(text: string): Promise<Row[]> =>
  withConnection(home.superuserUrl, async (client) => (await client.query<Row>(text)).rows);

const events = `(select id, request, aggregate, aggregate_id, version, kind from person_event union all select id, request, aggregate, aggregate_id, version, kind from organization_event)`;

/** Changes that were answered as done and left no event, and events of changes nobody was told are done; by name. */
async function leftovers(): Promise<{ readonly unwritten: readonly string[]; readonly unasked: readonly string[] }> {
  const written = new Map(
    (
      await sql<{ request: string; kinds: string[] }>(
        `select request, array_agg(kind) as kinds from ${events} as e where request is not null group by request`,
      )
    ).map(({ request, kinds }) => [request, kinds]),
  );
  return {
    unwritten: [...asked].flatMap(([request, { field, isMutation, isDone }]) =>
      isMutation && isDone && !(field in withoutEvent) && !written.has(request) ? [field] : [],
    ),
    unasked: [...written].flatMap(([request, kinds]) => {
      const by = asked.get(request);
      return by?.isDone && by.isMutation ? [] : [`${by?.field ?? 'nothing'}: ${kinds.join()}`];
    }),
  };
}

describe('every change that was answered as done', () => {
  it('is written down in its request, and nothing is that was not done', async () => {
    const changes = [...asked.values()].filter(({ isMutation, isDone }) => isMutation && isDone);
    const found = await leftovers();
    console.log(
      `changes ${changes.length} of ${new Set(changes.map(({ field }) => field)).size} mutations · unwritten ${found.unwritten.length} · unasked ${found.unasked.length}`,
    );
    expect(new Set(changes.map(({ field }) => field)).size).toBe(27);
    expect([...asked.values()].filter(({ isMutation, isDone }) => isMutation && !isDone).length).toBe(9);
    expect(found).toEqual({ unwritten: [], unasked: [] });
  });

  it('waits in the outbox with the same events, no more and no fewer', async () => {
    const [alone] = await sql<{ events: number; notes: number }>(
      `select (select count(*)::integer from ${events} as e where not exists (select from outbox o where o.event_id = e.id)) as events,
         (select count(*)::integer from outbox o where not exists (select from ${events} as e where e.id = o.event_id)) as notes`,
    );
    expect(alone).toEqual({ events: 0, notes: 0 });
  });

  it('is as many events as its aggregate has versions', async () => {
    const differ = await sql<{ aggregate: string }>(
      ['plan', 'roadmap_item']
        .map(
          (table) =>
            `select '${table} ' || p.id as aggregate from ${table} p where p.version <> (select count(*) from ${events} as e where e.aggregate = '${table.replace('_', '-')}' and e.aggregate_id = p.id::text)`,
        )
        .join(' union all '),
    );
    expect(differ).toEqual([]);
  });
});

describe('a program that forgets to write one kind down: the control', () => {
  it('is noticed, by the very change', async () => {
    const forgetful: Work = (scope, task) =>
      patient.work(scope, (ports) =>
        task({ ...ports, plans: { ...ports.plans, keep: (plan) => ports.plans.keep(plan, []) } } as Ports),
      );
    const gate = await openGate({ work: forgetful, plugins: [remembering] });
    await gate.change('rosa', 'draftPlan', { title: 'Hopes' });
    expect(await leftovers()).toEqual({ unwritten: ['draftPlan'], unasked: [] });
    const sound = await openGate({ work: patient.work, plugins: [remembering] });
    await sound.change('rosa', 'draftPlan', { title: 'Hopes' });
    expect((await leftovers()).unwritten).toEqual(['draftPlan']);
  });
});
