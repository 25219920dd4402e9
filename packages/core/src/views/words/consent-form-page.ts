import { escaped } from '../../kernel/escaped.js';
import type { Labels } from '../../kernel/labels.js';
import { localize } from '../../kernel/localized.js';
import type { ConsentForm } from '../../paper/consent-form.js';
import { type PaperCode, spellPaperCode } from '../../paper/paper-code.js';
import { day } from '../spelling.js';
import { type LinePrinted, markedLines } from './marked-lines.js';
import { directionOfWords, paperShell } from './paper-shell.js';
import { paperWords } from './paper-words.js';

export interface ConsentFormOnPaper {
  readonly code: PaperCode;
  readonly form: Pick<ConsentForm, 'wording' | 'decision' | 'printedAt'>;
  /** To whom, and what: each beside its mark. */
  readonly recipients: readonly LinePrinted[];
  readonly categories: readonly LinePrinted[];
}

/**
 * A consent to be signed by hand: the words it would hold, a line to strike out for whoever and whatever is in it, and
 * lines for a signature and its day. All of it in the language of those words.
 */
export function consentFormPage({ code, form, recipients, categories }: ConsentFormOnPaper): string {
  const { wording, decision, printedAt } = form;
  const { language: lang, text } = wording;
  const say = (labels: Labels): string => escaped(localize(labels, [lang]).text);
  const toWrite = (label: Labels): string => `<li class="empty">${say(label)}:</li>`;
  const body = `<p>${say(paperWords.howToSign)}</p>
<p>${say(paperWords.code)}: <strong><bdi>${spellPaperCode(code)}</bdi></strong> · ${say(paperWords.printed)} <time>${day(printedAt)}</time></p>
<p dir="${directionOfWords(text)}">${escaped(text)}</p>
${markedLines('A', say(paperWords.toWhom), recipients)}
${markedLines('B', say(paperWords.whatOf), categories)}
<section>
<h2>${say(paperWords.signHere)}</h2>
<ul>
${toWrite(paperWords.signature)}
${toWrite(paperWords.signedOn)}
</ul>
</section>`;
  const title = decision === 'permit' ? paperWords.toConsent : paperWords.toRefuse;
  return paperShell({ lang, title: localize(title, [lang]).text, body });
}
