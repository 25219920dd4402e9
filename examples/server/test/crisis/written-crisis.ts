import {
  actIn,
  type Connection,
  type ConnectionId,
  importScope,
  type Membership,
  type MembershipId,
  type OrganizationId,
  type PersonId,
  type PlanId,
  selfScope,
  setUpScope,
  type Work,
} from '@peerness/core';
import { type CriterionId, type CrisisPlanId } from '@peerness/core/crisis';
import { answerCrisisAsk } from '@peerness/core/use-cases';
import { newId } from '@peerness/gateway';
import type { Client } from 'pg';
import { keepOrganization } from '../../src/organization/set-up-organization.js';

const organization = newId() as OrganizationId;
const people = Array.from({ length: 4 }, () => newId() as PersonId) as [PersonId, ...PersonId[]];
export const owner: PersonId = people[0];
export const supporters: readonly PersonId[] = people.slice(1);
const long = new Date('2020-01-01T00:00:00Z');
/** Minutes each has to answer. */
export const minutes = 10;
/** Minutes after which the owner's end rule ends it. */
export const ending = 180;

/** What is written down when nobody answers, in its order; whoever was asked is told that it is over. */
export const everyStep: readonly string[] = [
  'CrisisActivated',
  ...supporters.map((one) => `CrisisAsked ${one}`),
  'CrisisNobodyLeft',
  'CrisisOver time',
  ...supporters.map((one) => `CrisisPassed ${one}`),
];

/** What was written down, in its order. */
export async function stepsWritten(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ kind: string; codes: { supporter?: string; how?: string } }>(
    `select kind, codes from person_event where aggregate = 'crisis-activation' order by version, at, id`,
  );
  return rows.map(({ kind, codes }) => `${kind} ${codes.supporter ?? codes.how ?? ''}`.trim());
}

/** Everybody belongs and is connected with the owner; the supporters accepted to be there. */
export async function writeACrisisPlan(work: Work): Promise<CrisisPlanId> {
  const contact = { name: 'Rosa', reach: 'the desk' };
  await keepOrganization(work, { id: organization, handle: 'harbor', name: 'Harbor', contact, policies: [] }, long);
  const membership = (person: PersonId): Membership => ({
    id: newId() as MembershipId,
    organization,
    person,
    from: long,
    roles: [],
  });
  const memberships = new Map([owner, ...supporters].map((one) => [one, membership(one)]));
  await work(setUpScope(), async ({ people }) => {
    for (const one of memberships.keys()) await people.welcome(one, long);
  });
  await work(importScope(organization), async (ports) => {
    for (const value of memberships.values()) await ports.memberships.keep({ value, version: 0 }, []);
  });
  const acting = (person: PersonId) => {
    const scope = actIn(
      selfScope(person),
      [memberships.get(person) as Membership],
      organization,
      'support',
      new Date(),
    );
    if (!scope.ok) throw new Error('They do not belong.');
    return scope.value;
  };
  const connections = new Map(supporters.map((one) => [one, newId() as ConnectionId]));
  for (const [invitee, id] of connections) {
    const pair = {
      id,
      organization,
      kind: 'mutual',
      inviter: owner,
      invitee,
      invitedAt: long,
      openUntil: long,
    } as const;
    const keep = (by: PersonId, value: Connection, version: number) =>
      work(acting(by), (ports) => ports.connections.keep({ value, version }, []));
    await keep(owner, { ...pair, status: 'invited' }, 0);
    await keep(invitee, { ...pair, status: 'accepted', acceptedAt: long }, 1);
  }
  const id = newId() as CrisisPlanId;
  const plan = newId() as PlanId;
  await work(selfScope(owner), ({ plans }) =>
    plans.keep(
      { value: { id: plan, owner, title: 'When it gets loud', draftedAt: long, sections: [] }, version: 0 },
      [],
    ),
  );
  await work(selfScope(owner), ({ crises }) =>
    crises.keep(
      {
        value: {
          id,
          owner,
          plan,
          draftedAt: long,
          criteria: [{ id: newId() as CriterionId, words: 'I do not sleep.', language: 'en', writtenAt: long }],
          notToCall: [],
          supporters: supporters.map((person) => ({
            person,
            organization,
            connection: connections.get(person) as ConnectionId,
            minutes,
            standing: 'asked',
            askedAt: long,
          })),
          needed: 1,
          ending: { minutes: ending, words: 'When I slept.', language: 'en' },
          opens: [],
        },
        version: 0,
      },
      [],
    ),
  );
  for (const person of supporters) {
    const said = await answerCrisisAsk(
      work,
      selfScope(person),
      { crisis: id, accepts: true },
      { at: new Date(), newId },
    );
    if (!said.ok) throw new Error(said.error.kind);
  }
  return id;
}
