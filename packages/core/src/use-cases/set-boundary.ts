import { type Boundary, type BoundaryKind, isSameBoundary, nameOfBoundary } from '../apart/boundary.js';
import { type BoundaryDraft, readBoundary, type UnreadableBoundary } from '../apart/read-boundary.js';
import type { SelfScope } from '../access/scope.js';
import type { DomainEvent } from '../kernel/event.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { type AboutSomeone, aboutSomeone } from './about-someone.js';
import type { UnreadableTextAt } from '../kernel/at-path.js';
import { happened } from './happened.js';
import type { NotFound } from './refusals.js';

export interface SetBoundary extends AboutSomeone {
  readonly boundary: BoundaryDraft;
}

export type SetBoundaryRefusal = NotFound | UnreadableBoundary | UnreadableTextAt;

export interface LiftBoundary extends AboutSomeone {
  readonly boundaryKind: BoundaryKind;
}

export type LiftBoundaryRefusal = NotFound;

/** Says what one does not want with this person. It is told only if it says so; whom it was not told, it tells nothing. */
export async function setBoundary(
  work: Work,
  self: SelfScope,
  command: SetBoundary,
  occasion: Occasion,
): Promise<Result<Outcome, SetBoundaryRefusal>> {
  const { organization } = command;
  const read = readBoundary(command.boundary);
  if (!read.ok) return err(read.error.kind === 'UnreadableText' ? { ...read.error, path: ['words'] } : read.error);
  return aboutSomeone<never>(work, self, command, occasion, async ({ boundaries }, other) => {
    const boundary = { person: self.actor, other, organization, ...read.value, at: occasion.at };
    const before = (await boundaries.setBy(self.actor)).find((one) => isSame(one, boundary));
    if (before && says(before) === says(boundary)) return ok(undefined);
    await boundaries.set(boundary, [event('BoundarySet', boundary, occasion)]);
    return ok(undefined);
  });
}

/** It holds no longer. */
export function liftBoundary(
  work: Work,
  self: SelfScope,
  command: LiftBoundary,
  occasion: Occasion,
): Promise<Result<Outcome, LiftBoundaryRefusal>> {
  const { organization, boundaryKind: kind } = command;
  return aboutSomeone<never>(work, self, command, occasion, async ({ boundaries }, other) => {
    const name = { person: self.actor, other, organization, kind };
    const before = (await boundaries.setBy(self.actor)).find((one) => isSameBoundary(nameOfBoundary(one), name));
    if (before) await boundaries.lift(name, [event('BoundaryLifted', before, occasion)]);
    return ok(undefined);
  });
}

function isSame(one: Boundary, two: Boundary): boolean {
  return isSameBoundary(nameOfBoundary(one), nameOfBoundary(two));
}

function says({ says: said, told, words }: Boundary): string {
  return JSON.stringify([said, told, words]);
}

/** In the private history of whoever set it: which kind, and whether it was told; never its words. */
function event(
  kind: 'BoundarySet' | 'BoundaryLifted',
  { person, other, organization, says: { kind: boundary }, told }: Boundary,
  occasion: Occasion,
): DomainEvent {
  return happened(occasion, person, {
    owner: { person },
    aggregate: 'boundary',
    aggregateId: occasion.newId(),
    version: 1,
    kind,
    codes: { other, organization, boundary, told },
  });
}
