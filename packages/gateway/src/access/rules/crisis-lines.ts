import { self, type TypeRules } from './relations.js';

/** Lines are anyone's to read, signed in or not: from the first minute. A card is its owner's. */
export const crisisLines: { readonly [type: string]: TypeRules } = {
  CrisisLine: {
    code: 'public',
    name: 'public',
    kind: 'public',
    reach: 'public',
    peerRun: 'public',
    sendsWithoutConsent: 'public',
    languages: 'public',
    hours: 'public',
    serves: 'public',
    places: 'public',
    sources: 'public',
    checkedOn: 'public',
  },
  CrisisCard: { title: self, fileName: self, html: self },
  LineReach: { way: 'public', to: 'public', note: 'public' },
};
