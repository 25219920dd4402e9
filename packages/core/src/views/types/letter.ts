import type { Selection } from '../../access/selection.js';
import { answerLabel } from '../../dimension/value-label.js';
import { directionOfText, localize, type Localized } from '../../kernel/localized.js';
import type { LetterLine, LetterPart } from '../../letter/letter.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { Look } from '../load/look.js';
import { each, project } from '../project.js';
import { spelled } from '../spelling.js';
import type { Finished, LetterMade } from '../views.js';
import { categoryLabels } from '../words/categories.js';
import { say } from '../words/say.js';
import { sectionLabels } from '../words/sections.js';
import { sentences } from '../words/sentences.js';
import { projectLabel } from './label.js';

/** A letter as whoever gets it would read it, with a neutral notice: the person gives it out themselves, whatever their organization is. */
export function projectLetter(
  look: Look,
  selection: Selection,
  { letter: { to, purpose, parts }, organization }: LetterMade,
): Promise<Finished> {
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
