import type { SelfScope } from '../access/scope.js';
import { otherOf } from '../connection/connection.js';
import { isSameSubject } from '../consent/give-consent.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { ok, type Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asMemberOrAlone } from './as-member-or-alone.js';
import { connectionOutcome, findConnection, type OnConnection } from './change-connection.js';
import { withdrawConsents } from './give-consent.js';
import { noteAct } from './own-openness.js';
import type { NotFound } from './refusals.js';

export type TakeBackContact = Omit<OnConnection, 'expectedVersion'>;
export type TakeBackContactRefusal = NotFound | ChangedMeanwhile;

/** Takes back how to get in touch, however things stand between the two. It is hidden at the next look. */
export async function takeBackContact(
  work: Work,
  self: SelfScope,
  command: TakeBackContact,
  occasion: Occasion,
): Promise<Result<Outcome, TakeBackContactRefusal>> {
  return asMemberOrAlone(
    work,
    self,
    command.organization,
    occasion,
    async (ports, isHistory): Promise<Result<Outcome, TakeBackContactRefusal>> => {
      const found = await findConnection(ports, self, command);
      if (!found.ok) return found;
      const { id: connection } = found.value.value;
      await ports.connections.removeCard(self.actor, connection);
      const taken = await withdrawConsents(ports, self, otherOf(found.value.value, self.actor), occasion, (subject) =>
        isSameSubject(subject, { kind: 'contact', connection }),
      );
      if (taken.ok && taken.value > 0 && (await isHistory(found.value.value)))
        await noteAct(ports, self, found.value.value, 'contact-taken-back', occasion);
      return taken.ok ? ok(connectionOutcome(command)) : taken;
    },
  );
}
