// Mutants of the decision about access: pnpm prove:mutants
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'packages/core/mutants.vitest.config.mjs', related: false },
  mutate: [
    'packages/core/src/access/{action,barrier-rule,capability,decide,decide-*,decision,obligations,terms-of}.ts',
    'packages/core/src/consent/{consent-kind-rules,compliance-profile,evaluate-consents,info-category,is-same-recipient,tier-rule}.ts',
  ],
  coverageAnalysis: 'perTest',
  // What neither changed itself nor in its tests is not tried again.
  incremental: true,
  incrementalFile: '.check/mutants-tried.json',
  ignoreStatic: false,
  concurrency: 1,
  timeoutMS: 30000,
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: '.check/mutants.json' },
  clearTextReporter: { reportTests: false, allowColor: false },
  thresholds: { high: 98, low: 95, break: 95 },
  tempDirName: '.check/mutants',
  ignorePatterns: ['.check', 'bench', 'dist', '.tsbuild', '**/*.tsbuildinfo', 'packages/*/dist'],
};
