import type { Facts } from './allowed.js';

/** Of an error its name, its code and its places; never its message, which may hold a row. */
export function failure(error: unknown): Pick<Facts, 'codes' | 'places'> {
  if (!(error instanceof Error)) return { codes: ['other'] };
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  return { codes: [error.name, ...code], places: placesOf(error) };
}

function placesOf({ stack = '' }: Error): readonly string[] {
  return stack.split('\n').flatMap((line) => {
    const [, file, at] = /^\s+at .*?(?:file:\/\/)?(\/[^():]+):(\d+):\d+\)?$/.exec(line) ?? [];
    return file === undefined || at === undefined ? [] : [`${file}:${at}`];
  });
}
