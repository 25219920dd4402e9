import { type Ask, isAskOpen } from '../../ask/ask.js';
import { credit } from '../../dimension/credit.js';
import { stillBelongs } from '../../matching/can-be-invited.js';
import type { AskQuestion } from '../../matching/fits-ask.js';
import { matchValues } from '../../matching/usable-values.js';
import type { Organization } from '../../organization/organization.js';
import type { PersonId } from '../../person/person-id.js';
import { turnTo } from '../people/dates.js';
import type { MatchIndex } from '../people/match-index.js';
import { forEachRow } from '../planes/for-each-row.js';
import { answerer } from './answer-in-segment.js';
import { compiled } from './compile.js';
import { creditOfStated } from './credit-of-stated.js';
import { among, introduction } from './hard-limits.js';
import { leavesOver } from './leaves.js';
import { rowsOf } from './rows-of.js';

/** An ask, and everything that decides to whom it is put but the people in the index. See `fitsAsk`. */
export interface IndexAsk extends Pick<AskQuestion, 'ask' | 'asker' | 'at'> {
  readonly organization: Pick<Organization, 'policies'>;
  readonly around: ReadonlySet<PersonId>;
  readonly known: ReadonlySet<PersonId>;
}

/**
 * Everyone whom the ask fits, by their ids as text. The only question that reads what people let be used and do not
 * show: nobody but those asked, one by one, learns anything of the answer.
 */
export function whomToAsk(index: MatchIndex, question: IndexAsk): readonly PersonId[] {
  const { ask, asker, organization, around, known, at } = question;
  const fields = index.scheme.get(ask.dimension);
  if (!fields || !isAskOpen(ask, at) || !stillBelongs(asker.presence, at)) return [];
  const own = matchValues(asker.presence, ask.dimension);
  if (credit(fields.dimension, [ask.value], own) < 100) return [];

  for (const segment of index.segments) turnTo(index, segment, at);
  const leaves = leavesOver(index.register);
  const { full } = creditOfStated(index.register, leaves, { fields, in: [fields.listed, fields.asked] }, [ask.value]);
  const limits = [...introduction(leaves, { asker, kind: ask.kind, organization, at }), among(full)];
  const answer = answerer(index, compiled(leaves, limits, []));
  const apart = rowsOf(index, [asker.presence.person, ...around, ...known, ...answeredBy(ask)]);

  const people: PersonId[] = [];
  for (const segment of index.segments) {
    const answered = answer(segment, [apart.get(segment)]);
    if (!answered) continue;
    forEachRow(index.store.machine.words(), answered.left, answered.bytes, (row) => {
      const person = segment.people[row];
      if (person !== undefined) people.push(person);
    });
  }
  return people.sort();
}

function answeredBy({ answers }: Ask): readonly PersonId[] {
  return answers.map(({ person }) => person);
}
