import { LockMode } from '@mikro-orm/core';

interface AsRead {
  readonly disableIdentityMap: true;
}

interface Locked extends AsRead {
  readonly lockMode: LockMode.PESSIMISTIC_READ | LockMode.PESSIMISTIC_WRITE;
}

/** Reads past the identity map: what another part of the same task wrote a moment ago is seen. */
export const asRead: AsRead = { disableIdentityMap: true };

/** `share`: nobody may change it before this transaction ends. `update`: nobody else may even lock it. */
export function reading(lock: 'share' | 'update' | undefined): AsRead | Locked {
  if (lock === undefined) return asRead;
  return { ...asRead, lockMode: lock === 'share' ? LockMode.PESSIMISTIC_READ : LockMode.PESSIMISTIC_WRITE };
}
