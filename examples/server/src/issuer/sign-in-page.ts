import { page } from './pages.js';
import { passkeyForm, passkeyScript } from './passkey-pages.js';
import { longestPassphrase, shortestPassphrase } from './secrets.js';
import type { Words } from './words.js';

export interface SignInForms {
  /** Where the forms are sent. */
  readonly action: string;
  readonly hasPasskeys: boolean;
}

export type Problem = 'refused' | 'tooShort';

export function signInPage(said: Words, { action, hasPasskeys }: SignInForms, problem?: Problem): string {
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
  const first = hasPasskeys
    ? `<p><label><input type="checkbox" name="then" value="passkeys"> ${said.passkeysFirst}</label></p>`
    : '';
  const withPasskey = (name: string, fields: string, button: string): string[] =>
    hasPasskeys ? [passkeyForm(said, `${action}/${name}`, fields, button)] : [];
  return page(
    said,
    [
      problem ? `<p role="alert">${said[problem]}</p>` : `<p>${said.intro}</p>`,
      ...withPasskey('passkey', first, said.usePasskey),
      form('passphrase', number + own + first, said.signIn),
      `<h2>${said.first}</h2>`,
      form('claim', code(said.claimCode) + fresh, said.claim),
      ...withPasskey('claim-passkey', `<p>${said.passkeyHelp}</p>${code(said.claimCode)}`, said.claimWithPasskey),
      `<h2>${said.lost}</h2>`,
      form('recover', number + code(said.recoveryCode) + fresh + first, said.recover),
    ].join('\n'),
    hasPasskeys ? passkeyScript : undefined,
  );
}
