import type { ConnectionKind } from '../../connection/connection.js';
import { escaped } from '../../kernel/escaped.js';
import type { Labels } from '../../kernel/labels.js';
import { localize } from '../../kernel/localized.js';
import { emptyLines } from '../../paper/paper.js';
import { type PaperCode, spellPaperCode } from '../../paper/paper-code.js';
import { directionOfWords, paperShell } from './paper-shell.js';
import { paperWords } from './paper-words.js';

export interface InvitingPrinted {
  readonly code: PaperCode;
  /** The organization's name. */
  readonly place: string;
  /** Best first; empty where names are not to be shown. */
  readonly people: readonly PersonPrinted[];
  readonly languages: readonly string[];
}

export interface PersonPrinted {
  readonly code: PaperCode;
  readonly name: string;
  /** What they can be invited to. */
  readonly kinds: readonly ConnectionKind[];
}

/** A sheet to write on whom one would like to invite: each name with its code and its boxes, then lines for other names. */
export function invitingPage({ code, place, people, languages }: InvitingPrinted): string {
  const { lang } = localize(paperWords.howToInvite, languages);
  const say = (labels: Labels): string => escaped(localize(labels, [lang]).text);
  const section = (label: Labels, lines: readonly string[]): string => `<section>
<h2>${say(label)}</h2>
<ol>
${lines.join('\n')}
</ol>
</section>`;
  const listed = people.map(({ code: beside, name, kinds }) => {
    const boxes = kinds.map((kind) => ` · ☐ ${say(paperWords[kind])}`).join('');
    return `<li><p class="words" dir="${directionOfWords(name)}">${escaped(name)}</p><p class="part"><strong><bdi>${spellPaperCode(beside)}</bdi></strong>${boxes}</p></li>`;
  });
  const empty = `<li class="empty"><span class="unseen">${say(paperWords.empty)}</span></li>`;
  const body = `<p>${say(paperWords.inPlace)} <bdi>${escaped(place)}</bdi>. ${say(paperWords.howToInvite)}</p>
<p>${say(paperWords.code)}: <strong><bdi>${spellPaperCode(code)}</bdi></strong></p>
${people.length > 0 ? `${section(paperWords.whoIsThere, listed)}\n` : ''}${section(
    paperWords.byName,
    Array.from({ length: emptyLines }, () => empty),
  )}`;
  return paperShell({ lang, title: localize(paperWords.inviting, [lang]).text, body });
}
