import type { Selection } from '@peerness/core';
import { mayWithHelp } from '@peerness/core/record';
import { readGlobalId } from '@peerness/core/use-cases';
import { Problem } from '../errors/problem.js';
import { problemWords } from '../errors/words.js';

/**
 * In assisted mode only what such a session is for is read: anything else is refused aloud, with its name, since the
 * person who asks may know that it is there.
 */
export function refuseWithHelp(
  question: string,
  { id }: { readonly [argument: string]: unknown },
  { fields }: Selection,
): void {
  const thing = question === 'node' && typeof id === 'string' ? readGlobalId(id) : undefined;
  const isClosed = !mayWithHelp('questions', question) || (thing?.ok && !mayWithHelp('things', thing.value.kind));
  const part = fields.find(({ on, name }) => on === 'Viewer' && !mayWithHelp('parts', name))?.name;
  if (isClosed || part !== undefined)
    throw new Problem('NOT_WITH_HELP', problemWords.NOT_WITH_HELP, part === undefined ? {} : { field: part });
}
