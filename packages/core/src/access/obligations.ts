import { type ComplianceProfile, noticeFor } from '../consent/compliance-profile.js';
import type { SensitivityTier } from '../dimension/dimension.js';
import type { Action } from './action.js';
import type { Obligation } from './decision.js';
import type { Relation } from './rule.js';

/** What comes with a permit. What somebody sees of their own owes nobody anything. */
export function obligationsOf(
  action: Action,
  basis: Relation,
  tier: SensitivityTier,
  { profile, part2 }: { readonly profile: ComplianceProfile; readonly part2: boolean },
): readonly Obligation[] {
  if (basis === 'self' || basis === 'anyone') return [];
  const obligations: Obligation[] = tier >= 3 ? ['audit'] : [];
  if (!disclosing.includes(action)) return obligations;
  return [
    ...new Set<Obligation>([...obligations, 'audit', 'disclosure-ledger']),
    `notice:${noticeFor(profile, { part2 })}`,
  ];
}

/** Denials of what is sensitive are remembered too: they are how somebody fishing is seen. */
export function obligationsOfDeny(tier: SensitivityTier): readonly Obligation[] {
  return tier >= 3 ? ['audit'] : [];
}

/** Those by which something kept about a person leaves the hands it was in. */
const disclosing: readonly Action[] = [
  'contact.read',
  'plan-section.read',
  'crisis-plan.read',
  'roadmap-item.read',
  'story.read',
  'history.read',
  'entries.read',
  'support-record.read',
  'record.release',
  'legal-demand.answer',
];
