import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Work } from '@peerness/core';
import { importInto } from '../../src/import/import-into.js';
import { noMapping } from '../../src/import/mapping.js';

/** Brings in a list as an organization does, headings first; answers what was reported, and each external id's code. */
export async function importList(
  work: Work,
  into: { readonly organization: string; readonly source: string },
  rows: readonly (readonly string[])[],
): Promise<{ readonly report: object; readonly codes: ReadonlyMap<string, string> }> {
  const folder = mkdtempSync(join(tmpdir(), 'peerness-proof-'));
  const [file, codesFile] = [join(folder, 'people.csv'), join(folder, 'codes.csv')];
  writeFileSync(file, rows.map((cells) => cells.join(',')).join('\n'));
  const settings = { ...into, mapping: noMapping, skipBadRows: false, dryRun: false };
  const report = await importInto(work, { ...settings, file, codesFile, say: () => undefined });
  if (!report.done) throw new Error(JSON.stringify(report));
  const lines = readFileSync(codesFile, 'utf8').trim().split('\n').slice(1);
  rmSync(folder, { recursive: true });
  return { report, codes: new Map(lines.map((line) => line.split(',') as [string, string])) };
}
