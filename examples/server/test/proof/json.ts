/** An answer as a test looks into it: whatever is not there is `undefined`. */
export interface Json {
  readonly [field: string]: Json;
  readonly [index: number]: Json;
}

/** The ids, names and words in it, wherever they stand. */
export function textAt(json: Json | undefined, ...path: readonly (string | number)[]): string {
  const found = path.reduce<Json | undefined>((at, step) => at?.[step], json);
  if (typeof found !== 'string') throw new Error(`There is no text at ${path.join('.')} in ${JSON.stringify(json)}.`);
  return found;
}
