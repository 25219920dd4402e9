import { isSameValue } from '../dimension/comparators/equal.js';
import type { DimensionId } from '../dimension/dimension-id.js';
import type { Wish, WishedFor } from './wish.js';
import type { WishList } from './wishes.js';

/** The list with this wish in the place of any other on its dimension; the very same list if it was there already. */
export function withWish(list: WishList, wish: Wish): WishList {
  if (list.wishes.some((one) => isSameWish(one, wish))) return list;
  const at = list.wishes.findIndex(({ dimension }) => dimension === wish.dimension);
  return { ...list, wishes: at === -1 ? [...list.wishes, wish] : list.wishes.with(at, wish) };
}

/** The list without any wish on this dimension; the very same list if there was none. */
export function withoutWish(list: WishList, dimension: DimensionId): WishList {
  const wishes = list.wishes.filter((wish) => wish.dimension !== dimension);
  return wishes.length === list.wishes.length ? list : { ...list, wishes };
}

function isSameWish(one: Wish, other: Wish): boolean {
  return (
    one.dimension === other.dimension &&
    one.strength === other.strength &&
    one.importance === other.importance &&
    one.turnedOn === other.turnedOn &&
    isSameWishedFor(one.like, other.like)
  );
}

function isSameWishedFor(one: WishedFor, other: WishedFor): boolean {
  if (one.as === 'mine' || other.as === 'mine') return one.as === other.as;
  return (
    one.values.length === other.values.length &&
    one.values.every((value, index) => {
      const beside = other.values[index];
      return beside !== undefined && isSameValue(value, beside);
    })
  );
}
