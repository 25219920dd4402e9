import type { SelfScope } from '../access/scope.js';
import { type Connection, otherOf } from '../connection/connection.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { BriefingNeeded } from '../connection/briefing-needed.js';
import type { Ports } from '../work/ports.js';
import type { Occasion } from '../work/work.js';
import { giveConsent } from './give-consent.js';
import { noteAct, openByShowing } from './own-openness.js';

/** Writes the card and the consent that shows it, and opens the level it is on: one act. */
export async function keepContact(
  ports: Ports,
  self: SelfScope,
  { connection, words }: { readonly connection: Connection; readonly words: string },
  occasion: Occasion,
): Promise<Result<number, BriefingNeeded | ChangedMeanwhile>> {
  const opened = await openByShowing(ports, self, connection, occasion);
  if (!opened.ok) return opened;
  const { id } = connection;
  await ports.connections.keepCard({ person: self.actor, connection: id, words });
  const showing = { recipient: otherOf(connection, self.actor), subject: { kind: 'contact', connection: id } } as const;
  const given = await giveConsent(ports, self, showing, occasion);
  if (given.ok) await noteAct(ports, self, connection, 'contact-shown', occasion);
  return given;
}
