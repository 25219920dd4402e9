import type { Brand } from '../kernel/brand.js';
import { type MalformedId, parseId } from '../kernel/id.js';
import type { Result } from '../kernel/result.js';

/** Names what two organizations agreed with each other. */
export type NetworkAgreementId = Brand<string, 'NetworkAgreementId'>;

export function parseNetworkAgreementId(input: string): Result<NetworkAgreementId, MalformedId> {
  return parseId('NetworkAgreementId', input);
}
