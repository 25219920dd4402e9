import { isNonEmpty } from '@peerness/core';
import type { PreviewAs, PreviewEyes } from '@peerness/core/use-cases';
import { meant } from '../enums/enum-of.js';
import { badInput } from '../errors/problem.js';
import { organizationId, personRef, sectionRef, statementId } from '../ids.js';
import type { LetterInput, PreviewAsInput } from './preview.input.js';

const longestRecipient = 200;

export function readPreview(input: PreviewAsInput): PreviewAs {
  const { organization, showing, displaying } = input;
  return {
    organization: organizationId(organization, ['input', 'organization']),
    eyes: readEyes(input),
    showing: showing.map((id) => sectionRef(id, ['input', 'showing'])),
    displaying: displaying.map(({ statement, audience }) => ({
      statement: statementId(statement, ['input', 'displaying', 'statement']),
      audience: meant(audience),
    })),
  };
}

function readEyes({ person, anyoneAs, stranger, letter }: PreviewAsInput): PreviewEyes {
  const named: PreviewEyes[] = [];
  if (typeof person === 'string')
    named.push({ kind: 'person', membership: personRef(person, ['input', 'person']).person });
  if (anyoneAs) named.push({ kind: 'role', role: meant(anyoneAs) });
  if (stranger === true) named.push({ kind: 'stranger' });
  if (letter) named.push({ kind: 'letter', letter: readLetter(letter) });
  const [eyes, ...more] = named;
  if (!eyes || more.length > 0)
    throw badInput('Name exactly one of `person`, `anyoneAs`, `stranger` and `letter`.', ['input']);
  return eyes;
}

function readLetter({
  to,
  purpose,
  categories,
  sections,
}: LetterInput): Extract<PreviewEyes, { readonly kind: 'letter' }>['letter'] {
  const chosen = categories.map((category) => meant(category));
  if (!isNonEmpty(chosen)) throw badInput('Name at least one category.', ['input', 'letter', 'categories']);
  if (to.trim() === '' || to.length > longestRecipient)
    throw badInput(`Say to whom, in 1 to ${longestRecipient} characters.`, ['input', 'letter', 'to']);
  return {
    to,
    purpose: meant(purpose),
    categories: chosen,
    sections: sections.map((id) => sectionRef(id, ['input', 'letter', 'sections'])),
  };
}
