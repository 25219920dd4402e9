import {
  type Catalogue,
  type Dimension,
  err,
  ok,
  type OrganizationId,
  organizationDimensionId,
  type Result,
} from '@peerness/core';
import type { Mapping } from './mapping.js';
import { columnLetter, type ImportProblem } from './problem.js';

/** The columns that are not dimensions. Documented in `docs/guide/import-people.md`. */
export const plainColumns = [
  'external_id',
  'name',
  'reads_in',
  'role',
  'engagement',
  'places',
  'role_from',
  'role_until',
  'member_since',
  'open_to',
  'agreed',
  'time_zone',
] as const;

export type PlainColumn = (typeof plainColumns)[number];

/** What one column of ours is about. */
export type Target =
  | { readonly kind: 'plain'; readonly column: PlainColumn }
  | { readonly kind: 'answer' | 'agreed' | 'comfort'; readonly dimension: Dimension };

/** Where in a record the cells for our columns stand. */
export interface Columns {
  readonly width: number;
  readonly headings: readonly string[];
  readonly places: readonly {
    readonly target: Target;
    readonly name: string;
    readonly at: readonly number[];
    readonly fill?: string;
  }[];
}

/** Finds our columns among the file's headings, or says which headings are missing, doubled or unknown. */
export function readHeadings(
  record: { readonly line: number; readonly cells: readonly string[] },
  mapping: Mapping,
  catalogue: Catalogue,
  organization: OrganizationId,
): Result<Columns, readonly ImportProblem[]> {
  const headings = record.cells.map((cell) => cell.trim());
  const problems: ImportProblem[] = [];
  const places = new Map<string, { target: Target; name: string; at: number[]; fill?: string }>();
  const names = headings.map((heading) =>
    Object.hasOwn(mapping.columns, heading) ? (mapping.columns[heading] ?? heading) : heading,
  );
  const areHeadings = names.some((name) => canonical(name) === 'external_id');

  headings.forEach((heading, index) => {
    if (heading === '' || mapping.ignore.includes(heading)) return;
    const name = canonical(names[index] ?? heading);
    const target = targetOf(name, catalogue, organization);
    const mapped = Object.hasOwn(mapping.columns, heading);
    const taken = places.get(name);
    // A file without headings begins with a person: then no word of it is repeated.
    const shown = areHeadings ? heading : columnLetter(index);
    if (!target)
      problems.push({
        line: record.line,
        column: shown,
        expected: 'a heading this organization knows; map it, or list it under "ignore" in the mapping file',
      });
    else if (taken && !mapped) problems.push({ line: record.line, column: shown, expected: 'each heading once' });
    else if (taken) taken.at.push(index);
    else places.set(name, { target, name: areHeadings ? heading : name, at: [index] });
  });
  for (const [name, fill] of Object.entries(mapping.fill)) {
    const target = targetOf(canonical(name), catalogue, organization);
    const unknown = [...fill.matchAll(/\{([^}]*)\}/g)].find(([, heading = '']) => !headings.includes(heading));
    if (!target)
      problems.push({ line: record.line, column: name, expected: 'a column of ours under "fill" in the mapping file' });
    else if (unknown)
      problems.push({
        line: record.line,
        column: unknown[1] ?? name,
        expected: 'this heading, which the mapping file speaks of',
      });
    else if (!places.has(canonical(name))) places.set(canonical(name), { target, name, at: [], fill });
  }
  for (const heading of Object.keys(mapping.columns))
    if (!headings.includes(heading))
      problems.push({ line: record.line, column: heading, expected: 'this heading, which the mapping file speaks of' });
  for (const needed of ['external_id', 'name'])
    if (!places.has(needed))
      problems.push({ line: record.line, column: needed, expected: `a column with the heading ${needed}` });
  return problems.length > 0 ? err(problems) : ok({ width: headings.length, headings, places: [...places.values()] });
}

function canonical(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, '_').replace(/^dim:/, '');
}

function targetOf(name: string, catalogue: Catalogue, organization: OrganizationId): Target | undefined {
  const plain = plainColumns.find((column) => column === name);
  if (plain) return { kind: 'plain', column: plain };
  const [, prefix, key = ''] = /^(?:(agreed|comfort):)?(?:dim:)?(.+)$/.exec(name) ?? [];
  const dimension = catalogue.get(key) ?? catalogue.get(organizationDimensionId(organization, key));
  if (!dimension) return undefined;
  return { kind: prefix === 'agreed' || prefix === 'comfort' ? prefix : 'answer', dimension };
}
