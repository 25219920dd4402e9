import { type Call, type Command, Refused } from './command.js';

export const seal: Command = {
  name: 'seal',
  takes: '',
  summary: 'Seals the words of a database that was kept without keys. Once, with the server stopped.',
  help: [
    'Before: migrate, keys init, keys confirm-copy, and a backup that you destroy afterwards: it holds plain words.',
    'PEERNESS_OWNER_DATABASE_URL   the owner, who alone may lift the walls for the length of a transaction',
    'Cut off, it goes on where it stopped. Run again, it does nothing.',
  ].join('\n'),
  options: {},
  words: 0,
  run: async (call) => {
    const { openPersistence, sealDatabase } = await import('@peerness/persistence');
    const { whomItIsFor, withOwner } = await import('../database/with-owner.js');
    const { contextKeyIn } = await import('../keys/context-keys.js');
    const { vaultOf } = await import('../keys/vault-of.js');
    const vault = vaultOf(call.config, whomItIsFor(call.config), call.say);
    return withOwner(call.config, call.say, async ({ ownerUrl, url }) => {
      const persistence = await openPersistence({
        url,
        contextKey: contextKeyIn(call.config.keysDir),
        vault,
        connections: 1,
      });
      const [first] = await persistence.unsafe().finally(() => persistence.close());
      if (first && first.code !== 'not-sealed')
        throw new Refused(first.code, `Nothing was sealed: ${first.code}, ${first.about}.`, first.doThis);
      const { sealed } = first ? await sealDatabase({ ownerUrl, vault, onProgress: telling(call) }) : { sealed: 0 };
      return {
        json: { done: true, sealed },
        lines: [sealed === 0 ? 'Everything is sealed.' : `Sealed now: ${sealed} rows. Destroy older backups.`],
      };
    });
  },
};

function telling({ say }: Call): (progress: { readonly table: string; readonly sealed: number }) => void {
  return ({ table, sealed }) => say(`${table}: ${sealed} rows`);
}
