import { describe, expect, it } from 'vitest';
import type { ConnectionId, ConsentDirective, ConsentId, Facet, Recipient } from '../../src/index.js';
import {
  alex,
  aPlan,
  aPresence,
  aTown,
  bo,
  corinna,
  crisisSection,
  dailySection,
  daysAfter,
  harbor,
  inMemoryWork,
  longBefore,
  melodie,
  type Seed,
  someTime,
} from '../../src/testing/index.js';
import { builtInCatalogue } from '../../src/dimension/built-in/index.js';
import { createViews, type Finished } from '../../src/use-cases/index.js';
import { everything } from './asking.js';
import { aDirective } from './signed.js';
import { aFacet, choice, personIn, readerAs } from './town.js';

const plan = aPlan();
const connection = {
  id: '01960000-0000-7000-8000-0000000000f9' as ConnectionId,
  organization: harbor.id,
  kind: 'mutual',
  inviter: melodie,
  invitee: corinna,
  invitedAt: longBefore,
  openUntil: daysAfter(longBefore, 14),
  status: 'accepted',
  acceptedAt: longBefore,
} as const;
const showing = (section: string, last: string) => ({
  id: `01960000-0000-7000-8000-00000000c00${last}` as ConsentId,
  person: melodie,
  recipient: corinna,
  subject: { kind: 'plan-section', plan: plan.id, section, connection: connection.id } as const,
  givenAt: longBefore,
});
const contact = { ...showing('', '3'), subject: { kind: 'contact', connection: connection.id } as const };

function town(facets: readonly Facet[], ...directives: readonly ConsentDirective[]) {
  const presences = [
    aPresence(melodie, harbor, { facets: [...facets] }),
    aPresence(corinna),
    aPresence(bo),
    aPresence(alex),
  ];
  const cards = [
    { person: melodie, connection: connection.id, for: corinna, words: 'Call me at noon', givenAt: longBefore },
  ];
  const seed = {
    ...aTown(),
    presences,
    connections: [connection],
    plans: [plan],
    consents: [showing(dailySection, '1'), showing(crisisSection, '2'), contact],
    cards,
    directives,
  } as unknown as Seed;
  return createViews(inMemoryWork(seed).work, { catalogue: builtInCatalogue });
}

const refuse = (over: Partial<ConsentDirective>): ConsentDirective =>
  aDirective({ decision: 'deny', purposes: ['display', 'support', 'match'], ...over });
const everyoneHere: readonly Recipient['kind'][] = ['members', 'organization'];
const facetsBy = async (views: ReturnType<typeof town>, reader = corinna) =>
  ((await views.node(readerAs(reader), personIn(harbor, melodie), everything('Person')))?.['facets'] as unknown[]) ??
  [];
const sectionsBy = async (views: ReturnType<typeof town>) =>
  (
    ((await views.node(readerAs(corinna), { kind: 'plan', ids: [plan.id] }, everything('Plan')))?.['sections'] ??
      []) as Finished[]
  ).length;

describe('what was refused', () => {
  const sings = aFacet('pastime', choice('singing'));

  it('hides what everyone else here is shown, from those it names and from nobody else', async () => {
    expect(await facetsBy(town([sings]))).toHaveLength(1);
    const views = town([sings], refuse({ categories: ['everyday'] }));
    expect(await facetsBy(views)).toHaveLength(0);
    expect(await facetsBy(views, bo)).toHaveLength(1);
  });

  it.each(everyoneHere)('to %s holds for everyone there', async (kind) => {
    const to = { kind, organization: harbor.id } as Recipient;
    const views = town([sings], refuse({ categories: ['everyday', 'plan', 'contact'], recipients: [to] }));
    for (const reader of [corinna, bo]) expect(await facetsBy(views, reader)).toHaveLength(0);
    expect(await sectionsBy(views)).toBe(1);
    const seen = await views.node(
      readerAs(corinna),
      { kind: 'connection', ids: [harbor.id, connection.id] },
      everything('Connection'),
    );
    expect(seen?.['contacts']).toEqual([]);
  });

  it('beats what was shown, and is over when it is taken back', async () => {
    expect(await sectionsBy(town([]))).toBe(2);
    expect(await sectionsBy(town([], refuse({ categories: ['crisis-plan'] })))).toBe(1);
    expect(await sectionsBy(town([], refuse({ categories: ['plan', 'crisis-plan'] })))).toBe(0);
    const takenBack = refuse({
      categories: ['plan', 'crisis-plan'],
      withdrawals: [{ at: someTime, category: 'plan' }],
    });
    expect(await sectionsBy(town([], takenBack))).toBe(1);
  });

  it('makes somebody unfindable for those it names, and for nobody else', async () => {
    const views = town([], refuse({ categories: ['name'], recipients: [{ kind: 'person', person: alex }] }));
    const list = async (who: typeof bo) => {
      const search = { organization: harbor.id, kind: 'mutual', sense: 'broad', first: 50 } as const;
      const found = await views.findPeers(readerAs(who), search, everything('FoundPeers'));
      return JSON.stringify(found);
    };
    const name = aPresence(melodie).name;
    expect(await list(bo)).toContain(name);
    expect(await list(alex)).toContain(aPresence(bo).name);
    expect(await list(alex)).not.toContain(name);
  });

  it('is told to the one who refused it, where they see who can read a section', async () => {
    const shownTo = async (...directives: readonly ConsentDirective[]) => {
      const section = { kind: 'section' as const, ids: [plan.id, crisisSection] };
      const mine = await town([], ...directives).node(readerAs(melodie), section, everything('PlanSection'));
      return (mine?.['shownTo'] as unknown[]).length;
    };
    expect(await shownTo()).toBe(1);
    expect(await shownTo(refuse({ categories: ['crisis-plan'] }))).toBe(0);
  });
});

describe('what was permitted', () => {
  const { display: _, ...hidden } = aFacet('pastime', choice('singing'));

  it('opens what is shown to nobody, to the one it names, while the two are connected', async () => {
    expect(await facetsBy(town([hidden]))).toHaveLength(0);
    const views = town([hidden], aDirective());
    expect(await facetsBy(views)).toHaveLength(1);
    expect(await facetsBy(views, bo)).toHaveLength(0);
    const toBo = town([hidden], aDirective({ recipients: [{ kind: 'person', person: bo }] }));
    expect(await facetsBy(toBo, bo)).toHaveLength(0);
  });

  it('opens nothing where it was refused as well', async () => {
    expect(await facetsBy(town([hidden], aDirective(), refuse({ categories: ['everyday'] })))).toHaveLength(0);
  });
});
