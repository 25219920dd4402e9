import type { SelfScope } from '../access/scope.js';
import type { ConnectionId } from '../connection/connection.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import type { Ports } from '../work/ports.js';
import type { Occasion } from '../work/work.js';
import { giveConsent } from './give-consent.js';

/** Writes the card and the consent that shows it. */
export async function keepContact(
  ports: Ports,
  self: SelfScope,
  {
    connection,
    words,
    for: recipient,
  }: { readonly connection: ConnectionId; readonly words: string; readonly for: PersonId },
  occasion: Occasion,
): Promise<Result<number, ChangedMeanwhile>> {
  await ports.connections.keepCard({ person: self.actor, connection, words });
  return giveConsent(ports, self, { recipient, subject: { kind: 'contact', connection } }, occasion);
}
