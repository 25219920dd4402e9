import { given, knowing, member, self, type TypeRules } from './relations.js';

export const people: { readonly [type: string]: TypeRules } = {
  Viewer: {
    person: self, memberships: self, statements: self, entries: self, wishes: self, connections: self, asks: self,
    questions: self, plans: self, shownToMe: self, blocks: self,
  },
  Person: {
    id: knowing, version: self, name: knowing, isSelf: knowing, organization: knowing, roles: knowing, facets: knowing,
    presence: self, access: knowing,
  },
  PersonAccess: { canInvite: knowing, canBlock: knowing, canShowTo: knowing },
  PresenceSetting: { seen: self, mutual: self, paused: self, since: self },
  RoleHeld: { code: given, label: given, engagement: self, from: self, until: self, places: self },
  Facet: { dimension: given, text: given, value: given },
  Membership: { id: self, organization: self, person: self, roles: self, from: self, until: self, version: self },
  Block: { person: self, at: self },
  Organization: { id: member, handle: member, name: member, contact: member },
  Contact: { name: given, reach: given },
};
