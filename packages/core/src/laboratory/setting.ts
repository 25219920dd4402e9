import { err, ok, type Result } from '../kernel/result.js';

/** A group of people, as somebody wants to see it apart; so many of a hundred belong to it. */
export interface GroupShare {
  readonly name: string;
  readonly ofSeekers: number;
  readonly ofSupporters: number;
}

/** What a simulated programme is like. All of it is made up; numbers are whole. */
export interface LaboratorySetting {
  readonly seed: number;
  /** Of thirty days. */
  readonly months: number;
  /** How many people come looking for support in a month. */
  readonly arrivals: number;
  readonly supporters: number;
  /** How many supporters a list names at most: those with free places whom its person likes best. */
  readonly longestList: number;
  /** What every day of waiting adds to somebody's score on the supporters' side. */
  readonly waitingWeight: number;
  readonly groups: readonly GroupShare[];
}

/** Where nothing else is said: some more people than places, and a group that is small among both. */
export const usualSetting: LaboratorySetting = {
  seed: 1,
  months: 12,
  arrivals: 60,
  supporters: 70,
  longestList: 8,
  waitingWeight: 0,
  groups: [
    { name: 'larger group', ofSeekers: 80, ofSupporters: 88 },
    { name: 'smaller group', ofSeekers: 20, ofSupporters: 12 },
  ],
};

/** Why a setting cannot be lived through. */
export type UnreadableSetting = SettingNotInRange | SharesNotWhole;

/** Not a whole number between the two, which are included. */
export interface SettingNotInRange {
  readonly kind: 'SettingNotInRange';
  readonly path: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** There is no group, two have one name, or their shares do not make a hundred. */
export interface SharesNotWhole {
  readonly kind: 'SharesNotWhole';
  readonly path: readonly string[];
}

const ranges = {
  seed: [0, 2 ** 32 - 1],
  months: [1, 60],
  arrivals: [1, 500],
  supporters: [1, 500],
  longestList: [1, 100],
  waitingWeight: [0, 1_000],
} as const;

/** The one door to a setting: what is left out is as usual. */
export function readSetting(given: Partial<LaboratorySetting>): Result<LaboratorySetting, UnreadableSetting> {
  const setting = { ...usualSetting, ...given };
  for (const [name, [from, to]] of Object.entries(ranges)) {
    const number = setting[name as keyof typeof ranges];
    if (!Number.isInteger(number) || number < from || number > to)
      return err({ kind: 'SettingNotInRange', path: [name], from, to });
  }
  for (const [position, group] of setting.groups.entries())
    for (const share of ['ofSeekers', 'ofSupporters'] as const)
      if (!Number.isInteger(group[share]) || group[share] < 0 || group[share] > 100)
        return err({ kind: 'SettingNotInRange', path: ['groups', String(position), share], from: 0, to: 100 });
  const all = (share: 'ofSeekers' | 'ofSupporters') => setting.groups.reduce((sum, group) => sum + group[share], 0);
  const names = new Set(setting.groups.map(({ name }) => name));
  return all('ofSeekers') === 100 && all('ofSupporters') === 100 && names.size === setting.groups.length
    ? ok(setting)
    : err({ kind: 'SharesNotWhole', path: ['groups'] });
}
