import type { FieldRule } from '@peerness/core';
import { advanceDirectives } from './rules/advance-directives.js';
import { concerns } from './rules/concerns.js';
import { consents } from './rules/consents.js';
import { crisisLines } from './rules/crisis-lines.js';
import { crisisPlans } from './rules/crisis-plans.js';
import { notices } from './rules/notices.js';
import { federation, federationRoot } from './rules/federation.js';
import { finding } from './rules/finding.js';
import { law } from './rules/law.js';
import { people } from './rules/people.js';
import { plans } from './rules/plans.js';
import { roadmaps } from './rules/roadmaps.js';
import { rounds } from './rules/rounds.js';
import { refusals } from './rules/refusals.js';
import { payloads } from './rules/payloads.js';
import { type RootRule, root, subscriptions } from './rules/root.js';
import { shared } from './rules/shared.js';
import { statements } from './rules/statements.js';

export type AccessRule = FieldRule | RootRule;

/** By schema coordinate: `Person.name`. What has no rule here is seen by nobody, because there is no schema with it. */
export type AccessRules = ReadonlyMap<string, AccessRule>;

/**
 * The rule of every field there is: of the whole graph; of one without subscriptions (`requests`); of a subgraph, which
 * has none either, and a few fields of its own.
 */
export function accessRules(as: 'graph' | 'requests' | 'subgraph' = 'graph'): AccessRules {
  const own = [
    people,
    crisisLines,
    notices,
    concerns,
    consents,
    law,
    statements,
    finding,
    plans,
    roadmaps,
    rounds,
    crisisPlans,
    advanceDirectives,
    payloads,
    refusals,
    shared,
    root,
  ];
  const besides = { graph: [subscriptions], requests: [], subgraph: [federation, federationRoot] }[as];
  return new Map([...own, ...besides].flatMap(coordinates));
}

function coordinates(types: {
  readonly [type: string]: { readonly [field: string]: AccessRule };
}): [string, AccessRule][] {
  return Object.entries(types).flatMap(([type, fields]) =>
    Object.entries(fields).map(([field, rule]): [string, AccessRule] => [`${type}.${field}`, rule]),
  );
}
