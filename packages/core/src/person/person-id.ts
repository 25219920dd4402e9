import type { Brand } from '../kernel/brand.js';
import { type MalformedId, parseId } from '../kernel/id.js';
import type { Result } from '../kernel/result.js';

/** Names one human being. Never leaves the library towards anyone else: others know a person by a {@link MembershipId}. */
export type PersonId = Brand<string, 'PersonId'>;

export function parsePersonId(input: string): Result<PersonId, MalformedId> {
  return parseId('PersonId', input);
}
