import type { SelfScope } from '../access/scope.js';
import { err, ok, type Result } from '../kernel/result.js';
import { type SetbackId, writeSetbackAmong, type WriteSetbackRefusal } from '../roadmap/setback.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import type { NotFound } from './refusals.js';

export interface WriteSetback {
  readonly words: string;
  readonly language: string;
}

/** Writes down that something went backwards, for one's own eyes alone. No status changes, and no history tells of it. */
export async function writeSetback(
  work: Work,
  self: SelfScope,
  { words, language }: WriteSetback,
  occasion: Occasion,
): Promise<Result<Outcome, WriteSetbackRefusal>> {
  return work(self, async ({ setbacks, roadmapDrafts }): Promise<Result<Outcome, WriteSetbackRefusal>> => {
    const among = (await setbacks.of(self.actor)).length;
    const id = occasion.newId() as SetbackId;
    const written = writeSetbackAmong(among, { id, owner: self.actor, words, language, at: occasion.at });
    if (!written.ok) return written;
    await setbacks.keep(written.value);
    await roadmapDrafts.drop(self.actor, 'setback');
    return ok({});
  });
}

export interface RemoveSetback {
  readonly setback: SetbackId;
}

/** Takes a setback out for good: nothing is left of it, not even that it was there. */
export async function removeSetback(
  work: Work,
  self: SelfScope,
  { setback }: RemoveSetback,
): Promise<Result<Outcome, NotFound>> {
  return work(self, async ({ setbacks }): Promise<Result<Outcome, NotFound>> => {
    const wasThere = await setbacks.remove(self.actor, setback);
    return wasThere ? ok({}) : err({ kind: 'NotFound', path: ['setback'] });
  });
}
