import { cardTitle } from '../../crisis-line/card-words.js';
import type { CrisisLines } from '../../crisis-line/crisis-line.js';
import { lineAsHtml } from '../../crisis-line/line-as-html.js';
import { inOwnOrder } from '../../crisis-line/line-order.js';
import { longestPassphrase } from '../../crisis/read-crisis-passphrase.js';
import { escaped } from '../../kernel/escaped.js';
import type { Labels } from '../../kernel/labels.js';
import { directionOf, localize } from '../../kernel/localized.js';
import type { Entry, Section } from '../../plan/plan.js';
import type { ShownByCrisisLink } from '../../crisis/shown-by-crisis-link.js';
import { licenceOn } from './paper-page.js';
import { directionOfWords, paperShell } from './paper-shell.js';
import { paperWords } from './paper-words.js';
import { sectionLabels } from './sections.js';

type LinkWord = 'title' | 'howTo' | 'passphrase' | 'open' | 'nothing' | 'notice';

/** What the two pages say. Neither says what they are for to whoever looks over a shoulder. */
const linkWords: { readonly [Word in LinkWord]: Labels } = {
  title: { en: 'A page for you', es: 'Una página para ti' },
  howTo: {
    en: 'Somebody gave you this address and told you a passphrase.',
    es: 'Alguien te dio esta dirección y te dijo una frase.',
  },
  passphrase: { en: 'Passphrase', es: 'Frase' },
  open: { en: 'Open', es: 'Abrir' },
  nothing: {
    en: 'Nothing is open here now. Look at the passphrase again, or ask whoever gave you this address.',
    es: 'Ahora no hay nada abierto aquí. Revisa la frase o pregunta a quien te dio esta dirección.',
  },
  notice: {
    en: 'Whoever gave you this address wrote this for you to read. Please do not pass it on without asking them. They see that it was opened.',
    es: 'Quien te dio esta dirección escribió esto para que lo leas. Por favor, no lo compartas sin preguntarle. Verá que se abrió.',
  },
};

/**
 * What stands at every link, whether or not there is one: a form that needs no script. `isNothing`: something was tried,
 * and nothing is open, whatever the reason.
 */
export function crisisLinkForm(languages: readonly string[], isNothing: boolean): string {
  const say = (labels: Labels): string => escaped(localize(labels, languages).text);
  const said = isNothing ? `<p role="alert">${say(linkWords.nothing)}</p>` : `<p>${say(linkWords.howTo)}</p>`;
  return paperShell({
    lang: localize(linkWords.title, languages).lang,
    title: localize(linkWords.title, languages).text,
    body: `${said}
<form method="post">
<p><label for="passphrase">${say(linkWords.passphrase)}</label><br>
<input id="passphrase" name="passphrase" type="password" required autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="${longestPassphrase * 2}"></p>
<p><button>${say(linkWords.open)}</button></p>
</form>`,
  });
}

/**
 * What a link opened: the sections as they are written, and the crisis lines shown here, first those the owner put first.
 * In the language of the link, else the first of these (BCP 47) there are words in. No name is on it.
 */
export function crisisLinkPage(shown: ShownByCrisisLink, lines: CrisisLines, preferred: readonly string[]): string {
  const languages = [shown.language, ...preferred];
  const say = (labels: Labels): string => localize(labels, languages).text;
  const items = inOwnOrder(lines, shown.lines).map((line) => `<li>${lineAsHtml(line, say, 3)}</li>`);
  return paperShell({
    lang: localize(linkWords.title, languages).lang,
    title: say(linkWords.title),
    body: `<p>${escaped(say(linkWords.notice))}</p>
${shown.sections.map((section) => sectionOn(section, say)).join('\n')}
<section>
<h2>${escaped(say(cardTitle))}</h2>
<ul>
${items.join('\n')}
</ul>
</section>${shown.licence ? licenceOn(shown.licence, say) : ''}`,
  });
}

type Say = (labels: Labels) => string;

function sectionOn({ title, kind, entries }: Section, say: Say): string {
  const label = title ?? say(sectionLabels[kind]);
  return `<section>
<h2 dir="${directionOfWords(label)}">${escaped(label)}</h2>
<ul>
${entries.map((entry) => entryOn(entry, say)).join('\n')}
</ul>
</section>`;
}

function entryOn({ words, language, action, link }: Entry, say: Say): string {
  const part = (label: Labels, said: string | undefined): string =>
    said === undefined ? '' : `<p class="part">${escaped(say(label))}: <bdi>${escaped(said)}</bdi></p>`;
  const parts = [
    part(paperWords.who, action?.who),
    part(paperWords.when, action?.when),
    part(paperWords.where, link),
  ].join('');
  const dir = directionOf(language).toLowerCase();
  return `<li><p class="words" lang="${escaped(language)}" dir="${dir}">${escaped(words)}</p>${parts}</li>`;
}
