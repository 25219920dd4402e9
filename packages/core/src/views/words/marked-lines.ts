import { escaped } from '../../kernel/escaped.js';
import { directionOfWords } from './paper-shell.js';

/** A line of a form, beside the mark it is told of by. */
export interface LinePrinted {
  readonly mark: string;
  readonly words: string;
}

/** Lines to strike out, under a heading that has their letter. `heading` is HTML. */
export function markedLines(mark: string, heading: string, lines: readonly LinePrinted[]): string {
  return `<section>
<h2><span class="mark">${mark}</span> ${heading}</h2>
<ol>
${lines.map(lineOn).join('\n')}
</ol>
</section>`;
}

function lineOn({ mark, words }: LinePrinted): string {
  return `<li><span class="mark">${mark}</span> <p class="words" dir="${directionOfWords(words)}">${escaped(words)}</p></li>`;
}
