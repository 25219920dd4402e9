import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/**
 * What we never say of ourselves, in English and in Spanish: nobody can keep these promises, or only somebody else can
 * make them. `certified` is allowed of what an authority certified, never of what somebody says of themselves.
 */
const never: readonly RegExp[] = [
  /\bcompliant\b/i,
  /\banonym(?:ous|ously|ity)\b/i,
  /\bcompletely confidential\b/i,
  /\bend-to-end[- ]encrypt(?:ed|ion)\b/i,
  /\bevidence[- ]based\b/i,
  /\bmonitored\b/i,
  /\bcertified\b/i,
  /\bprotected by (?:42 CFR )?part 2\b/i,
  /\b(?:cumple con (?:la )?HIPAA|anónim[oa]s?|totalmente confidencial|cifrado de extremo a extremo)\b/i,
  /\b(?:basad[oa] en (?:la )?evidencia|monitoread[oa]s?|protegid[oa]s? por (?:la )?parte 2)\b/i,
];

/** What goes before the words in their sentence says that it is not promised. */
const denies = /\b(?:not|never|no|nunca)\b[^.!?]*$/i;

const claimsIn = (text: string): readonly string[] =>
  text.split('\n').flatMap((line, index) => {
    const claimed = never.some((one) => {
      const found = one.exec(line);
      return found !== null && !denies.test(line.slice(0, found.index));
    });
    return claimed ? [`${index + 1}: ${line.trim()}`] : [];
  });

/** Pages, messages and everything a person is shown: whatever is kept in the repository but tests and locked versions. */
const said = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => /\.(?:md|ts|mjs|html|graphql|json|css)$/.test(path))
  .filter((path) => !/(?:^|\/)(?:test|attack|bench)\/|\.test\.ts$|pnpm-lock|decisions\//.test(path));

describe('what we never claim', () => {
  it('stands in no page and in no message', () => {
    expect(said.length).toBeGreaterThan(300);
    const claims = said.flatMap((path) =>
      claimsIn(readFileSync(`${root}/${path}`, 'utf8')).map((claim) => `${path}:${claim}`),
    );
    expect(claims).toEqual([]);
  });

  it.each([
    'Peerness is HIPAA compliant.',
    'Your messages are anonymous.',
    'Everything here is completely confidential.',
    'All data is end-to-end encrypted.',
    'An evidence-based matcher.',
    'Conversations are monitored around the clock.',
    'Find a certified peer.',
    'These records are protected by Part 2.',
    'Unlike others, not a toy. It is compliant.',
    'Tus datos son totalmente confidenciales y anónimos.',
  ])('would be noticed: %s', (claim) => {
    expect(claimsIn(claim)).toHaveLength(1);
  });

  it('may be denied', () => {
    expect(claimsIn('This is not end-to-end encrypted, and never was.')).toEqual([]);
  });
});
