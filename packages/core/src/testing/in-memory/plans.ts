import type { Consents } from '../../consent/consents.js';
import type { Consent } from '../../consent/consent.js';
import type { Kept } from '../../kernel/kept.js';
import type { Plan } from '../../plan/plan.js';
import type { Plans } from '../../plan/plans.js';
import { keepVersion, remember, type Shelves } from './shelves.js';
import { outOfSight, type Sight } from './sight.js';
import { isOpened } from './trust.js';

export function inMemoryConsents(shelves: Shelves, sight: Sight): Consents {
  const isGranted = (id: Consent['id']): boolean => {
    const grant = shelves.grants.get(id);
    return grant !== undefined && isOpened(shelves, grant);
  };
  const sees = ({ id, person, recipient }: Consent): boolean =>
    sight.isMe(person) || (sight.isMe(recipient) && isGranted(id));
  const seen = () => [...shelves.consents.values()].filter(({ value }) => sees(value));

  return {
    async find(person, id) {
      return seen().find(({ value }) => value.person === person && value.id === id);
    },
    async givenBy(person) {
      return seen().filter(({ value }) => value.person === person);
    },
    async between(person, recipient) {
      return seen().filter(({ value }) => value.person === person && value.recipient === recipient);
    },
    async keep(kept, events) {
      if (!sight.isMe(kept.value.person)) return outOfSight('a consent');
      const answer = keepVersion(shelves.consents, kept.value.id, kept);
      if (!answer.ok) return answer;
      if (kept.value.withdrawnAt === undefined) shelves.grants.set(kept.value.id, kept.value);
      else shelves.grants.delete(kept.value.id);
      remember(shelves, events);
      return answer;
    },
    async giveUp(recipient, person, connection) {
      if (!sight.isMe(recipient)) return outOfSight('what someone else was shown');
      for (const [id, grant] of shelves.grants) {
        const isMeant = connection === undefined || grant.subject.connection === connection;
        if (isMeant && grant.recipient === recipient && grant.person === person) shelves.grants.delete(id);
      }
    },
  };
}

export function inMemoryPlans(shelves: Shelves, sight: Sight): Plans {
  const shown = (plan: Plan, section: string): boolean =>
    [...shelves.grants.values()].some(
      (grant) =>
        isOpened(shelves, grant) &&
        grant.person === plan.owner &&
        sight.isMe(grant.recipient) &&
        grant.subject.kind === 'plan-section' &&
        grant.subject.plan === plan.id &&
        grant.subject.section === section,
    );
  const asSeen = (kept: Kept<Plan>): Kept<Plan> | undefined => {
    if (sight.isMe(kept.value.owner)) return kept;
    if (sight.oversees(kept.value.owner)) return undefined;
    const sections = kept.value.sections.filter(({ id }) => shown(kept.value, id));
    return sections.length > 0 ? { value: { ...kept.value, sections }, version: kept.version } : undefined;
  };
  const newestFirst = () =>
    [...shelves.plans.values()].sort(
      (a, b) => b.value.draftedAt.getTime() - a.value.draftedAt.getTime() || (a.value.id < b.value.id ? 1 : -1),
    );

  return {
    async find(id) {
      const kept = shelves.plans.get(id);
      return kept && asSeen(kept);
    },
    async of(owner) {
      return sight.isMe(owner) ? newestFirst().filter(({ value }) => value.owner === owner) : [];
    },
    async shownTo(reader) {
      if (!sight.isMe(reader)) return [];
      return newestFirst()
        .filter(({ value }) => value.owner !== reader)
        .map(asSeen)
        .filter((kept) => kept !== undefined);
    },
    async keep(kept, events) {
      const before = shelves.plans.get(kept.value.id)?.value ?? kept.value;
      if (!sight.isMe(kept.value.owner) || !sight.isMe(before.owner)) return outOfSight('a plan');
      const answer = keepVersion(shelves.plans, kept.value.id, kept);
      if (answer.ok) remember(shelves, events);
      return answer;
    },
  };
}
