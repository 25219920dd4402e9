import { atPath, type UnreadableTextAt } from '../kernel/at-path.js';
import { canonicalLanguageTag, type UnreadableLanguage } from '../kernel/language-tag.js';
import { err, ok, type Result } from '../kernel/result.js';
import { readText } from '../kernel/text.js';
import type { TooMany } from '../plan/change.js';
import type { AdvanceDirective } from './advance-directive.js';
import type { AdvanceInstructionId } from './advance-directive-id.js';
import { type AdvanceDirectiveChange, asDraft, type NotADraft, type NotInDirective } from './change.js';
import {
  type AdvanceInstruction,
  type AdvanceInstructionKind,
  longestInstruction,
  longestStay,
  mostInstructions,
} from './instruction.js';

export interface WriteAdvanceInstruction {
  /** A new one, or one that is there and is written anew in its place. */
  readonly id: AdvanceInstructionId;
  readonly kind: AdvanceInstructionKind;
  readonly words: string;
  readonly language: string;
  readonly mostDays?: number;
  readonly at: Date;
  /** In assisted mode: who helps. */
  readonly helpedBy?: string;
}

/** A stay of no whole number of days, too long, or on an instruction that is not about consenting to one. */
export interface UnreadableStay {
  readonly kind: 'UnreadableStay';
  readonly longest: number;
}

export type WriteAdvanceInstructionRefusal =
  NotADraft | TooMany | UnreadableTextAt | UnreadableLanguage | UnreadableStay;

/** The owner writes what they want, at the end or in place of what stood there, kept verbatim. */
export function writeAdvanceInstruction(
  directive: AdvanceDirective,
  { id, kind, words, language, mostDays, at, helpedBy }: WriteAdvanceInstruction,
): Result<AdvanceDirectiveChange, WriteAdvanceInstructionRefusal> {
  const draft = asDraft(directive, at);
  if (!draft.ok) return draft;
  const isThere = directive.instructions.some((one) => one.id === id);
  if (!isThere && directive.instructions.length >= mostInstructions)
    return err({ kind: 'TooMany', most: mostInstructions });
  const text = atPath(readText(words, longestInstruction), 'words');
  if (!text.ok) return text;
  const tag = canonicalLanguageTag(language);
  if (tag === undefined) return err({ kind: 'UnreadableLanguage' });
  if (mostDays !== undefined && !isStay(kind, mostDays)) return err({ kind: 'UnreadableStay', longest: longestStay });
  const written: AdvanceInstruction = {
    id,
    kind,
    words: text.value,
    language: tag,
    ...(mostDays !== undefined && { mostDays }),
    writtenAt: at,
    ...(helpedBy !== undefined && { helpedBy }),
  };
  const instructions = isThere
    ? directive.instructions.map((one) => (one.id === id ? written : one))
    : [...directive.instructions, written];
  return ok({
    directive: { ...directive, instructions },
    kind: 'AdvanceInstructionWritten',
    codes: { instruction: id, about: kind },
  });
}

/** The owner takes an instruction out of a draft. */
export function removeAdvanceInstruction(
  directive: AdvanceDirective,
  { id, at }: Pick<WriteAdvanceInstruction, 'id' | 'at'>,
): Result<AdvanceDirectiveChange, NotADraft | NotInDirective> {
  const draft = asDraft(directive, at);
  if (!draft.ok) return draft;
  const instructions = directive.instructions.filter((one) => one.id !== id);
  if (instructions.length === directive.instructions.length) return err({ kind: 'NotInDirective' });
  return ok({
    directive: { ...directive, instructions },
    kind: 'AdvanceInstructionRemoved',
    codes: { instruction: id },
  });
}

function isStay(kind: AdvanceInstructionKind, days: number): boolean {
  return kind === 'admission-consent' && Number.isInteger(days) && days >= 1 && days <= longestStay;
}
