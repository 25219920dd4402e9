import {
  type ConsentDirective,
  daysAfter,
  type DirectiveId,
  type OrganizationId,
  type PersonId,
  type Plan,
  type Recipient,
  thingOfSection,
} from '@peerness/core';
import { newId } from '@peerness/gateway';
import type { Chance } from '../../../demo/chance.js';

type Speaks = Pick<ConsentDirective, 'purposes' | 'categories'>;

const speaks: readonly [Speaks, ...Speaks[]] = [
  { purposes: ['display'], categories: ['name'] },
  { purposes: ['display'], categories: ['everyday', 'demographics'] },
  { purposes: ['display', 'support'], categories: ['faith', 'plan'] },
  { purposes: ['support'], categories: ['plan', 'crisis-plan'] },
  { purposes: ['support'], categories: ['contact'] },
  { purposes: ['support'], categories: ['organization-entries', 'connections'] },
];

/** What people refused: to one of them or to everyone in an organization, ended or not, taken back or not. */
export function drawDirectives(
  chance: Chance,
  {
    people,
    organizations,
    plans,
    at,
  }: {
    readonly people: readonly [PersonId, ...PersonId[]];
    readonly organizations: readonly OrganizationId[];
    readonly plans: readonly Plan[];
    readonly at: Date;
  },
): readonly ConsentDirective[] {
  const places = organizations as readonly [OrganizationId, ...OrganizationId[]];
  return [...people, ...people]
    .filter(() => chance.happens(0.3))
    .map((person) => {
      const recipient: Recipient = chance.happens(0.6)
        ? { kind: 'person', person: chance.one(people) }
        : { kind: chance.one(['members', 'organization'] as const), organization: chance.one(places) };
      const { purposes, categories } = chance.one(speaks);
      const plan = plans.find(({ owner }) => owner === person);
      const section = plan?.sections[0];
      const isOfPlan = categories.some((one) => one === 'plan') && chance.happens(0.4);
      return {
        id: newId() as DirectiveId,
        person,
        kind: 'specific',
        decision: 'deny',
        purposes,
        categories,
        ...(isOfPlan && plan && section && { things: [thingOfSection(plan.id, section.id)] }),
        recipients: [recipient],
        from: daysAfter(at, -9),
        expires: { kind: 'date', at: daysAfter(at, chance.one([-1, 30, 30])) },
        form: 'in-the-product',
        withdrawals: chance.happens(0.25) ? [{ at: daysAfter(at, -2) }] : [],
        discloser: { kind: 'person', person },
        signature: { by: person, relationship: 'self', method: 'on-screen', at: daysAfter(at, -9) },
        statements: [{ code: 'revocation', version: '1' }],
        wording: { version: '1', language: 'en', text: 'They may not.', sha256: 'ab'.repeat(32) },
        policyVersion: '1',
      };
    });
}
