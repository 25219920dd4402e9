import type { ConsentDirective } from '../../consent/directive.js';
import { escaped } from '../../kernel/escaped.js';
import type { Labels } from '../../kernel/labels.js';
import { localize } from '../../kernel/localized.js';
import { type PaperCode, spellPaperCode } from '../../paper/paper-code.js';
import { day } from '../spelling.js';
import { type LinePrinted, markedLines } from './marked-lines.js';
import { directionOfWords, paperShell } from './paper-shell.js';
import { paperWords } from './paper-words.js';

export interface ConsentPrinted {
  readonly code: PaperCode;
  readonly directive: Pick<ConsentDirective, 'wording' | 'signature' | 'decision'>;
  /** To whom, and what, as far as it stands: each beside its mark. */
  readonly recipients: readonly LinePrinted[];
  readonly categories: readonly LinePrinted[];
  /** Of everything but the words that were signed (BCP 47). */
  readonly languages: readonly string[];
}

/** A consent as a form: the words that were signed, as they were, and a line to strike out for whoever and whatever is in it. */
export function consentPage({ code, directive, recipients, categories, languages }: ConsentPrinted): string {
  const { wording, signature, decision } = directive;
  const { lang } = localize(paperWords.howToStrike, languages);
  const say = (labels: Labels): string => escaped(localize(labels, [lang]).text);
  const body = `<p lang="${escaped(wording.language)}" dir="${directionOfWords(wording.text)}">${escaped(wording.text)}</p>
<p>${say(paperWords.signed)} <time>${day(signature.at)}</time>. ${say(paperWords.howToStrike)}</p>
<p>${say(paperWords.code)}: <strong><bdi>${spellPaperCode(code)}</bdi></strong></p>
${markedLines('A', say(paperWords.toWhom), recipients)}
${markedLines('B', say(paperWords.whatOf), categories)}`;
  const title = decision === 'permit' ? paperWords.consent : paperWords.refusal;
  return paperShell({ lang, title: localize(title, [lang]).text, body });
}
