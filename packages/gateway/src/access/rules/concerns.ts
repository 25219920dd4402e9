import { reading, self, type TypeRules } from './relations.js';

/** Whoever reported it, and the one recipient they picked. */
export const concerns: { readonly [type: string]: TypeRules } = {
  Concern: {
    id: reading,
    organization: reading,
    about: reading,
    recipient: reading,
    words: reading,
    state: reading,
    closing: reading,
    at: reading,
    lookedAtAt: reading,
    closedAt: reading,
    printable: self,
  },
  ConcernOffer: { recipients: self, text: self, now: self },
  ConcernRecipient: { id: self, standing: self, name: self, reach: self },
};
