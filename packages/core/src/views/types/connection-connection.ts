import type { SelectedField } from '../../access/selection.js';
import type { ConnectionSeen } from '../load/connection-seen.js';
import type { Look } from '../load/look.js';
import { pageOf } from '../page-of.js';
import { each, project } from '../project.js';
import type { Finished } from '../views.js';
import { projectConnection } from './connection.js';
import { type Page, projectPageInfo } from './page-info.js';

/** One page of one's own connections. A cursor from elsewhere leads to an empty page. */
export async function projectConnections(
  look: Look,
  field: SelectedField,
  connections: readonly ConnectionSeen[],
  question: readonly string[],
): Promise<Finished> {
  const page = pageOf(connections, question, field, ({ connection }) => connection.id);
  await readTogether(look, page);
  return project(field.selection, 'ConnectionConnection', 'self', {
    edges: (edges) =>
      each(page.items, ({ cursor, item }) =>
        project(edges.selection, 'ConnectionEdge', 'self', {
          cursor: () => cursor,
          node: (node) => projectConnection(look, node.selection, item),
        }),
      ),
    pageInfo: (info) => projectPageInfo(info.selection, 'self', page),
  });
}

/** The people on one page are read together, one organization at a time. */
async function readTogether(look: Look, { items }: Page<ConnectionSeen>): Promise<void> {
  for (const organization of new Set(items.map(({ item }) => item.connection.organization))) {
    await look.people(
      organization,
      items.filter(({ item }) => item.connection.organization === organization).map(({ item }) => item.other),
    );
  }
}
