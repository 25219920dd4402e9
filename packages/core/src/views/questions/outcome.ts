import type { Selection } from '../../access/selection.js';
import type { Outcome } from '../../work/outcome.js';
import { readGlobalId } from '../global-id.js';
import type { Look } from '../load/look.js';
import { type Fields, project } from '../project.js';
import { projectLetter } from '../types/letter.js';
import { projectProposal } from '../types/round.js';
import type { Finished, MadeOnce } from '../views.js';
import { node } from './node.js';

/** What a mutation answers: the nodes that changed, as the person who changed them sees them now, and what was made. */
export function outcome(
  look: Look,
  typename: string,
  changed: Outcome,
  selection: Selection,
  made?: MadeOnce,
): Promise<Finished> {
  const nodes: Fields = Object.fromEntries(
    Object.entries(changed).map(([name, id]): [string, Fields[string]] => [
      name,
      (field) => nodeNamed(look, id, field.selection),
    ]),
  );
  return project(selection, typename, 'self', {
    done: () => true,
    letter: (field) => (made && 'letter' in made ? projectLetter(look, field.selection, made) : undefined),
    linkPath: () => (made && 'linkPath' in made ? made.linkPath : undefined),
    proposal: (field) => (made && 'proposal' in made ? projectProposal(field.selection, made.proposal) : undefined),
    ...nodes,
  });
}

async function nodeNamed(look: Look, id: string, selection: Selection): Promise<Finished | null> {
  const ref = readGlobalId(id);
  return ref.ok ? node(look, ref.value, selection) : null;
}
