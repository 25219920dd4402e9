import { given, member, self, type TypeRules } from './relations.js';

export const statements: { readonly [type: string]: TypeRules } = {
  Dimension: {
    id: 'public', key: 'public', label: 'public', hint: 'public', many: 'public', tier: 'public', isProtected: 'public',
    isLivedExperience: 'public', comparator: 'public', valueForm: 'public', options: 'public', defaultPurposes: 'public',
    organization: member,
  },
  Option: { key: 'public', label: 'public', broader: 'public' },
  Value: {
    form: given, key: given, label: given, from: given, to: given, tag: given, proficiency: given, path: given, slots: given,
  },
  Statement: {
    id: self, dimension: self, answer: self, value: self, words: self, language: self, comfort: self, uses: self,
    statedAt: self, access: self,
  },
  StatementAccess: { canChange: self, canWithdraw: self },
  StatementUse: { use: self, organization: self, audience: self },
  ImportedEntry: {
    id: self, organization: self, source: self, dimension: self, answer: self, value: self, words: self, isAsleep: self,
    agreements: self, withdrawnAt: self,
  },
  Agreement: { use: self, audience: self, how: self, on: self },
  WishList: { id: self, organization: self, version: self, wishes: self },
  Wish: { dimension: self, strength: self, importance: self, likeMe: self, values: self, isTurnedOn: self },
};
