import type { NewAccount } from './new-account.js';
import type { Words } from './words.js';

/**
 * Pages are plain HTML: no style, nothing from elsewhere, nothing that tells anybody who reads them. The one script asks
 * the device for a passkey; without it, everything that needs none works.
 */
export function page({ language, title }: Words, body: string, script?: string): string {
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>${script === undefined ? '' : `\n<script type="module" src="${script}"></script>`}
<main>
<h1>${title}</h1>
${body}
</main>
</html>
`;
}

/** Shown once: the number and the codes are kept as digests from here on. */
export function newAccountPage(
  said: Words,
  { number, recoveryCodes }: NewAccount,
  codes: readonly string[] | undefined,
  goOn: string,
): string {
  return page(
    said,
    [
      `<h2>${said.keep}</h2>`,
      `<p>${said.keepWhy}</p>`,
      `<p>${said.number}: <strong id="number">${number}</strong></p>`,
      `<p>${said.codes}</p>`,
      listed(recoveryCodes),
      ...(codes ? [`<h2>${said.visitCodes}</h2>`, `<p>${said.visitCodesHelp}</p>`, listed(codes)] : []),
      `<p><a href="${escaped(goOn)}">${said.goOn}</a></p>`,
    ].join('\n'),
  );
}

/** Shown once, too. Whoever finds them can do nothing without the number, which is not on this page. */
export function visitCodesPage(said: Words, codes: readonly string[], goOn: string): string {
  return page(
    said,
    [
      `<h2>${said.visitCodes}</h2>`,
      `<p>${said.visitCodesHelp}</p>`,
      `<p>${said.keepWhy}</p>`,
      listed(codes),
      `<p><a href="${escaped(goOn)}">${said.goOn}</a></p>`,
    ].join('\n'),
  );
}

function listed(codes: readonly string[]): string {
  return `<ol>${codes.map((code) => `<li><code>${code}</code></li>`).join('')}</ol>`;
}

export function overPage(said: Words): string {
  return page(said, `<p role="alert">${said.over}</p>`);
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
