import type { Relation } from '../../access/rule.js';
import type { Dimension } from '../../dimension/dimension.js';
import type { Answer } from '../../dimension/value.js';
import type { Fields } from '../project.js';
import { spelled } from '../spelling.js';
import { projectValue } from './value.js';

/** The fields of whatever holds an answer: its kind, and what was said. */
export function answerFields(
  answer: Answer,
  dimension: () => Promise<Dimension>,
  relation: Relation,
  languages: readonly string[],
): Fields {
  return {
    answer: () => spelled(answer.answer),
    value: async (field) =>
      answer.answer === 'value'
        ? projectValue(field.selection, { relation, languages }, await dimension(), answer.value)
        : undefined,
    words: () => (answer.answer === 'self-described' ? answer.words : undefined),
    language: () => (answer.answer === 'self-described' ? answer.language : undefined),
  };
}
