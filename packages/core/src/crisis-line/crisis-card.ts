import { escaped } from '../kernel/escaped.js';
import type { Labels } from '../kernel/labels.js';
import { directionOf, directionOfText, localize } from '../kernel/localized.js';
import type { CardRow } from './card-row.js';
import { cardTitle } from './card-words.js';
import { lineAsHtml } from './line-as-html.js';

/** One page to have at hand: it needs no network and no script, and says nothing that was not picked. */
export interface CrisisCard {
  /** A neutral one. */
  readonly title: string;
  /** What to call the file: neutral, too. */
  readonly fileName: string;
  /** A whole HTML document. */
  readonly html: string;
}

/** The card with these rows, in the first of these languages (BCP 47) that has words for it, else in English. */
export function crisisCard(rows: readonly CardRow[], languages: readonly string[]): CrisisCard {
  const say = (labels: Labels): string => localize(labels, languages).text;
  const { text: title, lang } = localize(cardTitle, languages);
  const items = rows.map((row) => `<li>${row.kind === 'line' ? lineAsHtml(row.line, say) : wordsOn(row)}</li>`);
  const html = `<!doctype html>
<html lang="${escaped(lang)}" dir="${directionOf(lang).toLowerCase()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<ul>
${items.join('\n')}
</ul>
</main>
</body>
</html>
`;
  return {
    title,
    fileName: `${title
      .normalize('NFD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase()}.html`,
    html,
  };
}

function wordsOn({ label, words }: Extract<CardRow, { kind: 'words' }>): string {
  const heading = label === undefined ? '' : `<h2 dir="${direction(label)}">${escaped(label)}</h2>`;
  return `${heading}<p class="own" dir="${direction(words)}">${escaped(words)}</p>`;
}

function direction(words: string): string {
  return directionOfText(words).toLowerCase();
}

const style = [
  'body{margin:0;background:#fff;color:#111;font:1rem/1.4 system-ui,sans-serif}',
  'main{max-width:34rem;margin:0 auto;padding:1rem}',
  'h1{font-size:1.25rem;margin:0 0 .5rem}',
  'h2{font-size:1rem;margin:0}',
  'ul{list-style:none;margin:0;padding:0}',
  'li{border-top:1px solid #767676;padding:.5rem 0;break-inside:avoid;overflow-wrap:anywhere}',
  'p{margin:.125rem 0}',
  '.own{white-space:pre-line}',
  '.small{font-size:.875rem}',
  'a{color:#00347a;font-weight:bold}',
  '@page{margin:12mm}',
  '@media print{main{max-width:none;padding:0;font-size:10pt}li{padding:1.5mm 0}a{color:#000;text-decoration:none}}',
].join('');
