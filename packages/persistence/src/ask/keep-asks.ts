import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import type { Ask, Asks, Kept } from '@peerness/core';
import { keepRow } from '../schema/keep-row.js';
import { asRead, reading } from '../schema/lock.js';
import { replaceParts } from '../schema/replace-parts.js';
import type { Sealing } from '../sealer.js';
import { readable } from '../vault/readable.js';
import { keepEvents } from '../work/keep-events.js';
import { AskAnswerRow } from './ask-answer-row.js';
import { toAnswerColumns, toAsk, toAskColumns } from './ask-mapper.js';
import { AskRow } from './ask-row.js';

export function keepAsks(em: EntityManager, sealer: Sealing): Asks {
  const read = async (
    organization: string,
    where: FilterQuery<AskRow>,
    lock?: 'update',
  ): Promise<readonly Kept<Ask>[]> => {
    const here = { organizationId: organization };
    const rows = await em.find(
      AskRow,
      { $and: [here, where] },
      { ...reading(lock), orderBy: { askedAt: 'desc', id: 'desc' } },
    );
    if (rows.length === 0) return [];
    const answers = await em.find(
      AskAnswerRow,
      { ...here, askId: rows.map((row) => row.id) },
      { ...asRead, orderBy: { position: 'asc' } },
    );
    return readable(sealer, rows, (row) => ({
      value: toAsk(
        sealer,
        row,
        answers.filter(({ askId }) => askId === row.id),
      ),
      version: row.version,
    }));
  };

  return {
    find: async (organization, id, lock) => (await read(organization, { id }, lock))[0],
    setBy: (organization, asker) => read(organization, { askerId: asker }),
    open: (organization, at) => read(organization, { withdrawnAt: null, openUntil: { $gt: at } }),

    async keep({ value, version }, events) {
      const { organizationId, id, ...columns } = toAskColumns(sealer, value);
      const kept = await keepRow(em, AskRow, { organizationId, id }, columns, version);
      if (!kept.ok) return kept;
      await replaceParts(
        em,
        AskAnswerRow,
        { organizationId, askId: id },
        ['organizationId', 'askId', 'personId'],
        toAnswerColumns(value),
      );
      await keepEvents(em, events);
      return kept;
    },
  };
}
