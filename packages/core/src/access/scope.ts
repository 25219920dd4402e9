import type { Brand } from '../kernel/brand.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { Identity } from '../person/people.js';

/**
 * In whose name, where and what for something is read or written: fixed when a transaction starts, and told to the
 * database, which decides by it a second time. Only this file makes one, and `crisis-link-scope.ts`.
 */
export type Scope = SelfScope | ActingScope | SignInScope | SystemScope;

/**
 * One's own things and memberships, and what others expressly showed. All that a verified token gives. `helpedBy`: in
 * assisted mode, who helps, as the session tells.
 */
export type SelfScope = Brand<
  { readonly purpose: 'self'; readonly actor: PersonId; readonly helpedBy?: string },
  'Scope'
>;

/**
 * As a member of one organization. `support`: people, invitations, connections there. `match`: whatever may be used to
 * find peers; nothing read in it leaves before matching has decided. Given by `actIn`, never by a token.
 */
export type ActingScope = Brand<
  {
    readonly purpose: 'support' | 'match' | 'administer';
    readonly actor: PersonId;
    readonly organization: OrganizationId;
  },
  'Scope'
>;

/** To find out who a verified identity is, before there is an actor. Sees that one identity. */
export type SignInScope = Brand<{ readonly purpose: 'sign-in'; readonly identity: Identity }, 'Scope'>;

/** No person's: the machinery's own, each with narrow policies. */
export type SystemScope = Brand<
  | { readonly purpose: 'import'; readonly organization: OrganizationId }
  | { readonly purpose: 'claim'; readonly digest: string; readonly identity: Identity }
  | { readonly purpose: 'crisis-link'; readonly digest: string }
  | { readonly purpose: 'set-up' }
  | { readonly purpose: 'dispatch' }
  | { readonly purpose: 'clock' }
  | { readonly purpose: 'notify' }
  | { readonly purpose: 'audit' }
  | { readonly purpose: 'note' }
  | { readonly purpose: 'index'; readonly organization: OrganizationId }
  | { readonly purpose: 'erase'; readonly actor: PersonId }
  | { readonly purpose: 'forget' },
  'Scope'
>;

export type Purpose = Scope['purpose'];

/** For a person whose token was verified, and for nobody else. */
export function selfScope(actor: PersonId, helpedBy?: string): SelfScope {
  return { purpose: 'self', actor, ...(helpedBy !== undefined && { helpedBy }) } as SelfScope;
}

export function signInScope(identity: Identity): SignInScope {
  return { purpose: 'sign-in', identity } as SignInScope;
}

export function importScope(organization: OrganizationId): SystemScope {
  return { purpose: 'import', organization } as SystemScope;
}

/** To take an imported place with a single-use code: sees that code, that place and that identity. */
export function claimScope(digest: string, identity: Identity): SystemScope {
  return { purpose: 'claim', digest, identity } as SystemScope;
}

/** Making an organization and its first administrator. */
export function setUpScope(): SystemScope {
  return { purpose: 'set-up' } as SystemScope;
}

/** To hide and destroy what is kept about one person who asked for it. Sees theirs, and what others keep that names them. */
export function eraseScope(person: PersonId): SystemScope {
  return { purpose: 'erase', actor: person } as SystemScope;
}

/** To find what is over its time. Sees who took themselves out and how long organizations keep things; no words. */
export function forgetScope(): SystemScope {
  return { purpose: 'forget' } as SystemScope;
}

/** To check that what was written down is as it was sealed. Sees events and accesses, and nothing else. */
export function auditScope(): SystemScope {
  return { purpose: 'audit' } as SystemScope;
}

/** To note what concerns no person and no organization: what was refused, how often, and what was done to the installation. Reads nothing. */
export function noteScope(): SystemScope {
  return { purpose: 'note' } as SystemScope;
}

/** To tell onwards what happened. Sees events, which hold ids and codes, and notes that they were told; no words. */
export function dispatchScope(): SystemScope {
  return { purpose: 'dispatch' } as SystemScope;
}

/** To keep the clock of crises: sees whom a crisis plan names and what was done, and no words; asks the next one, in time. */
export function clockScope(): SystemScope {
  return { purpose: 'clock' } as SystemScope;
}

/**
 * To tell people that something waits: sees events, whom one is between, and how people want to be told; notes what was
 * told. No words of anybody's.
 */
export function notifyScope(): SystemScope {
  return { purpose: 'notify' } as SystemScope;
}

/** Not exported from the package: `act-in.ts` calls it, after deciding, and `listing-scope.ts`. */
export function actingScope(
  actor: PersonId,
  organization: OrganizationId,
  purpose: ActingScope['purpose'],
): ActingScope {
  return { purpose, actor, organization } as ActingScope;
}
