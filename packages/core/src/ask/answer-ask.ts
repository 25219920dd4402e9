import { err, ok, type Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import { type Ask, type AskAnswer, isAskOpen } from './ask.js';

export interface AnswerAsk {
  readonly by: PersonId;
  readonly answer: AskAnswer['answer'];
  readonly at: Date;
  /** Matching puts the ask to this person now. */
  readonly fits: boolean;
}

/** The question is not put to this person, or not any more. Why, they are not told. */
export interface AskNotOpen {
  readonly kind: 'NotOpen';
  readonly state: 'not-this-time';
}

/** Someone the ask was put to answers it, once. Nothing, if they gave the same answer before. */
export function answerAskWith(ask: Ask, { by, answer, at, fits }: AnswerAsk): Result<Ask | undefined, AskNotOpen> {
  if (ask.answers.some((one) => one.person === by && one.answer === answer)) return ok(undefined);
  if (!fits || !isAskOpen(ask, at)) return err({ kind: 'NotOpen', state: 'not-this-time' });
  return ok({ ...ask, answers: [...ask.answers, { person: by, answer, at }] });
}
