import type { Selection } from '@peerness/core';
import type { Finished } from '@peerness/core/use-cases';

/** A plain thing of ours as a finished answer: what was asked of it, under the names it was asked for. */
export function finish(thing: Finished, selection: Selection): Finished {
  const asked = selection.fields.filter(({ on }) => on === thing.__typename);
  return {
    ...Object.fromEntries(asked.map(({ name, as, selection: below }) => [as, finished(thing[name], below)])),
    __typename: thing.__typename,
  };
}

function finished(value: unknown, selection: Selection): unknown {
  if (Array.isArray(value)) return value.map((one) => finished(one, selection));
  return isThing(value) ? finish(value, selection) : value;
}

function isThing(value: unknown): value is Finished {
  return typeof value === 'object' && value !== null && '__typename' in value;
}
