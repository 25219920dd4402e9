import { reading, self, type TypeRules } from './relations.js';

export const plans: { readonly [type: string]: TypeRules } = {
  Plan: {
    id: reading,
    version: self,
    title: reading,
    owner: reading,
    draftedAt: self,
    sections: reading,
    access: reading,
  },
  PlanAccess: { canWrite: reading, canShow: reading },
  PlanSection: {
    id: reading,
    kind: reading,
    label: reading,
    notice: reading,
    title: reading,
    entries: reading,
    shownTo: self,
    access: reading,
  },
  PlanSectionAccess: { canWrite: reading, canShow: reading },
  PlanEntry: {
    id: reading,
    words: reading,
    language: reading,
    dir: reading,
    writtenAt: reading,
    writtenWithHelpFrom: self,
  },
  ShownTo: { person: self, since: self, until: self, connection: self },
};
