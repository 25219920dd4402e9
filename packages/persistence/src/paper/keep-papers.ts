import type { EntityManager } from '@mikro-orm/postgresql';
import type { PersonId, PlanId } from '@peerness/core';
import type { Paper, PaperCode, PaperLine, Papers } from '@peerness/core/record';
import type { Columns } from '../schema/columns.js';
import { parseJson } from '../schema/json-text.js';
import { asRead } from '../schema/lock.js';
import { keepEvents } from '../work/keep-events.js';
import { PaperRow } from './paper-row.js';

export function keepPapers(em: EntityManager): Papers {
  return {
    async keep(paper, events) {
      await em.insertMany(PaperRow, [toPaperColumns(paper)]);
      await keepEvents(em, events);
    },
    async find(person, code) {
      const [row] = await em.find(PaperRow, { personId: person, code }, asRead);
      return row && toPaper(row);
    },
    async of(person, plan) {
      const newestFirst = { ...asRead, orderBy: { printedAt: 'desc', code: 'asc' } } as const;
      const rows = await em.find(PaperRow, { personId: person, planId: plan }, newestFirst);
      return rows.map(toPaper);
    },
  };
}

export function toPaper(row: Columns<PaperRow>): Paper {
  return {
    code: row.code as PaperCode,
    person: row.personId as PersonId,
    plan: row.planId as PlanId,
    version: row.planVersion,
    printedAt: row.printedAt,
    lines: parseJson(row.lines, 'paper') as readonly PaperLine[],
  };
}

export function toPaperColumns({ code, person, plan, version, printedAt, lines }: Paper): Columns<PaperRow> {
  return { personId: person, code, planId: plan, planVersion: version, printedAt, lines: JSON.stringify(lines) };
}
