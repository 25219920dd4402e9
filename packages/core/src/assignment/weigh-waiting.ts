import { intAt } from './cell.js';
import { mostScore, type Round } from './round.js';

/**
 * The same round, in which every day somebody has waited adds so many points to the score on the supporters' side: to all of
 * their edges as much, and no more than keeps each within what a score can be. Waiting decides between strangers in this way;
 * nobody's own list changes.
 */
export function weighWaiting(round: Round, pointsADay: number): Round {
  if (pointsADay === 0) return round;
  const theirs = round.theirs.slice();
  const offers = round.offers.slice();
  for (let seeker = 0; seeker < round.seekers.length; seeker += 1) {
    const row = theirs.subarray(intAt(round.starts, seeker), intAt(round.starts, seeker + 1));
    const greatest = row.reduce((most, score) => Math.max(most, score), 0);
    const more = Math.min(Math.floor(pointsADay * intAt(round.waited, seeker)), mostScore - greatest);
    for (const [edge, score] of row.entries()) {
      row[edge] = score + more;
      const worth = 2 * (intAt(round.starts, seeker) + edge) + 1;
      offers[worth] = intAt(offers, worth) + more;
    }
  }
  return { ...round, theirs, offers };
}
