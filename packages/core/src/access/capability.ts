import type { RoleCode } from '../organization/role.js';
import type { Action } from './action.js';

/**
 * Who can do an action at all, before anything is asked about whose it is. `anyone`: even somebody who is not signed in.
 * `person`: whoever is. Otherwise one of these roles, in force. No role gives a look at what people keep for themselves.
 */
export type Capability = 'anyone' | 'person' | readonly RoleCode[];

export const capabilities: { readonly [One in Action]: Capability } = {
  'own.read': 'person',
  'organization.read': 'person',
  'dimension.read': 'anyone',
  'connection.read': 'person',
  'person.see': 'person',
  'facet.read': 'person',
  'contact.read': 'person',
  'plan-section.read': 'person',
  'crisis-plan.read': 'person',
  'roadmap-item.read': 'person',
  'story.read': 'person',
  'history.read': 'person',
  'entries.read': 'person',
  'support-record.read': 'person',
  'concern.read': 'person',
  'record.release': 'anyone',
  'legal-demand.answer': ['administrator'],
  'legal-demand.read': ['administrator'],
  'legal-notice.read': 'person',
  'advance-directive.read': 'person',
};

export function isCapable(
  actor: { readonly person?: string; readonly roles: readonly RoleCode[] },
  action: Action,
): boolean {
  const capability = capabilities[action];
  if (capability === 'anyone') return true;
  if (!isSomebody(actor.person)) return false;
  return capability === 'person' || actor.roles.some((role) => capability.includes(role));
}

/** Whether somebody in particular asks. */
export function isSomebody(person: string | undefined): person is string {
  return typeof person === 'string' && person !== '';
}
