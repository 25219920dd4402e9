import type { SelfScope } from '../access/scope.js';
import type { CrisisPlanChange } from '../crisis/change.js';
import { chooseTerms, type ChooseTermsRefusal, type CrisisTerms } from '../crisis/choose-terms.js';
import type { CriterionId, NotToCallId } from '../crisis/crisis-plan.js';
import type { CrisisActive } from '../crisis/refusals.js';
import { removeCriterionFrom, writeCriterionIn } from '../crisis/write-criterion.js';
import { removeNotToCallFrom, writeNotToCallIn } from '../crisis/write-not-to-call.js';
import type { UnreadableLanguage } from '../kernel/language-tag.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, type Result } from '../kernel/result.js';
import type { UnreadableText } from '../kernel/text.js';
import type { TooMany } from '../plan/change.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import type { UnreadableLanguageAt, UnreadableTextAt } from '../kernel/at-path.js';
import { findOwnPlan } from './change-plan.js';
import { type CrisisFound, keepCrisisPlan, onOwnCrisis, type OnOwnCrisis } from './on-crisis.js';
import type { NotFound } from './refusals.js';

export interface CrisisWords extends OnOwnCrisis {
  readonly words: string;
  /** A BCP 47 tag: what language the words are in. */
  readonly language: string;
}

type Words = UnreadableTextAt | UnreadableLanguageAt;

export type WriteCriterionRefusal = NotFound | ChangedMeanwhile | CrisisActive | TooMany | Words;
export type WriteNotToCallRefusal = WriteCriterionRefusal;

/** The owner writes down how others can tell. */
export function writeCriterion(
  work: Work,
  self: SelfScope,
  command: CrisisWords,
  occasion: Occasion,
): Promise<Result<Outcome, WriteCriterionRefusal>> {
  const { words, language } = command;
  const id = occasion.newId() as CriterionId;
  return change(work, self, command, occasion, ({ plan, latest }) =>
    wordsAt(writeCriterionIn(plan.value, latest?.value, { id, words, language, at: occasion.at })),
  );
}

export interface RemoveCriterion extends OnOwnCrisis {
  readonly criterion: CriterionId;
}

export type RemoveCriterionRefusal = NotFound | ChangedMeanwhile | CrisisActive;

/** The owner takes a criterion out. */
export function removeCriterion(
  work: Work,
  self: SelfScope,
  command: RemoveCriterion,
  occasion: Occasion,
): Promise<Result<Outcome, RemoveCriterionRefusal>> {
  return change(work, self, command, occasion, ({ plan, latest }) =>
    removeCriterionFrom(plan.value, latest?.value, { id: command.criterion, at: occasion.at }),
  );
}

/** The owner writes down who is not to be called. */
export function writeNotToCall(
  work: Work,
  self: SelfScope,
  command: CrisisWords,
  occasion: Occasion,
): Promise<Result<Outcome, WriteNotToCallRefusal>> {
  const { words, language } = command;
  const id = occasion.newId() as NotToCallId;
  return change(work, self, command, occasion, ({ plan, latest }) =>
    wordsAt(writeNotToCallIn(plan.value, latest?.value, { id, words, language, at: occasion.at })),
  );
}

export interface RemoveNotToCall extends OnOwnCrisis {
  readonly line: NotToCallId;
}

export type RemoveNotToCallRefusal = RemoveCriterionRefusal;

/** The owner takes a line out. */
export function removeNotToCall(
  work: Work,
  self: SelfScope,
  command: RemoveNotToCall,
  occasion: Occasion,
): Promise<Result<Outcome, RemoveNotToCallRefusal>> {
  return change(work, self, command, occasion, ({ plan, latest }) =>
    removeNotToCallFrom(plan.value, latest?.value, { id: command.line, at: occasion.at }),
  );
}

export type ChooseCrisisTerms = OnOwnCrisis & CrisisTerms;
export type ChooseCrisisTermsRefusal = NotFound | ChangedMeanwhile | ChooseTermsRefusal;

/** The owner says how many must agree, when it is over, what it opens, and what “I'm all right” does. */
export function chooseCrisisTerms(
  work: Work,
  self: SelfScope,
  command: ChooseCrisisTerms,
  occasion: Occasion,
): Promise<Result<Outcome, ChooseCrisisTermsRefusal>> {
  return change<NotFound | ChooseTermsRefusal>(work, self, command, occasion, async ({ plan, latest }, ports) => {
    const own = await findOwnPlan(ports, self, plan.value.plan);
    return own.ok ? chooseTerms(plan.value, latest?.value, own.value.value, command, occasion.at) : own;
  });
}

type Decided<Refusal> = Result<CrisisPlanChange | undefined, Refusal>;

function change<Refusal>(
  work: Work,
  self: SelfScope,
  command: OnOwnCrisis,
  occasion: Occasion,
  decide: (found: CrisisFound, ports: Ports) => Decided<Refusal> | Promise<Decided<Refusal>>,
): Promise<Result<Outcome, Refusal | NotFound | ChangedMeanwhile>> {
  return onOwnCrisis<Refusal | ChangedMeanwhile>(work, self, command, occasion, async (ports, found) => {
    const decided = await decide(found, ports);
    return decided.ok ? keepCrisisPlan(ports, found.plan, decided.value, command, occasion) : decided;
  });
}

function wordsAt<Value, Refusal extends { readonly kind: string }>(
  result: Result<Value, Refusal | UnreadableText | UnreadableLanguage>,
): Result<Value, Exclude<Refusal, UnreadableText | UnreadableLanguage> | Words> {
  if (result.ok) return result;
  const { error } = result;
  if (isUnreadable(error))
    return err({ ...error, path: [error.kind === 'UnreadableText' ? 'words' : 'language'] } as Words);
  return err(error as Exclude<Refusal, UnreadableText | UnreadableLanguage>);
}

function isUnreadable(error: { readonly kind: string }): error is UnreadableText | UnreadableLanguage {
  return error.kind === 'UnreadableText' || error.kind === 'UnreadableLanguage';
}
