import { describe, expect, it } from 'vitest';
import { firstCome, type Round } from '../../src/assignment.js';
import { liveThrough } from '../../src/laboratory/live-through.js';
import { drawTown } from '../../src/laboratory/town.js';
import {
  type LaboratorySetting,
  readSetting,
  simulate,
  type StrategyReport,
  type TriedStrategy,
  triedStrategies,
} from '../../src/simulate.js';

const setting = (given: Partial<LaboratorySetting> = {}): LaboratorySetting => {
  const read = readSetting({ months: 6, arrivals: 40, supporters: 40, ...given });
  if (!read.ok) throw new Error(read.error.path.join('.'));
  return read.value;
};
const report = (given: Partial<LaboratorySetting> = {}, strategies?: readonly TriedStrategy[]) =>
  simulate(setting(given), strategies);

describe('the laboratory', () => {
  it('gives the same table for the same seed, byte by byte, and another one for another', () => {
    const table = JSON.stringify(report({ seed: 7 }));
    expect(JSON.stringify(report({ seed: 7 }))).toBe(table);
    expect(JSON.stringify(report({ seed: 8 }).strategies)).not.toBe(JSON.stringify(report({ seed: 7 }).strategies));
  });

  it.each(triedStrategies)('keeps places, and account of everybody, whatever the strategy: $name', (strategy) => {
    const one = setting({ seed: 3 });
    const town = drawTown(one);
    const { fates, unstable } = liveThrough(one, town, strategy);
    expect(unstable).toHaveLength(6);
    for (let day = 0; day < town.days; day += 1)
      for (const supporter of town.supporters) {
        const with_ = fates.filter(
          ({ seeker, found }) =>
            found?.supporter === supporter && found.day <= day && day < found.day + seeker.supported,
        );
        expect(with_.length).toBeLessThanOrEqual(supporter.places);
      }
    for (const { seeker, found } of fates) {
      if (!found) continue;
      expect(found.day).toBeGreaterThanOrEqual(seeker.comes);
      expect(found.day).toBeLessThan(seeker.comes + seeker.patience);
      expect(found.day).toBeGreaterThanOrEqual(found.supporter.comes);
      expect(found.day).toBeLessThan(found.supporter.leaves);
      expect(found.day % strategy.everyDays).toBe(0);
      expect(found.satisfaction).toBeLessThanOrEqual(100);
    }
  });

  it('counts everybody once: found, gave up or waiting, in one group and among all', () => {
    for (const { everyone, groups } of report().strategies) {
      for (const { arrived, matched, gaveUp, stillWaiting } of [everyone, ...groups.map(({ figures }) => figures)])
        expect(matched + gaveUp + stillWaiting).toBe(arrived);
      for (const figure of ['arrived', 'matched', 'gaveUp', 'stillWaiting'] as const)
        expect(groups.reduce((sum, { figures }) => sum + figures[figure], 0)).toBe(everyone[figure]);
    }
  });

  it('lets the same people come and go under every strategy', () => {
    const { strategies } = report();
    expect(strategies.map(({ strategy }) => strategy)).toEqual(triedStrategies.map(({ name }) => name));
    expect(new Set(strategies.map(({ everyone }) => everyone.arrived)).size).toBe(1);
  });

  it('shows a strategy that is unfair on purpose, and only that one', () => {
    const town = drawTown(setting());
    const isOfSmaller = (round: Round, seeker: number) => town.seekers[Number(round.seekers[seeker])]?.group === 1;
    const unfair: TriedStrategy = {
      name: 'the smaller group only now and then',
      everyDays: 1,
      assign: (round) =>
        firstCome(round).map((supporter, seeker) =>
          isOfSmaller(round, seeker) && (round.waited[seeker] ?? 0) < 40 ? -1 : supporter,
        ),
    };
    const [fair, other] = report({}, [triedStrategies[0] as TriedStrategy, unfair]).strategies as [
      StrategyReport,
      StrategyReport,
    ];
    const gap = ({ groups }: StrategyReport, figure: 'matchRate' | 'waitHalf') =>
      (groups[1]?.figures[figure] ?? NaN) - (groups[0]?.figures[figure] ?? NaN);
    expect(Math.abs(gap(fair, 'matchRate'))).toBeLessThan(15);
    expect(gap(other, 'matchRate')).toBeLessThan(-15);
    expect(Math.abs(gap(fair, 'waitHalf'))).toBeLessThan(15);
    expect(gap(other, 'waitHalf')).toBeGreaterThan(25);
  });

  it('lets waiting count: with a weight on it, fewer of those who waited long give up', () => {
    const gaveUp = (waitingWeight: number) =>
      [1, 2, 3, 4]
        .flatMap((seed) => report({ seed, waitingWeight, arrivals: 60 }).strategies)
        .filter(({ strategy }) => strategy === 'deferred-acceptance' || strategy === 'auction')
        .reduce((sum, { everyone }) => sum + everyone.gaveUp, 0);
    expect(gaveUp(20)).toBeLessThan(gaveUp(0));
  });
});

describe('a setting', () => {
  it.each([
    [{ seed: -1 }, 'seed'],
    [{ seed: 2 ** 32 }, 'seed'],
    [{ months: 0 }, 'months'],
    [{ months: 1.5 }, 'months'],
    [{ arrivals: NaN }, 'arrivals'],
    [{ supporters: 0 }, 'supporters'],
    [{ longestList: 0 }, 'longestList'],
    [{ waitingWeight: -1 }, 'waitingWeight'],
    [{ groups: [{ name: 'all', ofSeekers: 100.5, ofSupporters: 100 }] }, 'groups.0.ofSeekers'],
    [{ groups: [{ name: 'all', ofSeekers: 100, ofSupporters: -1 }] }, 'groups.0.ofSupporters'],
  ])('is refused with the path to what does not fit: %j', (given, path) => {
    const read = readSetting(given);
    expect(read.ok ? 'read' : [read.error.kind, read.error.path.join('.')]).toEqual(['SettingNotInRange', path]);
  });

  it.each([
    [[]],
    [[{ name: 'all', ofSeekers: 100, ofSupporters: 90 }]],
    [
      [
        { name: 'one', ofSeekers: 50, ofSupporters: 50 },
        { name: 'one', ofSeekers: 50, ofSupporters: 50 },
      ],
    ],
  ])('is refused where groups do not make a hundred, or two have one name: %j', (groups) => {
    expect(readSetting({ groups })).toEqual({ ok: false, error: { kind: 'SharesNotWhole', path: ['groups'] } });
  });
});
