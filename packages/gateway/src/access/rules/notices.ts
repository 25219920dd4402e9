import { self, type TypeRules } from './relations.js';

/** How somebody is told is theirs to read, and nobody else's. */
export const notices: { readonly [type: string]: TypeRules } = {
  Notices: { channels: self, preferences: self, deliveries: self },
  NoticePreferences: {
    channel: self,
    to: self,
    language: self,
    quiet: self,
    crisisBreaksQuiet: self,
    chosenAt: self,
  },
  QuietHours: { from: self, until: self, timeZone: self },
  NoticeDeliveryConnection: { edges: self, pageInfo: self },
  NoticeDeliveryEdge: { cursor: self, node: self },
  NoticeDelivery: {
    about: self,
    channel: self,
    at: self,
    state: self,
    attempts: self,
    nextAt: self,
    overAt: self,
    why: self,
  },
};
