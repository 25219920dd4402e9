import type { SelfScope } from '../access/scope.js';
import { type Connection, isLive, otherOf } from '../connection/connection.js';
import { notOpen } from '../connection/decision.js';
import type { NotOpen } from '../connection/standing.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { ok, type Result } from '../kernel/result.js';
import { type DisclosureLevel, lastLevel, reaches } from '../trust/level.js';
import { levelOn } from '../trust/openness.js';
import type { BriefingNeeded } from '../connection/briefing-needed.js';
import { openTo, stepBackTo } from '../trust/open-to.js';
import { unsettled } from '../trust/trust-act.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { asMemberOrAlone } from './as-member-or-alone.js';
import { connectionOutcome, findConnection, moveOn, onConnection, type OnConnection } from './change-connection.js';
import { withdrawConsents } from './give-consent.js';
import { keepOpenness, noteAct, ownOpenness } from './own-openness.js';
import type { NotFound } from './refusals.js';

export interface OnLevel extends Omit<OnConnection, 'expectedVersion'> {
  readonly level: DisclosureLevel;
}

export type OpenLevel = OnLevel;
export type OpenLevelRefusal = NotFound | NotOpen | BriefingNeeded | ChangedMeanwhile;

/** Opens oneself to the other one, as far as this. Nobody else can. */
export async function openLevel(
  work: Work,
  self: SelfScope,
  command: OpenLevel,
  occasion: Occasion,
): Promise<Result<Outcome, OpenLevelRefusal>> {
  return onLive(
    work,
    self,
    command,
    occasion,
    async (ports, connection): Promise<Result<unknown, OpenLevelRefusal>> => {
      const { value, version } = await ownOpenness(ports, self, connection);
      const opened = openTo(value, command.level);
      if (!opened.ok || !opened.value) return opened;
      const kept = await keepOpenness(ports, self, { value: opened.value, version }, 'Opened', occasion);
      if (kept.ok) await noteAct(ports, self, connection, 'opened', occasion, command.level);
      return kept;
    },
  );
}

export type SayAboutLevel = OnLevel;
export type SayAboutLevelRefusal = NotFound | NotOpen | BriefingNeeded | ChangedMeanwhile;

/** Says that one would open this much, if the other one would like that. It opens nothing. */
export async function offerLevel(
  work: Work,
  self: SelfScope,
  command: SayAboutLevel,
  occasion: Occasion,
): Promise<Result<Outcome, SayAboutLevelRefusal>> {
  return sayAboutLevel(work, self, command, 'offered', occasion);
}

/** Says that one would like to hear this much, when it suits the other one. It obliges nobody. */
export async function askForLevel(
  work: Work,
  self: SelfScope,
  command: SayAboutLevel,
  occasion: Occasion,
): Promise<Result<Outcome, SayAboutLevelRefusal>> {
  return sayAboutLevel(work, self, command, 'asked', occasion);
}

/** Said once: saying it again, or about what is open already, changes nothing. */
function sayAboutLevel(
  work: Work,
  self: SelfScope,
  command: SayAboutLevel,
  kind: 'offered' | 'asked',
  occasion: Occasion,
): Promise<Result<Outcome, SayAboutLevelRefusal>> {
  return onLive(
    work,
    self,
    command,
    occasion,
    async (ports, connection): Promise<Result<unknown, SayAboutLevelRefusal>> => {
      const briefed = openTo((await ownOpenness(ports, self, connection)).value, command.level);
      if (!briefed.ok) return briefed;
      const owner = kind === 'offered' ? self.actor : otherOf(connection, self.actor);
      const both = (await ports.trust.on(connection.id)).map(({ value }) => value);
      const level = levelOn(both, connection.id, owner);
      const acts = await ports.trust.acts(connection.organization, connection.id);
      const before = unsettled(acts, kind, { owner, by: self.actor, level });
      if (reaches(level, command.level) || (before && reaches(before, command.level))) return ok(undefined);
      await noteAct(ports, self, connection, kind, occasion, command.level);
      return ok(undefined);
    },
  );
}

async function onLive<Refusal>(
  work: Work,
  self: SelfScope,
  command: OnLevel,
  occasion: Occasion,
  act: (ports: Ports, connection: Connection) => Promise<Result<unknown, Refusal>>,
): Promise<Result<Outcome, Refusal | NotFound | NotOpen>> {
  return onConnection<Refusal | NotOpen>(work, self, command, occasion, async (ports, { value: connection }) => {
    const move = await moveOn(ports, self, connection, occasion);
    return isLive(connection) && !move.blocked ? act(ports, connection) : notOpen(connection, move);
  });
}

export type StepBack = OnLevel;
export type StepBackRefusal = NotFound | ChangedMeanwhile;

/**
 * Steps back to a level, however things stand between the two, and even by someone who left. What was shown beyond it is
 * taken back with it, hidden at the next look, and does not come back by opening again.
 */
export async function stepBack(
  work: Work,
  self: SelfScope,
  command: StepBack,
  occasion: Occasion,
): Promise<Result<Outcome, StepBackRefusal>> {
  return asMemberOrAlone(
    work,
    self,
    command.organization,
    occasion,
    async (ports, isHistory): Promise<Result<Outcome, StepBackRefusal>> => {
      const found = await findConnection(ports, self, command);
      if (!found.ok) return found;
      const { value: connection } = found.value;
      const { value, version } = await ownOpenness(ports, self, connection);
      const back = stepBackTo(value, command.level);
      if (back) {
        const kept = await keepOpenness(ports, self, { value: back, version }, 'SteppedBack', occasion);
        if (!kept.ok) return kept;
        if (await isHistory(connection))
          await noteAct(ports, self, connection, 'stepped-back', occasion, command.level);
      }
      if (reaches(command.level, lastLevel)) return ok(connectionOutcome(command));
      await ports.connections.removeCard(self.actor, connection.id);
      const other = otherOf(connection, self.actor);
      const taken = await withdrawConsents(
        ports,
        self,
        other,
        occasion,
        (subject) => subject.connection === connection.id,
      );
      return taken.ok ? ok(connectionOutcome(command)) : taken;
    },
  );
}
