import type { Selection } from '../../access/selection.js';
import { type LetterAsked, letterOf, type LetterSource } from '../../letter/letter.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { PlanFacts } from '../../access/decide-plan.js';
import type { ContactCard } from '../../connection/contact-card.js';
import type { Section } from '../../plan/plan.js';
import type { Look } from '../load/look.js';
import type { PersonSeen } from '../load/people-seen.js';
import { each, project } from '../project.js';
import type { Finished } from '../views.js';
import { say } from '../words/say.js';
import { sentences } from '../words/sentences.js';
import { projectLabel } from './label.js';
import { projectLetter } from './letter.js';
import { projectPerson } from './person.js';
import { projectSection } from './plan-section.js';

/** A section as they would get it, with the facts that decided. */
export interface SectionPreviewed {
  readonly facts: PlanFacts;
  readonly section: Section;
}

/** The reader's record as somebody else would get it now: put together by the very decisions that person's own look would meet. */
export interface Previewed {
  readonly person: PersonSeen | undefined;
  readonly sections: readonly SectionPreviewed[];
  readonly cards: readonly ContactCard[];
}

/** A letter looked at before it is given out. */
export interface LetterPreviewed {
  readonly letter: LetterAsked;
  readonly source: LetterSource;
  /** Whose dimensions its answers may be in. */
  readonly organization: OrganizationId;
}

/** What somebody else would get, projected under the relation they would have: `look` is theirs, but for a letter. */
export function projectPreview(
  look: Look,
  selection: Selection,
  previewed: Previewed | LetterPreviewed,
): Promise<Finished> {
  if ('letter' in previewed) return projectLetterPreview(look, selection, previewed);
  const { person, sections, cards } = previewed;
  const sees = person !== undefined;
  const sentence = sees ? sentences.theySee : sentences.theySeeNothing;
  return project(selection, 'Preview', 'self', {
    text: (field) => projectLabel(field, 'self', say(sentence, look.languages)),
    person: (field) => person && projectPerson(look, field.selection, person),
    sections: (field) =>
      each(sections, ({ facts, section }) =>
        projectSection(look, field.selection, { relation: 'shown', facts, version: 0, shownOn: [] }, section),
      ),
    contacts: (field) =>
      each(cards, ({ words }) =>
        project(field.selection, 'ContactCard', 'participant', { mine: () => false, words: () => words }),
      ),
  });
}

async function projectLetterPreview(
  look: Look,
  selection: Selection,
  { letter, source, organization }: LetterPreviewed,
): Promise<Finished> {
  const held = letterOf(letter, source, { id: 'preview', signed: await look.signed(), at: look.at });
  return project(selection, 'Preview', 'self', {
    text: (field) => projectLabel(field, 'self', say(sentences.theLetterHolds, look.languages, { to: held.to })),
    sections: () => [],
    contacts: () => [],
    letter: (field) => projectLetter(look, field.selection, { letter: held, organization }),
  });
}
