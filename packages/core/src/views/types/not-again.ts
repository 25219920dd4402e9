import type { SelectedField } from '../../access/selection.js';
import type { Look } from '../load/look.js';
import { aboutOthers } from '../load/someone.js';
import { each, project } from '../project.js';
import { moment } from '../spelling.js';
import type { Finished } from '../views.js';
import { projectSomeone } from './someone.js';

/** Whom the reader would rather not be brought together with again. */
export async function projectNotAgains(look: Look, { selection }: SelectedField): Promise<readonly Finished[]> {
  const said = await look.own(({ notAgains }) => notAgains.saidBy(look.me));
  return each(await aboutOthers(look, said, ({ other }) => other), ({ said: { at }, someone }) =>
    project(selection, 'NotAgain', 'self', {
      person: (field) => projectSomeone(look, field.selection, someone),
      at: () => moment(at),
    }),
  );
}
