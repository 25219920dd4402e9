import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConnectionId, PersonId, Statement } from '../../src/index.js';
import {
  aPresence,
  aTown,
  bo,
  corinna,
  dailySection,
  daysAfter,
  harbor,
  inMemoryWork,
  longBefore,
  melodie,
  memberIn,
  sam,
  type Seed,
} from '../../src/testing/index.js';
import { builtInCatalogue } from '../../src/dimension/built-in/index.js';
import { createViews, type Finished, globalId, type PreviewAs, type PreviewEyes } from '../../src/use-cases/index.js';
import { below, everything } from './asking.js';
import { aFacet, choice, personIn, readerAs } from './town.js';
import { plan, twoOf, worlds } from './worlds-seen.js';

/** All of a person but what one can do with them: that is the other one's, not the record's. */
const person = { fields: everything('Person').fields.filter(({ name }) => name !== 'access') };
const section = {
  fields: everything('PlanSection').fields.filter(({ name }) => name !== 'shownTo' && name !== 'access'),
};
const preview = {
  fields: [
    below('Preview', 'text', everything('Label')),
    below('Preview', 'person', person),
    below('Preview', 'sections', section),
    below('Preview', 'contacts', everything('ContactCard')),
    below('Preview', 'letter', everything('Letter')),
  ],
};

const placeOf = (seed: Seed) => createViews(inMemoryWork(seed).work, { catalogue: builtInCatalogue });
const asked = (eyes: PreviewEyes, over: Partial<PreviewAs> = {}): PreviewAs => ({
  organization: harbor.id,
  eyes,
  showing: [],
  displaying: [],
  ...over,
});
const as = (who: PersonId): PreviewEyes => ({ kind: 'person', membership: memberIn(harbor, who) });

