import type { SelfScope } from '../access/scope.js';
import { type Connection, otherOf } from '../connection/connection.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import { err, type Result } from '../kernel/result.js';
import { type DisclosureLevel, lastLevel } from '../trust/level.js';
import { closed, type Openness } from '../trust/openness.js';
import type { BriefingNeeded } from '../connection/briefing-needed.js';
import { openTo } from '../trust/open-to.js';
import type { TrustActKind } from '../trust/trust-act.js';
import type { Ports } from '../work/ports.js';
import type { Occasion } from '../work/work.js';
import { happened } from './happened.js';

/** How far one is open to the other one of a connection; of somebody who did nothing yet, not at all. */
export async function ownOpenness(
  { trust }: Ports,
  { actor }: SelfScope,
  connection: Connection,
): Promise<Kept<Openness>> {
  const kept = (await trust.on(connection.id)).find(({ value }) => value.person === actor);
  const nothingYet = closed({ person: actor, recipient: otherOf(connection, actor), connection: connection.id });
  return kept ?? { value: nothingYet, version: 0 };
}

export async function keepOpenness(
  { trust }: Ports,
  { actor }: SelfScope,
  { value, version }: Kept<Openness>,
  kind: 'BriefingAcknowledged' | 'Opened' | 'SteppedBack',
  occasion: Occasion,
): Promise<Result<number, ChangedMeanwhile>> {
  const event = happened(occasion, actor, {
    owner: { person: actor },
    aggregate: 'openness',
    aggregateId: value.connection,
    version: version + 1,
    kind,
    codes:
      kind === 'BriefingAcknowledged'
        ? { text: value.briefed?.text ?? '', language: value.briefed?.language ?? '' }
        : { level: value.level },
  });
  return trust.keep({ value, version }, [event]);
}

/**
 * Showing a card or a section is itself the act that opens the last level. It is kept again even where it was open, so
 * that whoever steps back at the same moment is not overtaken.
 */
export async function openByShowing(
  ports: Ports,
  self: SelfScope,
  connection: Connection,
  occasion: Occasion,
): Promise<Result<number, BriefingNeeded | ChangedMeanwhile>> {
  const { value, version } = await ownOpenness(ports, self, connection);
  const opened = openTo(value, lastLevel);
  if (!opened.ok) return err(opened.error);
  return keepOpenness(ports, self, { value: opened.value ?? value, version }, 'Opened', occasion);
}

/** Writes an act of one's own into the history both can read. */
export async function noteAct(
  { trust }: Ports,
  { actor }: SelfScope,
  { organization, id: connection }: Connection,
  kind: TrustActKind,
  { at, newId }: Occasion,
  level?: DisclosureLevel,
): Promise<void> {
  await trust.note({ id: newId(), organization, connection, by: actor, kind, at, ...(level && { level }) });
}
