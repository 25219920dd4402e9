import type { SelectedField } from '../../access/selection.js';
import type { CoverSide } from '../../cover/cover.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import { ownCovers } from '../load/covers-seen.js';
import type { Look } from '../load/look.js';
import { each, project } from '../project.js';
import { moment } from '../spelling.js';
import type { Finished } from '../views.js';
import { projectPerson } from './person.js';

/** Who steps in for the reader there, or for whom the reader does: asked, or agreed. For the two of them alone. */
export async function projectCovers(
  look: Look,
  { selection }: SelectedField,
  organization: OrganizationId,
  side: CoverSide,
): Promise<readonly Finished[]> {
  return each(await ownCovers(look, organization, side), ({ cover, person }) =>
    project(selection, 'Cover', 'self', {
      person: (field) => projectPerson(look, field.selection, person),
      askedAt: () => moment(cover.askedAt),
      agreedAt: () => cover.agreedAt && moment(cover.agreedAt),
    }),
  );
}
