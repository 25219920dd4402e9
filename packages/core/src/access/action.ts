import type { ConsentPurpose } from '../consent/consent-purpose.js';
import type { Relation } from './rule.js';
import type { TieKind } from './tie.js';

/** Whatever can be read of somebody's. What has no line here cannot be done. */
export const actions = [
  'own.read',
  'organization.read',
  'dimension.read',
  'connection.read',
  'person.see',
  'facet.read',
  'contact.read',
  'plan-section.read',
  'crisis-plan.read',
  'roadmap-item.read',
  'story.read',
  'history.read',
  'entries.read',
  'support-record.read',
  'concern.read',
  'record.release',
  'legal-demand.answer',
  'legal-demand.read',
  'legal-notice.read',
  'advance-directive.read',
] as const;

export type Action = (typeof actions)[number];

/** One way an action can be allowed: a tie between the two, and where it says so a consent besides. */
export interface Way {
  /** What a permit by this way rests on; the rule of every field speaks of it. */
  readonly basis: Relation;
  /** Any of these ties; `self` is being the owner; `none` asks for no tie. */
  readonly ties: readonly (TieKind | 'self' | 'none')[];
  readonly consent: boolean;
  /** It asks for no consent, and yet a refusal of the owner's closes it. */
  readonly unlessRefused?: true;
  /** Only for this purpose, whatever a consent says. */
  readonly purpose?: ConsentPurpose;
}

const self: Way = { basis: 'self', ties: ['self'], consent: false };

/** In which ways each action can be allowed, first to last. */
export const waysOf: { readonly [One in Action]: readonly Way[] } = {
  'own.read': [self],
  'organization.read': [{ basis: 'member', ties: ['belonged'], consent: false }],
  'dimension.read': [
    { basis: 'anyone', ties: ['common'], consent: false },
    { basis: 'member', ties: ['belonged'], consent: false },
  ],
  'connection.read': [{ basis: 'participant', ties: ['takes-part'], consent: false }],
  'person.see': [
    self,
    { basis: 'participant', ties: ['connected', 'invited'], consent: false },
    { basis: 'member', ties: ['fellow-member'], consent: true },
  ],
  'facet.read': [
    self,
    { basis: 'participant', ties: ['connected'], consent: true },
    { basis: 'member', ties: ['connected', 'invited', 'fellow-member'], consent: true },
  ],
  'contact.read': [self, { basis: 'participant', ties: ['connected'], consent: true }],
  'plan-section.read': [
    self,
    { basis: 'shown', ties: ['connected'], consent: true },
    { basis: 'crisis', ties: ['called-in-crisis'], consent: false, unlessRefused: true },
  ],
  'crisis-plan.read': [self, { basis: 'crisis', ties: ['takes-part'], consent: false, unlessRefused: true }],
  'roadmap-item.read': [self, { basis: 'shown', ties: ['connected'], consent: true }],
  'story.read': [self, { basis: 'shown', ties: ['connected'], consent: true }],
  'history.read': [
    self,
    { basis: 'shown', ties: ['connected'], consent: true },
    { basis: 'shown', ties: ['acts-for-recipient'], consent: true },
  ],
  'entries.read': [
    self,
    { basis: 'shown', ties: ['connected'], consent: true },
    { basis: 'shown', ties: ['acts-for-recipient'], consent: true },
  ],
  'support-record.read': [self, { basis: 'shown', ties: ['connected'], consent: true }],
  'concern.read': [self, { basis: 'shown', ties: ['chosen-recipient'], consent: false }],
  'record.release': [self, { basis: 'shown', ties: ['none'], consent: true }],
  'legal-demand.answer': [
    { basis: 'shown', ties: ['ordered'], consent: false, purpose: 'legal-proceeding' },
    { basis: 'shown', ties: ['demanded'], consent: true, purpose: 'legal-proceeding' },
  ],
  'legal-demand.read': [{ basis: 'administrator', ties: ['belonged'], consent: false }],
  'legal-notice.read': [self],
  'advance-directive.read': [self, { basis: 'shown', ties: ['speaks-for'], consent: false }],
};
