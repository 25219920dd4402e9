import { builtInCatalogue } from '../../src/dimension/built-in/index.js';
import type {
  Ask,
  AskId,
  Connection,
  ConnectionId,
  Consent,
  ConsentId,
  EntryId,
  ImportedEntry,
  ImportedEntryId,
  Membership,
  OrganizationId,
  PersonId,
  Plan,
  Work,
} from '../../src/index.js';
import {
  aMembership,
  aPlan,
  aRole,
  bo,
  corinna,
  crisisSection,
  daysAfter,
  harbor,
  inMemoryWork,
  longBefore,
  melodie,
  type Seed,
  someTime,
} from '../../src/testing/index.js';
import { createViews, type Views } from '../../src/use-cases/index.js';
import { aSingingTown, choice } from './town.js';

export const organization: OrganizationId = harbor.id;
export const plan: Plan = aPlan();
export const entry: ImportedEntry = {
  id: '01960000-0000-7000-8000-000000000601' as ImportedEntryId,
  organization,
  person: melodie,
  source: 'people.csv',
  externalId: '17',
  dimension: 'pastime',
  answer: { answer: 'value', value: choice('chess') },
  comfort: 'gladly',
  agreements: [{ use: 'display', audience: 'members', how: 'paper', on: longBefore }],
};
export const ask: Ask = {
  id: '01960000-0000-7000-8000-000000000701' as AskId,
  organization,
  asker: melodie,
  kind: 'mutual',
  dimension: 'pastime',
  value: choice('singing'),
  askedAt: longBefore,
  openUntil: daysAfter(someTime, 1),
  answers: [{ person: bo, answer: 'no', at: longBefore }],
};
export const connection: Connection = {
  id: '01960000-0000-7000-8000-0000000000f1' as ConnectionId,
  organization,
  kind: 'support',
  inviter: melodie,
  invitee: corinna,
  invitedAt: longBefore,
  openUntil: daysAfter(someTime, 14),
  status: 'accepted',
  acceptedAt: longBefore,
};
const shown: Consent = {
  id: '01960000-0000-7000-8000-0000000000f2' as ConsentId,
  person: melodie,
  recipient: corinna,
  givenAt: longBefore,
  subject: { kind: 'plan-section', plan: plan.id, section: crisisSection, connection: connection.id },
};

/** Melodie has one of everything; a section of her plan is shown to Corinna. */
const town: Seed = aSingingTown({
  entries: [entry],
  asks: [ask],
  plans: [plan],
  connections: [connection],
  consents: [shown],
});

/** The same person, with this in place of the membership they had. */
export const as = (person: PersonId, over: Partial<Membership>): Partial<Seed> => ({
  memberships: [...(town.memberships ?? []).filter((one) => one.person !== person), aMembership(person, harbor, over)],
});
export const left = (person: PersonId): Partial<Seed> => as(person, { until: someTime });
export const administers = (over: Parameters<typeof aRole>[0]): Partial<Membership> => ({
  roles: [aRole({ code: 'administrator', places: 0, ...over })],
});

export interface Site {
  readonly work: Work;
  readonly views: Views;
  readonly happened: () => number;
}

export function siteWith(over: Partial<Seed>): Site {
  const { work, world } = inMemoryWork({ ...town, ...over });
  const views = createViews(work, { catalogue: builtInCatalogue });
  return { work, views, happened: () => world.history().length };
}

/** The plan, with no room in its second section. */
export function full(): Plan {
  return {
    ...plan,
    sections: plan.sections.map((section) =>
      section.id === crisisSection
        ? {
            ...section,
            entries: Array.from({ length: 500 }, (_, at) => ({
              id: `01960000-0000-7000-8000-0000000${String(10_000 + at)}` as EntryId,
              words: 'Breathe.',
              language: 'en',
              writtenAt: longBefore,
            })),
          }
        : section,
    ),
  };
}
