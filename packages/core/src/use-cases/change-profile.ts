import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Decided } from '../profile/decided.js';
import type { Profile } from '../profile/profile.js';
import type { Ports } from '../work/ports.js';
import type { Occasion } from '../work/work.js';
import { happened } from './happened.js';
import { refreshPresences } from './refresh-presences.js';

/** Keeps what a decision came to, with its event, and how the person is present everywhere. Nothing happened: nothing is kept. */
export async function keepProfile(
  ports: Ports,
  self: SelfScope,
  version: number,
  { state, happened: fact }: Decided<Profile>,
  occasion: Occasion,
): Promise<Result<Profile, ChangedMeanwhile>> {
  if (!fact) return ok(state);
  const person = self.actor;
  const event = {
    owner: { person },
    aggregate: 'profile',
    aggregateId: person,
    version: version + 1,
    ...fact,
  } as const;
  const kept = await ports.profiles.keep({ value: state, version }, [happened(occasion, person, event)]);
  if (!kept.ok) return kept;
  await refreshPresences(ports, state, occasion.at);
  return ok(state);
}

/** Whether someone changed it since the person saw it. Not having said what one saw asks for nothing. */
export function asExpected(
  { version }: Kept<unknown>,
  expected: number | undefined,
): Result<undefined, ChangedMeanwhile> {
  return expected === undefined || expected === version ? ok(undefined) : err({ kind: 'ChangedMeanwhile', version });
}
