import {
  type Connection,
  type ConnectionId,
  type ConsentId,
  daysAfter,
  type DisclosureLevel,
  type MembershipId,
  type Openness,
  type OrganizationId,
  type PersonId,
  type Plan,
  type Presence,
  type Role,
  sectionKinds,
} from '@peerness/core';
import type { RoadmapItem } from '@peerness/core/roadmap';
import { newId } from '@peerness/gateway';
import { Chance } from '../../../demo/chance.js';
import { drawDirectives } from './draw-directives.js';
import { drawEntries } from './draw-entries.js';
import { drawPermits } from './draw-permits.js';
import type { World } from './world.js';

const dimensions = ['pastime', 'culture', 'pronouns', 'faith', 'gender', 'mental-health', 'recovery-pathway'] as const;
const last = ['contact-and-plan', 'contact-and-plan', 'contact-and-plan'] as const;
const roleCodes = ['peer-supporter', 'mentor', 'coordinator', 'supervisor', 'administrator'] as const;

/** Two organizations and nine people, and whatever chance lets stand between them. Every instant is days away from now. */
export function drawWorld(seed: number, at: Date): World {
  const chance = new Chance(seed);
  const before = daysAfter(at, -30);
  const organizations = [0, 1].map((index) => ({
    id: newId() as OrganizationId,
    handle: `w${seed}-${index}-${newId().slice(-6)}`,
    name: `Organization ${index}`,
    contact: { name: 'Someone', reach: 'At the desk' },
    policies: chance.happens(0.5) ? [{ kind: 'youth', reason: 'A youth programme', from: before } as const] : [],
  }));
  const people = new Map(Array.from({ length: 9 }, (_, index) => [`${newId()} ${index}`, newId() as PersonId]));
  const memberships = organizations.flatMap(({ id: organization }) =>
    [...people.values()]
      .filter(() => chance.happens(0.75))
      .map((person) => ({
        id: newId() as MembershipId,
        organization,
        person,
        from: before,
        takenAt: before,
        roles: drawRoles(chance, at),
        ...(chance.happens(0.08) && { until: daysAfter(at, chance.one([-2, 20])) }),
        ...(chance.happens(0.06) && { suspendedAt: daysAfter(at, -1) }),
      })),
  );
  const presences = memberships.map(({ id, organization, person, until }) => ({
    person,
    organization,
    membership: id,
    name: `Somebody ${id.slice(-4)}`,
    ...(until && { until }),
    setting: { seen: chance.happens(0.6), mutual: true, since: before, ...drawRest(chance, at) },
    ageGroup: chance.one(['adult', 'adult', 'adult', 'adult', 'adult', 'minor', 'minor', 'unknown'] as const),
    offers: [],
    facets: drawFacets(chance),
  }));
  let began = 0;
  const connections = organizations.flatMap(({ id }) => {
    const there = memberships.filter((one) => one.organization === id).map(({ person }) => person);
    return there.flatMap((inviter, index) =>
      there
        .slice(index + 1)
        .filter(() => chance.happens(0.4))
        .map((invitee) =>
          drawConnection(chance, id, chance.happens(0.5) ? [inviter, invitee] : [invitee, inviter], {
            at,
            // No two begin on the same day: a day is all by which an answer names what was before.
            then: daysAfter(at, -20 - 2 * (began += 1)),
          }),
        ),
    );
  });
  // Nobody opens further before they read what stays between the two.
  const openness = connections.flatMap(({ id, inviter, invitee }) =>
    ([inviter, invitee] as const).map((person): Openness => {
      const who = { person, recipient: person === inviter ? invitee : inviter, connection: id };
      if (chance.happens(0.1)) return { ...who, level: 'as-everyone-here' };
      const level = chance.one<DisclosureLevel>(['as-everyone-here', 'experiences', 'story', ...last]);
      return { ...who, level, briefed: { text: 'peerness-2026-11', language: 'en', at: before } };
    }),
  );
  const plans = [...people.values()].map((owner): Plan => ({
    id: newId() as Plan['id'],
    owner,
    title: 'Mine',
    draftedAt: before,
    sections: sectionKinds.slice(0, 11).map((kind) => ({
      id: newId() as Plan['sections'][number]['id'],
      kind,
      entries: [{ id: newId() as never, words: 'Walk first.', language: 'en', writtenAt: before }],
    })),
  }));
  const items = [...people.values()].flatMap((owner) =>
    (['strength', 'support', 'milestone', 'story'] as const).map((kind): RoadmapItem => ({
      id: newId() as RoadmapItem['id'],
      owner,
      kind,
      words: 'I sing.',
      language: 'en',
      writtenAt: before,
      changedAt: before,
    })),
  );
  const live = connections.filter(({ status }) => status === 'accepted' || status === 'met');
  const shows = connections.flatMap(({ id, inviter, invitee, status }) =>
    [[inviter, invitee] as const, [invitee, inviter] as const].flatMap(([person, recipient]) => {
      const given = (subject: World['consents'][number]['subject']) => ({
        id: newId() as ConsentId,
        person,
        recipient,
        subject,
        givenAt: before,
        ...(chance.happens(0.2) && { until: daysAfter(at, chance.one([-3, 20])) }),
        // An end takes back what was shown.
        ...((status === 'ended' || chance.happens(0.15)) && { withdrawnAt: daysAfter(at, -2) }),
      });
      if (status !== 'accepted' && status !== 'met' && status !== 'ended') return [];
      const plan = plans.find(({ owner }) => owner === person);
      return [
        ...(chance.happens(0.7) ? [given({ kind: 'contact', connection: id })] : []),
        ...(plan?.sections ?? [])
          .filter(() => chance.happens(0.6))
          .map((section) => given({ kind: 'plan-section', plan: plan?.id ?? '', section: section.id, connection: id })),
        ...items
          .filter(({ owner }) => owner === person && chance.happens(0.6))
          .map((item) => given({ kind: 'roadmap-item', item: item.id, connection: id })),
      ];
    }),
  );
  const cards = live.flatMap(({ id, inviter, invitee }) =>
    [inviter, invitee]
      .filter(() => chance.happens(0.85))
      .map((person) => ({ person, connection: id, words: `Call ${person.slice(-6)}` })),
  );
  const somebody = [...people.values()] as [PersonId, ...PersonId[]];
  const pairs = memberships.flatMap(({ person, organization }) => {
    const other = chance.one(somebody);
    return other !== person && memberships.some((one) => one.person === other && one.organization === organization)
      ? [{ person, other, organization }]
      : [];
  });
  const drawn = { people: somebody, organizations: organizations.map(({ id }) => id), plans, at };
  const entries = drawEntries(chance, memberships, at);
  return {
    at,
    people,
    organizations,
    memberships,
    presences,
    connections,
    openness,
    blocks: pairs
      .filter(() => chance.happens(0.15))
      .map(({ person, other, organization }) => ({ person, blocked: other, organization, at: before })),
    conflicts: pairs
      .filter(() => chance.happens(0.1))
      .map((pair) => ({ ...pair, kind: 'family' as const, at: before })),
    erasures: somebody
      .filter(() => chance.happens(0.05))
      .map((person) => ({ person, askedAt: daysAfter(at, -1), dueAt: daysAfter(at, 6) })),
    plans,
    items,
    consents: shows,
    cards,
    entries,
    directives: [...drawDirectives(chance, drawn), ...drawPermits(chance, { ...drawn, entries, connections })],
  };
}

