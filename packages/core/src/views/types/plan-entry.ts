import type { Relation } from '../../access/rule.js';
import type { Selection } from '../../access/selection.js';
import { directionOf } from '../../kernel/localized.js';
import type { PersonId } from '../../person/person-id.js';
import type { Entry } from '../../plan/plan.js';
import type { Look } from '../load/look.js';
import { togetherWith } from '../load/together-with.js';
import { project } from '../project.js';
import { moment } from '../spelling.js';
import type { Finished } from '../views.js';
import { projectPerson } from './person.js';

export function projectEntry(look: Look, selection: Selection, relation: Relation, entry: Entry): Promise<Finished> {
  const { id, words, language, writtenAt, helpedBy, action, link, suggestedBy } = entry;
  return project(selection, 'PlanEntry', relation, {
    id: () => id,
    words: () => words,
    language: () => language,
    dir: () => directionOf(language),
    writtenAt: () => moment(writtenAt),
    writtenWithHelpFrom: () => (relation === 'self' ? helpedBy : undefined),
    action: (field) =>
      action && project(field.selection, 'EntryAction', relation, { who: () => action.who, when: () => action.when }),
    link: () => link,
    isSuggested: () => suggestedBy !== undefined,
    suggestedBy: (field) =>
      relation === 'self' && suggestedBy !== undefined
        ? projectConnected(look, field.selection, suggestedBy)
        : undefined,
  });
}

/** Somebody the reader is connected with, by the name they have there; nobody where the two are not, or on another's device. */
export async function projectConnected(look: Look, selection: Selection, who: PersonId): Promise<Finished | undefined> {
  if (look.withHelp) return undefined;
  const { live, blocked } = await togetherWith(look, who);
  const [on] = live;
  if (!on || blocked) return undefined;
  const [person] = await look.people(on.organization, [who]);
  return person && projectPerson(look, selection, person);
}
