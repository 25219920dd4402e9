import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demoFiles } from '../demo/generate.js';
import { demoFile, demoOrganizations, demoPeople } from '../src/demo/demo-people.js';

describe('the demo’s files', () => {
  it('are what the generator makes, to the letter', () => {
    for (const { handle } of demoOrganizations())
      expect(readFileSync(demoFile(handle), 'utf8')).toBe(demoFiles().get(`${handle}.csv`));
  });

  it('hold 1,500 people of three organizations, and every one is said to be fictional', () => {
    const lines = demoOrganizations().flatMap(({ handle }) =>
      readFileSync(demoFile(handle), 'utf8').trimEnd().split('\n').slice(1),
    );
    expect(lines).toHaveLength(1_500);
    expect(lines.filter((line) => !line.startsWith('fictional-'))).toEqual([]);
  });

  it('have everyone the README speaks of', () => {
    expect(demoPeople().map(({ handle }) => handle)).toEqual([
      'newcomer',
      'no-match',
      'pending',
      'blocked',
      'revoked',
      'corinna',
      'two-hats',
      'amina',
    ]);
  });
});
