import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import type { ChangedMeanwhile, DomainEvent, Kept, Result } from '@peerness/core';
import type { CrisisActivation } from '@peerness/core/crisis';
import { keepRow } from '../schema/keep-row.js';
import { asRead, reading } from '../schema/lock.js';
import { replaceParts } from '../schema/replace-parts.js';
import { keepEvents } from '../work/keep-events.js';
import { toActivation, toActivationColumns, toAskedColumns, toVoiceColumns } from './crisis-activation-mapper.js';
import { CrisisActivationRow } from './crisis-activation-row.js';
import { CrisisAskedRow } from './crisis-asked-row.js';
import { CrisisVoiceRow } from './crisis-voice-row.js';

export async function readActivations(
  em: EntityManager,
  where: FilterQuery<CrisisActivationRow>,
  lock?: 'update',
  order: 'asc' | 'desc' = 'desc',
): Promise<readonly Kept<CrisisActivation>[]> {
  const orderBy = { begunAt: order, id: order } as const;
  const rows = await em.find(CrisisActivationRow, where, { ...reading(lock), orderBy });
  if (rows.length === 0) return [];
  const activationId = rows.map(({ id }) => id);
  const voices = await em.find(CrisisVoiceRow, { activationId }, { ...asRead, orderBy: { at: 'asc', byId: 'asc' } });
  const asked = await em.find(CrisisAskedRow, { activationId }, { ...asRead, orderBy: { position: 'asc' } });
  return rows.map((row) => ({
    value: toActivation(
      row,
      voices.filter((one) => one.activationId === row.id),
      asked.filter((one) => one.activationId === row.id),
    ),
    version: row.version,
  }));
}

const notYet = { activeSince: null, activeUntil: null, activeBy: null } as const;

/** The voices first, since whether it may be active is counted from them; of what was asked, what is new is added. */
export async function keepActivation(
  em: EntityManager,
  activation: CrisisActivation,
  version: number,
  events: readonly DomainEvent[],
): Promise<Result<number, ChangedMeanwhile>> {
  const { personId, id, ...columns } = toActivationColumns(activation);
  if (version === 0) {
    const begun = await keepRow(em, CrisisActivationRow, { personId, id }, { ...columns, ...notYet }, 0);
    if (!begun.ok) return begun;
  }
  const whole = { personId, activationId: id };
  await replaceParts(em, CrisisVoiceRow, whole, ['personId', 'activationId', 'byId'], toVoiceColumns(activation));
  await addAsked(em, activation);
  await keepEvents(em, events);
  if (version > 0) return keepRow(em, CrisisActivationRow, { personId, id }, columns, version);
  if (activation.active) await em.nativeUpdate(CrisisActivationRow, { personId, id }, columns);
  return { ok: true, value: 1 };
}

/** Whom the clock asked now. What was asked before is there, and is not written again. */
async function addAsked(em: EntityManager, activation: CrisisActivation): Promise<void> {
  const there = await em.find(CrisisAskedRow, { activationId: activation.id }, asRead);
  const asked = toAskedColumns(activation).filter(
    ({ supporterId }) => !there.some((one) => one.supporterId === supporterId),
  );
  if (asked.length > 0) await em.insertMany(CrisisAskedRow, asked);
}
