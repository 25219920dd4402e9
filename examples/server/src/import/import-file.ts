import { err, importScope, ok, type Result, type Work } from '@peerness/core';
import { type Columns, readHeadings } from './columns.js';
import type { ImportOccasion, ImportOrder } from './import-order.js';
import { type ImportReport, Tally } from './import-report.js';
import { keepRows } from './keep-rows.js';
import { readCsv } from './read-csv.js';
import { type ImportedRow, readRow } from './read-row.js';
import { SourceIndex } from './source-index.js';

/** So many people are written at a time. */
const batchSize = 200;

/**
 * Imports a file in one transaction: read, checked and written as it streams by, kept whole or not at all. One bad row
 * keeps everything out, unless bad rows are to be skipped; a file that cannot be read to its end is never kept.
 */
export async function importFile(work: Work, order: ImportOrder, occasion: ImportOccasion): Promise<ImportReport> {
  const outcome = await work(
    importScope(order.organization),
    async (ports): Promise<Result<ImportReport, ImportReport>> => {
      // One after the other: nobody closes an organization while somebody is taken over into it.
      await ports.memberships.inTurn(order.organization);
      const closesOn = (await ports.organizations.find(order.organization))?.closesOn;
      const tally = new Tally();
      const known = new SourceIndex(await ports.importedEntries.ofSource(order.organization, order.source));
      let batch: ImportedRow[] = [];
      const flush = async (): Promise<void> => {
        if (!tally.hasProblems || order.skipBadRows)
          await keepRows(ports, batch, known, { ...order, closesOn }, occasion, tally);
        batch = [];
      };
      const readable = await eachRow(order, occasion, tally, async (row) => {
        if (batch.push(row) >= batchSize) await flush();
      });
      await flush();
      const keeps = readable && (order.skipBadRows || !tally.hasProblems) && !order.dryRun;
      return keeps ? ok(tally.report(true)) : err(tally.report(false));
    },
  );
  return outcome.ok ? outcome.value : outcome.error;
}

/** Hands on every row that can be taken; answers whether the file could be read from beginning to end. */
async function eachRow(
  { file, mapping, catalogue, organization }: ImportOrder,
  { at, say }: ImportOccasion,
  tally: Tally,
  take: (row: ImportedRow) => Promise<void>,
): Promise<boolean> {
  const lineOf = new Map<string, number>();
  let columns: Columns | undefined;
  let told = Date.now();
  for await (const record of readCsv(file, mapping.delimiter)) {
    if (!record.ok) {
      tally.refuse([record.error]);
      return false;
    }
    if (!columns) {
      const headings = readHeadings(record.value, mapping, catalogue, organization);
      if (!headings.ok) {
        tally.refuse(headings.error);
        return false;
      }
      columns = headings.value;
      continue;
    }
    const row = readRow(record.value, columns, mapping, at);
    if (!row.ok) {
      tally.refuse(row.error);
      continue;
    }
    const first = lineOf.get(row.value.externalId);
    if (first !== undefined) {
      tally.refuse([
        {
          line: row.value.line,
          column: 'external_id',
          expected: `each person once; line ${first} is about the same one`,
        },
      ]);
      continue;
    }
    lineOf.set(row.value.externalId, row.value.line);
    await take(row.value);
    if (Date.now() - told > 2_000) {
      told = Date.now();
      say(`Line ${row.value.line} …`);
    }
  }
  if (!columns) tally.refuse([{ line: 1, expected: 'a first line with headings' }]);
  return columns !== undefined;
}
