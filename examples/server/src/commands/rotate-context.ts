import type { ContextKey } from '@peerness/persistence';
import { type Call, type Command, Refused } from './command.js';

export const rotateContext: Command = {
  name: 'keys rotate-context',
  takes: '[--at-once]',
  summary: 'Puts a new key in the place of the one contexts are signed with. Servers go on meanwhile.',
  help: [
    'PEERNESS_OWNER_DATABASE_URL   signs in as the owner of the schema, for a PostgreSQL of yours',
    'The database believes the old key for another hour: copy the file context.key to other machines that serve within it.',
    '--at-once   not for an hour but not at all any more: somebody has it who should not',
  ].join('\n'),
  options: { 'at-once': { type: 'boolean' } },
  words: 0,
  run: async (call) => {
    const { installContextKeys } = await import('@peerness/persistence');
    const { makeContextKeys, newContextKey, replaceContextKey } = await import('../keys/context-keys.js');
    const { keysDir } = call.config;
    const atOnce = call.options['at-once'] === true;
    const [before] = makeContextKeys(keysDir);
    const next = newContextKey();
    await asOwner(call, async (ownerUrl) => {
      const tell = (contextKeys: readonly ContextKey[], now = false) =>
        installContextKeys({ ownerUrl, contextKeys, atOnce: now });
      // Cut off anywhere, the key in the folder is one the database believes.
      await tell([before, next]);
      replaceContextKey(keysDir, next);
      await tell([next], atOnce);
    });
    return {
      json: { done: true, before: before.id, key: next.id },
      lines: [
        `Contexts are signed with ${next.id} from now on.`,
        `${before.id} is believed ${atOnce ? 'no more' : 'for another hour'}.`,
      ],
    };
  },
};

/** The embedded database's owner, beside a running server or without one; or the one that was given. */
async function asOwner({ config, say }: Call, task: (ownerUrl: string) => Promise<void>): Promise<void> {
  const { database, dataDir } = config;
  if (database.kind === 'given') {
    if (database.ownerUrl === undefined)
      throw new Refused(
        'setting-missing',
        'PEERNESS_OWNER_DATABASE_URL is not set.',
        'Set it to the role that owns the schema.',
      );
    return task(database.ownerUrl);
  }
  const { readInstallation } = await import('../database/installation.js');
  const { addressesAt, startOrJoin } = await import('../database/embedded.js');
  const installation = readInstallation(dataDir);
  if (!installation?.complete)
    throw new Refused('nothing-here', `There is no database in ${dataDir} yet.`, 'Set up an organization (init).');
  const { port, started } = await startOrJoin(dataDir, () => undefined);
  if (started) say('Started the embedded PostgreSQL for this.');
  try {
    await task(addressesAt(port, installation)('owner'));
  } finally {
    await started?.stop();
  }
}
