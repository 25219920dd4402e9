import { type Identity, selfScope, type SelfScope, signInScope, type Work } from '@peerness/core';
import type { Views } from '@peerness/core/use-cases';
import type { InFlight } from './limits/in-flight.js';
import { defaultLimits, type Limits } from './limits/limits.js';
import { newId } from './new-id.js';

/** What one request is answered with. Made anew for each; nothing in it outlives the answer. */
export interface GatewayContext {
  readonly requestId: string;
  /** Whom a verified token speaks of. */
  readonly identity: Identity | undefined;
  /** The person that identity leads to, found once. */
  readonly self: () => Promise<SelfScope | undefined>;
  /** As the client sent it. */
  acceptLanguage?: string | undefined;
  readonly work: Work;
  readonly views: Views;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly limits: Limits;
  /** Whose budget this request is taken from. */
  readonly caller: string;
  /** Shared by all requests of one gateway. */
  readonly inFlight?: InFlight | undefined;
}

export interface ContextOptions {
  readonly work: Work;
  readonly views: Views;
  readonly identity: Identity | undefined;
  readonly acceptLanguage?: string | undefined;
  readonly now?: () => Date;
  readonly newId?: () => string;
  readonly limits?: Limits;
  /** Where it comes from (an address), for those nobody knows: each has a budget of its own. */
  readonly address?: string | undefined;
  readonly inFlight?: InFlight;
}

/** The context of one request. `identity` must have been verified: whatever it says is believed. */
export function createContext({
  work,
  views,
  identity,
  now = () => new Date(),
  limits = defaultLimits,
  ...rest
}: ContextOptions): GatewayContext {
  const makeId = rest.newId ?? newId;
  let found: Promise<SelfScope | undefined> | undefined;
  return {
    requestId: makeId(),
    identity,
    self: () => (found ??= findSelf(work, identity)),
    acceptLanguage: rest.acceptLanguage,
    work,
    views,
    now,
    newId: makeId,
    limits,
    caller: identity ? JSON.stringify([identity.issuer, identity.subject]) : `nobody ${rest.address ?? ''}`,
    inFlight: rest.inFlight,
  };
}

async function findSelf(work: Work, identity: Identity | undefined): Promise<SelfScope | undefined> {
  if (!identity) return undefined;
  const person = await work(signInScope(identity), ({ people }) => people.identifiedBy(identity));
  return person && selfScope(person);
}
