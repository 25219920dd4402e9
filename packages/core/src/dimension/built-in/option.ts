import type { Choice } from '../value-kind.js';

/** One option with its English and Spanish words, below a broader one if there is one. */
export function option(key: string, en: string, es: string, broader?: string): Choice {
  return { key, labels: { en, es }, ...(broader !== undefined && { broader }) };
}
