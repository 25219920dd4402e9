import { escaped } from '../../kernel/escaped.js';
import type { Labels } from '../../kernel/labels.js';
import { localize } from '../../kernel/localized.js';
import type { TemplateLicence } from '../../plan/licence.js';
import type { Entry, Plan, Section } from '../../plan/plan.js';
import { sectionLabels } from './sections.js';
import { sectionMark, type Paper, type PaperLine } from '../../paper/paper.js';
import { spellPaperCode } from '../../paper/paper-code.js';
import { directionOfWords, paperShell } from './paper-shell.js';
import { paperWords } from './paper-words.js';

/**
 * A form as a whole HTML page, to be printed as it is: no network, no script, one column, room to write by hand. In the
 * first of these languages (BCP 47) there are words in; the owner's own words as they are. `paper` was laid out from this
 * plan: a line whose entry is gone since is an empty one.
 */
export function paperPage(plan: Plan, paper: Paper, languages: readonly string[]): string {
  const say = (labels: Labels): string => localize(labels, languages).text;
  const { lang } = localize(paperWords.howTo, languages);
  const code = spellPaperCode(paper.code);
  const sections = plan.sections.map((section, index) =>
    sectionOn(section, sectionMark(index), paper, { say, languages }),
  );
  const body = `<p>${escaped(say(paperWords.howTo))}</p>
<p>${escaped(say(paperWords.code))}: <strong><bdi>${code}</bdi></strong> · ${escaped(say(paperWords.printed))} <time>${paper.printedAt.toISOString().slice(0, 10)}</time></p>
${sections.join('\n')}${plan.licence ? licenceOn(plan.licence, say) : ''}`;
  return paperShell({ lang, title: plan.title, body });
}

/** Whose words the form’s headings are, and on what terms: never left off. */
export function licenceOn({ holder, note, source }: TemplateLicence, say: (labels: Labels) => string): string {
  const where = source === undefined ? '' : `<p class="part"><bdi>${escaped(source)}</bdi></p>`;
  return `
<section>
<h2>${escaped(say(paperWords.licence))}</h2>
<p dir="${directionOfWords(holder)}">${escaped(holder)}</p>
<p class="words" dir="${directionOfWords(note)}">${escaped(note)}</p>${where}
</section>`;
}

interface Words {
  readonly say: (labels: Labels) => string;
  readonly languages: readonly string[];
}

function sectionOn(section: Section, mark: string, { lines }: Paper, words: Words): string {
  const label = section.title ?? words.say(sectionLabels[section.kind]);
  const items = lines
    .filter((line) => line.section === section.id)
    .map((line) =>
      lineOn(
        line,
        section.entries.find(({ id }) => id === line.entry),
        words,
      ),
    );
  return `<section>
<h2 dir="${directionOfWords(label)}"><span class="mark">${mark}</span> ${escaped(label)}</h2>
<ol>
${items.join('\n')}
</ol>
</section>`;
}

function lineOn({ mark }: PaperLine, entry: Entry | undefined, { say }: Words): string {
  const marked = `<span class="mark">${mark}</span>`;
  if (!entry) return `<li class="empty">${marked} <span class="unseen">${escaped(say(paperWords.empty))}</span></li>`;
  const { words, language, action, link } = entry;
  const part = (labels: Labels, said: string | undefined): string =>
    said === undefined ? '' : `<p class="part">${escaped(say(labels))}: <bdi>${escaped(said)}</bdi></p>`;
  const parts = part(paperWords.who, action?.who) + part(paperWords.when, action?.when) + part(paperWords.where, link);
  return `<li>${marked} <p class="words" lang="${escaped(language)}" dir="${directionOfWords(words)}">${escaped(words)}</p>${parts}</li>`;
}
