import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** How much is asked for: little in a test run, much by `pnpm prove:authorization`. */
export function asked(): { readonly decisions: number; readonly seed: number } {
  const { PEERNESS_PROVE_DECISIONS: decisions, PEERNESS_PROVE_SEED: seed } = process.env;
  return { decisions: Number(decisions ?? 3_000), seed: Number(seed ?? 20260101) };
}

/** Adds one part to the result of the command, where it asked for one. */
export function keepResult(part: string, counted: object): void {
  const file = process.env['PEERNESS_PROVE_RESULT'];
  if (!file) return;
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : {};
  writeFileSync(file, `${JSON.stringify({ ...before, [part]: counted }, null, 2)}\n`);
}

/** The same for what is asked of all four parties, in worlds in a database. */
export function askedOfAll(): { readonly decisions: number; readonly seed: number } {
  const { PEERNESS_PROVE_FOUR: decisions } = process.env;
  return { decisions: Number(decisions ?? 7_000), seed: asked().seed };
}
