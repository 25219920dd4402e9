import { createHash } from 'node:crypto';
import type { RecipientAsked, SignConsent } from '@peerness/core/use-cases';
import { meant } from '../enums/enum-of.js';
import { organizationId, personRef } from '../ids.js';
import type { SignConsentInput } from './consent.input.js';
import { given } from './given.js';

export function readSignConsent(input: SignConsentInput, languages: readonly string[]): SignConsent {
  const { explainedBy, helpedBy, until, original } = input;
  return {
    organization: organizationId(input.organization, ['input', 'organization']),
    kind: meant(input.kind),
    decision: meant(input.decision),
    purposes: input.purposes.map((one) => meant(one)),
    categories: input.categories.map((one) => meant(one)),
    recipients: readRecipients(input),
    form: meant(input.form),
    languages,
    digest: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
    ...given({ explainedBy, helpedBy, until }),
    ...(original && { original: { place: original.place, on: new Date(original.on) } }),
  };
}

function readRecipients({ people, teams, everyoneAt, classes, outside }: SignConsentInput): readonly RecipientAsked[] {
  return [
    ...people.map((id): RecipientAsked => {
      const named = personRef(id, ['input', 'people']);
      // Of another organization: the decision answers as of somebody who is not there.
      return { kind: 'person', ...named };
    }),
    ...teams.map((id): RecipientAsked => ({
      kind: 'organization',
      organization: organizationId(id, ['input', 'teams']),
    })),
    ...everyoneAt.map((id): RecipientAsked => ({
      kind: 'members',
      organization: organizationId(id, ['input', 'everyoneAt']),
    })),
    ...classes.map((one): RecipientAsked => ({ kind: 'class', class: meant(one) })),
    ...outside.map((name): RecipientAsked => ({ kind: 'outside', name })),
  ];
}
