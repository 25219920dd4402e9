import type { Round } from '../../src/assignment.js';
import { listOf } from './obvious.js';

/** The round as a linear program, in the words HiGHS reads (CPLEX LP). Its greatest value is the greatest total. */
export function linearProgram(round: Round): string {
  const pairs = round.seekers.flatMap((_, seeker) =>
    listOf(round, seeker).map(({ supporter, mine, theirs }) => ({
      name: `x${seeker}_${supporter}`,
      seeker,
      supporter,
      worth: mine + theirs,
    })),
  );
  const sum = (some: typeof pairs) => some.map(({ name }) => name).join(' + ');
  const capsOf = (supporter: number): readonly number[] => {
    const cap = round.within[supporter] ?? -1;
    return cap === -1 ? [] : [cap, round.capWithin[cap] ?? -1];
  };
  const limits = [
    ...round.seekers.map((_, seeker) => ({ some: pairs.filter((pair) => pair.seeker === seeker), most: 1 })),
    ...round.supporters.map((_, supporter) => ({
      some: pairs.filter((pair) => pair.supporter === supporter),
      most: round.places[supporter] ?? 0,
    })),
    ...round.caps.map((_, cap) => ({
      some: pairs.filter((pair) => capsOf(pair.supporter).includes(cap)),
      most: round.most[cap] ?? 0,
    })),
  ].filter(({ some }) => some.length > 0);
  return [
    'Maximize',
    ` obj: ${pairs.map(({ name, worth }) => `${worth} ${name}`).join(' + ')}`,
    'Subject To',
    ...limits.map(({ some, most }, index) => ` c${index}: ${sum(some)} <= ${most}`),
    'Bounds',
    ...pairs.map(({ name }) => ` 0 <= ${name} <= 1`),
    'End',
  ].join('\n');
}
