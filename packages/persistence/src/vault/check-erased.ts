import type { EntityManager } from '@mikro-orm/postgresql';
import type { UnsafeStart } from '../check-role.js';
import type { Vault } from '../sealer.js';

/** How many are looked for at once. */
const atOnce = 5;

/**
 * Whether somebody who was destroyed is in the database again: it is an older copy. Whoever asked to be erased in it is
 * hidden already and removed by the next look for what is due.
 */
export async function checkErased(
  vault: Vault,
  asThem: (person: string) => EntityManager,
): Promise<readonly UnsafeStart[]> {
  const people = vault.destroyed();
  let back = 0;
  for (let from = 0; from < people.length; from += atOnce) {
    const found = await Promise.all(people.slice(from, from + atOnce).map((person) => isBack(asThem(person), person)));
    back += found.filter(Boolean).length;
  }
  if (back === 0) return [];
  return [
    {
      code: 'erased-came-back',
      about: `${back} erased ${back === 1 ? 'person' : 'people'}`,
      doThis: 'This is an older copy of the database. Run `peerness restore finish`, which erases them again.',
    },
  ];
}

async function isBack(em: EntityManager, person: string): Promise<boolean> {
  const [found] = await em.transactional((inside) =>
    inside.execute<{ back: boolean }[]>(
      'select exists (select 1 from "person" where "id" = ?) and erased_person() is null as back',
      [person],
    ),
  );
  return found?.back === true;
}
