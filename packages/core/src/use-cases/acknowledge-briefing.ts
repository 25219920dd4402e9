import type { SelfScope } from '../access/scope.js';
import { type Connection, isLive, otherOf } from '../connection/connection.js';
import { type Move, notOpen } from '../connection/decision.js';
import { type NotOpen, standing } from '../connection/standing.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import { type BriefingRead, isGivenAs } from '../trust/briefing.js';
import { briefingFor } from '../trust/briefing-for.js';
import { isBriefed } from '../trust/openness.js';
import { acknowledge } from '../trust/open-to.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { moveOn, onConnection, type OnConnection } from './change-connection.js';
import { keepOpenness, noteAct, ownOpenness } from './own-openness.js';
import type { NotFound } from './refusals.js';

export type AcknowledgeBriefing = Omit<OnConnection, 'expectedVersion'> & BriefingRead;

/** The text was changed since it was read, or never was this one, or not in that language: read it again. */
export interface OtherBriefing {
  readonly kind: 'OtherBriefing';
  readonly path: readonly string[];
  /** The version that is given now. */
  readonly current: string;
}

export type AcknowledgeBriefingRefusal = NotFound | NotOpen | OtherBriefing | ChangedMeanwhile;

/** One of the two read what stays between them and what cannot. It speaks for nobody else. */
export async function acknowledgeBriefing(
  work: Work,
  self: SelfScope,
  command: AcknowledgeBriefing,
  occasion: Occasion,
): Promise<Result<Outcome, AcknowledgeBriefingRefusal>> {
  return onConnection(work, self, command, occasion, async (ports, { value: connection }) => {
    const move = await moveOn(ports, self, connection, occasion);
    return sayBriefed(ports, self, { connection, move, read: command, path: ['text'] }, occasion);
  });
}

interface Saying {
  readonly connection: Connection;
  readonly move: Move;
  readonly read: BriefingRead;
  readonly path: readonly string[];
}

/** The connection is locked: of two who say so at once, the second one knows that both have read. */
export async function sayBriefed(
  ports: Ports,
  self: SelfScope,
  { connection, move, read, path }: Saying,
  occasion: Occasion,
): Promise<Result<number, NotOpen | OtherBriefing | ChangedMeanwhile>> {
  const isInvited = standing(connection, move.blocked, move.at) === 'invited';
  if (move.blocked || !(isLive(connection) || isInvited)) return notOpen(connection, move);
  const given = briefingFor(await ports.trust.briefings(connection.organization), occasion.at);
  const mine = await ownOpenness(ports, self, connection);
  const said = acknowledge(mine.value, read, occasion.at);
  if (!said) return ok(mine.version);
  if (!isGivenAs(given, read)) return err({ kind: 'OtherBriefing', path, current: given.version });
  const kept = await keepOpenness(
    ports,
    self,
    { value: said, version: mine.version },
    'BriefingAcknowledged',
    occasion,
  );
  if (!kept.ok) return kept;
  const both = (await ports.trust.on(connection.id)).map(({ value }) => value);
  if (isBriefed(both, connection.id, otherOf(connection, self.actor)))
    await noteAct(ports, self, connection, 'both-read-the-briefing', occasion);
  return kept;
}
