import { escaped } from '../../kernel/escaped.js';
import type { Labels } from '../../kernel/labels.js';
import { localize } from '../../kernel/localized.js';
import { type PaperCode, spellPaperCode } from '../../paper/paper-code.js';
import { day } from '../spelling.js';
import { paperShell } from './paper-shell.js';
import { paperWords } from './paper-words.js';

export interface InvitationPrinted {
  readonly code: PaperCode;
  /** Who invites to what, in one sentence, and the language it is in. */
  readonly text: string;
  readonly lang: string;
  readonly openUntil: Date;
}

/** An invitation as a form to answer on: who invites, until when, a yes and a no. Of the inviter it says the name alone. */
export function invitationPage({ code, text, lang, openUntil }: InvitationPrinted): string {
  const say = (labels: Labels): string => escaped(localize(labels, [lang]).text);
  const box = (labels: Labels): string => `<li><span class="mark">☐</span> <p class="words">${say(labels)}</p></li>`;
  const body = `<p>${escaped(text)}</p>
<p>${say(paperWords.openUntil)} <time>${day(openUntil)}</time>. ${say(paperWords.howToAnswer)}</p>
<p>${say(paperWords.code)}: <strong><bdi>${spellPaperCode(code)}</bdi></strong></p>
<ul>
${box(paperWords.yes)}
${box(paperWords.no)}
</ul>`;
  return paperShell({ lang, title: localize(paperWords.invitation, [lang]).text, body });
}
