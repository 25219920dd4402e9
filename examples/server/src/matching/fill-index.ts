import { builtInCatalogue } from '@peerness/core/dimensions';
import { fillPeerIndexes, type PeerIndexes } from '@peerness/core/match-index';
import type { Persistence } from '@peerness/persistence';
import type { Log } from '../log/log.js';

/** Reads who could be found into the index, beside what is asked; questions that come before it has ended read for themselves. */
export function fillIndex(
  { work, organizations }: Persistence,
  indexes: PeerIndexes,
  log: Log,
): { stop(): Promise<void> } {
  let isStopped = false;
  const filling = async (): Promise<void> => {
    await fillPeerIndexes(work, indexes, {
      organizations: await organizations(),
      catalogue: builtInCatalogue,
      progress: (counts) => log.info({ event: 'indexing', counts }),
      isStopped: () => isStopped,
    });
  };
  const filled = filling().catch((error: unknown) => log.failed('indexing', error));
  return {
    stop: async () => {
      isStopped = true;
      await filled;
    },
  };
}
