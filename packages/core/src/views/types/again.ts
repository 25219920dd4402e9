import type { SelectedField } from '../../access/selection.js';
import type { NotAgain } from '../../apart/again.js';
import type { Ports } from '../../work/ports.js';
import type { Look } from '../load/look.js';
import { aboutOthers } from '../load/someone.js';
import { each, project } from '../project.js';
import { moment } from '../spelling.js';
import type { Finished } from '../views.js';
import { projectSomeone } from './someone.js';

/** Whom the reader would rather not be brought together with again. */
export function projectNotAgains(look: Look, field: SelectedField): Promise<readonly Finished[]> {
  return projectSaid(look, field, 'NotAgain', ({ notAgains }) => notAgains.saidBy(look.me));
}

/** Whom the reader said they would meet again; what the other said of it is not in here. */
export function projectMeetAgains(look: Look, field: SelectedField): Promise<readonly Finished[]> {
  return projectSaid(look, field, 'MeetAgain', ({ meetAgains }) => meetAgains.saidBy(look.me));
}

async function projectSaid(
  look: Look,
  { selection }: SelectedField,
  type: 'NotAgain' | 'MeetAgain',
  read: (ports: Ports) => Promise<readonly NotAgain[]>,
): Promise<readonly Finished[]> {
  const said = await look.own(read);
  return each(await aboutOthers(look, said, ({ other }) => other), ({ said: { at }, someone }) =>
    project(selection, type, 'self', {
      person: (field) => projectSomeone(look, field.selection, someone),
      at: () => moment(at),
    }),
  );
}
