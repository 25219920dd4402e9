import { type Audience, audiences, type RecordedAgreement } from '@peerness/core';
import { readDate, type DateForm } from './read-date.js';

/** What a file records that a person agreed to: uses of what it says about them, and being found at all. */
export interface Agreed {
  readonly uses: readonly RecordedAgreement[];
  /** Since when they may be listed to members who look for peers. */
  readonly seen?: Date;
}

/** How agreement can be recorded. */
const ways = ['paper', 'spoken', 'own-device'] as const;

export const agreedForm =
  'agreements such as match=paper@2026-03-01; display=spoken@2026-03-01; seen=paper@2026-03-01 ' +
  '(match, display, display/connections or seen; paper, spoken or own-device; a day that has come)';

/** Reads an agreement cell; an empty one, or `nothing`, agrees to nothing. */
export function readAgreed(text: string, form: DateForm, at: Date): Agreed | undefined {
  const uses: RecordedAgreement[] = [];
  let seen: Date | undefined;
  for (const part of text.split(';').map((one) => one.trim())) {
    if (part === '' || part.toLowerCase() === 'nothing') continue;
    const [, use, audience = 'members', way, day = ''] =
      /^(match|display|seen)(?:\/(\w+))?\s*=\s*([a-z-]+)\s*@\s*(\S+)$/i.exec(part) ?? [];
    const how = ways.find((one) => one === way?.toLowerCase());
    const on = readDate(day, form);
    if (!how || !on || on > at || !isAudience(audience) || (use !== 'display' && audience !== 'members'))
      return undefined;
    if (use === 'seen') seen = on;
    else if (use === 'match') uses.push({ use, how, on });
    else if (use === 'display') uses.push({ use, audience, how, on });
    else return undefined;
  }
  if (new Set(uses.map(({ use }) => use)).size !== uses.length) return undefined;
  return { uses, ...(seen && { seen }) };
}

function isAudience(text: string): text is Audience {
  return audiences.some((audience) => audience === text);
}
