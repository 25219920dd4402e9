import { ownKeys } from '../auth/own-keys.js';
import { demoPeople, readyMadeQuery } from '../demo/demo-people.js';
import type { PageSettings } from '../http/pages.js';

/** How long a token lasts that the page at `/` asks for, in hours. */
const pageHours = 12;

/** What the page at `/` offers where the server signs tokens itself. */
export async function pageFor(kind: 'demo' | 'organization', dataDir: string): Promise<PageSettings> {
  if (kind === 'organization') return { query: '{ viewer { memberships { id organization { name } } } }\n' };
  const keys = await ownKeys(dataDir);
  return {
    query: readyMadeQuery(),
    demo: {
      people: demoPeople().map(({ handle, about }) => ({ handle, about })),
      tokenFor: (handle) => keys.sign(handle, pageHours, new Date()),
    },
  };
}
