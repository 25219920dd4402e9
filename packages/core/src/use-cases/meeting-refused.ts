import type { UnreadableMeeting } from '../connection/read-meeting.js';
import type { UnreadableText } from '../kernel/text.js';
import type { UnreadableTextAt } from '../kernel/at-path.js';

/** A meeting nobody could come to, with the part of the command that says so. */
export type UnreadableMeetingAt = Omit<UnreadableMeeting, 'path'> & { readonly path: readonly string[] };

/** Where in the command the unreadable part stood. */
export function meetingRefused(
  refusal: UnreadableMeeting | UnreadableText,
  ...path: readonly string[]
): UnreadableMeetingAt | UnreadableTextAt {
  return refusal.kind === 'UnreadableText'
    ? { ...refusal, path: [...path, 'place'] }
    : { ...refusal, path: [...path, ...refusal.path] };
}
