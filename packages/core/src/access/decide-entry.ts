import { isCovered, undetermined } from '../consent/compliance-profile.js';
import type { ConsentTerms } from '../consent/consent-terms.js';
import { categoryOfDimension, tierOfCategory } from '../consent/info-category.js';
import type { SensitivityTier } from '../dimension/dimension.js';
import { type ImportedEntry, isTakenBack } from '../profile/imported-entry.js';
import { decide } from './decide.js';
import { type Decision, isRefused } from './decision.js';
import { isOutOfHandsOf } from './heard-in.js';
import type { Opening } from './opening.js';

/**
 * An organization's entries are closed to every other one. The person opens them to those they name, out of the hands of
 * the organization they name: a yes about one organization's entries opens nobody else's. What is said under the name of
 * the entry's own subject is heard too: whoever refused that it be told is not told of by way of a list.
 */
export function decideEntry(opening: Opening, entry: ImportedEntry): Decision {
  const { reader, ties, barriers, permits, refusals, at } = opening;
  const profile = opening.profiles.get(entry.organization) ?? undetermined;
  const subject = categoryOfDimension(entry.dimension);
  const tier = Math.max(tierOfCategory['organization-entries'], tierOfCategory[subject]) as SensitivityTier;
  const rests = {
    owner: entry.person,
    thing: entry.id,
    tier,
    ties,
    barriers,
    profile,
    part2: isCovered(profile, entry.source),
  };
  const asked = (category: 'organization-entries' | typeof subject, consents: readonly ConsentTerms[]): Decision =>
    decide({ person: reader, roles: [] }, 'entries.read', { ...rests, category, consents }, 'support', at);

  const refused = asked(subject, refusals);
  if (isRefused(refused)) return refused;
  const held = permits.filter((one) => !isTakenBack(entry, at) && isOutOfHandsOf(one, entry.organization));
  return asked('organization-entries', [...held, ...refusals]);
}
