import { Refused } from '../commands/command.js';
import type { Config } from '../config.js';

type Given = Extract<Config['database'], { kind: 'given' }>;

/** The addresses of the application's role and of the owner's, where both are needed. Throws {@link Refused}, naming which is not set. */
export function bothRoles(
  { url, ownerUrl }: Given,
  doThis: string,
): { readonly url: string; readonly ownerUrl: string } {
  if (url !== undefined && ownerUrl !== undefined) return { url, ownerUrl };
  const missing = url === undefined ? 'DATABASE_URL' : 'PEERNESS_OWNER_DATABASE_URL';
  throw new Refused('setting-missing', `${missing} is not set.`, doThis);
}
