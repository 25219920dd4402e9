import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sourceOf } from '../../src/index.js';
import { arbitraries } from '../../src/testing/index.js';

it('tells what a person said from what a file says of them', () => {
  fc.assert(
    fc.property(arbitraries.statements, (statement) => {
      expect(sourceOf(statement)).toBe('self');
    }),
  );
  fc.assert(
    fc.property(arbitraries.importedEntries, (entry) => {
      expect(sourceOf(entry)).toBe('imported');
    }),
  );
});
