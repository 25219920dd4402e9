import { err, ok, type Result } from '../kernel/result.js';
import { plainObject, strayKey } from './plain-object.js';

/** A dimension's JSON that does not fit. Says where and what would fit, never what was there. */
export interface UnreadableDimension {
  readonly kind: 'UnreadableDimension';
  readonly path: readonly string[];
  /** What would have fitted, in plain English. */
  readonly expected: string;
}

/** Reads one part of a JSON document, which stands at `path`. */
export type Read<Value> = (input: unknown, path: readonly string[]) => Result<Value, UnreadableDimension>;

type ValueOf<Reader> = Reader extends Read<infer Value> ? Value : never;

type Shape<Required, Optional> = { readonly [Key in keyof Required]: ValueOf<Required[Key]> } & {
  readonly [Key in keyof Optional]?: ValueOf<Optional[Key]>;
};

export function misfit(path: readonly string[], expected: string): Result<never, UnreadableDimension> {
  return err({ kind: 'UnreadableDimension', path, expected });
}

/** Whatever passes the test. */
export function that<Value>(expected: string, fits: (input: unknown) => input is Value): Read<Value> {
  return (input, path) => (fits(input) ? ok(input) : misfit(path, expected));
}

export function exactly<const Word extends string | boolean>(...words: readonly Word[]): Read<Word> {
  return that(`one of ${words.join(', ')}`, (input): input is Word => words.some((word) => word === input));
}

export function whole(least: number, most: number): Read<number> {
  return that(
    `a whole number from ${least} to ${most}`,
    (input): input is number => typeof input === 'number' && Number.isInteger(input) && least <= input && input <= most,
  );
}

export function text(longest: number): Read<string> {
  return that(
    `text of at most ${longest} characters`,
    (input): input is string =>
      typeof input === 'string' &&
      input.trim() !== '' &&
      input.length <= longest &&
      input.isWellFormed() &&
      !input.includes('\0'),
  );
}

export function list<Value>(item: Read<Value>, least: number, most: number): Read<readonly Value[]> {
  return (input, path) => {
    if (!Array.isArray(input) || input.length < least || input.length > most)
      return misfit(path, `a list of ${least} to ${most}`);
    const values: Value[] = [];
    for (const [index, one] of input.entries()) {
      const value = item(one, [...path, String(index)]);
      if (!value.ok) return value;
      values.push(value.value);
    }
    return ok(values);
  };
}

/** An object with these properties, perhaps those, and no others. */
export function shape<
  const Required extends Readonly<Record<string, Read<unknown>>>,
  const Optional extends Readonly<Record<string, Read<unknown>>> = Readonly<Record<never, never>>,
>(required: Required, optional?: Optional): Read<Shape<Required, Optional>> {
  const readers: Readonly<Record<string, Read<unknown>>> = { ...required, ...optional };
  return (input, path) => {
    const object = plainObject(input);
    if (!object) return misfit(path, 'an object');
    const stray = strayKey(object, Object.keys(readers));
    if (stray !== undefined) return misfit([...path, stray], `nothing but ${Object.keys(readers).join(', ')} here`);
    const read: Record<string, unknown> = {};
    for (const [key, reader] of Object.entries(readers)) {
      if (!(key in object) && !(key in required)) continue;
      const value = reader(object[key], [...path, key]);
      if (!value.ok) return value;
      read[key] = value.value;
    }
    return ok(read as Shape<Required, Optional>);
  };
}

/** One of several shapes, told apart by `form`. */
export function byForm<const Shapes extends Readonly<Record<string, Read<unknown>>>>(
  shapes: Shapes,
): Read<ValueOf<Shapes[keyof Shapes]>> {
  const form = exactly(...Object.keys(shapes));
  return (input, path) => {
    const object = plainObject(input);
    if (!object) return misfit(path, 'an object');
    const named = form(object['form'], [...path, 'form']);
    if (!named.ok) return named;
    const reader = shapes[named.value] as Read<ValueOf<Shapes[keyof Shapes]>>;
    return reader(input, path);
  };
}
