import type { CriterionId } from '../../src/crisis.js';
import type { PersonId } from '../../src/index.js';

/** The same crisis told as simply as it can be: who stands how, who said what, and three instants. Minutes, not dates. */
export interface Model {
  readonly standing: Map<PersonId, 'asked' | 'accepted' | 'declined' | 'stepped-back' | 'dropped-out'>;
  readonly cut: Set<PersonId>;
  readonly kept: Set<PersonId>;
  criteria: Set<CriterionId>;
  needed: number;
  hasEnding: boolean;
  allRightAfter: number;
  run: Run | undefined;
}

/** One time it came to it. */
export interface Run {
  readonly begun: number;
  readonly said: Map<PersonId, CriterionId>;
  readonly there: Set<PersonId>;
  since?: number;
  until: number;
  allRight: boolean;
  over?: string;
}

export const endingMinutes = 120;
export const day = 1_440;

export const newModel = (): Model => ({
  standing: new Map(),
  cut: new Set(),
  kept: new Set(),
  criteria: new Set(),
  needed: 1,
  hasEnding: false,
  allRightAfter: 0,
  run: undefined,
});

export const isThere = ({ standing, cut, kept }: Model, who: PersonId): boolean =>
  standing.get(who) === 'accepted' && !cut.has(who) && !kept.has(who);

export function phase({ run }: Model, now: number): 'nothing' | 'gathering' | 'active' | 'over' {
  if (!run) return 'nothing';
  if (run.over !== undefined || now >= run.until) return 'over';
  return run.since === undefined ? 'gathering' : 'active';
}

export const isReady = (model: Model): boolean =>
  model.criteria.size > 0 && model.hasEnding && [...model.standing.keys()].some((who) => isThere(model, who));

export const voices = (model: Model): number =>
  [...(model.run?.said.values() ?? [])].filter((by) => model.criteria.has(by)).length;

export const begin = (model: Model, now: number): Run => {
  const phaseNow = phase(model, now);
  if (model.run && (phaseNow === 'gathering' || phaseNow === 'active')) return model.run;
  model.run = { begun: now, said: new Map(), there: new Set(), until: now + day, allRight: false };
  return model.run;
};

export const activate = (run: Run, now: number): void => {
  run.since = now;
  run.until = now + endingMinutes;
};

/** Who may read what it opens, now. */
export const readers = (model: Model, now: number): readonly PersonId[] =>
  phase(model, now) === 'active' ? [...model.standing.keys()].filter((who) => isThere(model, who)) : [];

/** Who is told that it is over: whoever still stands by the owner, and said something, or was asked. */
export const toldItIsOver = (model: Model, asked: readonly PersonId[]): readonly PersonId[] =>
  [...model.standing.keys()].filter(
    (who) =>
      model.standing.get(who) === 'accepted' &&
      (asked.includes(who) || (model.run?.said.has(who) ?? false) || (model.run?.there.has(who) ?? false)),
  );
