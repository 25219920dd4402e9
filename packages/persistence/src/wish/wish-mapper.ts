import type { Importance, OrganizationId, PersonId, Strength, Wish, WishedFor, WishList } from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import { parseJson } from '../schema/json-text.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import type { WishListRow } from './wish-list-row.js';
import type { WishRow } from './wish-row.js';

const likeOf = (person: string, organization: string, dimension: string): SealedPlace => ({
  owner: person,
  table: 'wish',
  column: 'like',
  row: `${organization} ${dimension}`,
});

export function toWishList(
  sealer: Sealer,
  { personId, organizationId }: Pick<Columns<WishListRow>, 'personId' | 'organizationId'>,
  wishes: readonly Columns<WishRow>[],
): WishList {
  return {
    person: personId as PersonId,
    organization: organizationId as OrganizationId,
    wishes: wishes.map((one): Wish => ({
      dimension: one.dimension,
      strength: one.strength as Strength,
      importance: one.importance as Importance,
      like: parseJson(sealer.open(one.like, likeOf(personId, organizationId, one.dimension)), 'wish') as WishedFor,
      turnedOn: one.turnedOn,
    })),
  };
}

export function toWishColumns(sealer: Sealer, { person, organization, wishes }: WishList): Columns<WishRow>[] {
  return wishes.map(({ dimension, strength, importance, like, turnedOn }, position) => ({
    personId: person,
    organizationId: organization,
    dimension,
    position,
    strength,
    importance,
    like: sealer.seal(JSON.stringify(like), likeOf(person, organization, dimension)),
    turnedOn,
  }));
}
