import { createHash } from 'node:crypto';

/** Of this run, or of the run that is repeated with PROOF_SEED: whoever begins a run sets it. */
export function seed(): string {
  const set = process.env['PROOF_SEED'];
  if (set === undefined) throw new Error('PROOF_SEED is not set.');
  return set;
}

/** A word found nowhere else, to be written wherever a person or an import can write. The same for the same seed. */
export function canary(owner: string, field: string): string {
  const chance = createHash('sha256').update(`${seed()} ${owner} ${field}`).digest('hex').slice(0, 8);
  return `CN-${owner.replace('.', '-')}-${field}-${chance}`;
}

/** Every canary in a text, whatever became of its case. */
export function canariesIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/CN-[a-z]+(?:-[a-z]+)+-[0-9a-f]{8}/gi)].map(([found]) => found.toLowerCase()));
}
