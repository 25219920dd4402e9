import fc from 'fast-check';
import type {
  Connection,
  ConnectionId,
  Consent,
  ConsentDirective,
  ConsentId,
  DirectiveId,
  ImportedEntry,
  ImportedEntryId,
  Membership,
  Organization,
  PersonId,
  Presence,
  Recipient,
  RoleCode,
} from '../../src/index.js';
import {
  alex,
  amir,
  aMembership,
  aPlan,
  aPresence,
  aRole,
  aTown,
  bo,
  corinna,
  crisisSection,
  dailySection,
  daysAfter,
  harbor,
  lighthouse,
  longBefore,
  melodie,
  type Seed,
  someTime,
} from '../../src/testing/index.js';
import { aDirective, signedAmong } from './signed.js';
import { aFacet, choice } from './town.js';

const here = [melodie, corinna, amir, bo, alex];
export const plan = aPlan();

const facet = fc
  .record({
    key: fc.constantFrom('singing', 'chess', 'poetry'),
    display: fc.constantFrom('members' as const, 'connections' as const, undefined),
  })
  .map(({ key, display }) => {
    const { display: _, ...hidden } = aFacet('pastime', choice(key));
    return display ? { ...hidden, display } : hidden;
  });

const presenceOf = (who: PersonId): fc.Arbitrary<Presence> =>
  fc
    .record({
      seen: fc.constantFrom(true, true, true, false),
      paused: fc.constantFrom(false, false, false, true),
      ageGroup: fc.constantFrom(
        'adult' as const,
        'adult' as const,
        'adult' as const,
        'minor' as const,
        'unknown' as const,
      ),
      facets: fc.array(facet, { maxLength: 3 }),
    })
    .map(({ seen, paused, ageGroup, facets }) =>
      aPresence(who, harbor, { setting: { seen, mutual: true, paused, since: longBefore }, ageGroup, facets }),
    );

const between = (one: PersonId, other: PersonId, id: string): fc.Arbitrary<Connection> =>
  fc.constantFrom('invited', 'closed', 'accepted', 'accepted', 'accepted', 'ended').map((status) => {
    const pair = {
      id: `01960000-0000-7000-8000-0000000${id}` as ConnectionId,
      organization: harbor.id,
      kind: 'mutual' as const,
      inviter: one,
      invitee: other,
      invitedAt: longBefore,
      openUntil: daysAfter(someTime, 3),
    };
    if (status === 'closed') return { ...pair, status, how: 'declined', closedAt: longBefore } as Connection;
    if (status === 'ended') return { ...pair, status, acceptedAt: longBefore, endedAt: longBefore } as Connection;
    return (status === 'accepted' ? { ...pair, status, acceptedAt: longBefore } : { ...pair, status }) as Connection;
  });

/** Whoever shows something, to somebody they may show it to, as often as any two. */
export const twoOf: fc.Arbitrary<readonly [PersonId, PersonId]> = fc.oneof(
  fc.tuple(fc.constantFrom(...here), fc.constantFrom(...here)),
  fc.constantFrom<readonly [PersonId, PersonId]>([melodie, corinna], [melodie, amir]),
);

const pairs = here.flatMap((one, index) => here.slice(index + 1).map((other) => [one, other] as const));

/** Who supports, who oversees those who do, and who does neither. */
const memberOf = (who: PersonId): fc.Arbitrary<Membership> =>
  fc
    .constantFrom<readonly RoleCode[]>([], [], ['peer-supporter'], ['supervisor'], ['coordinator', 'peer-supporter'])
    .map((codes) => aMembership(who, harbor, { roles: codes.map((code) => aRole({ code })) }));

const [toCorinna, toAmir, toHarbor]: readonly [Recipient, Recipient, Recipient] = [
  { kind: 'person', person: corinna },
  { kind: 'person', person: amir },
  { kind: 'organization', organization: harbor.id },
];

/** What is kept of her in one organization, Melodie opens to these. */
const opening = ({
  organization,
  recipients,
}: {
  readonly organization: Organization;
  readonly recipients: ConsentDirective['recipients'];
}): ConsentDirective =>
  aDirective({
    id: '01960000-0000-7000-8000-00000000d200' as DirectiveId,
    purposes: ['support'],
    categories: ['organization-entries', 'connections', 'meetings'],
    recipients,
    discloser: { kind: 'organization', organization: organization.id },
  });

/** What an organization of theirs wrote in its list. */
const entryAbout = (person: PersonId, index: number, by = harbor): ImportedEntry => ({
  id: `01960000-0000-7000-8000-00000000e1${String(index).padStart(2, '0')}` as ImportedEntryId,
  organization: by.id,
  person,
  source: 'intake',
  externalId: String(index),
  dimension: 'pastime',
  answer: { answer: 'value', value: choice('singing') },
  comfort: 'gladly',
  agreements: [],
});

export const worlds: fc.Arbitrary<Seed> = fc
  .record({
    memberships: fc.tuple(...here.map(memberOf)),
    presences: fc.tuple(...here.map(presenceOf)),
    connections: fc.tuple(
      ...pairs.map(([one, other], index) =>
        fc.option(between(one, other, `0f${String(index).padStart(3, '0')}`), { freq: 3, nil: undefined }),
      ),
    ),
    signed: signedAmong(here),
    opened: fc.option(
      fc.record({
        organization: fc.constantFrom(harbor, harbor, lighthouse),
        recipients: fc.constantFrom<ConsentDirective['recipients']>(
          [toCorinna],
          [toAmir],
          [toHarbor],
          [toCorinna, toHarbor],
        ),
      }),
      { freq: 2, nil: undefined },
    ),
    blocks: fc.subarray(
      pairs.map(([one, other]) => ({ person: one, blocked: other })),
      { maxLength: 3 },
    ),
    shown: fc.array(
      fc.record({
        recipient: fc.constantFrom(corinna, amir),
        section: fc.constantFrom(dailySection, crisisSection),
        withdrawn: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ memberships, presences, connections, blocks, shown, signed: terms, opened }) => {
    const live = connections.filter((one) => one !== undefined);
    const consents = shown.flatMap(({ recipient, section: id, withdrawn }, index): Consent[] => {
      const on = live.find((one) => one.inviter === melodie && one.invitee === recipient);
      if (!on) return [];
      return [
        {
          id: `01960000-0000-7000-8000-00000000c0${String(index).padStart(2, '0')}` as ConsentId,
          person: melodie,
          recipient,
          subject: { kind: 'plan-section', plan: plan.id, section: id, connection: on.id },
          givenAt: longBefore,
          ...(withdrawn && { withdrawnAt: longBefore }),
        },
      ];
    });
    return {
      ...aTown(),
      memberships: [
        ...memberships,
        ...(aTown().memberships ?? []).filter((one) => one.organization !== harbor.id || !here.includes(one.person)),
      ],
      presences: [...presences, ...(aTown().presences ?? []).filter((one) => one.organization !== harbor.id)],
      connections: live,
      blocks: blocks.map((block) => ({ ...block, organization: harbor.id, at: longBefore })),
      consents,
      directives: [...terms, ...(opened ? [opening(opened)] : [])],
      entries: [...here.map((one, index) => entryAbout(one, index)), entryAbout(melodie, here.length, lighthouse)],
      plans: [plan],
    };
  });
