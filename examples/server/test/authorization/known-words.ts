import { actions, barriers, consentForms, consentKinds, consentPurposes, infoCategories } from '@peerness/core';
import { actionsOfPolicy } from './policy.js';

/** The words docs/access.md was written with. A new one has to be given a rule there, and in the policy, by a person. */
const written: Readonly<Record<string, readonly string[]>> = {
  purposes:
    'match display support supervision referral crisis billing aggregate-report research export legal-proceeding'.split(
      ' ',
    ),
  kinds: 'platform tpo specific sud-counseling-notes legal-proceeding guardian testimonial'.split(' '),
  forms: 'in-the-product assisted paper spoken'.split(' '),
  barriers: 'kept-apart ages-apart oversees erased not-yet suspended'.split(' '),
  categories:
    'name everyday demographics sexual-orientation faith mental-health substance-use life-experience story contact connections meetings plan crisis-plan organization-entries support-record sud-counseling-notes concerns'.split(
      ' ',
    ),
};

/** What core speaks of and the policy does not, or the other way round; with what to do about it. */
export function unknownWords(): readonly string[] {
  const told = (
    what: string,
    ofCore: readonly string[],
    ofPolicy: readonly string[] = written[what] ?? [],
  ): readonly string[] => [
    ...ofCore
      .filter((word) => !ofPolicy.includes(word))
      .map(
        (word) =>
          `${what}: core knows "${word}", the Cedar policy does not. Write its rule in docs/access.md, then in examples/server/test/authorization/.`,
      ),
    ...ofPolicy
      .filter((word) => !ofCore.includes(word))
      .map((word) => `${what}: the Cedar policy has a rule for "${word}", which core does not know.`),
  ];
  return [
    ...told('actions', actions, actionsOfPolicy),
    ...told('purposes', consentPurposes),
    ...told('kinds', consentKinds),
    ...told('forms', consentForms),
    ...told('barriers', barriers),
    ...told('categories', infoCategories),
  ];
}
