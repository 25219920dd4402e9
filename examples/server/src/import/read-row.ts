import {
  type Answer,
  type Comfort,
  comforts,
  type Engagement,
  engagements,
  err,
  longestName,
  ok,
  readAnswer,
  readText,
  type RecordedAgreement,
  type Result,
  type Role,
  type RoleCode,
  oneToOneRoles,
  roleCodes,
} from '@peerness/core';
import { agreedForm, readAgreed } from './agreements.js';
import { cellsOf, type Cells } from './cells-of.js';
import type { Columns } from './columns.js';
import type { Mapping } from './mapping.js';
import type { ImportProblem } from './problem.js';
import type { CsvRecord } from './read-csv.js';
import { readCell } from './read-cell.js';
import { readDate } from './read-date.js';
import { isTimeZone } from './week-slots.js';

/** One person, as one row of a file describes them. */
export interface ImportedRow {
  readonly line: number;
  readonly externalId: string;
  readonly name: string;
  readonly readsIn?: string;
  readonly memberSince?: Date;
  readonly roles: readonly Pick<Role, 'code' | 'engagement' | 'places' | 'until'>[];
  readonly roleFrom?: Date;
  /** Agreed to be listed, on that day; and to mutual peers too. */
  readonly seen?: Date;
  readonly mutual: boolean;
  readonly facts: readonly ImportedFact[];
}

/** One thing the row says of the person, and what they agreed it may be used for. */
export interface ImportedFact {
  readonly dimension: string;
  readonly answer: Answer;
  readonly comfort: Comfort;
  readonly agreements: readonly RecordedAgreement[];
}

/** Reads one record: the person it describes, or everything about it that cannot be taken as it is. */
export function readRow(
  record: CsvRecord,
  columns: Columns,
  mapping: Mapping,
  at: Date,
): Result<ImportedRow, readonly ImportProblem[]> {
  const problems: ImportProblem[] = [];
  const { line } = record;
  if (record.cells.length !== columns.width)
    return err([
      { line, expected: `${columns.width} cells, as many as there are headings; this line has ${record.cells.length}` },
    ]);
  const cells = cellsOf(record, columns, mapping);
  const expect = <Value>(value: Value | undefined, name: string, expected: string): Value | undefined => {
    if (value === undefined) problems.push({ line, column: cells.heading(name), expected });
    return value;
  };

  const externalId =
    expect(
      readWord(cells.text('external_id'), 200),
      'external_id',
      'what this list calls the person: 1 to 200 characters',
    ) ?? '';
  const name =
    expect(
      readWord(cells.text('name'), longestName),
      'name',
      `the name the person goes by: 1 to ${longestName} characters`,
    ) ?? '';
  const readsIn =
    cells.text('reads_in') === ''
      ? undefined
      : expect(languageTag(cells.text('reads_in')), 'reads_in', 'one language tag, such as es or pt-BR');
  const day = (column: string): Date | undefined =>
    cells.text(column) === ''
      ? undefined
      : expect(readDate(cells.text(column), mapping.dates), column, `a day, as ${mapping.dates}`);
  const memberSince = day('member_since');
  const roleFrom = day('role_from');
  const roleUntil = day('role_until');
  const timeZone =
    expect(
      isTimeZone(cells.text('time_zone') || 'UTC') ? cells.text('time_zone') || 'UTC' : undefined,
      'time_zone',
      'a time zone such as America/Chicago',
    ) ?? 'UTC';
  const roles = readRoles(cells, expect, roleUntil);
  const openTo = cells.parts('open_to').map((word) => word.toLowerCase());
  expect(
    openTo.every((word) => word === 'support' || word === 'mutual') || undefined,
    'open_to',
    'support, mutual, or both',
  );
  const agreed = expect(readAgreed(cells.text('agreed'), mapping.dates, at), 'agreed', agreedForm) ?? { uses: [] };

  const facts = columns.places.flatMap(({ target }): ImportedFact[] => {
    if (target.kind !== 'answer') return [];
    const { dimension } = target;
    const key = `answer ${dimension.id}`;
    const read = readCell(dimension, cells.parts(key), { timeZone, language: readsIn ?? 'und', at });
    if ('expected' in read) {
      expect(undefined, key, read.expected);
      return [];
    }
    const own = cells.text(`agreed ${dimension.id}`);
    const { uses } =
      own === ''
        ? agreed
        : (expect(readAgreed(own, mapping.dates, at), `agreed ${dimension.id}`, agreedForm) ?? agreed);
    const word = cells.text(`comfort ${dimension.id}`).toLowerCase() || 'gladly';
    const comfort =
      expect(
        comforts.find((one) => one === word),
        `comfort ${dimension.id}`,
        `one of ${comforts.join(', ')}`,
      ) ?? 'gladly';
    return read.answers.flatMap((input) => {
      const answer = readAnswer(dimension, input);
      if (answer.ok) return [{ dimension: dimension.id, answer: answer.value, comfort, agreements: uses }];
      expect(
        undefined,
        key,
        answer.error.kind === 'UnreadableAnswer'
          ? answer.error.expected
          : `text of at most ${answer.error.longest} characters`,
      );
      return [];
    });
  });

  if (problems.length > 0) return err(problems);
  return ok({
    line,
    externalId,
    name,
    roles,
    mutual: openTo.includes('mutual'),
    facts: distinct(facts),
    ...(readsIn !== undefined && { readsIn }),
    ...(memberSince && { memberSince }),
    ...(roleFrom && { roleFrom }),
    ...(agreed.seen && { seen: agreed.seen }),
  });
}

type Expect = <Value>(value: Value | undefined, name: string, expected: string) => Value | undefined;

/** A file neither gives nor takes the power to administer: that is given by name, by somebody who has it. */
const importable: readonly RoleCode[] = roleCodes.filter((code) => code !== 'administrator');

function readRoles(cells: Cells, expect: Expect, until: Date | undefined): ImportedRow['roles'] {
  const engagementWord = cells.text('engagement').toLowerCase() || 'volunteer';
  const engagement: Engagement =
    expect(
      engagements.find((one) => one === engagementWord),
      'engagement',
      `one of ${engagements.join(', ')}`,
    ) ?? 'volunteer';
  const places = /^\d{1,3}$/.test(cells.text('places')) ? Number(cells.text('places')) : undefined;
  if (cells.text('places') !== '')
    expect(places, 'places', 'how many people they support at once: a whole number up to 999');
  return [...new Set(cells.parts('role').map((word) => word.toLowerCase().replace(/\s+/g, '-')))].flatMap((word) => {
    const code = expect(
      importable.find((one) => one === word),
      'role',
      `some of ${importable.join(', ')}, separated by semicolons`,
    );
    if (!code) return [];
    const oneToOne = oneToOneRoles.includes(code);
    if (oneToOne && cells.text('places') === '')
      expect(undefined, 'places', 'how many people they support at once, because the role is one-to-one');
    return [{ code, engagement, places: oneToOne ? (places ?? 0) : 0, ...(until && { until }) }];
  });
}

function readWord(text: string, longest: number): string | undefined {
  const read = readText(text, longest);
  return read.ok ? read.value : undefined;
}

function languageTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}

function distinct(facts: readonly ImportedFact[]): readonly ImportedFact[] {
  const seen = new Set<string>();
  return facts.filter(({ dimension, answer }) => {
    const key = JSON.stringify([dimension, answer]);
    return !seen.has(key) && seen.add(key);
  });
}
