import type { Json } from '../kernel/json.js';
import type { AdvanceDirective } from './advance-directive.js';

/**
 * What was recorded as executed, in one form and no other: what happened to it later is not in it, so that it never
 * changes. People stand in it by their names, as they do on paper, and by no id of theirs. Absent where nothing was recorded yet. Instants are ISO 8601 in UTC.
 */
export function signedContentOf(directive: AdvanceDirective): { readonly [name: string]: Json } | undefined {
  const { execution } = directive;
  if (!execution) return undefined;
  return {
    id: directive.id,
    owner: directive.owner,
    set: directive.set,
    versionNumber: directive.versionNumber,
    ...(directive.replaces !== undefined && { replaces: directive.replaces }),
    jurisdiction: directive.jurisdiction,
    policyVersion: directive.policyVersion,
    begunAt: iso(directive.begunAt),
    instructions: directive.instructions.map(({ writtenAt, ...one }) => ({ ...one, writtenAt: iso(writtenAt) })),
    agents: directive.agents.map(({ person: _, connection: __, ...one }) => one),
    revocability: directive.revocability,
    determiners: directive.determiners,
    effective: {
      ...(directive.effective.from && { from: iso(directive.effective.from) }),
      ...(directive.effective.until && { until: iso(directive.effective.until) }),
    },
    execution: {
      signedAt: iso(execution.signedAt),
      method: execution.method,
      witnesses: execution.witnesses.map(({ signedAt, ...one }) => ({ ...one, signedAt: iso(signedAt) })),
      ...(execution.notary && { notary: { name: execution.notary.name, at: iso(execution.notary.at) } }),
      statements: execution.statements,
      ...(execution.scanSha256 !== undefined && { scanSha256: execution.scanSha256 }),
      recordedAt: iso(execution.recordedAt),
    },
  };
}

function iso(at: Date): string {
  return at.toISOString();
}
