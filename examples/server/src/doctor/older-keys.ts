import { hasKeys, KeysUnusable, keysState, olderSeals } from '@peerness/persistence';
import { withSource } from '../backup/where-to-read.js';
import { Refused } from '../commands/command.js';
import type { Config } from '../config.js';
import { whomItIsFor } from '../database/with-owner.js';
import { keysOf } from '../keys/vault-of.js';
import { type Finding, seen } from './finding.js';

/** So many rows of each table are looked at: as many as take a moment, whatever there is. */
const ofEach = 2_000;

/** How much is still sealed under keys that were renewed since. Keys nobody ever renewed have no older ones. */
export async function olderKeyFindings(config: Config): Promise<readonly Finding[]> {
  const what = 'older keys';
  try {
    if (!hasKeys(config.keysDir)) return [];
    if (keysState(config.keysDir).generation === 0) return [seen(what, 'none: keys were never renewed')];
    const keys = keysOf(config, whomItIsFor(config));
    try {
      const silent = (): void => undefined;
      const found = await withSource(config, silent, ({ url }) => olderSeals(url, keys, ofEach));
      const { older, looked, whole } = found;
      return [
        seen(
          what,
          older === 0
            ? `none in ${looked} sealed values${whole ? '' : ' looked at'}`
            : `${whole ? '' : 'at least '}${older} of ${looked} sealed values${whole ? '' : ' looked at'}`,
          older > 0 && { todo: 'Run keys reseal: it seals them anew, while servers go on.' },
        ),
      ];
    } finally {
      keys.close();
    }
  } catch (thrown) {
    return [seen(what, 'not looked at', { todo: whyNot(thrown) })];
  }
}

/** What else is wrong is told of where it is looked for; here, only why this was not. */
function whyNot(thrown: unknown): string {
  if (thrown instanceof Refused)
    return 'Set PEERNESS_OWNER_DATABASE_URL to a role that sees every row, and look again; or run keys reseal.';
  if (thrown instanceof KeysUnusable) return 'See to the keys first.';
  if (thrown instanceof Error && 'advice' in thrown && typeof thrown.advice === 'string') return thrown.advice;
  return 'See to the database first.';
}
