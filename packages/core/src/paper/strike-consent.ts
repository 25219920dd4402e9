import type { Recipient } from '../consent/consent-terms.js';
import type { ConsentDirective } from '../consent/directive.js';
import type { InfoCategory } from '../consent/info-category.js';
import { stillStands, type TakenBack, takenBackFrom } from '../consent/take-back-directive.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { LineProblem } from './enter-paper.js';

/** A line of a printed consent. Its mark says the same for ever: `A2` is the second one named in it. */
export type ConsentLine =
  | { readonly mark: string; readonly recipient: Recipient; readonly position: number }
  | { readonly mark: string; readonly category: InfoCategory };

/** What stands of it: to whom, then what. What was taken back already is no line any more. */
export function consentLines(directive: ConsentDirective): readonly ConsentLine[] {
  return everyLine(directive).filter((line) =>
    'recipient' in line
      ? directive.categories.some((category) => stillStands(directive, line.recipient, category))
      : directive.recipients.some((recipient) => stillStands(directive, recipient, line.category)),
  );
}

/** The first line something is wrong with, counted from 0. Nothing was taken back. */
export type StrikeProblem = Extract<LineProblem, { readonly kind: 'NotOnPaper' }> & { readonly index: number };

export interface Struck {
  /** As it is then. */
  readonly directive: ConsentDirective;
  /** Of the recipient that was struck out, where in the consent it stands. */
  readonly position?: number;
  readonly category?: InfoCategory;
}

/** Takes back what was struck out on the sheet, line by line: all of it or nothing. What was taken back before is no change. */
export function strikeConsent(
  directive: ConsentDirective,
  struck: readonly string[],
  at: Date,
): Result<readonly Struck[], StrikeProblem> {
  const lines = new Map(everyLine(directive).map((line) => [line.mark, line]));
  const seen = new Set<string>();
  const changes: Struck[] = [];
  for (const [index, typed] of struck.entries()) {
    const mark = typed.trim().toUpperCase();
    const line = lines.get(mark);
    if (!line || seen.has(mark)) return err({ kind: 'NotOnPaper', problem: line ? 'twice' : 'no-such-line', index });
    seen.add(mark);
    const part: TakenBack = 'recipient' in line ? { recipient: line.recipient } : { category: line.category };
    const rest = takenBackFrom(changes.at(-1)?.directive ?? directive, part, at);
    if (rest)
      changes.push({
        directive: rest,
        ...('recipient' in line ? { position: line.position } : { category: line.category }),
      });
  }
  return ok(changes);
}

function everyLine({ recipients, categories }: ConsentDirective): readonly ConsentLine[] {
  return [
    ...recipients.map((recipient, position) => ({ mark: `A${position + 1}`, recipient, position })),
    ...categories.map((category, position) => ({ mark: `B${position + 1}`, category })),
  ];
}
