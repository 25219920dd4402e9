import type { Brand } from './brand.js';
import { err, ok, type Result } from './result.js';
import { isUuid } from './uuid.js';

/** Not an id of the kind that was asked for. Says nothing about whether such a thing exists. */
export interface MalformedId {
  readonly kind: 'MalformedId';
  readonly of: string;
}

/** The one door to an id: a canonical UUID. New ids are UUIDv7 and are made by the host, never by a client. */
export function parseId<Name extends string>(of: Name, input: string): Result<Brand<string, Name>, MalformedId> {
  return isUuid(input) ? ok(input as Brand<string, Name>) : err({ kind: 'MalformedId', of });
}
