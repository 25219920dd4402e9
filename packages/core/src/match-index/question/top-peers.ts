import { err, ok, type Result } from '../../kernel/result.js';
import { type FoundPeer, findPeers, type PeerQuestion } from '../../matching/find-peers.js';
import type { PersonId } from '../../person/person-id.js';
import { turnTo } from '../people/dates.js';
import type { MatchIndex } from '../people/match-index.js';
import type { Segment } from '../people/segment.js';
import { forEachRow } from '../planes/for-each-row.js';
import { planeBytes } from '../planes/plane-machine.js';
import { scratchPlane } from '../planes/workbench.js';
import { answerer, benchPlanes, type SegmentAnswer } from './answer-in-segment.js';
import { type Best, bestFor } from './best.js';
import { compile } from './compile.js';
import { checkQuestion, type IndexQuestion, type QuestionRefusal } from './index-question.js';
import { rowsOf } from './rows-of.js';
import { totalOfPlace } from './total-of-place.js';

/** The first places of the judge's list. */
export interface TopPeers {
  /** Best first. */
  readonly people: readonly PersonId[];
  /** How many the whole list has. */
  readonly listed: number;
}

/**
 * The first of the list the judge would give: the same people in the same order. Why each stands there is for the judge
 * to say, from their row as it is now: see {@link peersInRows}.
 */
export function topPeers(index: MatchIndex, question: IndexQuestion, first: number): Result<TopPeers, QuestionRefusal> {
  const checked = checkQuestion(index, question, first);
  if (!checked.ok) return err(checked.error);

  const { asker, around, known, again = [], at } = question;
  const best = bestFor(asker.presence.person, at, first);
  const apart = rowsOf(index, [asker.presence.person, ...around, ...known]);
  const named = rowsOf(index, again);
  for (const segment of index.segments) turnTo(index, segment, at);
  const answer = answerer(index, compile(index, question));
  let listed = 0;
  for (const segment of index.segments) {
    const answered = answer(segment, [apart.get(segment), named.get(segment)]);
    if (!answered || answered.count === 0) continue;
    listed += answered.count;
    offerBest(index, segment, answered, best, first);
  }
  return ok({ people: best.people(), listed });
}

/**
 * The same people as the judge lists and explains them, from their rows as they are now. Who no longer fits falls away,
 * so an index that is behind costs somebody their place on one list and never tells what is not to be seen.
 */
export function peersInRows(
  { catalogue }: MatchIndex,
  question: IndexQuestion,
  rows: Pick<PeerQuestion, 'candidates' | 'wishesOf'>,
): readonly FoundPeer[] {
  return findPeers({ ...question, ...rows, catalogue });
}

function offerBest(
  { store: { machine }, workbench }: MatchIndex,
  segment: Segment,
  { left, count, totals, bytes }: SegmentAnswer,
  best: Best,
  first: number,
): void {
  const kept = scratchPlane(workbench, benchPlanes.kept);
  const spare = scratchPlane(workbench, benchPlanes.spare);
  const least = best.least();
  let plane = left;
  let standing = count;
  if (least > 0) [plane, standing] = [kept, machine.atLeast(totals, least, left, kept, bytes)];
  // Where many are left, the planes say how high one must stand to be listed before anybody is looked at alone.
  if (standing > 2 * first) {
    const reached = totalOfPlace(machine, totals, left, first, bytes, [kept, spare]);
    machine.atLeast(totals, Math.max(least, reached), left, kept, bytes);
    plane = kept;
  }
  const words = machine.words();
  forEachRow(words, plane, bytes, (row) => {
    const person = segment.people[row];
    let total = 0;
    for (let bit = 0; bit < totals.count; bit += 1) {
      const word = words[((totals.address + bit * planeBytes) >>> 2) + (row >>> 5)] ?? 0;
      total += ((word >>> (row & 31)) & 1) * 2 ** bit;
    }
    if (person !== undefined) best.offer(person, total, segment.since[row] ?? 0);
  });
}
