import { page } from './pages.js';
import { passkeyForm, passkeyScript } from './passkey-pages.js';
import { longestPassphrase, shortestPassphrase } from './secrets.js';
import type { Words } from './words.js';

export interface SignInForms {
  /** Where the forms are sent. */
  readonly action: string;
  readonly hasPasskeys: boolean;
}

export type Problem = 'refused' | 'tooShort' | 'noHelper';

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
  const codes = `<p><label><input type="checkbox" name="codes" value="visit"> ${said.visitCodesFirst}</label></p>`;
  /** Not kept by the browser: it is somebody else's. */
  const unkept = (name: string, label: string, most: number): string =>
    field(name, label, `autocomplete="off" maxlength="${most}"`);
  const withPasskey = (name: string, fields: string, button: string): string[] =>
    hasPasskeys ? [passkeyForm(said, `${action}/${name}`, fields, button)] : [];
  return page(
    said,
    [
      problem ? `<p role="alert">${said[problem]}</p>` : `<p>${said.intro}</p>`,
      ...withPasskey('passkey', first + codes, said.usePasskey),
      form('passphrase', number + own + first + codes, said.signIn),
      `<h2>${said.first}</h2>`,
      form('claim', code(said.claimCode) + fresh + codes, said.claim),
      ...withPasskey(
        'claim-passkey',
        `<p>${said.passkeyHelp}</p>${code(said.claimCode)}${codes}`,
        said.claimWithPasskey,
      ),
      `<h2>${said.lost}</h2>`,
      form('recover', number + code(said.recoveryCode) + fresh + first + codes, said.recover),
      `<h2>${said.visit}</h2>`,
      `<p>${said.visitHelp}</p>`,
      form(
        'visit',
        unkept('number', said.number, 40) + unkept('code', said.visitCode, 100) + unkept('helper', said.helper, 200),
        said.beginVisit,
      ),
    ].join('\n'),
    hasPasskeys ? passkeyScript : undefined,
  );
}
