import { err, ok, type Result } from '@peerness/core';
import type { SettingProblem } from '../setting-problem.js';

/** Through which mail server people are told that something waits, in whose name, and what the place is called to them. */
export interface Mailing {
  /** `smtps://name:password@mail.example.org:465`, or `smtp://…:587`. Without TLS on this very machine only. */
  readonly url: string;
  /** An address alone: no name, which would stand on a locked screen. */
  readonly from: string;
  /** A name anybody may read on a locked screen. */
  readonly place: string;
}

const names = ['PEERNESS_SMTP_URL', 'PEERNESS_MAIL_FROM', 'PEERNESS_MAIL_PLACE'] as const;

/** Reads all three settings, or none of them: then nobody is told by e-mail. */
export function readMail(env: (name: string) => string | undefined): Result<Mailing | undefined, SettingProblem> {
  const [url, from, place] = names.map(env);
  if (url === undefined && from === undefined && place === undefined) return ok(undefined);
  if (url === undefined || from === undefined || place === undefined)
    return err({
      setting: names.find((name) => env(name) === undefined) ?? names[0],
      problem: 'is missing',
      todo: `Set all three of ${names.join(', ')}, or none of them.`,
    });
  if (!isMailServer(url))
    return err({
      setting: names[0],
      problem: 'is not the address of a mail server',
      todo: 'Write it as smtps://name:password@mail.example.org:465, or smtp://…:587; % and @ in a password as %25 and %40.',
    });
  if (!/^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+$/.test(from))
    return err({ setting: names[1], problem: 'is not an e-mail address alone', todo: 'Write it without a name.' });
  if (place.length > 60 || /\p{C}/u.test(place))
    return err({
      setting: names[2],
      problem: 'is not one short line',
      todo: 'Give at most 60 characters, which anybody may read on a locked screen.',
    });
  return ok({ url, from, place });
}

function isMailServer(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null &&
    (url.protocol === 'smtp:' || url.protocol === 'smtps:') &&
    url.hostname !== '' &&
    ['', '/'].includes(url.pathname) &&
    url.search === '' &&
    url.hash === ''
  );
}
