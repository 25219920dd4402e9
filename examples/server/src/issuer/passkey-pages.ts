import { issuerPath } from './issuer-rules.js';
import { escaped, page } from './pages.js';
import type { OwnPasskey } from './passkeys.js';
import type { Words } from './words.js';

export const passkeyScript = `${issuerPath}/passkey.js`;

/** Not shown until the script finds a device that can. */
export function passkeyForm(said: Words, action: string, fields: string, button: string): string {
  return (
    `<form method="post" action="${action}" data-passkey hidden>${fields}<input type="hidden" name="passkey">` +
    `<p><button>${button}</button></p><p role="alert" data-failed="${said.passkeyFailed}"></p></form>`
  );
}

/** Whoever has just signed in sees their passkeys, before they go on. */
export function passkeysPage(
  said: Words,
  { action, goOn, isRefused }: { readonly action: string; readonly goOn: string; readonly isRefused: boolean },
  own: readonly OwnPasskey[],
): string {
  const line = ({ id, createdOn, usedOn }: OwnPasskey, at: number): string =>
    `<li><form method="post" action="${action}/remove-passkey">` +
    `<span id="passkey-${at}">${said.madeOn} ${createdOn}, ${said.usedOn} ${usedOn}</span> ` +
    `<input type="hidden" name="passkey" value="${escaped(id)}">` +
    `<button aria-describedby="passkey-${at}">${said.removePasskey}</button></form></li>`;
  return page(
    said,
    [
      ...(isRefused ? [`<p role="alert">${said.notChanged}</p>`] : []),
      `<h2>${said.passkeys}</h2>`,
      own.length === 0 ? `<p>${said.noPasskeys}</p>` : `<p>${said.passkeysHelp}</p><ul>${own.map(line).join('')}</ul>`,
      passkeyForm(said, `${action}/add-passkey`, '', said.addPasskey),
      `<p><a href="${escaped(goOn)}">${said.goOnNow}</a></p>`,
    ].join('\n'),
    passkeyScript,
  );
}
