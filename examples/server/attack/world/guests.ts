import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Work } from '@peerness/core';
import { importInto } from '../../src/import/import-into.js';
import { noMapping } from '../../src/import/mapping.js';

/** Somebody a case has for itself: a subject, and the code that lets them take their place in harbor. */
export interface Guest {
  readonly subject: string;
  readonly code: string;
}

export interface Guests {
  /** The next one nobody had yet: whoever supports has five places. */
  next(): Guest;
}

const howMany = 220;

/** People harbor imports for the attacks alone. They agreed that what they say may be shown, and are not seen. */
export async function inviteGuests(work: Work, folder: string): Promise<Guests> {
  const [file, codesFile] = [join(folder, 'guests.csv'), join(folder, 'codes.csv')];
  const rows = Array.from({ length: howMany }, (_, index) =>
    [`guest-${index}`, `Guest ${index}`, 'peer-supporter', 'employed', '5', 'display=paper@2026-01-02', '35-44'].join(
      ',',
    ),
  );
  writeFileSync(file, ['external_id,name,role,engagement,places,agreed,age-band', ...rows].join('\n'));
  const report = await importInto(work, {
    file,
    organization: 'harbor',
    source: 'guests',
    mapping: noMapping,
    skipBadRows: false,
    dryRun: false,
    codesFile,
    say: () => undefined,
  });
  if (!report.done) throw new Error(JSON.stringify(report));
  const waiting = readFileSync(codesFile, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',') as [string, string])
    .map(([external, code]) => ({ subject: `harbor.${external}`, code }));
  return {
    next: () => {
      const guest = waiting.shift();
      if (!guest) throw new Error('There are no guests left.');
      return guest;
    },
  };
}
