import type { EntityManager } from '@mikro-orm/postgresql';
import type { Profiles } from '@peerness/core';
import { keepRow } from '../schema/keep-row.js';
import { asRead } from '../schema/lock.js';
import { replaceParts } from '../schema/replace-parts.js';
import type { Sealer } from '../sealer.js';
import { keepEvents } from '../work/keep-events.js';
import { toProfile, toProfileColumns, toStatementColumns, toUseColumns } from './profile-mapper.js';
import { ProfileRow } from './profile-row.js';
import { StatementRow } from './statement-row.js';
import { StatementUseRow } from './statement-use-row.js';

export function keepProfiles(em: EntityManager, sealer: Sealer): Profiles {
  const inOrder = { ...asRead, orderBy: { position: 'asc' } } as const;

  return {
    async find(person) {
      const [row] = await em.find(ProfileRow, { personId: person }, asRead);
      if (!row) return undefined;
      const statements = await em.find(StatementRow, { personId: person }, inOrder);
      const uses = await em.find(StatementUseRow, { personId: person }, inOrder);
      return { value: toProfile(sealer, row, statements, uses), version: row.version };
    },

    async keep({ value, version }, events) {
      const whole = { personId: value.person };
      const kept = await keepRow(em, ProfileRow, whole, toProfileColumns(sealer, value), version);
      if (!kept.ok) return kept;
      await replaceParts(em, StatementRow, whole, ['personId', 'id'], toStatementColumns(sealer, value));
      await replaceParts(
        em,
        StatementUseRow,
        whole,
        ['personId', 'statementId', 'organizationId', 'use'],
        toUseColumns(value),
      );
      await keepEvents(em, events);
      return kept;
    },
  };
}
