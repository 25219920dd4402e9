import type { EntityManager } from '@mikro-orm/postgresql';
import type { Vault } from '../sealer.js';

/** Destroys the keys of those whose erasure was kept while the process died before it could. Answers how many. */
export async function sweepKeys(vault: Vault, asThem: (person: string) => EntityManager): Promise<number> {
  let swept = 0;
  for (const person of vault.forsaken()) {
    const rows = await asThem(person).transactional((em) =>
      em.execute<{ one: number }[]>('select 1 as one from "person" where "id" = ?', [person]),
    );
    // Still there: the erasure was undone, or is under way.
    if (rows.length > 0) continue;
    vault.destroy(person);
    swept += 1;
  }
  return swept;
}
