import type { SelectedField } from '../../access/selection.js';
import type { Look } from '../load/look.js';
import { aboutOthers } from '../load/someone.js';
import { each, project } from '../project.js';
import { moment } from '../spelling.js';
import type { Finished } from '../views.js';
import { projectSomeone } from './someone.js';

/** The people the reader keeps away, each by the name the reader did it under, in the organizations they belong to now. */
export async function projectBlocks(look: Look, { selection }: SelectedField): Promise<readonly Finished[]> {
  const blocks = await look.own((ports) => ports.blocks.setBy(look.me));
  return each(await aboutOthers(look, blocks, ({ blocked }) => blocked), ({ said, someone }) =>
    project(selection, 'Block', 'self', {
      person: (field) => projectSomeone(look, field.selection, someone),
      at: () => moment(said.at),
    }),
  );
}
