import { ok, type Result } from '../../kernel/result.js';
import type { MatchIndex } from '../people/match-index.js';
import type { IndexQuestion } from '../question/index-question.js';
import type { TopPeers } from '../question/top-peers.js';
import { indexToBytes } from '../snapshot/index-to-bytes.js';
import { type ListRefusal, listWork, named } from './list-work.js';
import type { RunInParallel } from './run-in-parallel.js';

/** Questions that travel together: some ten milliseconds of work. */
const portion = 64;

/**
 * A list for each of very many questions, in their order, each as {@link topPeers} gives it. Every thread works on a copy of
 * the index as it stands now, so that it pays where questions are many, as when a round is prepared.
 */
export async function topPeersForMany(
  index: MatchIndex,
  questions: readonly IndexQuestion[],
  first: number,
  runInParallel: RunInParallel,
): Promise<readonly Result<TopPeers, ListRefusal>[]> {
  const portions = Array.from({ length: Math.ceil(questions.length / portion) }, (_, number) =>
    questions.slice(number * portion, (number + 1) * portion),
  );
  // As they stand now: while the threads are at work, a row may become somebody else's.
  const people = index.segments.map((segment) => segment.people.slice());
  const brief = { people: indexToBytes(index), catalogue: index.catalogue, first };
  const answers = await runInParallel(listWork, brief, portions);
  return answers.flat().map((answer) => (answer.ok ? ok(named(people, answer.value)) : answer));
}
