import { type Connection, isLive, isOpen } from './connection.js';

/** Where two people stand. However an invitation came to nothing, it is one word. */
export type Standing = 'invited' | 'not-this-time' | 'accepted' | 'met' | 'active' | 'ended';

/** This cannot be done as things stand between the two. */
export interface NotOpen {
  readonly kind: 'NotOpen';
  readonly state: Standing;
}

/** A block is silent: what was open has come to nothing, what was live has ended. */
export function standing(connection: Connection, blocked: boolean, at: Date): Standing {
  if (isLive(connection)) return blocked ? 'ended' : connection.status;
  if (isOpen(connection, at)) return blocked ? 'not-this-time' : 'invited';
  return connection.status === 'ended' ? 'ended' : 'not-this-time';
}
