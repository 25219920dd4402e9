import type { NewAccount } from './accounts.js';
import { longestPassphrase, shortestPassphrase } from './secrets.js';
import type { Words } from './words.js';

/** Pages are plain HTML: no script, no style from elsewhere, nothing that tells anybody who reads them. */
function page({ language, title }: Words, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<main>
<h1>${title}</h1>
${body}
</main>
</html>
`;
}

export function signInPage(said: Words, action: string, problem?: 'refused' | 'tooShort'): string {
  const field = (name: string, label: string, more: string): string =>
    `<p><label>${label}<br><input name="${name}" required autocapitalize="none" spellcheck="false" ${more}></label></p>`;
  const number = field('number', said.number, 'autocomplete="username" maxlength="40"');
  const fresh =
    field(
      'passphrase',
      said.newPassphrase,
      `type="password" autocomplete="new-password" minlength="${shortestPassphrase}" maxlength="${longestPassphrase}"`,
    ) + `<p>${said.newPassphraseHelp}</p>`;
  const form = (name: string, fields: string, button: string): string =>
    `<form method="post" action="${action}/${name}">${fields}<p><button>${button}</button></p></form>`;
  const own = field(
    'passphrase',
    said.passphrase,
    `type="password" autocomplete="current-password" maxlength="${longestPassphrase}"`,
  );
  const code = (label: string): string => field('code', label, 'autocomplete="off" maxlength="100"');
  return page(
    said,
    [
      problem ? `<p role="alert">${said[problem]}</p>` : `<p>${said.intro}</p>`,
      form('passphrase', number + own, said.signIn),
      `<h2>${said.first}</h2>`,
      form('claim', code(said.claimCode) + fresh, said.claim),
      `<h2>${said.lost}</h2>`,
      form('recover', number + code(said.recoveryCode) + fresh, said.recover),
    ].join('\n'),
  );
}

/** Shown once: the number and the codes are kept as digests from here on. */
export function newAccountPage(said: Words, { number, recoveryCodes }: NewAccount, goOn: string): string {
  return page(
    said,
    [
      `<h2>${said.keep}</h2>`,
      `<p>${said.keepWhy}</p>`,
      `<p>${said.number}: <strong id="number">${number}</strong></p>`,
      `<p>${said.codes}</p>`,
      `<ol>${recoveryCodes.map((code) => `<li><code>${code}</code></li>`).join('')}</ol>`,
      `<p><a href="${escaped(goOn)}">${said.goOn}</a></p>`,
    ].join('\n'),
  );
}

export function overPage(said: Words): string {
  return page(said, `<p role="alert">${said.over}</p>`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
