import type { Consents } from '../../consent/consents.js';
import type { Consent, ConsentSubject } from '../../consent/consent.js';
import type { Kept } from '../../kernel/kept.js';
import { isLive } from '../../connection/connection.js';
import type { Plan, Section, SectionId } from '../../plan/plan.js';
import type { Plans } from '../../plan/plans.js';
import { keepVersion, remember, type Shelves } from './shelves.js';
import { isOpenedByLink, outOfSight, type Sight } from './sight.js';
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
  const showings = (plan: Plan): readonly Showing[] =>
    [...shelves.grants.values()]
      .filter((grant) => isOpened(shelves, grant) && grant.person === plan.owner && sight.isMe(grant.recipient))
      .flatMap(({ subject }) => (subject.kind === 'plan-section' && subject.plan === plan.id ? [subject] : []));
  const called = (plan: Plan, section: SectionId): boolean =>
    [...shelves.crises.values()].some(
      ({ value: { id, plan: of, opens, supporters } }) =>
        of === plan.id &&
        opens.includes(section) &&
        supporters.some(({ person, standing, connection }) => {
          const on = shelves.connections.get(connection)?.value;
          return sight.isMe(person) && standing === 'accepted' && on !== undefined && isLive(on);
        }) &&
        // The stand-in has no clock: an activation that is not written down as over counts as active.
        [...shelves.activations.values()].some(({ value }) => value.crisis === id && value.active && !value.over),
    );
  const byLink = (plan: Plan, section: SectionId): boolean =>
    sight.link?.owner === plan.owner && isOpenedByLink(shelves, sight, section);
  const published = (plan: Plan, number: number): readonly Section[] =>
    (shelves.versions.get(nameOfVersion(plan.id, number))?.sections ?? []).map((one) => ({ ...one, asOf: number }));
  const asSeen = (kept: Kept<Plan>): Kept<Plan> | undefined => {
    const { value: plan, version } = kept;
    if (sight.isMe(plan.owner)) return kept;
    if (sight.oversees(plan.owner)) return undefined;
    const held = showings(plan);
    const isHeld = ({ id, asOf }: Section): boolean =>
      held.some(({ section, follows }) => section === id && numberOf(follows, plan) === asOf);
    const isThere = (section: Section): boolean =>
      isHeld(section) || (section.asOf === undefined && (called(plan, section.id) || byLink(plan, section.id)));
    if (held.length === 0 && !plan.sections.some(isThere)) return undefined;
    const numbers = [...new Set(held.map(({ follows }) => numberOf(follows, plan)))].filter((one) => one !== undefined);
    const ever = numbers.sort((one, other) => other - one).flatMap((number) => published(plan, number));
    return { value: { ...plan, sections: [...plan.sections, ...ever].filter(isThere) }, version };
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
        .filter((kept) => kept !== undefined)
        .filter(({ value }) => value.sections.length > 0);
    },
    async versions(plan) {
      return [...shelves.versions.values()]
        .filter((one) => one.plan === plan && sight.isMe(one.owner))
        .sort((one, other) => one.number - other.number)
        .map(({ sections: _, ...line }) => line);
    },
    async version(plan, number) {
      const found = shelves.versions.get(nameOfVersion(plan, number));
      return found && sight.isMe(found.owner) ? found : undefined;
    },
    async publish(kept, version, events) {
      if (!sight.isMe(version.owner) || kept.value.id !== version.plan) return outOfSight('a version');
      const before = shelves.plans.get(kept.value.id);
      if (before?.version === kept.version && version.number !== (before.value.published ?? 0) + 1)
        return outOfSight('a version');
      const answer = await this.keep(kept, events);
      if (answer.ok) shelves.versions.set(nameOfVersion(version.plan, version.number), version);
      return answer;
    },
    async destroy(destroyed, events) {
      const found = shelves.versions.get(nameOfVersion(destroyed.plan, destroyed.number));
      if (!found || !sight.isMe(found.owner)) return outOfSight('a version');
      shelves.versions.set(nameOfVersion(found.plan, found.number), { ...found, ...destroyed, sections: [] });
      remember(shelves, events);
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

type Showing = Extract<ConsentSubject, { readonly kind: 'plan-section' }>;

function numberOf(follows: Showing['follows'], { published }: Plan): number | undefined {
  return follows === 'latest' ? (published ?? 0) : follows;
}

function nameOfVersion(plan: string, number: number): string {
  return `${plan} ${number}`;
}
