import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selfScope } from '../../src/access/scope.js';
import { builtInCatalogue } from '../../src/dimension/built-in/index.js';
import type { PersonId } from '../../src/person/person-id.js';
import type { Plan } from '../../src/plan/plan.js';
import type { Profile } from '../../src/profile/profile.js';
import type { Statement, StatementId } from '../../src/profile/statement.js';
import type { RecordFile } from '../../src/record/record-file.js';
import { plans as anyPlans } from '../../src/testing/arbitraries/plans.js';
import { inMemoryWork, type World } from '../../src/testing/in-memory-work.js';
import {
  aPlan,
  aTown,
  corinna,
  dailySection,
  harbor,
  melodie,
  memberIn,
  occasion,
  sam,
  someTime,
} from '../../src/testing/specimens.js';
import { block } from '../../src/use-cases/block.js';
import { bringRecord } from '../../src/use-cases/bring-record.js';
import { proposeMeeting } from '../../src/use-cases/propose-meeting.js';
import { revealContact } from '../../src/use-cases/reveal-contact.js';
import { showSection } from '../../src/use-cases/show-section.js';
import { createViews } from '../../src/views/create-views.js';
import type { Work } from '../../src/work/work.js';
import { asking } from '../views/asking.js';
import { openTown } from './a-town.js';

async function take(work: Work, person: PersonId): Promise<RecordFile> {
  const reader = { self: selfScope(person), ...occasion(), languages: [] };
  const viewer = await createViews(work, { catalogue: builtInCatalogue }).viewer(reader, asking('Viewer', 'record'));
  return JSON.parse(String(viewer?.['record'])) as RecordFile;
}

const bring = (work: Work, file: unknown) =>
  bringRecord(
    work,
    selfScope(sam),
    { file: typeof file === 'string' ? file : JSON.stringify(file) },
    builtInCatalogue,
    occasion(someTime, 77),
  );

/** A town where nobody knows sam. */
const elsewhere = (): { readonly work: Work; readonly world: World } =>
  inMemoryWork({ ...aTown(), memberships: [], presences: [], profiles: [] });

const statement = (over: Partial<Statement>): Statement => ({
  id: '01960000-0000-7000-8000-000000000501' as StatementId,
  dimension: 'pastime',
  answer: { answer: 'value', value: { form: 'choice', key: 'singing' } },
  comfort: 'only-later',
  uses: [{ use: 'display', organization: harbor.id, audience: 'connections' }],
  statedAt: someTime,
  ...over,
});

const profileOf = (person: PersonId, name = 'Melodie'): Profile => ({
  person,
  name,
  language: 'en',
  statements: [
    statement({}),
    statement({
      id: '01960000-0000-7000-8000-000000000502' as StatementId,
      dimension: 'gender',
      answer: { answer: 'self-described', words: 'أنا كما أنا', language: 'ar' },
      uses: [],
    }),
  ],
});

const withoutTime = ({ exportedAt: _, ...rest }: RecordFile) => rest;

const hers = (plans: readonly Plan[] = [aPlan()]): Work =>
  inMemoryWork({ ...aTown(), profiles: [profileOf(melodie)], plans }).work;

