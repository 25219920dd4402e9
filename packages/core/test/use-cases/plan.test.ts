import { describe, expect, it } from 'vitest';
import { selfScope } from '../../src/access/scope.js';
import type { ConnectionId } from '../../src/connection/connection.js';
import type { PersonId } from '../../src/person/person-id.js';
import type { EntryId, PlanId, SectionId } from '../../src/plan/plan.js';
import {
  amir,
  aPlan,
  corinna,
  crisisSection,
  daysAfter,
  harbor,
  lighthouse,
  melodie,
  memberIn,
  someTime,
} from '../../src/testing/specimens.js';
import { acceptInvitation } from '../../src/use-cases/accept-invitation.js';
import { acknowledgeBriefing } from '../../src/use-cases/acknowledge-briefing.js';
import { addSection } from '../../src/use-cases/add-section.js';
import { draftPlan } from '../../src/use-cases/draft-plan.js';
import { endConnection } from '../../src/use-cases/end-connection.js';
import { invite } from '../../src/use-cases/invite.js';
import { removeEntry } from '../../src/use-cases/remove-entry.js';
import { rewriteEntry } from '../../src/use-cases/rewrite-entry.js';
import { showSection } from '../../src/use-cases/show-section.js';
import { takeBackSection } from '../../src/use-cases/take-back-section.js';
import { writeEntry } from '../../src/use-cases/write-entry.js';
import { globalId, readGlobalId } from '../../src/views/global-id.js';
import { connectionIn, openTown, read, type Town } from './a-town.js';

const me = selfScope(melodie);
const plan = aPlan();
const section = crisisSection;
const nowhere = '01960000-0000-7000-8000-0000000000ff';
const idIn = (global: string | undefined, index: number) => {
  const ref = readGlobalId(global ?? '');
  return ref.ok ? ref.value.ids[index] : undefined;
};

describe('writing a plan', () => {
  it('goes from a title to words, one version each, and history has none of the words', async () => {
    const { work, world, when } = openTown();
    const drafted = await draftPlan(work, me, { title: 'secret title' }, when());
    const id = idIn(drafted.ok ? drafted.value['plan'] : undefined, 0) as PlanId;
    const added = await addSection(
      work,
      me,
      { plan: id, sectionKind: 'toolbox', title: 'secret tools', expectedVersion: 1 },
      when(),
    );
    const toolbox = idIn(added.ok ? added.value['section'] : undefined, 1) as SectionId;
    expect(added).toEqual({
      ok: true,
      value: { section: globalId('section', id, toolbox), plan: globalId('plan', id) },
    });
    const written = await writeEntry(
      work,
      me,
      { plan: id, section: toolbox, words: 'secret words', language: 'en', expectedVersion: 2 },
      when(),
    );
    expect(written).toEqual(added);
    const entry = world.shelves().plans.get(id)?.value.sections[0]?.entries[0]?.id as EntryId;
    await rewriteEntry(work, me, { plan: id, section: toolbox, entry, words: 'secret again', language: 'en' }, when());
    await removeEntry(work, me, { plan: id, section: toolbox, entry, expectedVersion: 4 }, when());
    expect((await removeEntry(work, me, { plan: id, section: toolbox, entry, expectedVersion: 4 }, when())).ok).toBe(
      true,
    );

    expect(world.shelves().plans.get(id)?.version).toBe(5);
    expect(world.history().map(({ kind, version }) => [kind, version])).toEqual([
      ['PlanDrafted', 1],
      ['SectionAdded', 2],
      ['EntryWritten', 3],
      ['EntryRewritten', 4],
      ['EntryRemoved', 5],
    ]);
    expect(JSON.stringify(world.history())).not.toContain('secret');
  });

  it('is refused to someone who was looking at an older version', async () => {
    const { work, when } = openTown({ plans: [plan] });
    const stale = await writeEntry(
      work,
      me,
      { plan: plan.id, section, words: 'x', language: 'en', expectedVersion: 0 },
      when(),
    );
    expect(stale).toEqual({ ok: false, error: { kind: 'ChangedMeanwhile', version: 1 } });
  });

  it('says which part cannot be read', async () => {
    const { work, when } = openTown({ plans: [plan] });
    expect(await draftPlan(work, me, { title: '' }, when())).toMatchObject({
      ok: false,
      error: { kind: 'UnreadableText', path: ['title'] },
    });
    expect(await addSection(work, me, { plan: plan.id, sectionKind: 'hopes', title: '' }, when())).toMatchObject({
      ok: false,
      error: { path: ['title'] },
    });
    expect(await writeEntry(work, me, { plan: plan.id, section, words: '', language: 'en' }, when())).toMatchObject({
      ok: false,
      error: { path: ['words'] },
    });
    expect(await writeEntry(work, me, { plan: plan.id, section, words: 'x', language: '?' }, when())).toEqual({
      ok: false,
      error: { kind: 'UnreadableLanguage', path: ['language'] },
    });
  });

  it.each<[string, PersonId, PlanId, SectionId]>([
    ["somebody else's plan", corinna, plan.id, section],
    ['a plan that is not there', melodie, nowhere as PlanId, section],
    ['a section that is not there', melodie, plan.id, nowhere as SectionId],
  ])('finds nothing in %s', async (_what, by, id, into) => {
    const { work, when } = openTown({ plans: [plan] });
    const answer = await writeEntry(
      work,
      selfScope(by),
      { plan: id, section: into, words: 'x', language: 'en' },
      when(),
    );
    expect(answer).toEqual({ ok: false, error: { kind: 'NotFound' } });
  });
});

