import { readPaperCode } from '../../paper/paper-code.js';
import { consentFormNamed } from './consent-form-paper.js';
import { invitingPaperNamed } from './inviting-paper.js';
import type { Look } from './look.js';
import { consentPaperNamed, invitationPaperNamed, type PaperSeen, planPaperNamed } from './paper-seen.js';

/** One's own, by the code that stands on it, however it is typed; for nobody else, whoever holds the sheet. */
export async function findPaper(look: Look, typed: string): Promise<PaperSeen | undefined> {
  const code = readPaperCode(typed);
  if (!code.ok) return undefined;
  return (
    (await planPaperNamed(look, code.value)) ??
    (await consentPaperNamed(look, code.value)) ??
    (await consentFormNamed(look, code.value)) ??
    (await invitationPaperNamed(look, code.value)) ??
    (await invitingPaperNamed(look, code.value))
  );
}
