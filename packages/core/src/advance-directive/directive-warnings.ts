import type { AgeGroup } from '../person/age-group.js';
import type { AdvanceDirective } from './advance-directive.js';
import { helpedWith } from './helped-with.js';
import type { AdvanceDirectiveRules } from './jurisdiction-rules.js';
import { rulesOf } from './known-rules.js';
import { allowedDeterminers } from './record-incapacity.js';
import { answerOf } from './standing.js';
import { barsOf, isAgentOf } from './witness-bars.js';

/** What somebody should look at before they rely on it. There is no code for "all is well": nobody here can know that. */
export const advanceDirectiveWarnings = [
  'rules-unknown',
  'rules-not-reviewed',
  'rules-changed-since',
  'age-unknown',
  'too-young',
  'witness-rule-unknown',
  'neither-witnesses-nor-notary',
  'witness-barred',
  'notary-is-agent',
  'statement-rule-unknown',
  'statement-missing',
  'coverage-unknown',
  'kind-not-covered',
  'stay-longer-than-covered',
  'agent-rule-unknown',
  'agent-named-elsewhere',
  'agent-helped-writing',
  'agent-has-not-accepted',
  'revocability-unstated',
  'revocation-rule-unknown',
  'nobody-may-find-incapacity',
  'term-unknown',
  'scan-missing',
] as const;

export type AdvanceDirectiveWarningCode = (typeof advanceDirectiveWarnings)[number];

export interface AdvanceDirectiveWarning {
  readonly code: AdvanceDirectiveWarningCode;
  /** Which part of the directive it speaks of; empty for all of it. */
  readonly path: readonly string[];
}

/**
 * What the rules known for its place, and the house's own, have to say about it. A check and no certificate: an empty
 * answer does not occur, because nobody with a licence reviewed any of these rules.
 */
export function warningsOn(
  directive: AdvanceDirective,
  { age, scans = 0 }: { readonly age: AgeGroup; readonly scans?: number },
): readonly AdvanceDirectiveWarning[] {
  const rules = rulesOf(directive.jurisdiction, directive.policyVersion);
  return [
    ...aboutTheRules(directive, rules),
    ...(rules.version === 0
      ? []
      : [...aboutAge(rules, age), ...aboutContents(directive, rules), ...aboutSigning(directive, rules)]),
    ...aboutAgents(directive, rules),
    ...aboutWitnesses(directive, scans),
    ...aboutTheEnd(directive, rules),
  ];
}

type Warnings = readonly AdvanceDirectiveWarning[];

function warn(code: AdvanceDirectiveWarningCode, ...path: readonly string[]): AdvanceDirectiveWarning {
  return { code, path };
}

function aboutTheRules({ jurisdiction }: AdvanceDirective, { version }: AdvanceDirectiveRules): Warnings {
  const newest = rulesOf(jurisdiction).version;
  return [
    version === 0 ? warn('rules-unknown', 'jurisdiction') : warn('rules-not-reviewed', 'jurisdiction'),
    ...(newest > version ? [warn('rules-changed-since', 'policyVersion')] : []),
  ];
}

function aboutAge({ minimumAge }: AdvanceDirectiveRules, age: AgeGroup): Warnings {
  if (age === 'minor') return [warn('too-young')];
  return age === 'unknown' || minimumAge === 'unknown' ? [warn('age-unknown')] : [];
}

function aboutContents(
  { instructions }: AdvanceDirective,
  { covers, longestAdmission }: AdvanceDirectiveRules,
): Warnings {
  if (covers === 'unknown' && longestAdmission === 'unknown') return [warn('coverage-unknown', 'instructions')];
  return instructions.flatMap(({ kind, mostDays = Infinity }, index) => {
    const path = ['instructions', String(index)];
    const isCovered = covers === 'anything' || covers === 'unknown' || covers.includes(kind);
    const isLonger = kind === 'admission-consent' && longestAdmission !== 'unknown' && mostDays > longestAdmission;
    return [
      ...(isCovered ? [] : [warn('kind-not-covered', ...path)]),
      ...(isLonger ? [warn('stay-longer-than-covered', ...path)] : []),
    ];
  });
}

function aboutSigning(directive: AdvanceDirective, { witnesses, notary, statements }: AdvanceDirectiveRules): Warnings {
  const { execution } = directive;
  if (!execution) return [];
  const counted = execution.witnesses.filter((one) => barsOf(directive, one).length === 0).length;
  const isNotarised = execution.notary !== undefined && !isAgentOf(directive, execution.notary.name);
  const suffices =
    witnesses !== 'unknown' && (counted >= witnesses.count || (notary === 'instead-of-witnesses' && isNotarised));
  return [
    ...(witnesses === 'unknown' ? [warn('witness-rule-unknown', 'execution', 'witnesses')] : []),
    ...(witnesses !== 'unknown' && !suffices ? [warn('neither-witnesses-nor-notary', 'execution')] : []),
    ...(statements === 'unknown'
      ? [warn('statement-rule-unknown', 'execution', 'statements')]
      : statements
          // Witnesses who are not asked for affirm nothing.
          .filter((one) => one !== 'witnesses-affirm-sound-mind' || !isNotarised)
          .filter((one) => !execution.statements.includes(one))
          .map((one) => warn('statement-missing', 'execution', 'statements', one))),
  ];
}

function aboutWitnesses(directive: AdvanceDirective, scans: number): Warnings {
  const { execution } = directive;
  if (!execution) return [];
  return [
    ...execution.witnesses.flatMap((one, index) =>
      barsOf(directive, one).length > 0 ? [warn('witness-barred', 'execution', 'witnesses', String(index))] : [],
    ),
    ...(execution.notary && isAgentOf(directive, execution.notary.name)
      ? [warn('notary-is-agent', 'execution', 'notary')]
      : []),
    ...(execution.scanSha256 === undefined && scans === 0 ? [warn('scan-missing', 'execution', 'scanSha256')] : []),
  ];
}

function aboutAgents(directive: AdvanceDirective, { agent, version }: AdvanceDirectiveRules): Warnings {
  const { agents } = directive;
  if (agents.length === 0) return [];
  return [
    ...(agent === 'elsewhere' ? [warn('agent-named-elsewhere', 'agents')] : []),
    ...(agent === 'unknown' && version > 0 ? [warn('agent-rule-unknown', 'agents')] : []),
    ...agents.flatMap((one, index) => [
      ...(helpedWith(directive, one.name) ? [warn('agent-helped-writing', 'agents', String(index))] : []),
      ...(answerOf(directive, one.id) === 'accepted' ? [] : [warn('agent-has-not-accepted', 'agents', String(index))]),
    ]),
  ];
}

function aboutTheEnd(directive: AdvanceDirective, { inIncapacity, lasts, version }: AdvanceDirectiveRules): Warnings {
  const { revocability, effective } = directive;
  return [
    ...(revocability === 'unstated' ? [warn('revocability-unstated', 'revocability')] : []),
    ...(version > 0 && inIncapacity[revocability] === 'unknown'
      ? [warn('revocation-rule-unknown', 'revocability')]
      : []),
    ...(allowedDeterminers(directive) ? [] : [warn('nobody-may-find-incapacity', 'determiners')]),
    ...(version > 0 && lasts === 'unknown' && !effective.until ? [warn('term-unknown', 'effective')] : []),
  ];
}
