import { type Figures, figuresOf } from './figures.js';
import { liveThrough } from './live-through.js';
import type { LaboratorySetting } from './setting.js';
import { drawTown } from './town.js';
import { type TriedStrategy, triedStrategies } from './tried-strategy.js';

/** What one strategy did: for everybody, and for each group, so that it shows whom it does less for. */
export interface StrategyReport {
  readonly strategy: string;
  readonly everyDays: number;
  readonly everyone: Figures;
  readonly groups: readonly { readonly name: string; readonly figures: Figures }[];
}

/** A simulated programme under several strategies, with the same people coming and going under each. */
export interface LaboratoryReport {
  readonly setting: LaboratorySetting;
  readonly strategies: readonly StrategyReport[];
}

/**
 * Tries ways of matching on people who do not exist. There is no best one: being choosy lengthens waits, and first come
 * makes most matches; what it costs whom is for whoever answers for the programme to weigh. The same setting gives the same
 * report, byte by byte. It says nothing about whether support helps.
 */
export function simulate(
  setting: LaboratorySetting,
  strategies: readonly TriedStrategy[] = triedStrategies,
): LaboratoryReport {
  const town = drawTown(setting);
  return {
    setting,
    strategies: strategies.map((strategy) => {
      const diary = liveThrough(setting, town, strategy);
      return {
        strategy: strategy.name,
        everyDays: strategy.everyDays,
        everyone: figuresOf(diary, town.days, () => true),
        groups: setting.groups.map(({ name }, group) => ({
          name,
          figures: figuresOf(diary, town.days, (seeker) => seeker.group === group),
        })),
      };
    }),
  };
}
