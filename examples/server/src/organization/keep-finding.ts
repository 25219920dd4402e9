import { type ComplianceProfile, part2Standings, setUpScope, type Work } from '@peerness/core';
import { Refused } from '../commands/command.js';
import { organizationNamed } from './organization-named.js';

/** What somebody found an organization to be before the law, as it was typed. */
export interface FindingTyped {
  readonly handle: string;
  readonly part2: string;
  readonly hipaa: string;
  readonly states: readonly string[];
  readonly lists: readonly string[];
  readonly by: string;
  readonly basis: string;
}

const hipaaStandings = ['covered-entity', 'business-associate', 'no', 'undetermined'] as const;

/** Keeps it: from now on the notice that goes out with the organization’s entries rests on it. */
export async function keepFinding(work: Work, typed: FindingTyped, at: Date): Promise<ComplianceProfile> {
  const { handle, by, basis, states, lists } = typed;
  const organization = await organizationNamed(work, handle);
  const wrong = states.find((state) => !/^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(state));
  if (wrong !== undefined)
    throw new Refused('usage', `--states holds "${wrong}", which is no state.`, 'Write them like US-WA,US-NV.');
  const profile: ComplianceProfile = {
    part2: oneOf('part2', typed.part2, part2Standings),
    hipaa: oneOf('hipaa', typed.hipaa, hipaaStandings),
    states,
    coveredLists: lists,
    decided: { by, at, basis },
  };
  await work(setUpScope(), ({ complianceProfiles }) => complianceProfiles.keep(organization, profile));
  return profile;
}

function oneOf<Word extends string>(option: string, typed: string, words: readonly Word[]): Word {
  const word = words.find((one) => one === typed);
  if (word !== undefined) return word;
  throw new Refused('usage', `--${option} cannot be "${typed}".`, `It is one of: ${words.join(', ')}.`);
}
