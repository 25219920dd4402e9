import type { UnreadableLanguage } from '../kernel/language-tag.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { UnreadableText } from '../kernel/text.js';
import type { TooMany } from '../plan/change.js';
import { type CrisisActivation, isActive } from './activation.js';
import { type CrisisPlanChange, readCrisisWords } from './change.js';
import { type CrisisPlan, mostNotToCall, type NotToCallId } from './crisis-plan.js';
import type { CrisisActive } from './refusals.js';

export interface WriteNotToCall {
  readonly id: NotToCallId;
  readonly words: string;
  readonly language: string;
  readonly at: Date;
}

/** The owner writes down who is not to be called. */
export function writeNotToCallIn(
  plan: CrisisPlan,
  activation: CrisisActivation | undefined,
  { id, words, language, at }: WriteNotToCall,
): Result<CrisisPlanChange, CrisisActive | TooMany | UnreadableText | UnreadableLanguage> {
  if (isActive(activation, at)) return err({ kind: 'CrisisActive' });
  if (plan.notToCall.length >= mostNotToCall) return err({ kind: 'TooMany', most: mostNotToCall });
  const read = readCrisisWords(words, language);
  if (!read.ok) return read;
  return ok({
    plan: { ...plan, notToCall: [...plan.notToCall, { id, ...read.value, writtenAt: at }] },
    kind: 'NotToCallWritten',
    codes: { line: id },
  });
}

/** The owner takes a line out. Nothing, if it is not there any more. */
export function removeNotToCallFrom(
  plan: CrisisPlan,
  activation: CrisisActivation | undefined,
  { id, at }: { readonly id: NotToCallId; readonly at: Date },
): Result<CrisisPlanChange | undefined, CrisisActive> {
  if (isActive(activation, at)) return err({ kind: 'CrisisActive' });
  const notToCall = plan.notToCall.filter((one) => one.id !== id);
  if (notToCall.length === plan.notToCall.length) return ok(undefined);
  return ok({ plan: { ...plan, notToCall }, kind: 'NotToCallRemoved', codes: { line: id } });
}
