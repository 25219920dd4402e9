import type { SelectedField } from '../../access/selection.js';
import type { Look } from '../load/look.js';
import { aboutOthers } from '../load/someone.js';
import { each, project } from '../project.js';
import { moment } from '../spelling.js';
import type { Finished } from '../views.js';
import { projectSomeone } from './someone.js';

/** Whom the reader said they would meet again; what the other said of it is not in here. */
export async function projectMeetAgains(look: Look, { selection }: SelectedField): Promise<readonly Finished[]> {
  const said = await look.own(({ meetAgains }) => meetAgains.saidBy(look.me));
  return each(await aboutOthers(look, said, ({ other }) => other), ({ said: { at }, someone }) =>
    project(selection, 'MeetAgain', 'self', {
      person: (field) => projectSomeone(look, field.selection, someone),
      at: () => moment(at),
    }),
  );
}
