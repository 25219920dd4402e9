import { err, ok, type Result } from '../kernel/result.js';
import type { Membership } from '../organization/membership.js';
import { canCover, type NotSupporting } from './can-cover.js';
import { type Cover, isSameCover, mostCovers } from './cover.js';

/** There are as many as there can be. */
export interface TooManyCovers {
  readonly kind: 'TooMany';
  readonly most: number;
}

/** A supporter asks another one, whom they see there, to step in for them. Asked already: nothing happens. */
export function askForCover(
  { organization, person }: Membership,
  other: Membership,
  { asked, at }: { readonly asked: readonly Cover[]; readonly at: Date },
): Result<Omit<Cover, 'agreedAt'> | undefined, NotSupporting | TooManyCovers> {
  if (!canCover(other, at)) return err({ kind: 'NotSupporting' });
  const cover = { person, other: other.person, organization, askedAt: at };
  if (asked.some((one) => isSameCover(one, cover))) return ok(undefined);
  const here = asked.filter((one) => one.organization === organization);
  return here.length < mostCovers ? ok(cover) : err({ kind: 'TooMany', most: mostCovers });
}