describe('showing a section', () => {
  const show = (town: Town, connection: ConnectionId, over: object = {}, by = melodie) =>
    showSection(
      town.work,
      selfScope(by),
      { plan: plan.id, section, organization: harbor.id, connection, ...over },
      town.when(),
    );
  const takeBack = (town: Town, connection: ConnectionId, by = melodie) =>
    takeBackSection(
      town.work,
      selfScope(by),
      { plan: plan.id, section, organization: harbor.id, connection },
      town.when(),
    );
  const seen = (town: Town, by = corinna) =>
    town.work(selfScope(by), async ({ plans }) => (await plans.find(plan.id))?.value.sections);

  it('shows that section to that person, until it is taken back', async () => {
    const town = openTown({ plans: [plan] });
    const connection = await town.connected();
    expect(await show(town, connection)).toEqual({
      ok: true,
      value: { section: globalId('section', plan.id, section), plan: globalId('plan', plan.id) },
    });
    expect(await seen(town)).toEqual([plan.sections[1]]);
    expect(await seen(town, amir)).toBeUndefined();
    expect(await takeBack(town, connection)).toEqual(await takeBack(town, connection));
    expect(await seen(town)).toBeUndefined();
    expect(town.world.shelves().plans.get(plan.id)).toEqual({ value: plan, version: 1 });
  });

  it('twice is one consent, with the end that was named last', async () => {
    const town = openTown({ plans: [plan] });
    const connection = await town.connected();
    await show(town, connection);
    await show(town, connection, { until: daysAfter(someTime, 3) });
    const consents = [...town.world.shelves().consents.values()];
    expect(consents).toMatchObject([
      { version: 2, value: { person: melodie, recipient: corinna, until: daysAfter(someTime, 3) } },
    ]);
  });

  it('is over with the connection, and shown again only by saying so again', async () => {
    const town = openTown({ plans: [plan] });
    const first = await town.connected();
    await show(town, first);
    await endConnection(town.work, selfScope(corinna), { organization: harbor.id, connection: first }, town.when());
    expect(await seen(town)).toBeUndefined();
    expect(await show(town, first)).toEqual({ ok: false, error: { kind: 'NotConnected' } });

    const later = daysAfter(someTime, 60);
    const on = { organization: harbor.id, kind: 'support', to: memberIn(harbor, corinna) } as const;
    const second = connectionIn(await invite(town.work, selfScope(melodie), on, town.when(later)));
    await acceptInvitation(
      town.work,
      selfScope(corinna),
      { organization: harbor.id, connection: second, briefing: read },
      town.when(later),
    );
    expect(await show(town, second)).toEqual({ ok: false, error: { kind: 'BriefingNeeded', missing: 'yours' } });
    const told = { organization: harbor.id, connection: second, ...read };
    await acknowledgeBriefing(town.work, me, told, town.when(later));
    expect(await seen(town)).toBeUndefined();
    await show(town, second);
    expect(await seen(town)).toEqual([plan.sections[1]]);
  });

  it.each<[string, (town: Town) => Promise<ConnectionId>, object, object]>([
    ['before a yes', (town) => town.invited(), {}, { kind: 'NotConnected' }],
    [
      'with an end in the past',
      (town) => town.connected(),
      { until: someTime },
      { kind: 'UnreadableDate', path: ['until'] },
    ],
    [
      'with an end that is none',
      (town) => town.connected(),
      { until: new Date(Number.NaN) },
      { kind: 'UnreadableDate', path: ['until'] },
    ],
    ['that is not there', (town) => town.connected(), { section: nowhere }, { kind: 'NotFound' }],
    ['of a plan that is not there', (town) => town.connected(), { plan: nowhere }, { kind: 'NotFound' }],
    ["on somebody else's connection", (town) => town.connected(amir), {}, { kind: 'NotFound' }],
    [
      'in an organization one does not belong to',
      (town) => town.connected(),
      { organization: lighthouse.id },
      { kind: 'NotFound' },
    ],
  ])('is refused %s', async (_why, open, over, error) => {
    const town = openTown({ plans: [plan] });
    expect(await show(town, await open(town), over)).toEqual({ ok: false, error });
    expect(town.world.shelves().consents.size).toBe(0);
  });

  it("is nobody's but the owner's, a reader included", async () => {
    const town = openTown({ plans: [plan] });
    const connection = await town.connected();
    await show(town, connection);
    expect(await show(town, connection, {}, corinna)).toEqual({ ok: false, error: { kind: 'NotFound' } });
    expect(await takeBack(town, connection, corinna)).toEqual({ ok: false, error: { kind: 'NotFound' } });
    expect(await seen(town)).toHaveLength(1);
  });
});
