import type { SelectedField } from '../../access/selection.js';
import { directionOf } from '../../kernel/localized.js';
import type { RoadmapItem } from '../../roadmap/roadmap-item.js';
import type { Look } from '../load/look.js';
import { pageOf } from '../page-of.js';
import { each, project } from '../project.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { projectPageInfo } from './page-info.js';

/** What an item of one's own said and where it stood, oldest first, a page at a time. */
export async function projectRoadmapLines(
  look: Look,
  field: SelectedField,
  { owner, id }: Pick<RoadmapItem, 'owner' | 'id'>,
): Promise<Finished> {
  const lines = await look.own(({ roadmapItems }) => roadmapItems.historyOf(owner, id));
  const page = pageOf(lines, [look.me, 'roadmap-lines', id], field, ({ version }) => String(version));
  return project(field.selection, 'RoadmapLineConnection', 'self', {
    edges: (edges) =>
      each(page.items, ({ cursor, item }) =>
        project(edges.selection, 'RoadmapLineEdge', 'self', {
          cursor: () => cursor,
          node: (node) =>
            project(node.selection, 'RoadmapLine', 'self', {
              version: () => item.version,
              at: () => moment(item.at),
              words: () => item.words,
              language: () => item.language,
              dir: () => directionOf(item.language),
              status: () => item.status && spelled(item.status),
            }),
        }),
      ),
    pageInfo: (info) => projectPageInfo(info.selection, 'self', page),
  });
}
