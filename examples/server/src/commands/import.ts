import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ImportReport } from '../import/import-report.js';
import type { Mapping } from '../import/mapping.js';
import { type Call, type Command, needed, Refused, type Report } from './command.js';

export const importPeople: Command = {
  name: 'import',
  takes: 'FILE --organization HANDLE --source NAME',
  summary: 'Takes over people from a CSV file: all of it, or nothing.',
  help: [
    '--organization HANDLE   whose people they are',
    '--source NAME           what this list is called; the same name every time the same list comes again',
    '--mapping FILE.json     for another program’s headings and words (docs/guide/import-people.md)',
    '--skip-bad-rows         leave out rows that cannot be taken as they are, and import the others',
    '--claim-codes FILE.csv  make a single-use code for everyone in the file who has not taken their place, in a new file only you can read',
    '--dry-run               do everything but keep it',
  ].join('\n'),
  options: {
    organization: { type: 'string' },
    source: { type: 'string' },
    mapping: { type: 'string' },
    'skip-bad-rows': { type: 'boolean' },
    'claim-codes': { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  words: 1,
  run: async (call) => {
    const [organization, source] = [needed(call, 'organization'), needed(call, 'source')];
    const mapping = await mappingOf(call);
    const { withDatabase } = await import('../database/with-database.js');
    const { importInto } = await import('../import/import-into.js');
    const { cwd } = call.config;
    const codes = call.options['claim-codes'];
    const report = await withDatabase(call.config, call.say, ({ work }) =>
      importInto(work, {
        file: resolve(cwd, call.words[0] ?? ''),
        organization,
        source,
        mapping,
        skipBadRows: call.options['skip-bad-rows'] === true,
        dryRun: call.options['dry-run'] === true,
        codesFile: typeof codes === 'string' ? resolve(cwd, codes) : undefined,
        say: call.say,
      }),
    );
    return told(report, call.options['dry-run'] === true);
  },
};

async function mappingOf({ options, config }: Call): Promise<Mapping> {
  const { noMapping, readMapping } = await import('../import/mapping.js');
  if (typeof options['mapping'] !== 'string') return noMapping;
  const read = readMapping(parsed(readFileSync(resolve(config.cwd, options['mapping']), 'utf8')));
  if (read.ok) return read.value;
  throw new Refused(
    'unreadable-mapping',
    `The mapping file cannot be used: ${read.error.path === '' ? 'it' : read.error.path} should be ${read.error.expected}.`,
    'Change it and try again; docs/guide/import-people.md has an example.',
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(
      'unreadable-mapping',
      'The mapping file is not JSON.',
      'docs/guide/import-people.md has an example.',
    );
  }
}

function told(report: ImportReport, dryRun: boolean): Report {
  const { imported, changed, unchanged, skipped, problems, moreProblems, claimCodes } = report;
  const nothing = !report.done && !dryRun;
  return {
    json: { ...report, problems: problems.map((problem) => ({ ...problem })), dryRun },
    failed: nothing || (dryRun && skipped > 0),
    lines: [
      ...problems.map(
        ({ line, column, expected }) =>
          `Line ${line}${column === undefined ? '' : `, ${column}`}: expected ${expected}.`,
      ),
      ...(moreProblems > 0 ? [`… and ${moreProblems} more.`] : []),
      nothing
        ? `Nothing was imported: ${skipped} ${skipped === 1 ? 'line' : 'lines'} cannot be taken as they are (--skip-bad-rows leaves them out).`
        : `${dryRun ? 'Would be: ' : ''}imported ${imported} · changed ${changed} · unchanged ${unchanged} · skipped ${skipped}`,
      ...(claimCodes > 0 && !nothing ? [`${claimCodes} claim codes were written.`] : []),
    ],
  };
}
