import type { CriterionId, CrisisActivation, CrisisActivationId, CrisisEnd, CrisisPlanId } from '@peerness/core/crisis';
import type { PersonId } from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import { optional } from '../schema/optional.js';
import type { CrisisActivationRow } from './crisis-activation-row.js';
import type { CrisisAskedRow } from './crisis-asked-row.js';
import type { CrisisVoiceRow } from './crisis-voice-row.js';

type OwnColumns = Omit<Columns<CrisisActivationRow>, 'version'>;

/** With the voices and askings that could be read. */
export function toActivation(
  row: OwnColumns,
  voices: readonly Columns<CrisisVoiceRow>[],
  asked: readonly Columns<CrisisAskedRow>[],
): CrisisActivation {
  const { activeSince, activeUntil, activeBy, overAt, overHow } = row;
  return {
    id: row.id as CrisisActivationId,
    crisis: row.crisisPlanId as CrisisPlanId,
    owner: row.personId as PersonId,
    begunAt: row.begunAt,
    assertions: voices.flatMap(({ byId, criterionId, at }) =>
      criterionId === null ? [] : [{ by: byId as PersonId, criterion: criterionId as CriterionId, at }],
    ),
    ...(activeSince && activeUntil
      ? { active: { since: activeSince, until: activeUntil, by: activeBy === 'owner' ? 'owner' : 'supporters' } }
      : {}),
    asked: asked.map(({ supporterId, at, until }) => ({ person: supporterId as PersonId, at, until })),
    acknowledged: voices.flatMap(({ byId, criterionId, at }) =>
      criterionId === null ? [{ by: byId as PersonId, at }] : [],
    ),
    ...optional('nobodyLeftAt', row.nobodyLeftAt),
    ...optional('allRightAt', row.allRightAt),
    ...(overAt && { over: { at: overAt, how: overHow as CrisisEnd } }),
    ...optional('lookedBackAt', row.lookedBackAt),
  };
}

export function toActivationColumns(activation: CrisisActivation): OwnColumns {
  const { id, crisis, owner, begunAt, active, nobodyLeftAt, allRightAt, over, lookedBackAt } = activation;
  return {
    personId: owner,
    id,
    crisisPlanId: crisis,
    begunAt,
    activeSince: active?.since ?? null,
    activeUntil: active?.until ?? null,
    activeBy: active?.by ?? null,
    nobodyLeftAt: nobodyLeftAt ?? null,
    allRightAt: allRightAt ?? null,
    overAt: over?.at ?? null,
    overHow: over?.how ?? null,
    lookedBackAt: lookedBackAt ?? null,
  };
}

export function toVoiceColumns({
  id,
  owner,
  crisis,
  assertions,
  acknowledged,
}: CrisisActivation): Columns<CrisisVoiceRow>[] {
  const whole = { personId: owner, activationId: id, crisisPlanId: crisis };
  return [
    ...assertions.map(({ by, criterion, at }) => ({ ...whole, byId: by, criterionId: criterion, at })),
    ...acknowledged.map(({ by, at }) => ({ ...whole, byId: by, criterionId: null, at })),
  ];
}

export function toAskedColumns({ id, owner, asked }: CrisisActivation): Columns<CrisisAskedRow>[] {
  return asked.map(({ person, at, until }, position) => ({
    personId: owner,
    activationId: id,
    supporterId: person,
    position,
    at,
    until,
  }));
}
