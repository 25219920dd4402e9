import type { SelfScope } from '../access/scope.js';
import { isLive } from '../connection/connection.js';
import { longestContact } from '../connection/contact-card.js';
import { notOpen } from '../connection/decision.js';
import type { NotOpen } from '../connection/standing.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import { readText } from '../kernel/text.js';
import type { BriefingNeeded } from '../connection/briefing-needed.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { atPath, type UnreadableTextAt } from '../kernel/at-path.js';
import { moveOn, onConnection, type OnConnection } from './change-connection.js';
import { keepContact } from './keep-contact.js';
import type { NotFound } from './refusals.js';

export interface RevealContact extends Omit<OnConnection, 'expectedVersion'> {
  /** How they would like to be reached. */
  readonly words: string;
}

export type RevealContactRefusal = NotFound | NotOpen | BriefingNeeded | ChangedMeanwhile | UnreadableTextAt;

/** Tells the other one how to get in touch, until it is taken back. */
export async function revealContact(
  work: Work,
  self: SelfScope,
  command: RevealContact,
  occasion: Occasion,
): Promise<Result<Outcome, RevealContactRefusal>> {
  const words = atPath(readText(command.words, longestContact), 'words');
  if (!words.ok) return words;
  return onConnection<NotOpen | BriefingNeeded | ChangedMeanwhile>(
    work,
    self,
    command,
    occasion,
    async (ports, { value: connection }) => {
      const move = await moveOn(ports, self, connection, occasion);
      if (!isLive(connection) || move.blocked) return notOpen(connection, move);
      return keepContact(ports, self, { connection, words: words.value }, occasion);
    },
    'share',
  );
}
