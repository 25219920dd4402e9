import type { SelectedField } from '../../access/selection.js';
import { cursorAt, readCursor, startAfter } from '../cursor.js';
import type { ConnectionSeen } from '../load/connection-seen.js';
import type { Look } from '../load/look.js';
import { each, project } from '../project.js';
import type { Finished } from '../views.js';
import { projectConnection } from './connection.js';
import { type Page, projectPageInfo } from './page-info.js';

/** One page of one's own connections. A cursor from elsewhere leads to an empty page. */
export async function projectConnections(
  look: Look,
  { selection, arguments: asked }: SelectedField,
  connections: readonly ConnectionSeen[],
  question: readonly string[],
): Promise<Finished> {
  const page = pageOf(connections, question, typeof asked['first'] === 'number' ? asked['first'] : 20, asked['after']);
  await readTogether(look, page);
  return project(selection, 'ConnectionConnection', 'self', {
    edges: (field) =>
      each(page.items, ({ cursor, item }) =>
        project(field.selection, 'ConnectionEdge', 'self', {
          cursor: () => cursor,
          node: (node) => projectConnection(look, node.selection, item),
        }),
      ),
    pageInfo: (field) => projectPageInfo(field.selection, 'self', page),
  });
}

function pageOf(
  all: readonly ConnectionSeen[],
  question: readonly string[],
  first: number,
  after: unknown,
): Page<ConnectionSeen> {
  const place = typeof after === 'string' ? readCursor(question, after) : undefined;
  const isElsewhere = typeof after === 'string' && !place;
  const start = isElsewhere ? all.length : place ? startAfter(all, ({ connection }) => connection.id, place) : 0;
  const items = all.slice(start, start + first).map((item, index) => ({
    cursor: cursorAt(question, { position: start + index, last: item.connection.id }),
    item,
  }));
  return { items, hasNextPage: start + first < all.length, hasPreviousPage: start > 0 && items.length > 0 };
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
