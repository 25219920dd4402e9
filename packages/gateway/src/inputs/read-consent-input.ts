import { createHash } from 'node:crypto';
import type { Original } from '@peerness/core';
import type { EnterSignature, PrintConsent, RecipientAsked, SignConsent } from '@peerness/core/use-cases';
import { meant } from '../enums/enum-of.js';
import { organizationId, personRef } from '../ids.js';
import type { ConsentTermsInput, OriginalInput, SignConsentInput } from './consent.input.js';
import { given } from './given.js';
import type { EnterSignatureInput } from './paper.input.js';

export function readSignConsent(input: SignConsentInput, languages: readonly string[]): SignConsent {
  const { explainedBy, helpedBy, original } = input;
  return {
    ...readPrintConsent(input, languages),
    form: meant(input.form),
    digest,
    ...given({ explainedBy, helpedBy }),
    ...(original && { original: readOriginal(original) }),
  };
}

export function readPrintConsent(input: ConsentTermsInput, languages: readonly string[]): PrintConsent {
  const { until } = input;
  return {
    organization: organizationId(input.organization, ['input', 'organization']),
    kind: meant(input.kind),
    decision: meant(input.decision),
    purposes: input.purposes.map((one) => meant(one)),
    categories: input.categories.map((one) => meant(one)),
    recipients: readRecipients(input),
    languages,
    ...given({ until }),
  };
}

export function readEnterSignature({
  code,
  struck,
  original,
  explainedBy,
  helpedBy,
}: EnterSignatureInput): EnterSignature {
  return { code, struck, original: readOriginal(original), digest, ...given({ explainedBy, helpedBy }) };
}

function readOriginal({ place, on }: OriginalInput): Original {
  return { place, on: new Date(on) };
}

function digest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function readRecipients({ people, teams, everyoneAt, classes, outside }: ConsentTermsInput): readonly RecipientAsked[] {
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
