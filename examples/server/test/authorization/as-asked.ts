import type { ConsentTerms, Recipient } from '@peerness/core';
import type { arbitraries } from '@peerness/core/testing';
import { actionEntities, type PolicyCall, slots } from './policy.js';

type Question = arbitraries.Question;
type Value = PolicyCall['context'][string];
type Attributes = Record<string, Value>;

const person = (id: string): Value => ({ __entity: { type: 'Person', id } });
const grant = (id: number): Value => ({ __entity: { type: 'Grant', id: String(id) } });

/** A question in the words of the policy: what is known, and nothing concluded from it but which ties are over. */
export function asAsked({ actor, action, facts, purpose, at }: Question): PolicyCall {
  const ties = actor.person === undefined ? [] : facts.ties.filter(({ until }) => until === undefined || until > at);
  const common = facts.ties.filter((tie) => tie.kind === 'common' && (tie.until === undefined || tie.until > at));
  const where = (kind: string): string[] =>
    ties.flatMap((tie) => (tie.kind === kind && tie.organization ? [tie.organization] : []));
  const grants = facts.consents.flatMap(grantsOf);
  if (grants.length > slots) throw new Error(`${grants.length} consents in one question; the policy reads ${slots}.`);
  const known = actionEntities.get(action);
  if (!known) throw new Error(`The policy has no rule for ${action}.`);
  return {
    grants: facts.consents.flatMap(({ decision, recipients }) =>
      recipients.map(() => (decision === 'permit' ? 'opened' : 'refused')),
    ),
    principal: actor.person === undefined ? { type: 'Nobody', id: '' } : { type: 'Person', id: actor.person },
    action: { type: 'Action', id: action },
    resource: { type: 'Thing', id: 'it' },
    context: {
      now: at.getTime(),
      purpose,
      roles: [...actor.roles],
      classes: [...(actor.classes ?? [])],
      ...given('outside', actor.outside),
      ties: [...new Set([...ties, ...common].map(({ kind }) => kind))],
      actsFor: where('acts-for-recipient'),
      memberOf: where('fellow-member'),
      connectedIn: where('connected'),
      live: ties.flatMap((tie) => (tie.kind === 'connected' && tie.connection ? [tie.connection] : [])),
      barriers: [...facts.barriers],
      ...given('standing', facts.profile?.part2),
      grants: grants.map((_, slot) => grant(slot)),
    },
    entities: [
      known,
      {
        uid: { type: 'Thing', id: 'it' },
        parents: [],
        attrs: {
          category: facts.category,
          ...(facts.owner !== undefined && { owner: person(facts.owner) }),
          ...(facts.tier !== undefined && { tier: facts.tier }),
          ...given('thing', facts.thing),
        },
      },
      ...grants.map((attrs, slot) => ({ uid: { type: 'Grant', id: String(slot) }, parents: [], attrs })),
    ],
  };
}

/** One consent, once for each of its recipients. */
function grantsOf(consent: ConsentTerms): readonly Attributes[] {
  const { decision, kind, form, from, expires, things, connection, recipients, withdrawals } = consent;
  const [first, second, ...more] = withdrawals;
  if (more.length > 0) throw new Error('The policy reads two withdrawals of one consent.');
  const ends = expires.kind === 'date' ? expires.at : expires.kind === 'event' ? expires.happenedAt : undefined;
  const taken = (one: typeof first): Value => ({
    at: one?.at.getTime() ?? 0,
    to: one?.recipient ? nameOf(one.recipient) : 'everyone',
    category: one?.category ?? 'everything',
  });
  return recipients.map((recipient) => ({
    says: decision,
    by: person(consent.person),
    kind,
    form,
    purposes: [...consent.purposes],
    categories: [...consent.categories],
    ...(things && { things: [...things] }),
    ...given('during', connection),
    from: from.getTime(),
    ...(ends && { ends: ends.getTime() }),
    ...(first && { takenBack: taken(first) }),
    ...(second && { takenBackToo: taken(second) }),
    to: nameOf(recipient),
    ...reached(recipient),
  }));
}

function reached(recipient: Recipient): Attributes {
  switch (recipient.kind) {
    case 'person':
      return { person: person(recipient.person) };
    case 'intermediary':
      return { intermediary: recipient.organization, participants: recipient.participants.map(person) };
    case 'class':
      return { class: recipient.class };
    case 'outside':
      return { outside: recipient.name };
    default:
      return { [recipient.kind]: recipient.organization };
  }
}

function nameOf(recipient: Recipient): string {
  const [of] = Object.values(reached(recipient));
  return `${recipient.kind} ${JSON.stringify(of)}`;
}

function given(name: string, value: string | undefined): Attributes {
  return value === undefined ? {} : { [name]: value };
}
