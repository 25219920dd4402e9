import { describe, expect, it } from 'vitest';
import type { Connection, ConnectionId, Consent, ConsentId, PersonId, SectionId, Work } from '../../src/index.js';
import { actIn, selfScope } from '../../src/index.js';
import type { LegalDemand, LegalDemandId } from '../../src/record.js';
import {
  alex,
  aMembership,
  aPlan,
  aRole,
  corinna,
  daysAfter,
  harbor,
  inMemoryWork,
  melodie,
  someTime,
} from '../../src/testing/index.js';
import { builtInCatalogue } from '../../src/dimension/built-in/index.js';
import { createViews, globalId } from '../../src/use-cases/index.js';
import { asking, below, everything } from './asking.js';
import { aSingingTown, nodeOf, type Place, placeWith, readerAs } from './town.js';

const plan = aPlan();
const [daily, crisis] = plan.sections.map(({ id }) => id) as [SectionId, SectionId];
const connection: Connection = {
  id: '01960000-0000-7000-8000-0000000000f1' as ConnectionId,
  organization: harbor.id,
  kind: 'support',
  inviter: melodie,
  invitee: corinna,
  invitedAt: someTime,
  openUntil: daysAfter(someTime, 14),
  status: 'accepted',
  acceptedAt: someTime,
};
const shown: Consent = {
  id: '01960000-0000-7000-8000-0000000000f2' as ConsentId,
  person: melodie,
  recipient: corinna,
  givenAt: someTime,
  subject: { kind: 'plan-section', plan: plan.id, section: crisis, connection: connection.id },
};
const seed = { ...aSingingTown(), plans: [plan], connections: [connection], consents: [shown] };
const administrator = aMembership(alex, harbor, {
  roles: [aRole({ code: 'administrator', engagement: 'employed', places: 0 })],
  takenAt: someTime,
});
const demandId = (bar: LegalDemand['bar']) => `01960000-0000-7000-8000-0000000000e${bar ? 1 : 2}` as LegalDemandId;
const answered: Omit<LegalDemand, 'id'> = {
  organization: harbor.id,
  person: melodie,
  type: 'part-2-order',
  from: 'The county court',
  asked: { categories: ['faith'] },
  scope: { categories: ['faith'] },
  receivedAt: someTime,
  deadline: daysAfter(someTime, 14),
  recordedBy: alex,
  state: 'answered',
  answer: {
    approvedBy: corinna,
    at: daysAfter(someTime, 1),
    items: [{ kind: 'imported-entry', thing: 'an-entry', category: 'faith', ground: 'order' }],
  },
};
const ref = nodeOf(globalId('plan', plan.id));
const logOf = async ({ work }: { work: Work }, person: PersonId) =>
  work(selfScope(person), ({ accesses }) => accesses.of(person));
const looksAt = ({ views }: Place, reader: PersonId) => views.node(readerAs(reader), ref, everything('Plan'));

describe('who looked', () => {
  it('is written down for whose it is: what was shown, by whom, on what ground, once for each look', async () => {
    const place = placeWith(seed);
    await looksAt(place, corinna);
    await looksAt(place, corinna);
    const log = await logOf(place, melodie);
    expect(log).toHaveLength(2);
    expect(log[0]).toMatchObject({
      owner: melodie,
      reader: corinna,
      organization: harbor.id,
      at: someTime,
      action: 'plan-section.read',
      category: 'crisis-plan',
      basis: 'shown',
      consent: shown.id,
      outcome: 'permit',
      disclosed: true,
      notice: 'confidentiality',
    });
    expect(JSON.stringify(log)).not.toContain(daily);
    expect(await logOf(place, corinna)).toEqual([]);
  });

  it('is not written down of what is one’s own, nor of what was not shown', async () => {
    const place = placeWith(seed);
    await looksAt(place, melodie);
    await place.views.node(readerAs(corinna), ref, asking('Plan', 'title'));
    expect(await logOf(place, melodie)).toEqual([]);
  });

  it('is read by the owner, by the name the reader has there', async () => {
    const place = placeWith(seed);
    await looksAt(place, corinna);
    const node = asking(
      'Access',
      'at',
      'category',
      'disclosed',
      'notice',
      below('Access', 'by', asking('Person', 'name')),
    );
    const page = asking(
      'AccessConnection',
      below('AccessConnection', 'edges', asking('AccessEdge', below('AccessEdge', 'node', node))),
    );
    const viewer = await place.views.viewer(readerAs(melodie), asking('Viewer', below('Viewer', 'accesses', page)));
    expect(viewer?.['accesses']).toMatchObject({
      edges: [
        { node: { by: { name: 'Corinna' }, category: 'CRISIS_PLAN', disclosed: true, notice: 'CONFIDENTIALITY' } },
      ],
    });
  });

  it('is written down before the answer leaves: what cannot be written down is not shown', async () => {
    const { work } = inMemoryWork(seed);
    const full: Work = (scope, task) =>
      work(scope, (ports) =>
        task({
          ...ports,
          accesses: { ...ports.accesses, record: () => Promise.reject(new Error('The disk is full.')) },
        }),
      );
    const place = { work: full, views: createViews(full, { catalogue: builtInCatalogue }) };
    await expect(looksAt(place, corinna)).rejects.toThrow('The disk is full.');
    expect(await looksAt(place, melodie)).not.toBeNull();
  });

  it('tells what was released because the law demanded it, unless the law bars telling', async () => {
    const place = placeWith(seed);
    const released = async (bar?: LegalDemand['bar']) => {
      const scope = actIn(selfScope(alex), [administrator], harbor.id, 'administer', someTime);
      if (!scope.ok) throw new Error('Alex does not administer.');
      await place.work(scope.value, ({ legalDemands }) =>
        legalDemands.keep({ value: { ...answered, id: demandId(bar), ...(bar && { bar }) }, version: 0 }, []),
      );
    };
    const node = asking('Access', 'at', 'to', 'category', 'thing', 'purpose', 'disclosed');
    const read = async () => {
      const edges = asking('AccessEdge', below('AccessEdge', 'node', node));
      const page = asking('AccessConnection', below('AccessConnection', 'edges', edges));
      const viewer = await place.views.viewer(readerAs(melodie), asking('Viewer', below('Viewer', 'accesses', page)));
      return viewer?.['accesses'];
    };
    await looksAt(place, corinna);
    await released({ basis: 'The court sealed it.', until: daysAfter(someTime, 1) });
    expect(await read()).toMatchObject({ edges: [{ node: { category: 'CRISIS_PLAN' } }] });
    await released();
    expect(await read()).toMatchObject({
      edges: [
        {
          node: {
            to: 'The county court',
            category: 'FAITH',
            thing: 'an-entry',
            purpose: 'LEGAL_PROCEEDING',
            disclosed: true,
          },
        },
        { node: { category: 'CRISIS_PLAN' } },
      ],
    });
  });
});