function drawRoles(chance: Chance, at: Date): readonly Role[] {
  return roleCodes
    .filter((code) => chance.happens(code === 'peer-supporter' ? 0.4 : 0.08))
    .map((code) => ({
      code,
      engagement: 'volunteer',
      places: code === 'peer-supporter' || code === 'mentor' ? 5 : 0,
      from: daysAfter(at, -20),
      ...(chance.happens(0.2) && { until: daysAfter(at, chance.one([-5, 10])) }),
    }));
}

function drawRest(chance: Chance, at: Date): Pick<Presence['setting'], 'paused' | 'pausedUntil'> {
  if (!chance.happens(0.15)) return { paused: false };
  const days = chance.one(['without an end', -1, 5] as const);
  return days === 'without an end' ? { paused: true } : { paused: true, pausedUntil: daysAfter(at, days) };
}

function drawFacets(chance: Chance): Presence['facets'] {
  return dimensions.map((dimension) => {
    const display = chance.one(['members', 'members', 'connections', 'connections', 'nobody'] as const);
    return {
      dimension: dimension as Presence['facets'][number]['dimension'],
      answer: { answer: 'self-described', words: `About ${dimension}`, language: 'en' },
      match: false,
      ...(display !== 'nobody' && { display }),
    };
  });
}

function drawConnection(
  chance: Chance,
  organization: OrganizationId,
  [inviter, invitee]: readonly [PersonId, PersonId],
  { at, then }: { readonly at: Date; readonly then: Date },
): Connection {
  const status = chance.one([
    'invited',
    'late',
    'closed',
    'accepted',
    'accepted',
    'accepted',
    'met',
    'met',
    'ended',
  ] as const);
  const pair = {
    id: newId() as ConnectionId,
    organization,
    kind: chance.happens(0.3) ? 'support' : 'mutual',
    inviter,
    invitee,
    invitedAt: then,
    openUntil: daysAfter(at, status === 'late' ? -4 : 9),
  } as const;
  switch (status) {
    case 'invited':
    case 'late':
      return { ...pair, status: 'invited' };
    case 'closed':
      return { ...pair, status, how: 'declined', closedAt: then };
    case 'accepted':
      return { ...pair, status, acceptedAt: then };
    case 'met':
      return { ...pair, status, acceptedAt: then, metAt: daysAfter(then, 1), goingOn: [] };
    case 'ended':
      return { ...pair, status, endedAt: then };
  }
}
