import { describe, expect, it } from 'vitest';
import type { Connection, ConnectionId, Consent, ConsentId, PersonId } from '../../src/index.js';
import { selfScope } from '../../src/index.js';
import {
  acceptSuggestion,
  type Finished,
  globalId,
  publishPlan,
  suggestEntry,
  writeEntry,
} from '../../src/use-cases/index.js';
import { aPlan, bo, corinna, daysAfter, harbor, melodie, occasion, someTime } from '../../src/testing/index.js';
import { asking, below, everything } from './asking.js';
import { aSingingTown, nodeOf, type Place, placeWith, readerAs } from './town.js';

const plan = aPlan();
const [daily] = plan.sections.map(({ id }) => id) as [(typeof plan.sections)[number]['id']];
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
const showing = (over: object): Consent => ({
  id: '01960000-0000-7000-8000-0000000000f2' as ConsentId,
  person: melodie,
  recipient: corinna,
  givenAt: someTime,
  subject: { kind: 'plan-section', plan: plan.id, section: daily, connection: connection.id, ...over },
});
const town = (over: object) =>
  placeWith({ ...aSingingTown(), plans: [plan], connections: [connection], consents: [showing(over)] });
const whole = everything('Plan', {});
const asked = {
  fields: whole.fields.map((field) => ({
    ...field,
    ...(field.name === 'publishedVersion' && { arguments: { number: 1 } }),
    ...(field.name === 'comparison' && { arguments: { earlier: 1, later: 2 } }),
  })),
};
const look = ({ views }: Place, reader: PersonId) =>
  views.node(readerAs(reader), nodeOf(globalId('plan', plan.id)), asked);
const me = selfScope(melodie);
const entry = { plan: plan.id, section: daily, words: 'Breathe.', language: 'en' };

async function publishedTwice(place: Place): Promise<void> {
  await publishPlan(place.work, me, { plan: plan.id }, occasion(someTime, 1));
  await writeEntry(place.work, me, entry, occasion(someTime, 2));
  await publishPlan(place.work, me, { plan: plan.id }, occasion(someTime, 3));
}

describe('a published plan', () => {
  it('tells its owner what was published, what it says, and what differs', async () => {
    const place = town({ follows: 1 });
    await publishedTwice(place);
    expect(await look(place, melodie)).toMatchObject({
      newestVersion: 2,
      versions: { edges: [{ node: { number: 2 } }, { node: { number: 1 } }], pageInfo: { hasNextPage: false } },
      publishedVersion: { version: { number: 1 }, sections: [{ kind: 'DAILY_PLAN' }, { title: 'If I go quiet' }] },
      comparison: [{ change: 'KEPT', entries: [{ change: 'ADDED', after: { words: 'Breathe.' } }] }],
      suggestions: [],
      access: { canPublish: true },
      sections: [{ shownTo: [{ follows: 'VERSION', version: 1, maySuggest: false }] }, { shownTo: [] }],
    });
  });

  it('tells nobody else, whatever rule it is asked under: they see the section in the version they were shown', async () => {
    const place = town({ follows: 1 });
    expect(await look(place, corinna)).toBeNull();
    await publishedTwice(place);
    const seen = await look(place, corinna);
    for (const name of ['newestVersion', 'versions', 'publishedVersion', 'comparison'])
      expect(seen).not.toHaveProperty(name);
    expect(seen).toMatchObject({
      sections: [{ asOf: 1, entries: [{ words: 'Walk before breakfast.' }], access: { canSuggest: false } }],
    });
    expect((seen?.['sections'] as Finished[])[0]?.['entries']).toHaveLength(1);
    expect(await look(place, bo)).toBeNull();
  });

  it('shows the newest to whoever follows it', async () => {
    const place = town({ follows: 'latest' });
    await publishedTwice(place);
    expect(await look(place, corinna)).toMatchObject({ sections: [{ asOf: 2, entries: [{}, { words: 'Breathe.' }] }] });
    expect(await look(place, melodie)).toMatchObject({ sections: [{ shownTo: [{ follows: 'LATEST' }] }, {}] });
  });
});

describe('a suggestion', () => {
  it('is there for the owner and for whoever made it, each with what they can do', async () => {
    const place = town({ may: 'suggest' });
    const made = { ...entry, organization: harbor.id, connection: connection.id, words: 'Tea?' };
    await suggestEntry(place.work, selfScope(corinna), made, occasion(someTime, 4));
    expect(await look(place, corinna)).toMatchObject({
      sections: [{ access: { canSuggest: true } }],
      suggestions: [{ words: 'Tea?', state: 'OPEN', access: { canAccept: false, canWithdraw: true } }],
    });
    const [suggestion] = (await look(place, melodie))?.['suggestions'] as Finished[];
    expect(suggestion).toMatchObject({ by: { name: 'Corinna' }, access: { canAccept: true, canWithdraw: false } });
    await acceptSuggestion(place.work, me, { suggestion: suggestion?.['id'] as never }, occasion(someTime, 5));
    expect(await look(place, melodie)).toMatchObject({
      sections: [{ entries: [{ isSuggested: false }, { isSuggested: true, suggestedBy: { name: 'Corinna' } }] }, {}],
      suggestions: [{ state: 'ACCEPTED', access: { canAccept: false, canDecline: false } }],
    });
    const seen = JSON.stringify(await look(place, corinna));
    expect(seen).toContain('"isSuggested":true');
    expect(seen).not.toContain('suggestedBy');
  });
});

describe('templates', () => {
  it('are there for whoever is signed in, in their language', async () => {
    const selection = asking('Viewer', below('Viewer', 'planTemplates', everything('PlanTemplate')));
    const { views } = town({});
    expect(await views.viewer(readerAs(melodie, { languages: ['es'] }), selection)).toMatchObject({
      planTemplates: [
        { name: 'wellness', title: { text: 'Un plan para seguir bien', lang: 'es' } },
        { name: 'one-page' },
      ],
    });
  });
});