describe('a record taken along', () => {
  it('is equal when it is taken from where it was brought, whatever its plans say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPlans, { maxLength: 3 }), async (some) => {
        const before = some.map((plan, index): Plan => ({
          ...plan,
          owner: melodie,
          id: `${plan.id.slice(0, -1)}${index}` as Plan['id'],
          draftedAt: new Date(Date.UTC(2020, 1, index + 1)),
          sections: plan.sections.map((section) => ({
            ...section,
            entries: section.entries.map((entry) => ({ ...entry, writtenAt: someTime })),
          })),
        }));
        const file = await take(hers(before), melodie);
        expect(file.plans).toHaveLength(some.length);
        expect(file.history).toHaveLength(1);
        const [second, third] = [elsewhere().work, elsewhere().work];
        expect(await bring(second, file)).toMatchObject({ ok: true });
        const again = await take(second, sam);
        expect(withoutTime(again)).toEqual(withoutTime(file));
        await bring(third, again);
        expect(withoutTime(await take(third, sam))).toEqual(withoutTime(file));
      }),
      { seed: 20261126, numRuns: 200 },
    );
  });

  it('tells what happened, and nothing of anybody else, whoever keeps whom away', async () => {
    const told: string[] = [];
    for (const by of [melodie, corinna]) {
      const town = openTown({ plans: [aPlan()], profiles: [profileOf(melodie), profileOf(corinna, 'CN-corinna')] });
      const connection = await town.connected();
      const on = { organization: harbor.id, connection };
      await revealContact(town.work, selfScope(corinna), { ...on, words: 'CN-hers' }, town.when());
      await revealContact(town.work, selfScope(melodie), { ...on, words: 'mine' }, town.when());
      const meeting = {
        startsAt: new Date('2030-05-03T15:00:00Z'),
        timeZone: 'America/Chicago',
        mode: 'walk',
        place: 'CN-place',
        words: 'walk',
      } as never;
      const proposed = await proposeMeeting(town.work, selfScope(corinna), { ...on, meeting }, town.when());
      expect(proposed.ok).toBe(true);
      const section = { ...on, plan: aPlan().id, section: dailySection };
      await showSection(town.work, selfScope(melodie), section, town.when());
      const person = memberIn(harbor, by === melodie ? corinna : melodie);
      await block(town.work, selfScope(by), { organization: harbor.id, person }, town.when());

      const file = await take(town.work, melodie);
      const text = JSON.stringify(file);
      expect(text).not.toContain('CN-');
      for (const id of [melodie, corinna, harbor.id, connection, aPlan().id]) expect(text).not.toContain(id);
      const [history] = file.history as readonly {
        readonly [heading: string]: readonly { readonly [name: string]: unknown }[];
      }[];
      for (const heading of ['organizations', 'memberships', 'uses', 'consents', 'connections'])
        expect([heading, history?.[heading]?.length ?? 0]).not.toEqual([heading, 0]);
      expect(history?.['connections']?.[0]).toMatchObject({ kind: 'support', state: 'ended', iAsked: true });
      expect(history?.['blocks'] === undefined).toBe(by === corinna);
      told.push(JSON.stringify(history?.['connections']?.map(({ card: _, ...rest }) => rest)).replace(/id-\d+/g, 'id'));
    }
    expect(told[0]).toBe(told[1]);
  });

  it('gives nobody a role, a place, a connection or a consent where it is brought', async () => {
    const town = openTown({ plans: [aPlan()], profiles: [profileOf(melodie)] });
    await town.connected();
    const { work, world } = elsewhere();
    expect(await bring(work, await take(town.work, melodie))).toMatchObject({ ok: true });
    const { memberships, connections, consents, grants, profiles } = world.shelves();
    expect([memberships.size, connections.size, consents.size, grants.size]).toEqual([0, 0, 0, 0]);
    expect(profiles.get(sam)?.value.statements.map(({ uses }) => uses)).toEqual([[], []]);
  });

  it('keeps words that look like an id as they are', async () => {
    const words = '01960000-0000-7000-8000-000000000501';
    const [section] = aPlan().sections;
    const plan = { ...aPlan(), title: words, ...(section && { sections: [{ ...section, title: words }] }) };
    const file = await take(hers([plan]), melodie);
    expect(file.plans[0]).toMatchObject({ title: words, sections: [{ title: words }] });
  });

  it('is brought once, before anything was said, and whole or not at all', async () => {
    const file = await take(hers(), melodie);
    const { work } = elsewhere();
    const said = file.profile?.statements[0];
    const withStatement = (over: object) => ({
      ...file,
      profile: { ...file.profile, statements: [{ ...said, ...over }] },
    });
    const bad: readonly [unknown, string][] = [
      ['{', ''],
      ['[]', ''],
      [{ ...file, format: 'other' }, 'format'],
      [{ ...file, version: 2 }, 'version'],
      [{ ...file, exportedAt: '2999-01-01T00:00:00.000Z' }, 'exportedAt'],
      [{ ...file, plans: 'none' }, 'plans'],
      [{ ...file, plans: [{ ...file.plans[0], title: 'a\0b' }] }, 'plans.0.title'],
      [{ ...file, history: ['\ud800'] }, 'history.0'],
      [{ ...file, history: Array.from({ length: 21 }, () => 1) }, 'history'],
      [withStatement({ dimension: 'none' }), 'profile.statements.0.dimension'],
      [withStatement({ answer: { answer: 'value', value: 7 } }), 'profile.statements.0.answer'],
      [withStatement({ comfort: 'never' }), 'profile.statements.0.comfort'],
      [{ ...file, profile: { ...file.profile, name: '' } }, 'profile.name'],
    ];
    for (const [one, path] of bad) {
      const answer = await bring(work, one);
      expect(answer).toMatchObject({ ok: false, error: { kind: 'UnreadableRecord' } });
      expect(answer.ok || ('path' in answer.error && answer.error.path.join('.'))).toBe(path);
      expect(withoutTime(await take(work, sam))).toMatchObject({ plans: [] });
    }
    expect(await bring(work, file)).toMatchObject({ ok: true });
    expect(await bring(work, file)).toEqual({ ok: false, error: { kind: 'RecordNotEmpty' } });
  });
});
