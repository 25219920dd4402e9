import type { Columns, Target } from './columns.js';
import { folded, type Mapping } from './mapping.js';
import type { CsvRecord } from './read-csv.js';

/** One record's cells under our own names: `name`, or `answer gender`, `agreed gender`, `comfort gender`. */
export interface Cells {
  /** All of it, trimmed. Empty when there is no such column. */
  text(name: string): string;
  /** Its several values, trimmed, in our words. */
  parts(name: string): readonly string[];
  /** What the file calls it. */
  heading(name: string): string;
}

export function cellsOf({ cells }: CsvRecord, { headings, places }: Columns, mapping: Mapping): Cells {
  const byName = new Map(places.map((place) => [nameOf(place.target), place]));

  const parts = (name: string): readonly string[] => {
    const place = byName.get(name);
    if (!place) return [];
    if (place.fill !== undefined) return split(filled(place.fill), ';');
    return place.at.flatMap((index) => {
      const heading = headings[index] ?? '';
      const ours = name.replace(/^answer /, '');
      const cell = (cells[index] ?? '').trim();
      const table = mapping.values[heading] ?? mapping.values[ours];
      const separator = mapping.separators[heading] ?? mapping.separators[ours] ?? ';';
      return split(cell, separator).flatMap((part) => {
        const word = table?.[folded(part)];
        return word === undefined ? [part] : split(word, ';');
      });
    });
  };

  const filled = (template: string): string =>
    template
      .split(';')
      .map((part) => {
        const asked = [...part.matchAll(/\{([^}]*)\}/g)].map(([, heading = '']) =>
          (cells[headings.indexOf(heading)] ?? '').trim(),
        );
        return asked.includes('') ? '' : part.replace(/\{[^}]*\}/g, () => asked.shift() ?? '');
      })
      .join(';');

  return { parts, text: (name) => parts(name).join('; '), heading: (name) => byName.get(name)?.name ?? name };
}

function nameOf(target: Target): string {
  return target.kind === 'plain' ? target.column : `${target.kind} ${target.dimension.id}`;
}

function split(text: string, separator: string): readonly string[] {
  if (/^own words:/i.test(text)) return [text];
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
