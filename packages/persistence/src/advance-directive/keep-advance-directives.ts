import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import type { Json, Kept } from '@peerness/core';
import type { AdvanceDirective, AdvanceDirectives } from '@peerness/core/advance-directive';
import { createPublicKey } from 'node:crypto';
import { keepRow } from '../schema/keep-row.js';
import { parseJson } from '../schema/json-text.js';
import { asRead, reading } from '../schema/lock.js';
import type { Sealing } from '../sealer.js';
import { readable } from '../vault/readable.js';
import { keepEvents } from '../work/keep-events.js';
import { toAdvanceDirective, toAdvanceDirectiveColumns } from './advance-directive-mapper.js';
import { AdvanceDirectiveRow } from './advance-directive-row.js';
import { AdvanceAnswerRow } from './advance-answer-row.js';
import { AdvanceIncapacityRow } from './advance-incapacity-row.js';
import { toAnswerColumns, toIncapacityColumns } from './advance-parts-mapper.js';
import { openContent, toSeal } from './advance-seal-mapper.js';
import { AdvanceSealRow } from './advance-seal-row.js';
import type { AdvanceDirectiveKey } from './directive-key.js';
import { keepDirectiveParts } from './keep-directive-parts.js';
import { readDirectiveParts } from './read-directive-parts.js';
import { scansInLine, sealScans } from './seal-scans.js';
import { toScanSeal } from './scan-mapper.js';
import { sealOnce } from './seal-once.js';
import { writeAdvanceDirectiveFile } from './write-directive-file.js';

export function keepAdvanceDirectives(em: EntityManager, sealer: Sealing, key: AdvanceDirectiveKey): AdvanceDirectives {
  const read = async (
    where: FilterQuery<AdvanceDirectiveRow>,
    lock?: 'update',
  ): Promise<readonly Kept<AdvanceDirective>[]> => {
    const orderBy = { begunAt: 'asc', id: 'asc' } as const;
    const rows = await em.find(AdvanceDirectiveRow, where, { ...reading(lock), orderBy });
    if (rows.length === 0) return [];
    const partsOf = await readDirectiveParts(em, rows);
    const toOne = (row: AdvanceDirectiveRow): Kept<AdvanceDirective> => ({
      value: toAdvanceDirective(sealer, row, partsOf(row)),
      version: row.version,
    });
    return 'id' in (where as object) ? rows.map(toOne) : readable(sealer, rows, toOne);
  };

  return {
    find: async (id, lock) => (await read({ id }, lock))[0],
    of: (owner) => read({ personId: owner }),
    naming: (person) => read({ personId: { $ne: person } }),

    async keep({ value, version }, events) {
      const { personId, id, ...columns } = toAdvanceDirectiveColumns(value);
      const isSealedNow = version > 0 && (await sealOnce(em, sealer, key, value));
      const kept = await keepRow(em, AdvanceDirectiveRow, { personId, id }, columns, version);
      if (!kept.ok) return kept;
      await keepDirectiveParts(em, sealer, value);
      if (isSealedNow) await sealScans(em, key, value);
      await keepEvents(em, events);
      return kept;
    },

    async answer(directive, answer, events) {
      await em.insert(AdvanceAnswerRow, toAnswerColumns(directive, answer));
      await keepEvents(em, events);
    },

    async keepIncapacity(directive, record, events) {
      const columns = toIncapacityColumns(sealer, directive, record);
      const { personId, directiveId, id, endedAt, endedBy } = columns;
      if (record.ended)
        await em.nativeUpdate(AdvanceIncapacityRow, { personId, directiveId, id }, { endedAt, endedBy });
      else await em.insert(AdvanceIncapacityRow, columns);
      await keepEvents(em, events);
    },

    async file(id) {
      const [own] = await em.find(AdvanceSealRow, { directiveId: id }, asRead);
      if (!own) return undefined;
      const upToIt = { personId: own.personId, setId: own.setId, versionNumber: { $lte: own.versionNumber } };
      const chain = await em.find(AdvanceSealRow, upToIt, { ...asRead, orderBy: { versionNumber: 'asc' } });
      const scans = await scansInLine(em, { personId: own.personId, directiveId: id });
      return writeAdvanceDirectiveFile({
        content: parseJson(openContent(sealer, own), 'advance_seal') as { readonly [name: string]: Json },
        chain: chain.map(toSeal),
        scans: scans.flatMap((row) => toScanSeal(row) ?? []),
        keys: [...new Set([...chain, ...scans].flatMap(({ publicKey }) => publicKey ?? []))].map(keyFrom),
      });
    },
  };
}

function keyFrom(hex: string) {
  return createPublicKey({ key: Buffer.from(hex, 'hex'), format: 'der', type: 'spki' });
}
