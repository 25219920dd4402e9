import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../src/advance-directive');

it('says nowhere that a directive counts in law, in no name and no sentence', () => {
  const files = readdirSync(folder);
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    const words = readFileSync(join(folder, file), 'utf8');
    expect(words, file).not.toMatch(/v[aá]lid|permitted\b|is legal\b|enforceable|legally binding/iu);
  }
});
