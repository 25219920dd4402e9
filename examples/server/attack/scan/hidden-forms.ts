import { canariesIn } from '../../test/proof/canaries.js';

/** Every canary in a text, also where it was turned round, or written as base64 or in hexadecimal digits. */
export function canariesAnyForm(text: string): ReadonlySet<string> {
  const found = new Set(canariesIn(text));
  for (const form of otherForms(text)) for (const word of canariesIn(form)) found.add(word);
  return found;
}

/** The shortest canary is 17 letters: what is shorter cannot hold one. */
function* otherForms(text: string): Iterable<string> {
  if (/-nc\b/i.test(text)) yield [...text].reverse().join('');
  if (text.includes('%'))
    yield text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  if (text.includes('\\u'))
    yield text.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  for (const [run] of text.matchAll(/(?:[0-9a-f]{2}){17,}/gi)) yield Buffer.from(run, 'hex').toString('latin1');
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{22,}/g))
    for (const skipped of [0, 1, 2, 3]) yield Buffer.from(run.slice(skipped), 'base64').toString('latin1');
}
