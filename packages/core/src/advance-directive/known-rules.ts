import { type AdvanceDirectiveRules, unknownRules } from './jurisdiction-rules.js';

/**
 * Texas, as read: two witnesses or a notary; who may not witness; what it covers; no agent inside it; in effect only
 * when a court finds incapacity; three years, longer while incapacity lasts; not revocable meanwhile.
 */
const texas: AdvanceDirectiveRules = {
  ...unknownRules,
  jurisdiction: 'US-TX',
  version: 1,
  source: 'Texas Civil Practice and Remedies Code, chapter 137 (137.003 and the statutory notice), and a summary of it',
  readOn: '2026-11-22',
  minimumAge: 18,
  witnesses: {
    count: 2,
    bars: ['care-provider', 'employee-of-provider', 'facility-owner', 'relative', 'heir', 'claimant'],
  },
  notary: 'instead-of-witnesses',
  statements: ['witnesses-affirm-sound-mind'],
  covers: [
    'treatment-preference',
    'treatment-refusal',
    'medicine-wanted',
    'medicine-refused',
    'medicine-reaction',
    'electroconvulsive-treatment',
    'order-of-measures',
  ],
  agent: 'elsewhere',
  determiners: ['court'],
  lasts: { years: 3, goesOnInIncapacity: true },
  inIncapacity: {
    'any-time': 'stands',
    'only-with-capacity': 'stands',
    'irrevocable-during-incapacity': 'stands',
    unstated: 'stands',
  },
};

/**
 * Nebraska, as read: written, dated, signed, said to be aware and voluntary; a notary who is not the agent, or two
 * disinterested adults. It states whether it can be revoked in incapacity; silence means at any time.
 */
const nebraska: AdvanceDirectiveRules = {
  ...unknownRules,
  jurisdiction: 'US-NE',
  version: 1,
  source: 'Nebraska Revised Statutes 30-4405',
  readOn: '2026-11-22',
  witnesses: {
    count: 2,
    bars: [
      'care-provider',
      'employee-of-provider',
      'relative',
      'heir',
      'romantic-partner',
      'agent',
      'facility-owner',
      'facility-employee',
      'minor',
    ],
  },
  notary: 'instead-of-witnesses',
  statements: ['aware-and-voluntary'],
  inIncapacity: {
    'any-time': 'revoked',
    unstated: 'revoked',
    'irrevocable-during-incapacity': 'stands',
    'only-with-capacity': 'stands',
  },
};

/**
 * Washington, as read: an agent and the nomination of a guardian may stand in it, and consent to at most 14 days in
 * hospital. In incapacity it is revoked only where the directive elected that (this last from memory, not read: so
 * silence stays unknown). How it is witnessed was not read.
 */
const washington: AdvanceDirectiveRules = {
  ...unknownRules,
  jurisdiction: 'US-WA',
  version: 1,
  source: 'Revised Code of Washington, chapter 71.32 (71.32.050 and the list of its sections)',
  readOn: '2026-11-22',
  agent: 'inside',
  longestAdmission: 14,
  inIncapacity: {
    'any-time': 'revoked',
    unstated: 'unknown',
    'irrevocable-during-incapacity': 'stands',
    'only-with-capacity': 'stands',
  },
};

/** Every place of which something is known, newest version of each. Counsel reviewed none of it. */
export const knownRules: readonly AdvanceDirectiveRules[] = [texas, nebraska, washington];

/** The rules of a place, in that version or, without one, in the newest; those of nowhere known where there are none. */
export function rulesOf(
  jurisdiction: string,
  version?: number,
  known: readonly AdvanceDirectiveRules[] = knownRules,
): AdvanceDirectiveRules {
  const ofPlace = known.filter((one) => one.jurisdiction === jurisdiction);
  const meant =
    version === undefined
      ? [...ofPlace].sort((a, b) => b.version - a.version)[0]
      : ofPlace.find((one) => one.version === version);
  return meant ?? { ...unknownRules, jurisdiction };
}
