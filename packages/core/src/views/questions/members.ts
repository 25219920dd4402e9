import type { Selection } from '../../access/selection.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { Kept } from '../../kernel/kept.js';
import type { Membership } from '../../organization/membership.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import { cursorAt, readCursor, startAfter } from '../cursor.js';
import type { Look } from '../load/look.js';
import { everyMember, named } from '../load/members-of.js';
import { each, project } from '../project.js';
import { projectMember } from '../types/member.js';
import { projectPageInfo } from '../types/page-info.js';
import type { Finished, UnknownCursor } from '../views.js';

/** One page of those who belong; no such list to whoever does not administer. */
export async function membersOf(
  look: Look,
  organization: OrganizationId,
  { first, after }: { readonly first: number; readonly after?: string },
  selection: Selection,
): Promise<Result<Finished | null, UnknownCursor>> {
  const question = [look.me, 'members', organization];
  const place = after === undefined ? undefined : readCursor(question, after);
  const all = await everyMember(look, organization);
  if (!all) return ok(null);
  if (after !== undefined && !place) return err({ kind: 'UnknownCursor' });
  const start = place ? startAfter(all, idOf, place) : 0;
  const seen = await named(look, organization, all.slice(start, start + first));
  const items = seen.map((item, index) => ({
    item,
    cursor: cursorAt(question, { position: start + index, last: idOf(item.membership) }),
  }));
  const page = { items, hasNextPage: start + first < all.length, hasPreviousPage: start > 0 && items.length > 0 };
  return ok(
    await project(selection, 'MemberConnection', 'administrator', {
      edges: (field) =>
        each(items, ({ cursor, item }) =>
          project(field.selection, 'MemberEdge', 'administrator', {
            cursor: () => cursor,
            node: (node) => projectMember(look, node.selection, item),
          }),
        ),
      pageInfo: (field) => projectPageInfo(field.selection, 'administrator', page),
    }),
  );
}

function idOf({ value }: Kept<Membership>): string {
  return value.id;
}
