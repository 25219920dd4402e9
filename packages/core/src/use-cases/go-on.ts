import type { SelfScope } from '../access/scope.js';
import { otherOf } from '../connection/connection.js';
import { goOn as wantToGoOn } from '../connection/go-on.js';
import type { NotOpen } from '../connection/standing.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import { isBriefed } from '../trust/openness.js';
import type { BriefingNeeded } from '../connection/briefing-needed.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { changeConnection, type OnConnection } from './change-connection.js';
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
  return changeConnection(work, self, command, occasion, async (connection, move, ports) => {
    const both = (await ports.trust.on(connection.id)).map(({ value }) => value);
    const briefed = {
      mine: isBriefed(both, connection.id, self.actor),
      theirs: isBriefed(both, connection.id, otherOf(connection, self.actor)),
    };
    return wantToGoOn(connection, { ...move, briefed });
  });
}
