import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Fill } from './case.js';

/** What the names in `${…}` stand for, in one case. Answers nothing for a name there is not. */
export type Names = (name: string) => string | undefined;

type Shape = { readonly [name: string]: Fill };

/**
 * Makes of what a case says what is sent: `${…}` is replaced by what it names, and objects of these shapes by long or
 * packed words: `{ repeat, times }`, `{ join }`, `{ list, times }`, `{ nested, times }`, `{ json }`. In what is repeated `${n}` counts.
 */
export function fill(value: Fill, names: Names): unknown {
  if (typeof value === 'string') return words(value, names);
  if (Array.isArray(value)) return value.map((one: Fill) => fill(one, names));
  if (typeof value !== 'object' || value === null) return value;
  const shape = value as Shape;
  const times = typeof shape['times'] === 'number' ? shape['times'] : 0;
  const counted =
    (index: number): Names =>
    (name) =>
      name === 'n' ? String(index) : names(name);
  if ('repeat' in shape) {
    const { repeat } = shape;
    return Array.from({ length: times }, (_, index) => text(repeat ?? '', counted(index))).join('');
  }
  if ('join' in shape) return (shape['join'] as readonly Fill[]).map((one) => text(one, names)).join('');
  if ('list' in shape) {
    const { list } = shape;
    return Array.from({ length: times }, (_, index) => fill(list ?? null, counted(index)));
  }
  if ('nested' in shape) {
    let inner = fill(shape['nested'] ?? null, names);
    for (let index = 0; index < times; index += 1) inner = [inner];
    return inner;
  }
  if ('json' in shape) return JSON.stringify(fill(shape['json'] ?? null, names));
  return Object.fromEntries(Object.entries(shape).map(([name, one]) => [name, fill(one, names)]));
}

/** As bytes: words in UTF-8, or `{ gzip }`, `{ brotli }`, `{ hex }`. */
export function bytes(value: Fill, names: Names): Buffer {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const shape = value as Shape;
    if ('gzip' in shape) return gzipSync(bytes(shape['gzip'] ?? '', names));
    if ('brotli' in shape) return brotliCompressSync(bytes(shape['brotli'] ?? '', names));
    if ('hex' in shape) return Buffer.from(text(shape['hex'] ?? '', names), 'hex');
  }
  return Buffer.from(text(value, names), 'utf8');
}

export function text(value: Fill, names: Names): string {
  const filled = fill(value, names);
  return typeof filled === 'string' ? filled : JSON.stringify(filled);
}

function words(value: string, names: Names): string {
  return value.replace(/\$\{([^}]+)\}/g, (_, name: string) => {
    const found = names(name.trim());
    if (found === undefined) throw new Error(`A case speaks of "${name}", which there is not.`);
    return found;
  });
}
