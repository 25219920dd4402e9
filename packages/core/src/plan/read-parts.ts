import { err, ok, type Result } from '../kernel/result.js';
import { readLine, type UnreadableText } from '../kernel/text.js';
import { type EntryAction, type Entry, longestPart, type SectionKind } from './plan.js';
import { readLink, type UnreadableLink } from './read-link.js';

/** Which part of an entry cannot be kept, and why. */
export type UnreadablePart = (UnreadableText & { readonly part: 'who' | 'when' }) | UnreadableLink;

/** A link belongs to what helps: in any other section it would be a page to leave to at the wrong moment. */
export interface Misplaced {
  readonly kind: 'Misplaced';
  readonly part: 'link';
}

type Parts = Pick<Entry, 'action' | 'link'>;

/** What an entry can carry besides its words: something to do, and in a toolbox a link. */
export function readParts(kind: SectionKind, { action, link }: Parts): Result<Parts, UnreadablePart | Misplaced> {
  if (link !== undefined && kind !== 'toolbox') return err({ kind: 'Misplaced', part: 'link' });
  const found = link === undefined ? undefined : readLink(link);
  if (found && !found.ok) return found;
  const does = action && readAction(action);
  if (does && !does.ok) return does;
  return ok({ ...(does && { action: does.value }), ...(found && { link: found.value }) });
}

function readAction({ who, when }: EntryAction): Result<EntryAction, UnreadablePart> {
  const [doer, time] = [part('who', who), part('when', when)];
  if (!doer.ok) return doer;
  return time.ok ? ok({ ...doer.value, ...time.value }) : time;
}

function part(name: 'who' | 'when', input: string | undefined): Result<EntryAction, UnreadablePart> {
  if (input === undefined) return ok({});
  const text = readLine(input, longestPart);
  return text.ok ? ok({ [name]: text.value }) : err({ ...text.error, part: name });
}
