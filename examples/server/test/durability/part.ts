import type { Stage } from './stage/open-stage.js';

/** A reliability goal, with the control that shows its check can fail. One file each; `parts/index.ts` lists them. */
export interface Part {
  /** R1 and so on. */
  readonly goal: string;
  readonly what: string;
  run(stage: Stage): Promise<Told>;
}

/** What a part found. It is met when nothing is `missed`, and its control went red. */
export interface Told {
  /** One line of figures. */
  readonly line: string;
  /** What was not as it has to be, in words. */
  readonly missed: readonly string[];
  readonly control: { readonly line: string; readonly red: boolean };
  /** The same as numbers, for whoever reads the file. */
  readonly figures: Readonly<Record<string, number | string>>;
}

/** `says` for every count that is not what it has to be. */
export function missedOf(counts: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(counts).flatMap(([what, number]) => (number === 0 ? [] : [`${number} ${what}`]));
}

export const thousands = (number: number): string => number.toLocaleString('en-US');
