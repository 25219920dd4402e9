import { defineConfig } from 'vitest/config';

/** The tests by which the decision about access lives or dies, and no others. */
export default defineConfig({
  test: {
    root: new URL('.', import.meta.url).pathname,
    include: ['test/access/*.test.ts', 'test/consent/*.test.ts', 'test/legal/demand.test.ts'],
    // Ten thousand questions for each mutant would take a day; the table asks few, and each is about something.
    exclude: ['**/*.property.test.ts'],
    // None of them keeps anything between files: what all share is loaded once.
    isolate: false,
    testTimeout: 60_000,
  },
});
