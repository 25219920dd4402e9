import { readGlobalId } from '@peerness/core/use-cases';
import { Problem } from '../errors/problem.js';
import { problemWords } from '../errors/words.js';

/** Runs a root field, unless too many are being answered for the same organization. */
export type InFlight = <Answer>(organization: string | undefined, task: () => Promise<Answer>) => Promise<Answer>;

/** Keeps one organization from taking every other one's turn: `most` root fields of each are answered at a time. */
export function createInFlight(most: number): InFlight {
  const underWay = new Map<string, number>();
  return async (organization, task) => {
    if (organization === undefined) return task();
    const before = underWay.get(organization) ?? 0;
    if (before >= most) {
      const details = { limit: 'inFlight', allowed: most, retryable: true };
      throw new Problem('OVERLOADED', problemWords.OVERLOADED, details, 429);
    }
    underWay.set(organization, before + 1);
    try {
      return await task();
    } finally {
      const left = (underWay.get(organization) ?? 1) - 1;
      if (left === 0) underWay.delete(organization);
      else underWay.set(organization, left);
    }
  };
}

const nameTheirOrganization = new Set([
  'organization',
  'person',
  'membership',
  'entry',
  'connection',
  'ask',
  'round',
  'offer',
]);

/** The organization a root field acts in, as its arguments name it: itself, or in the id of something of its. */
export function organizationIn(given: Readonly<Record<string, unknown>>): string | undefined {
  const { input } = given;
  const all = { ...given, ...(typeof input === 'object' && input !== null ? input : {}) };
  for (const value of Object.values(all)) {
    const ref = typeof value === 'string' ? readGlobalId(value) : undefined;
    if (ref?.ok && nameTheirOrganization.has(ref.value.kind)) return ref.value.ids[0];
  }
  return undefined;
}
