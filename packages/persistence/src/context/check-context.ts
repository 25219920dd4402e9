import type { EntityManager } from '@mikro-orm/postgresql';
import type { UnsafeStart } from '../check-role.js';
import { ContextRefused, type ContextRefusedCode } from '../problems/context-refused.js';

/** Whether PostgreSQL believes the contexts we sign. Empty: it does. */
export async function checkContext(asNobody: EntityManager): Promise<readonly UnsafeStart[]> {
  try {
    await asNobody.transactional(async () => undefined);
    return [];
  } catch (thrown) {
    if (!(thrown instanceof ContextRefused)) throw thrown;
    return [{ code: 'context-refused', about: thrown.code, doThis: advice[thrown.code] ?? again }];
  }
}

const again = 'Try again; if it stays so, please report it.';

const advice: Partial<Record<ContextRefusedCode, string>> = {
  key: 'Run `migrate` as the owner: it tells the database the key in this folder. Or set PEERNESS_KEYS_DIR to the folder it knows.',
  backend: 'Connect to PostgreSQL itself, or through a pooler that keeps one connection for each client.',
};
