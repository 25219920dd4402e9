import type { SelfScope } from '../access/scope.js';
import { otherOf } from '../connection/connection.js';
import { goOn as wantToGoOn } from '../connection/go-on.js';
import type { NotOpen } from '../connection/standing.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { ok, type Result } from '../kernel/result.js';
import { isBriefed } from '../trust/openness.js';
import type { BriefingNeeded } from '../connection/briefing-needed.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import { connectionOutcome, findConnection, keepConnection, moveOn, type OnConnection } from './change-connection.js';
import type { NotFound } from './refusals.js';

export type GoOn = OnConnection;
export type GoOnRefusal = NotFound | NotOpen | BriefingNeeded | ChangedMeanwhile;

/** One of the two would like to go on. Only when both say so do they know of each other's wish. */
export async function goOn(
  work: Work,
  self: SelfScope,
  command: GoOn,
  occasion: Occasion,
): Promise<Result<Outcome, GoOnRefusal>> {
  return asMember(
    work,
    self,
    command.organization,
    'support',
    occasion.at,
    async (ports): Promise<Result<Outcome, GoOnRefusal>> => {
      const found = await findConnection(ports, self, command, 'update');
      if (!found.ok) return found;
      const { value: connection } = found.value;
      const both = (await ports.trust.on(connection.id)).map(({ value }) => value);
      const briefed = {
        mine: isBriefed(both, connection.id, self.actor),
        theirs: isBriefed(both, connection.id, otherOf(connection, self.actor)),
      };
      const decision = wantToGoOn(connection, { ...(await moveOn(ports, self, connection, occasion)), briefed });
      if (!decision.ok) return decision;
      const kept = await keepConnection(ports, self, found.value, decision.value, command, occasion);
      return kept.ok ? ok(connectionOutcome(command)) : kept;
    },
  );
}
