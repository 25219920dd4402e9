import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { bansInCore, bansEverywhere, bansOutsidePersistence } from './scripts/lint/bans.mjs';
import { house } from './scripts/lint/house.mjs';

const typescript = ['**/*.ts'];
const banned = (...lists) => ({ 'no-restricted-syntax': ['error', ...lists.flat()] });

export default defineConfig(
  globalIgnores(['**/dist/', '**/.tsbuild/', '**/.turbo/', '.toolchain/', '**/.check/', '.vitest/', '**/coverage/']),
  js.configs.recommended,
  {
    plugins: { house },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'house/name': 'error',
      'max-lines': ['error', { max: 300 }],
      eqeqeq: ['error', 'always'],
      'no-console': 'off',
      'no-undef': 'off',
      ...banned(bansEverywhere, bansOutsidePersistence),
    },
  },
  {
    files: typescript,
    extends: [tseslint.configs.strict],
    languageOptions: {
      parserOptions: {
        project: [
          'tsconfig.house.json',
          'packages/*/tsconfig*.json',
          'examples/*/tsconfig*.json',
          'scripts/testing/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
    },
  },
  { files: ['packages/persistence/**'], rules: banned(bansEverywhere) },
  { files: ['packages/core/src/**'], rules: banned(bansEverywhere, bansOutsidePersistence, bansInCore()) },
  {
    // The one place that throws.
    files: ['packages/core/src/kernel/unreachable.ts'],
    rules: banned(bansEverywhere, bansOutsidePersistence, bansInCore({ mayThrow: true })),
  },
  // Their tools ask these files for a default export, or find them by a name of their own.
  { files: ['**/*.config.{ts,mjs}', '.dependency-cruiser.mjs'], rules: { 'no-restricted-syntax': 'off' } },
);