describe('my record through the eyes of another', () => {
  it('is to the byte what their own look would be', { timeout: 60_000 }, async () => {
    let seen = 0;
    let unseen = 0;
    let sections = 0;
    const opened = { entriesShown: 0, earlierSupport: 0 };
    await fc.assert(
      fc.asyncProperty(worlds, twoOf, async (seed, [me, other]) => {
        fc.pre(me !== other);
        const views = placeOf(seed);
        const previewed = await views.previewAs(readerAs(me), asked(as(other)), preview);
        const looked = await views.node(readerAs(other), personIn(harbor, me), person);
        // Somebody I cannot see is nobody to me: then nothing is told, whatever they see.
        if ((await views.node(readerAs(me), personIn(harbor, other), person)) === null) {
          expect(previewed).toBeNull();
          return;
        }
        expect(JSON.stringify(previewed?.['person'] ?? null)).toBe(JSON.stringify(looked));
        const shown: unknown[] = [];
        for (const { id } of me === melodie ? plan.sections : []) {
          const read = await views.node(readerAs(other), { kind: 'section', ids: [plan.id, id] }, section);
          if (read) shown.push(read);
        }
        expect(JSON.stringify(previewed?.['sections'])).toBe(JSON.stringify(shown));
        sections += shown.length;
        for (const name of ['entriesShown', 'earlierSupport'] as const)
          opened[name] += (looked?.[name] as readonly unknown[] | undefined)?.length ?? 0;
        if (looked) seen += 1;
        else unseen += 1;
      }),
      { numRuns: 2_000, seed: 20_261_125 },
    );
    expect(Math.min(seen, unseen, sections)).toBeGreaterThan(50);
    expect(Math.min(opened.entriesShown, opened.earlierSupport)).toBeGreaterThan(20);
  });

  it('is nothing to a stranger', async () => {
    const read = await placeOf(aTown()).previewAs(readerAs(melodie), asked({ kind: 'stranger' }), preview);
    expect(read).toMatchObject({
      text: { text: 'They see nothing of you here. To them it is as if you were not here.' },
      sections: [],
      contacts: [],
    });
    expect(read).not.toHaveProperty('person');
  });

  it.each(['administrator', 'coordinator', 'supervisor', 'peer-supporter'] as const)(
    'is to somebody who is %s what it is to any member',
    async (role) => {
      const facets = [
        aFacet('pastime', choice('singing')),
        aFacet('pastime', choice('chess'), { display: 'connections' }),
      ];
      const presences = [aPresence(melodie, harbor, { facets }), aPresence(bo)];
      const views = placeOf({ ...aTown(), presences, plans: [plan] });
      const read = await views.previewAs(readerAs(melodie), asked({ kind: 'role', role }), preview);
      const byBo = await views.node(readerAs(bo), personIn(harbor, melodie), person);
      expect(read?.['person']).toEqual(byBo);
      expect(read?.['sections']).toEqual([]);
    },
  );

  it('tells nothing of somebody who keeps me away: they are as if they were not there', async () => {
    const blocks = [{ person: corinna, blocked: melodie, organization: harbor.id, at: longBefore }];
    const views = placeOf({ ...aTown(), blocks });
    expect(await views.previewAs(readerAs(melodie), asked(as(corinna)), preview)).toBeNull();
    expect(await views.previewAs(readerAs(melodie), asked(as(sam)), preview)).toBeNull();
  });

  it('can be looked at before a section is shown, and shows nothing by being looked at', async () => {
    const connection = { ...accepted, id: '01960000-0000-7000-8000-0000000000f9' as ConnectionId };
    const views = placeOf({ ...aTown(), connections: [connection], plans: [plan] });
    const showing = [{ plan: plan.id, section: dailySection }];
    const before = await views.previewAs(readerAs(melodie), asked(as(corinna), { showing }), preview);
    expect((before?.['sections'] as Finished[]).map(({ id }) => id)).toEqual([
      globalId('section', plan.id, dailySection),
    ]);
    const after = await views.node(readerAs(corinna), { kind: 'section', ids: [plan.id, dailySection] }, section);
    expect(after).toBeNull();
    const unconnected = await views.previewAs(readerAs(melodie), asked(as(bo), { showing }), preview);
    expect(unconnected?.['sections']).toEqual([]);
  });

  it('can be looked at before a statement is shown', async () => {
    const said = (last: string, dimension: string, value: unknown) =>
      ({
        id: `01960000-0000-7000-8000-00000000ab0${last}`,
        dimension,
        answer: { answer: 'value', value },
        comfort: 'gladly',
        uses: [],
        statedAt: longBefore,
      }) as unknown as Statement;
    const statement = said('1', 'pastime', choice('chess'));
    const age = said('2', 'age-band', { form: 'ordered', key: '35-44' });
    const profiles = (aTown().profiles ?? []).map((one) =>
      one.person === melodie ? { ...one, statements: [statement, age] } : one,
    );
    const views = placeOf({ ...aTown(), profiles });
    const displaying = [{ statement: statement.id, audience: 'members' as const }];
    const facets = async (over: Partial<PreviewAs>) =>
      ((await views.previewAs(readerAs(melodie), asked(as(bo), over), preview))?.['person'] as Finished)[
        'facets'
      ] as unknown[];
    expect(await facets({ displaying })).toHaveLength(1);
    expect(await facets({})).toHaveLength(0);
  });

  it('can be a letter: what was named is in it, and nothing else', async () => {
    const views = placeOf({ ...aTown(), plans: [plan] });
    const read = await views.previewAs(
      readerAs(melodie),
      asked({
        kind: 'letter',
        letter: {
          to: 'Dr. Ruiz',
          purpose: 'referral',
          categories: ['name', 'plan', 'crisis-plan', 'faith'],
          sections: [{ plan: plan.id, section: dailySection }],
        },
      }),
      preview,
    );
    const parts = (read?.['letter'] as Finished)['parts'] as Finished[];
    expect(parts.map((part) => [part['category'], (part['lines'] as Finished[]).map(({ text }) => text)])).toEqual([
      ['NAME', ['Melodie']],
      ['PLAN', ['What I do each day: Walk before breakfast.']],
    ]);
  });
});

const accepted = {
  organization: harbor.id,
  kind: 'mutual',
  inviter: melodie,
  invitee: corinna,
  invitedAt: longBefore,
  openUntil: daysAfter(longBefore, 14),
  status: 'accepted',
  acceptedAt: longBefore,
} as const;
