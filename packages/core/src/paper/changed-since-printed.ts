import type { ConsentForm } from './consent-form.js';

/** Somebody named on the sheet is not here any more, or goes by another name by now. */
export interface RecipientChanged {
  readonly kind: 'RecipientChanged';
  readonly how: 'gone' | 'renamed';
  /** Of the line they stand on. */
  readonly mark: string;
}

/** What a person is told before they sign is said otherwise by now. */
export interface WordingChanged {
  readonly kind: 'WordingChanged';
}

/** How it would be printed now: a name for each recipient who is there, and the text with the names of the sheet. */
export interface PrintedNow {
  readonly names: readonly (string | undefined)[];
  readonly wording: Pick<ConsentForm['wording'], 'version' | 'text'>;
}

/** The first thing on a form that is not so any more. What was struck out may have changed: nothing of it is signed. */
export function changedSincePrinted(
  { recipients, wording }: ConsentForm,
  now: PrintedNow,
  struck: readonly string[] = [],
): RecipientChanged | WordingChanged | undefined {
  const out = new Set(struck.map((mark) => mark.trim().toUpperCase()));
  for (const [index, { name }] of recipients.entries()) {
    const mark = `A${index + 1}`;
    const nameNow = now.names[index];
    if (out.has(mark) || nameNow === name) continue;
    return { kind: 'RecipientChanged', how: nameNow === undefined ? 'gone' : 'renamed', mark };
  }
  const isSame = now.wording.version === wording.version && now.wording.text === wording.text;
  return isSame ? undefined : { kind: 'WordingChanged' };
}
