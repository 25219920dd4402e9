import type { SelfScope } from '../access/scope.js';
import type { AdvanceInstructionId } from '../advance-directive/advance-directive-id.js';
import type { NotADraft } from '../advance-directive/change.js';
import type { AdvanceInstructionKind } from '../advance-directive/instruction.js';
import {
  removeAdvanceInstruction as remove,
  type UnreadableStay,
  writeAdvanceInstruction as write,
} from '../advance-directive/write-instruction.js';
import type { UnreadableLanguageAt, UnreadableTextAt } from '../kernel/at-path.js';
import { err, type Result } from '../kernel/result.js';
import type { TooMany } from '../plan/change.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import {
  changeAdvanceDirective,
  type OnOwnAdvanceDirective,
  type RefusedOfDirective,
  refusedAt,
} from './on-advance-directive.js';
import type { NotFound } from './refusals.js';
import { writtenBy } from './written-by.js';

export interface WriteAdvanceInstruction extends OnOwnAdvanceDirective {
  /** One that is there, to be written anew in its place; a new one otherwise. */
  readonly instruction?: AdvanceInstructionId;
  readonly kind: AdvanceInstructionKind;
  readonly words: string;
  /** A BCP 47 tag: what language the words are in. */
  readonly language: string;
  /** Of a consent to being in hospital: to how many days at most. */
  readonly mostDays?: number;
}

type Refused =
  | NotADraft
  | TooMany
  | UnreadableTextAt
  | UnreadableLanguageAt
  | (UnreadableStay & { readonly path: readonly string[] })
  | NotFound;

export type WriteAdvanceInstructionRefusal = RefusedOfDirective<Refused>;

/** The owner writes what they want, kept verbatim, with the name of whoever helps in assisted mode. */
export function writeAdvanceInstruction(
  work: Work,
  self: SelfScope,
  command: WriteAdvanceInstruction,
  occasion: Occasion,
): Promise<Result<Outcome, WriteAdvanceInstructionRefusal>> {
  const { instruction, kind, words, language, mostDays } = command;
  return changeAdvanceDirective<Refused>(work, self, command, occasion, (directive) => {
    if (instruction !== undefined && !directive.instructions.some(({ id }) => id === instruction))
      return err({ kind: 'NotFound', path: ['instruction'] });
    const written = write(directive, {
      id: instruction ?? (occasion.newId() as AdvanceInstructionId),
      kind,
      words,
      language,
      ...(mostDays !== undefined && { mostDays }),
      at: occasion.at,
      ...writtenBy(self),
    });
    return refusedAt(refusedAt(written, 'UnreadableLanguage', 'language'), 'UnreadableStay', 'mostDays');
  });
}

export interface RemoveAdvanceInstruction extends OnOwnAdvanceDirective {
  readonly instruction: AdvanceInstructionId;
}

export type RemoveAdvanceInstructionRefusal = RefusedOfDirective<NotADraft>;

/** The owner takes an instruction out of a draft. */
export function removeAdvanceInstruction(
  work: Work,
  self: SelfScope,
  command: RemoveAdvanceInstruction,
  occasion: Occasion,
): Promise<Result<Outcome, RemoveAdvanceInstructionRefusal>> {
  return changeAdvanceDirective(work, self, command, occasion, (directive) =>
    remove(directive, { id: command.instruction, at: occasion.at }),
  );
}
