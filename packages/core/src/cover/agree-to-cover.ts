import { err, ok, type Result } from '../kernel/result.js';
import type { Membership } from '../organization/membership.js';
import { canCover, type NotSupporting } from './can-cover.js';
import type { Cover } from './cover.js';

/** Whoever was asked says yes, as someone who supports there. Said already: nothing happens. */
export function agreeToCover(
  cover: Cover,
  own: Membership,
  at: Date,
): Result<(Cover & { readonly agreedAt: Date }) | undefined, NotSupporting> {
  if (cover.agreedAt !== undefined) return ok(undefined);
  return canCover(own, at) ? ok({ ...cover, agreedAt: at }) : err({ kind: 'NotSupporting' });
}
