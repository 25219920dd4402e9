import { isNonEmpty, readLine, type RoleCode } from '@peerness/core';
import { longestLetterRecipient } from '@peerness/core/record';
import type { PreviewAs, PreviewEyes } from '@peerness/core/use-cases';
import { meant } from '../enums/enum-of.js';
import { badInput } from '../errors/problem.js';
import { organizationId, personRef, sectionRef, statementId } from '../ids.js';
import type { Spelled } from '../enums/enum-of.js';
import type { DisplayingInput, LetterInput } from './preview.input.js';

/** The arguments of the question, as GraphQL read them. */
interface PreviewAsked {
  readonly organization: string;
  readonly person?: string | null | undefined;
  readonly anyoneAs?: Spelled<RoleCode> | null | undefined;
  readonly stranger?: boolean | null | undefined;
  readonly letter?: LetterInput | null | undefined;
  readonly showing: readonly string[];
  readonly displaying: readonly DisplayingInput[];
}

export function readPreview(input: PreviewAsked): PreviewAs {
  const { organization, showing, displaying } = input;
  return {
    organization: organizationId(organization, ['organization']),
    eyes: readEyes(input),
    showing: showing.map((id) => sectionRef(id, ['showing'])),
    displaying: displaying.map(({ statement, audience }) => ({
      statement: statementId(statement, ['displaying', 'statement']),
      audience: meant(audience),
    })),
  };
}

function readEyes({ person, anyoneAs, stranger, letter }: PreviewAsked): PreviewEyes {
  const named: PreviewEyes[] = [];
  if (typeof person === 'string') named.push({ kind: 'person', membership: personRef(person, ['person']).person });
  if (anyoneAs) named.push({ kind: 'role', role: meant(anyoneAs) });
  if (stranger === true) named.push({ kind: 'stranger' });
  if (letter) named.push({ kind: 'letter', letter: readLetter(letter) });
  const [eyes, ...more] = named;
  if (!eyes || more.length > 0)
    throw badInput('Name exactly one of `person`, `anyoneAs`, `stranger` and `letter`.', []);
  return eyes;
}

function readLetter({
  to,
  purpose,
  categories,
  sections,
}: LetterInput): Extract<PreviewEyes, { readonly kind: 'letter' }>['letter'] {
  const chosen = categories.map((category) => meant(category));
  if (!isNonEmpty(chosen)) throw badInput('Name at least one category.', ['letter', 'categories']);
  if (!readLine(to, longestLetterRecipient).ok)
    throw badInput(`Say to whom, in one line of 1 to ${longestLetterRecipient} characters.`, ['letter', 'to']);
  return {
    to,
    purpose: meant(purpose),
    categories: chosen,
    sections: sections.map((id) => sectionRef(id, ['letter', 'sections'])),
  };
}
