import type { SelectedField } from '../../access/selection.js';
import { stateOfLink, wrongWithinTheHour } from '../../crisis/crisis-link.js';
import type { CrisisPlan } from '../../crisis/crisis-plan.js';
import { directionOf } from '../../kernel/localized.js';
import { globalId } from '../global-id.js';
import type { Look } from '../load/look.js';
import { each, project } from '../project.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';

/** The links somebody made to their crisis plan, newest first. Where they lead was told once, and is not known any more. */
export async function projectLinks(
  { me, at, own }: Look,
  { selection }: SelectedField,
  { id: crisis, plan }: CrisisPlan,
): Promise<readonly Finished[]> {
  const links = await own(({ crisisLinks }) => crisisLinks.of(me, crisis));
  return each(links, (link) =>
    project(selection, 'CrisisLink', 'self', {
      id: () => link.id,
      whom: () => link.whom,
      language: () => link.language,
      dir: () => directionOf(link.language),
      sections: () => link.sections.map((one) => globalId('section', plan, one)),
      opens: () => spelled(link.opens),
      state: () => spelled(stateOfLink(link, at)),
      madeAt: () => moment(link.madeAt),
      until: () => moment(link.until),
      openedAt: () => link.openedAt && moment(link.openedAt),
      wrongPassphrases: () => wrongWithinTheHour(link, at).length,
      revokedAt: () => link.revokedAt && moment(link.revokedAt),
    }),
  );
}
