import type { Command } from './command.js';

export const backup: Command = {
  name: 'backup',
  takes: '[--to DIR]',
  summary: 'Writes everything in the database, at one moment, into one sealed file. Servers go on meanwhile.',
  help: [
    '--to DIR                      where to (backups, in PEERNESS_DATA_DIR); better on another disk',
    'PEERNESS_OWNER_DATABASE_URL   for a PostgreSQL of yours: a role that sees every row (BYPASSRLS)',
    'Without the folder of keys the file opens for nobody: copy that, too, and never to the same place.',
  ].join('\n'),
  options: { to: { type: 'string' } },
  words: 0,
  run: async ({ config, options, say }) => {
    const { resolve } = await import('node:path');
    const { makeBackup } = await import('@peerness/persistence');
    const { withSource } = await import('../backup/where-to-read.js');
    const { note } = await import('../backup/backup-notes.js');
    const { keysOf } = await import('../keys/vault-of.js');
    const { whomItIsFor } = await import('../database/with-owner.js');
    const at = new Date();
    const keys = keysOf(config, whomItIsFor(config));
    const to = resolve(
      config.cwd,
      typeof options['to'] === 'string' ? options['to'] : resolve(config.dataDir, 'backups'),
    );
    const file = resolve(to, `peerness-${at.toISOString().replaceAll(':', '-')}.backup`);
    try {
      const made = await withSource(config, say, (source) => makeBackup({ ...source, keys, file, at }));
      note(config.dataDir, { made: { at: at.toISOString(), file, bytes: made.bytes } });
      return {
        json: { done: true, file, at: at.toISOString(), ...made },
        lines: [
          `${file}: ${made.tables} tables, ${made.rows} rows, ${made.bytes} bytes, sealed.`,
          'Copy it to another machine, and the folder of keys to another place still. Try it: peerness restore --test',
        ],
      };
    } finally {
      keys.close();
    }
  },
};
