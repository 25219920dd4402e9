import type { Relation } from '../../access/rule.js';
import type { Selection } from '../../access/selection.js';
import type { Kept } from '../../kernel/kept.js';
import type { Wish } from '../../wish/wish.js';
import type { WishList } from '../../wish/wishes.js';
import { globalId } from '../global-id.js';
import { dimensionOf } from '../load/dimension-of.js';
import type { Look } from '../load/look.js';
import { each, project } from '../project.js';
import { spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { dimensionField } from './dimension-field.js';
import { organizationField } from './organization.js';
import { projectValue } from './value.js';

/** What the reader asks of a peer in one organization. */
export function projectWishList(
  look: Look,
  selection: Selection,
  relation: Relation,
  { value, version }: Kept<WishList>,
): Promise<Finished> {
  return project(selection, 'WishList', relation, {
    id: () => globalId('wishes', value.organization),
    organization: organizationField(look, value.organization),
    version: () => version,
    wishes: (field) => each(value.wishes, (wish) => projectWish(look, field.selection, relation, wish)),
    access: (field) =>
      project(field.selection, 'WishListAccess', relation, {
        canChange: () => look.mayAct(value.organization, 'support'),
      }),
  });
}

function projectWish(look: Look, selection: Selection, relation: Relation, wish: Wish): Promise<Finished> {
  const { dimension, strength, importance, like, turnedOn } = wish;
  return project(selection, 'Wish', relation, {
    dimension: dimensionField(look, dimension),
    strength: () => spelled(strength),
    importance: () => importance,
    likeMe: () => like.as === 'mine',
    values: async (field) => {
      const known = await dimensionOf(look, dimension);
      return each(like.as === 'these' ? like.values : [], (value) =>
        projectValue(field.selection, { relation, languages: look.languages }, known, value),
      );
    },
    isTurnedOn: () => turnedOn,
  });
}
