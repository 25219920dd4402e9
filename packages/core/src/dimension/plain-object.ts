/** Something read from JSON whose properties can be looked at, or nothing. A property that is `undefined` is not there. */
export function plainObject(input: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined;
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}

/** The first property nobody asked for, if there is one. */
export function strayKey(object: Readonly<Record<string, unknown>>, allowed: readonly string[]): string | undefined {
  return Object.keys(object).find((key) => !allowed.includes(key));
}
