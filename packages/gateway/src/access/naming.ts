/** How types are called in a schema that renamed some. */
export interface Naming {
  /** What the rest of the library calls a type of the final schema. */
  readonly original: (final: string) => string;
  /** What the final schema calls a type of the library. */
  readonly final: (original: string) => string;
}

export const unrenamed: Naming = { original: (name) => name, final: (name) => name };

/** The naming that follows from a function, for these types. Two types may not end up with one name. */
export function namingOf(types: readonly string[], rename: (type: string) => string): Naming {
  const finals = new Map(types.map((type) => [type, rename(type)]));
  const originals = new Map([...finals].map(([original, final]) => [final, original]));
  if (originals.size !== finals.size) throw new TypeError('Two types were renamed to the same name.');
  return { original: (name) => originals.get(name) ?? name, final: (name) => finals.get(name) ?? name };
}
