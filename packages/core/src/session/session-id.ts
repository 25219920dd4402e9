import type { Brand } from '../kernel/brand.js';
import { type MalformedId, parseId } from '../kernel/id.js';
import type { Result } from '../kernel/result.js';

export type SessionId = Brand<string, 'SessionId'>;

export function parseSessionId(input: string): Result<SessionId, MalformedId> {
  return parseId('SessionId', input);
}
