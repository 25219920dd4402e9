import { createHash } from 'node:crypto';
import type { ReleaseLetter } from '@peerness/core/use-cases';
import { meant } from '../enums/enum-of.js';
import { organizationId, sectionRef } from '../ids.js';
import type { ReleaseLetterInput } from './preview.input.js';

export function readReleaseLetter(
  { organization, letter }: ReleaseLetterInput,
  languages: readonly string[],
): ReleaseLetter {
  return {
    organization: organizationId(organization, ['input', 'organization']),
    letter: {
      to: letter.to,
      purpose: meant(letter.purpose),
      categories: letter.categories.map((one) => meant(one)),
      sections: letter.sections.map((id) => sectionRef(id, ['input', 'letter', 'sections'])),
    },
    languages,
    digest: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  };
}
