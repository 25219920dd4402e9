import { isLive } from '../../connection/connection.js';
import type { BriefingText } from '../../trust/briefing.js';
import { briefingFor } from '../../trust/briefing-for.js';
import { type DisclosureLevel, firstLevel } from '../../trust/level.js';
import { isBriefed, levelOn } from '../../trust/openness.js';
import { type TrustAct, unsettled } from '../../trust/trust-act.js';
import type { ConnectionSeen } from './connection-seen.js';
import type { Look } from './look.js';

/** Who of the two read the briefing on a connection. */
export async function briefedOn(
  { me, openness }: Look,
  { connection, other }: ConnectionSeen,
): Promise<{ readonly mine: boolean; readonly theirs: boolean }> {
  const all = await openness();
  return { mine: isBriefed(all, connection.id, me), theirs: isBriefed(all, connection.id, other) };
}

/** The briefing people in this organization are given now. */
export async function briefingIn({ briefings, at }: Look, { connection }: ConnectionSeen): Promise<BriefingText> {
  return briefingFor(await briefings(connection.organization), at);
}

/** Older acts stay kept, and are in what a person takes along. */
const mostActs = 200;

/** What both can read of what they did; nothing before there are two, and nothing more once it reads as over. */
export async function historyOf({ own }: Look, { connection, standing }: ConnectionSeen): Promise<readonly TrustAct[]> {
  if (standing === 'invited' || standing === 'not-this-time') return [];
  return (await own(({ trust }) => trust.acts(connection.organization, connection.id))).slice(-mostActs);
}

/** How far one of the two is open, and what was said about going further. */
export interface LevelSeen {
  readonly level: DisclosureLevel;
  readonly offered: DisclosureLevel | undefined;
  readonly asked: DisclosureLevel | undefined;
}

/** One's own as one chose it; the other one's as it is open now. Nothing once it reads as over. */
export async function levelsOn(
  look: Look,
  seen: ConnectionSeen,
): Promise<{ readonly mine: LevelSeen; readonly theirs: LevelSeen } | undefined> {
  const { connection, standing, other } = seen;
  if (!isLive(connection) || standing === 'ended') return undefined;
  const all = await look.openness();
  const acts = await historyOf(look, seen);
  const chosen = all.find((one) => one.connection === connection.id && one.person === look.me)?.level ?? firstLevel;
  const of = (owner: string, level: DisclosureLevel): LevelSeen => {
    const [own, reader] = owner === look.me ? [look.me, other] : [other, look.me];
    return {
      level,
      offered: unsettled(acts, 'offered', { owner: own, by: own, level }),
      asked: unsettled(acts, 'asked', { owner: own, by: reader, level }),
    };
  };
  return { mine: of(look.me, chosen), theirs: of(other, levelOn(all, connection.id, other)) };
}
