import { escaped } from '../kernel/escaped.js';
import type { Labels } from '../kernel/labels.js';
import { checkedWords, sendsWords, wayWords } from './card-words.js';
import type { CrisisLine, LineReach } from './crisis-line.js';

export type Say = (labels: Labels) => string;

/** A crisis line as a person reads it: how to reach it, and what it does that they may not want. */
export function lineAsHtml(line: CrisisLine, say: Say, level: 2 | 3 = 2): string {
  const whom = line.serves && say(line.serves);
  const hours = line.hours && say(line.hours);
  return [
    `<h${level}>${escaped(line.name)}</h${level}>`,
    ...(whom === undefined ? [] : [`<p>${escaped(whom)}</p>`]),
    ...line.reach.map((one) => `<p>${reachOn(one, say)}</p>`),
    ...(hours === undefined ? [] : [`<p>${escaped(hours)}</p>`]),
    `<p class="small">${escaped(say(sendsWords[line.sendsWithoutConsent]))} ${escaped(say(checkedWords))} ${line.checkedOn}.</p>`,
  ].join('');
}

function reachOn({ way, to, note }: LineReach, say: Say): string {
  const number = `<bdi>${escaped(to)}</bdi>`;
  const dialled = to.replace(/[^0-9+]/g, '');
  const place =
    way === 'chat' ? number : `<a href="${way === 'phone' ? 'tel' : 'sms'}:${escaped(dialled)}">${number}</a>`;
  return `${escaped(say(wayWords[way]))}: ${place}${note ? ` (${escaped(say(note))})` : ''}`;
}
