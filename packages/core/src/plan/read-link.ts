import { err, ok, type Result } from '../kernel/result.js';
import { longestLink } from './plan.js';

/** Not an address a link can lead to. */
export interface UnreadableLink {
  readonly kind: 'UnreadableLink';
  /** The longest address that is kept, in characters. */
  readonly longest: number;
}

/**
 * An https address as a browser's address bar would copy it (RFC 3986): a host with a name, no user name and no
 * password in it, in ASCII alone. Where it leads is nobody's business but the owner's: it is never fetched.
 */
export function readLink(input: string): Result<string, UnreadableLink> {
  return input.length <= longestLink && address.test(input) && !/%(?![0-9a-f]{2})/iu.test(input)
    ? ok(input)
    : err({ kind: 'UnreadableLink', longest: longestLink });
}

const address =
  /^https:\/\/(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?(?::\d{1,5})?(?:[/?#][a-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*)?$/iu;
