import type { CrisisActivation } from '../../crisis/activation.js';
import type { Crises, CrisisUnderWay } from '../../crisis/crises.js';
import type { CrisisPlan, CrisisPlanId, CrisisStanding, CrisisSupporter } from '../../crisis/crisis-plan.js';
import type { Kept } from '../../kernel/kept.js';
import { keepVersion, remember, type Shelves } from './shelves.js';
import { outOfSight, type Sight } from './sight.js';

export function inMemoryCrises(shelves: Shelves, sight: Sight): Crises {
  const mine = ({ supporters }: CrisisPlan, ...standings: readonly CrisisStanding[]): CrisisSupporter | undefined =>
    supporters.find(({ person, standing }) => sight.isMe(person) && standings.includes(standing));
  const asSeen = (kept: Kept<CrisisPlan>): Kept<CrisisPlan> | undefined => {
    if (sight.isMe(kept.value.owner)) return kept;
    if (sight.link?.crisis === kept.value.id) return { ...kept, value: { ...kept.value, supporters: [] } };
    const me = mine(kept.value, 'asked', 'accepted');
    return me && { ...kept, value: { ...kept.value, supporters: [me] } };
  };
  const oldestFirst = () =>
    [...shelves.crises.values()].sort(
      ({ value: a }, { value: b }) => a.draftedAt.getTime() - b.draftedAt.getTime() || (a.id < b.id ? -1 : 1),
    );
  const whole = (id: CrisisPlanId): CrisisPlan | undefined => shelves.crises.get(id)?.value;
  const isClock = sight.purpose === 'clock';

  const activationSeen = (kept: Kept<CrisisActivation>): Kept<CrisisActivation> | undefined => {
    const plan = whole(kept.value.crisis);
    if (!plan) return undefined;
    if (sight.isMe(plan.owner)) return kept;
    if (sight.link?.crisis === plan.id)
      return { ...kept, value: { ...kept.value, asked: [], assertions: [], acknowledged: [] } };
    if (!mine(plan, 'accepted')) return undefined;
    return { ...kept, value: { ...kept.value, asked: kept.value.asked.filter(({ person }) => sight.isMe(person)) } };
  };

  /** A supporter changes nothing but their own voice; and makes it active only as far as the owner's rule lets them. */
  const mayKeep = (before: CrisisActivation | undefined, after: CrisisActivation): boolean => {
    const plan = whole(after.crisis);
    if (!plan || isClock || sight.isMe(plan.owner)) return plan !== undefined;
    const enough = after.active === undefined || after.assertions.length >= plan.needed;
    const others = (one: CrisisActivation | undefined) =>
      (one?.assertions ?? [])
        .filter(({ by }) => !sight.isMe(by))
        .map(({ by }) => by)
        .join();
    const untouched =
      others(before) === others(after) &&
      before?.active === undefined &&
      !before?.over &&
      !after.over &&
      !after.allRightAt;
    return mine(plan, 'accepted') !== undefined && enough && untouched;
  };

  const underWay = (): readonly CrisisUnderWay[] =>
    isClock
      ? [...shelves.activations.values()]
          .filter(({ value }) => value.over === undefined)
          .sort(({ value: a }, { value: b }) => a.begunAt.getTime() - b.begunAt.getTime() || (a.id < b.id ? -1 : 1))
          .map((activation) => ({ supporters: whole(activation.value.crisis)?.supporters ?? [], activation }))
      : [];

  return {
    async find(id) {
      const kept = shelves.crises.get(id);
      return kept && asSeen(kept);
    },
    async of(owner) {
      return sight.isMe(owner) ? oldestFirst().filter(({ value }) => value.owner === owner) : [];
    },
    async naming(person) {
      if (!sight.isMe(person)) return [];
      return oldestFirst()
        .filter(({ value }) => value.owner !== person)
        .flatMap((kept) => asSeen(kept) ?? []);
    },
    async keep(kept, events) {
      const before = whole(kept.value.id);
      if (!sight.isMe(kept.value.owner) || (before && !sight.isMe(before.owner))) return outOfSight('a crisis plan');
      const forged = kept.value.supporters.some(({ person, standing }) => {
        const was = before?.supporters.find((one) => one.person === person)?.standing ?? 'asked';
        return standing !== was && standing !== 'dropped-out';
      });
      if (forged) return outOfSight('a yes of somebody else');
      const answer = keepVersion(shelves.crises, kept.value.id, kept);
      if (answer.ok) remember(shelves, events);
      return answer;
    },
    async answer({ id }, supporter, events) {
      const kept = shelves.crises.get(id);
      if (!sight.isMe(supporter.person) || !kept || !mine(kept.value, 'asked', 'accepted'))
        return outOfSight('an answer of somebody else');
      const supporters = kept.value.supporters.map((one) => (one.person === supporter.person ? supporter : one));
      shelves.crises.set(id, { ...kept, value: { ...kept.value, supporters } });
      remember(shelves, events);
    },
    async activations(crisis) {
      return [...shelves.activations.values()]
        .filter(({ value }) => value.crisis === crisis)
        .sort(({ value: a }, { value: b }) => b.begunAt.getTime() - a.begunAt.getTime() || (a.id < b.id ? 1 : -1))
        .flatMap((kept) => activationSeen(kept) ?? []);
    },
    async keepActivation({ value, version }, events) {
      const before = shelves.activations.get(value.id)?.value;
      if (!mayKeep(before, value)) return outOfSight('an activation');
      const seen = value.asked.map(({ person }) => person);
      const hidden = (before?.asked ?? []).filter(({ person }) => !seen.includes(person));
      const asked = [...hidden, ...value.asked].sort((a, b) => a.at.getTime() - b.at.getTime());
      const answer = keepVersion(shelves.activations, value.id, { value: { ...value, asked }, version });
      if (answer.ok) remember(shelves, events);
      return answer;
    },
    async sayThere({ id, crisis }, { by, at }, events) {
      const [kept, plan] = [shelves.activations.get(id), whole(crisis)];
      if (!sight.isMe(by) || !kept || !plan || !mine(plan, 'accepted')) return outOfSight('a voice of somebody else');
      const acknowledged = [...kept.value.acknowledged, { by, at }];
      shelves.activations.set(id, { ...kept, value: { ...kept.value, acknowledged } });
      remember(shelves, events);
    },
    async underWay() {
      return underWay();
    },
    async lockUnderWay(id) {
      return underWay().find(({ activation }) => activation.value.id === id);
    },
    async noteOpened(events) {
      remember(shelves, events);
    },
  };
}
