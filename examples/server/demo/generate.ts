/**
 * Writes the demo's files: `node examples/server/demo/generate.ts`. The same every time. Nobody in them exists; names
 * were put together by chance, and every external_id says so.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { Chance } from './chance.ts';
import { columns, type PersonRow } from './columns.ts';
import { imagine } from './person.ts';
import { type Place, places } from './places.ts';

/** The files, by name. */
export function demoFiles(): ReadonlyMap<string, string> {
  const byHand = JSON.parse(readFileSync(new URL('people.json', import.meta.url), 'utf8')) as {
    people: readonly { handle: string; places: Readonly<Record<string, PersonRow>> }[];
  };
  return new Map(
    places.map((place) => {
      const fixed = byHand.people.flatMap(({ handle, places: theirs }) => {
        const row = theirs[place.handle];
        return row ? [{ external_id: `fictional-${handle}`, ...row }] : [];
      });
      return [`${place.handle}.csv`, csv([...fixed, ...imagined(place, place.people - fixed.length)])];
    }),
  );
}

function imagined(place: Place, count: number): readonly PersonRow[] {
  const chance = new Chance(place.seed);
  return Array.from({ length: count }, (_, index) => imagine(place, index + 1, chance));
}

function csv(rows: readonly PersonRow[]): string {
  return (
    [columns.join(','), ...rows.map((row) => columns.map((column) => cell(row[column] ?? '')).join(','))].join('\n') +
    '\n'
  );
}

function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

if (import.meta.main) for (const [name, text] of demoFiles()) writeFileSync(new URL(name, import.meta.url), text);
