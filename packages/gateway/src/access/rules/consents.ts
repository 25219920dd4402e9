import { self, type TypeRules } from './relations.js';

/** What somebody signed is theirs alone to read: not even whom it names. */
export const consents: { readonly [type: string]: TypeRules } = {
  Consent: {
    id: self,
    version: self,
    kind: self,
    decision: self,
    text: self,
    textVersion: self,
    purposes: self,
    categories: self,
    recipients: self,
    form: self,
    explainedBy: self,
    helpedBy: self,
    signedAt: self,
    until: self,
    stands: self,
    takenBack: self,
    paper: self,
  },
  ConsentUse: { code: self, label: self },
  ConsentCategory: { code: self, label: self, stands: self },
  ConsentRecipient: { position: self, kind: self, name: self, stands: self },
  ConsentTakenBack: { at: self, recipient: self, category: self },
};
