import { err, ok, type Result, type UnreadableAnswer } from '@peerness/core';
import { meant } from '../enums/enum-of.js';
import type { AnswerInput, ValueInput } from './answer.input.js';
import { given } from './given.js';

/** A value as the domain writes it, not read yet: what fits depends on the dimension. */
export function valueAsSent({ form, proficiency, ...rest }: ValueInput): object {
  return { ...given({ form: form && meant(form), proficiency: proficiency && meant(proficiency) }), ...given(rest) };
}

const alternatives = ['value', 'selfDescribed', 'preferNotToSay', 'unknown'] as const;

/** An answer as the domain writes it, if exactly one was given. */
export function answerAsSent(answer: AnswerInput): Result<object, UnreadableAnswer> {
  const chosen = alternatives.filter(
    (one) => answer[one] !== undefined && answer[one] !== null && answer[one] !== false,
  );
  if (chosen.length !== 1)
    return err({ kind: 'UnreadableAnswer', path: ['answer'], expected: `exactly one of ${alternatives.join(', ')}` });
  if (answer.value) return ok({ answer: 'value', value: valueAsSent(answer.value) });
  if (answer.selfDescribed) return ok({ answer: 'self-described', ...answer.selfDescribed });
  return ok({ answer: answer.unknown ? 'unknown' : 'prefer-not-to-say' });
}

/** The same place, as the input calls it. A text that is refused is said to stand in the answer; the input knows where. */
export function answerPath(path: readonly string[], { value, selfDescribed }: AnswerInput): readonly string[] {
  const [first, ...inner] = path;
  if (first !== 'answer') return path;
  if (selfDescribed) return ['answer', 'selfDescribed', ...(inner.length > 0 ? inner : ['words'])];
  return value && inner.length === 0 ? ['answer', 'value'] : path;
}
