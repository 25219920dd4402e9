import { describe, expect, it } from 'vitest';
import { undetermined } from '../../src/consent/compliance-profile.js';
import { purposesOfKind } from '../../src/consent/consent-kind-rules.js';
import { tierAllows } from '../../src/consent/tier-rule.js';
import type { Recipient } from '../../src/index.js';
import { corinna, harbor } from '../../src/testing/index.js';
import { terms } from './terms.js';

it('serves the purposes of its kind and no others', () => {
  expect(purposesOfKind).toEqual({
    platform: ['match', 'display', 'support'],
    tpo: ['support', 'supervision', 'referral', 'billing', 'crisis'],
    specific: expect.not.arrayContaining(['legal-proceeding']) as unknown,
    'sud-counseling-notes': ['support', 'referral'],
    'legal-proceeding': ['legal-proceeding'],
    guardian: ['support', 'referral', 'crisis', 'export'],
    testimonial: ['display'],
  });
});

it('is as strict as can be where nobody found out which law applies', () => {
  expect(undetermined).toEqual({ part2: 'undetermined', hipaa: 'undetermined', states: [] });
});

describe('tier 4', () => {
  const members: Recipient = { kind: 'members', organization: harbor.id };
  const person: Recipient = { kind: 'person', person: corinna };

  it('is opened by what names the very thing, to whomever it is opened', () => {
    expect(tierAllows(4, terms({ things: ['one'] }), [members])).toBe(true);
  });

  it.each<Recipient>([
    person,
    { kind: 'outside', name: 'The county court' },
    { kind: 'intermediary', organization: harbor.id, participants: [corinna] },
  ])('is opened to whoever is named by name: $kind', (named) => {
    expect(tierAllows(4, terms(), [named])).toBe(true);
    expect(tierAllows(4, terms(), [members, named])).toBe(true);
  });

  it('is not opened to whoever is meant as one of an audience', () => {
    for (const audience of [members, { kind: 'organization', organization: harbor.id } as const]) {
      expect(tierAllows(4, terms(), [audience])).toBe(false);
      expect(tierAllows(3, terms(), [audience])).toBe(true);
    }
  });
});
