import { type Connection, takesPart } from '../connection/connection.js';
import type { PersonId } from '../person/person-id.js';

/** How somebody stands to others in one organization they belong to now. */
export interface SuggestionFacts {
  /** Their own connections there, past ones too. */
  readonly connections: readonly Connection[];
  /** Everyone who must not meet them there, whoever said so; and whoever took themselves out. */
  readonly around: ReadonlySet<PersonId>;
}

/**
 * Whether what somebody suggested still stands before the one it is for, to be read, taken or declined: while the two may
 * meet in an organization that brought them together. That their connection ended takes nothing back. Where it cannot be
 * known whether they may meet, nothing stands: whoever took themselves out is nowhere.
 */
export function standsBefore(by: PersonId, { connections, around }: SuggestionFacts): boolean {
  return !around.has(by) && connections.some((connection) => takesPart(connection, by));
}
