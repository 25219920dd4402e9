import { err, ok, type Result } from '../kernel/result.js';
import type { Plan } from '../plan/plan.js';
import { type NotPublished, standingVersion, type VersionDestroyed, type VersionLine } from '../plan/version.js';
import type { Ports } from '../work/ports.js';

/** There is no such version, or nothing is left of it; with the part of the command that named it. */
export type StandingRefusal = (NotPublished | VersionDestroyed) & { readonly path: readonly string[] };

/** That a version of one's own plan is there, with its contents still to be shown. */
export async function findVersion(
  { plans }: Ports,
  plan: Plan,
  number: number,
): Promise<Result<VersionLine, NotPublished | VersionDestroyed>> {
  const line = (await plans.versions(plan.id)).find((one) => one.number === number);
  const standing = standingVersion(plan, line);
  return standing.ok ? ok(standing.value) : err(standing.error);
}
