import { createHash } from 'node:crypto';
import type { ConnectionId, PersonId } from '@peerness/core';

/** What one of the two calls a time together. Nobody comes back from it to the connection. */
export function labelOf(connection: ConnectionId, person: PersonId): string {
  return createHash('sha256').update(`${connection}/${person}`).digest('hex');
}

/** The same in SQL, so that the wall lets nobody label a time of others; both are expressions of text. */
export function labelIn(connection: string, person: string): string {
  return `encode(sha256(convert_to(${connection} || '/' || ${person}, 'UTF8')), 'hex')`;
}
