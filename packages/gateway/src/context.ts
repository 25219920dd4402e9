import { type Identity, type Occasion, selfScope, type SelfScope, signInScope, type Work } from '@peerness/core';
import type { SessionId, SignedIn } from '@peerness/core/record';
import { admit, type Views } from '@peerness/core/use-cases';
import { Problem } from './errors/problem.js';
import { problemWords } from './errors/words.js';
import type { InFlight } from './limits/in-flight.js';
import { defaultLimits, type Limits } from './limits/limits.js';
import { newId } from './new-id.js';
import type { During, OnNoticed } from './noticed.js';

/** What one request is answered with. Made anew for each; nothing in it outlives the answer. */
export interface GatewayContext {
  readonly requestId: string;
  /** Whom a verified token speaks of. */
  readonly identity: Identity | undefined;
  /** The person that identity leads to, found once. Refuses to answer once the session is over. */
  readonly self: () => Promise<SelfScope | undefined>;
  /** The session this is asked in, where the token told of a sign-in. */
  readonly session: () => Promise<SessionId | undefined>;
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
  /** Around whatever this request does. */
  readonly during: During;
  readonly onNoticed?: OnNoticed | undefined;
}

export interface ContextOptions {
  readonly work: Work;
  readonly views: Views;
  /** With the sign-in its token tells of, where sessions are to be seen and ended. */
  readonly identity: Identity | SignedIn | undefined;
  readonly acceptLanguage?: string | undefined;
  readonly now?: () => Date;
  readonly newId?: () => string;
  readonly limits?: Limits;
  /** Where it comes from (an address), for those nobody knows: each has a budget of its own. */
  readonly address?: string | undefined;
  readonly inFlight?: InFlight;
  readonly during?: During | undefined;
  readonly onNoticed?: OnNoticed | undefined;
}

/**
 * The context of one request, or of one operation on an open connection: never of more than one, so that whoever signed
 * out is out at the next. `identity` must have been verified: whatever it says is believed.
 */
export function createContext({
  work,
  views,
  identity,
  now = () => new Date(),
  limits = defaultLimits,
  ...rest
}: ContextOptions): GatewayContext {
  const makeId = rest.newId ?? newId;
  let found: Promise<LetIn> | undefined;
  const letIn = (): Promise<LetIn> => (found ??= findSelf(work, identity, { at: now(), newId: makeId }));
  return {
    requestId: makeId(),
    identity,
    self: async () => (await letIn()).self,
    session: async () => (await letIn()).session,
    acceptLanguage: rest.acceptLanguage,
    work,
    views,
    now,
    newId: makeId,
    limits,
    caller: identity ? JSON.stringify([identity.issuer, identity.subject]) : `nobody ${rest.address ?? ''}`,
    inFlight: rest.inFlight,
    during: rest.during ?? ((_, task) => task()),
    onNoticed: rest.onNoticed,
  };
}

interface LetIn {
  readonly self: SelfScope | undefined;
  readonly session?: SessionId;
}

async function findSelf(work: Work, identity: Identity | SignedIn | undefined, occasion: Occasion): Promise<LetIn> {
  if (!identity) return { self: undefined };
  if (!('signIn' in identity)) {
    const person = await work(signInScope(identity), ({ people }) => people.identifiedBy(identity));
    return { self: person && selfScope(person) };
  }
  const admitted = await admit(work, identity, occasion);
  if (!admitted.ok) throw new Problem('UNAUTHENTICATED', problemWords.UNAUTHENTICATED);
  return admitted.value;
}
