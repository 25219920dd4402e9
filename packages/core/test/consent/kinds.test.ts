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
  const to = (...recipients: [Recipient, ...Recipient[]]) => terms({ recipients });
  const members: Recipient = { kind: 'members', organization: harbor.id };
  const person: Recipient = { kind: 'person', person: corinna };

  it('is opened by what names the very thing, or everyone it is opened to', () => {
    expect(tierAllows(4, { ...to(members), things: ['one'] })).toBe(true);
    expect(tierAllows(4, to(person))).toBe(true);
    expect(tierAllows(4, to({ kind: 'outside', name: 'The county court' }))).toBe(true);
    expect(tierAllows(4, to({ kind: 'intermediary', organization: harbor.id, participants: [corinna] }))).toBe(true);
  });

  it('is not opened to an audience, nor to somebody and an audience', () => {
    for (const consent of [to(members), to(person, members), to({ kind: 'organization', organization: harbor.id })]) {
      expect(tierAllows(4, consent)).toBe(false);
      expect(tierAllows(3, consent)).toBe(true);
    }
  });
});
