import type { Arrived } from '../../dispatch/listener.js';
import type { Written } from './histories.js';

/** What came of events that were told, held against what was written. */
export interface Compared {
  readonly missing: number;
  /** Told under an id nobody wrote: a repetition that cannot be known for one. */
  readonly unknown: number;
  /** Told again under the same id. That is allowed. */
  readonly repeated: number;
  /** Told again, and it was not the same. */
  readonly otherwise: number;
  /** Histories whose events did not first come in their order. */
  readonly disordered: number;
}

export function compare(written: readonly Written[], arrived: readonly Arrived[]): Compared {
  const bodies = new Map<string, string>();
  let [repeated, otherwise] = [0, 0];
  for (const { headers, body } of arrived) {
    const id = String(headers['webhook-id']);
    const before = bodies.get(id);
    if (before === undefined) bodies.set(id, body);
    else if (before === body) repeated += 1;
    else otherwise += 1;
  }
  const known = new Map(written.map((one) => [one.id, one]));
  const told = [...bodies.keys()].map((id) => known.get(id));
  const histories = new Set(written.map(({ history }) => history));
  return {
    missing: written.filter(({ id }) => !bodies.has(id)).length,
    unknown: told.filter((one) => one === undefined).length,
    repeated,
    otherwise,
    disordered: [...histories].filter((history) => {
      const order = told.flatMap((one) => (one?.history === history ? [one.version] : []));
      return order.some((version, at) => at > 0 && version < (order[at - 1] ?? 0));
    }).length,
  };
}
