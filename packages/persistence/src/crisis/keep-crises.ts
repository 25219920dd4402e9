import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import type { Crises, CrisisActivation, CrisisPlan, CrisisUnderWay } from '@peerness/core/crisis';
import type { Kept } from '@peerness/core';
import { keepRow } from '../schema/keep-row.js';
import { asRead, reading } from '../schema/lock.js';
import type { Sealing } from '../sealer.js';
import { readable } from '../vault/readable.js';
import { keepEvents } from '../work/keep-events.js';
import { type CrisisActivationRow } from './crisis-activation-row.js';
import { CrisisPlanRow } from './crisis-plan-row.js';
import {
  toCrisisPlan,
  toCrisisPlanColumns,
  toCrisisSupporter,
  toCrisisSupporterColumns,
} from './crisis-plan-mapper.js';
import { CrisisSupporterRow } from './crisis-supporter-row.js';
import { CrisisVoiceRow } from './crisis-voice-row.js';
import { keepActivation, readActivations } from './keep-activations.js';
import { keepSupporters } from './keep-supporters.js';

export function keepCrises(em: EntityManager, sealer: Sealing): Crises {
  const inOrder = { ...asRead, orderBy: { position: 'asc', askedAt: 'asc' } } as const;

  const read = async (where: FilterQuery<CrisisPlanRow>, lock?: 'update'): Promise<readonly Kept<CrisisPlan>[]> => {
    const rows = await em.find(CrisisPlanRow, where, { ...reading(lock), orderBy: { draftedAt: 'asc', id: 'asc' } });
    if (rows.length === 0) return [];
    const supporters = await em.find(CrisisSupporterRow, { crisisPlanId: rows.map(({ id }) => id) }, inOrder);
    const toOne = (row: (typeof rows)[number]): Kept<CrisisPlan> => ({
      value: toCrisisPlan(
        sealer,
        row,
        supporters.filter((one) => one.personId === row.personId && one.crisisPlanId === row.id),
      ),
      version: row.version,
    });
    return 'id' in (where as object) ? rows.map(toOne) : readable(sealer, rows, toOne);
  };

  const underWay = async (
    where: FilterQuery<CrisisActivationRow>,
    lock?: 'update',
  ): Promise<readonly CrisisUnderWay[]> => {
    const activations = await readActivations(em, { ...(where as object), overAt: null }, lock, 'asc');
    if (activations.length === 0) return [];
    const crisisPlanId = [...new Set(activations.map(({ value }) => value.crisis))];
    const supporters = await em.find(CrisisSupporterRow, { crisisPlanId }, inOrder);
    return activations.map((activation) => ({
      activation,
      supporters: supporters
        .filter((one) => one.crisisPlanId === activation.value.crisis && one.personId === activation.value.owner)
        .map(toCrisisSupporter),
    }));
  };

  return {
    find: async (id, lock) => (await read({ id }, lock))[0],
    of: (owner) => read({ personId: owner }),
    naming: (person) => read({ personId: { $ne: person } }),

    async keep({ value, version }, events) {
      const { personId, id, ...columns } = toCrisisPlanColumns(sealer, value);
      const kept = await keepRow(em, CrisisPlanRow, { personId, id }, columns, version);
      if (!kept.ok) return kept;
      await keepSupporters(em, value);
      await keepEvents(em, events);
      return kept;
    },

    async answer(crisis, supporter, events) {
      const { personId, crisisPlanId, supporterId, standing, answeredAt } = toCrisisSupporterColumns(crisis, supporter);
      // Before they stand otherwise: what happened is theirs to tell as whoever they were.
      await keepEvents(em, events);
      await em.nativeUpdate(CrisisSupporterRow, { personId, crisisPlanId, supporterId }, { standing, answeredAt });
    },

    activations: (crisis) => readActivations(em, { crisisPlanId: crisis }),
    keepActivation: ({ value, version }, events) => keepActivation(em, value, version, events),

    async sayThere({ owner, id, crisis }: CrisisActivation, { by, at }, events) {
      await em.insertMany(CrisisVoiceRow, [
        { personId: owner, activationId: id, crisisPlanId: crisis, byId: by, criterionId: null, at },
      ]);
      await keepEvents(em, events);
    },

    underWay: () => underWay({}),
    lockUnderWay: async (id) => (await underWay({ id }, 'update'))[0],
    noteOpened: (events) => keepEvents(em, events),
  };
}
