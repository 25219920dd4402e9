import type { Selection } from '../../access/selection.js';
import { answerLabel } from '../../dimension/value-label.js';
import { directionOfText, localize, type Localized } from '../../kernel/localized.js';
import {
  type Letter,
  type LetterAsked,
  type LetterLine,
  letterOf,
  type LetterPart,
  termsOfLetter,
} from '../../letter/letter.js';
import type { LetterSource } from '../../letter/letter.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { PlanFacts } from '../../access/decide-plan.js';
import type { ContactCard } from '../../connection/contact-card.js';
import type { Section } from '../../plan/plan.js';
import type { Look } from '../load/look.js';
import type { PersonSeen } from '../load/people-seen.js';
import { each, project } from '../project.js';
import { spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { categoryLabels } from '../words/categories.js';
import { say } from '../words/say.js';
import { sectionLabels } from '../words/sections.js';
import { sentences } from '../words/sentences.js';
import { projectLabel } from './label.js';
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

function projectLetterPreview(
  look: Look,
  selection: Selection,
  { letter, source, organization }: LetterPreviewed,
): Promise<Finished> {
  const terms = termsOfLetter(letter, { id: 'preview', person: look.me, at: look.at });
  const held = letterOf(letter, source, [terms], look.at);
  return project(selection, 'Preview', 'self', {
    text: (field) => projectLabel(field, 'self', say(sentences.theLetterHolds, look.languages, { to: held.to })),
    sections: () => [],
    contacts: () => [],
    letter: (field) => projectLetter(look, field.selection, held, organization),
  });
}

/** A letter as whoever gets it would read it, with a neutral notice: the person gives it out themselves, whatever their organization is. */
function projectLetter(
  look: Look,
  selection: Selection,
  held: Letter,
  organization: OrganizationId,
): Promise<Finished> {
  const { to, purpose, parts } = held;
  return project(selection, 'Letter', 'self', {
    to: () => to,
    purpose: () => spelled(purpose),
    parts: (field) => each(parts, (part) => projectPart(look, field.selection, part, organization)),
    notice: (field) => projectLabel(field, 'self', say(sentences.confidentialLetter, look.languages)),
  });
}

function projectPart(
  look: Look,
  selection: Selection,
  { category, lines }: LetterPart,
  organization: OrganizationId,
): Promise<Finished> {
  return project(selection, 'LetterPart', 'self', {
    category: () => spelled(category),
    label: (field) => projectLabel(field, 'self', localize(categoryLabels[category], look.languages)),
    lines: (field) => each(lines, async (line) => projectLabel(field, 'self', await wordsOf(look, line, organization))),
  });
}

/** One line, in words: answers in the reader's language, whatever somebody wrote themselves as they wrote it. */
async function wordsOf(look: Look, line: LetterLine, organization: OrganizationId): Promise<Localized> {
  switch (line.kind) {
    case 'name':
      return { text: line.name, lang: 'und', dir: directionOfText(line.name), isFallback: false };
    case 'answer': {
      const dimension = (await look.catalogue(organization)).get(line.dimension);
      const said = dimension && answerLabel(dimension, line.answer, look.languages);
      return said ?? { text: '', lang: 'und', dir: 'LTR', isFallback: true };
    }
    case 'entry': {
      const { words, language } = line.entry;
      const title = line.section.title ?? localize(sectionLabels[line.section.kind], [language]).text;
      return { text: `${title}: ${words}`, lang: language, dir: directionOfText(words), isFallback: false };
    }
  }
}
