import type { EntityManager } from '@mikro-orm/postgresql';
import type { UnsafeStart } from '../check-role.js';

interface Taken {
  readonly vault: string;
  readonly sealed: boolean;
}

/**
 * Whether these keys are the ones this database is sealed with. An empty database is taken up by the first keys that come:
 * from then on it opens with no others, and never without.
 */
export async function checkVault(em: EntityManager, vault: string | undefined): Promise<readonly UnsafeStart[]> {
  const [there] = await em.execute<{ there: boolean }[]>(
    `select to_regclass('public.peerness_vault') is not null as there`,
  );
  if (!there?.there) return [{ code: 'not-migrated', about: 'schema', doThis: 'Run `migrate` as the owner.' }];
  if (vault !== undefined)
    // A table that never held a row takes no room, and walls hide no size.
    await em.execute(
      `insert into peerness_vault (vault, sealed) select ?, true where pg_relation_size('public.person') = 0 on conflict do nothing`,
      [vault],
    );
  const [taken] = await em.execute<Taken[]>('select vault, sealed from peerness_vault');
  return unfit(taken, vault);
}

function unfit(taken: Taken | undefined, vault: string | undefined): readonly UnsafeStart[] {
  if (vault === undefined)
    return taken
      ? [{ code: 'sealed', about: 'words', doThis: 'Give the keys it was sealed with: PEERNESS_KEYS_DIR.' }]
      : [];
  if (!taken?.sealed && (!taken || taken.vault === vault))
    return [{ code: 'not-sealed', about: 'words', doThis: 'Stop the server and run `peerness seal` once.' }];
  if (taken.vault !== vault)
    return [
      {
        code: 'other-keys',
        about: 'words',
        doThis: 'Put the folder of keys back that this database was sealed with, or set PEERNESS_KEYS_DIR to it.',
      },
    ];
  return [];
}
