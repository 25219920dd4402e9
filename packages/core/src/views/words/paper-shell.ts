import { escaped } from '../../kernel/escaped.js';
import { directionOf, directionOfText } from '../../kernel/localized.js';

/** What every form is: one HTML page without network and script, to be printed as it is. `body` is HTML. */
export function paperShell({
  lang,
  title,
  body,
}: {
  readonly lang: string;
  readonly title: string;
  readonly body: string;
}): string {
  return `<!doctype html>
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
<h1 dir="${directionOfWords(title)}">${escaped(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

export function directionOfWords(words: string): string {
  return directionOfText(words).toLowerCase();
}

const style = [
  'body{margin:0;background:#fff;color:#111;font:1rem/1.5 system-ui,sans-serif}',
  'main{max-width:42rem;margin:0 auto;padding:1rem}',
  'h1{font-size:1.4rem}h2{font-size:1.15rem;margin:1.5rem 0 .5rem;break-after:avoid}',
  'ol,ul{list-style:none;margin:0;padding:0}',
  'li{border-bottom:1px solid #767676;padding:.5rem 0;min-height:1.6rem;break-inside:avoid;overflow-wrap:anywhere}',
  '.mark{font-weight:bold;display:inline-block;min-width:2.5rem}',
  '.words{display:inline;margin:0;white-space:pre-line}',
  '.part{margin:.25rem 0 0 2.5rem;font-size:.9rem}',
  '.empty{min-height:2.2rem}',
  '.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}',
  '@page{margin:15mm}',
  '@media print{main{max-width:none;padding:0;font-size:11pt}}',
].join('');
