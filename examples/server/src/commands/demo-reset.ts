import { type Command, Refused } from './command.js';

export const demoReset: Command = {
  name: 'demo reset',
  takes: '',
  summary: 'Makes the demo anew: everything done in it is gone. Stop the server first.',
  help: 'Refuses where an organization of your own is set up. Tokens made before stay good.',
  options: {},
  words: 0,
  run: async ({ config, say }) => {
    const { database, dataDir } = config;
    if (database.kind === 'given')
      throw new Refused(
        'not-the-demo',
        'DATABASE_URL is set: this is not the demo.',
        'Unset DATABASE_URL. Nothing was changed.',
      );
    const { beginInstallation, readInstallation, writeInstallation } = await import('../database/installation.js');
    const before = readInstallation(dataDir);
    if (before?.kind === 'organization')
      throw new Refused(
        'not-the-demo',
        `${dataDir} holds an organization of your own.`,
        'Choose the demo’s folder with PEERNESS_DATA_DIR. Nothing was changed.',
      );
    const { startEmbeddedPostgres } = await import('../embedded-postgres/index.js');
    const { makeDemo } = await import('../demo/make-demo.js');
    const postgres = await startEmbeddedPostgres({ folder: dataDir, durable: true });
    try {
      const installation = before
        ? writeInstallation(dataDir, { ...before, complete: false })
        : beginInstallation(dataDir, 'demo');
      const people = await makeDemo(postgres, config, installation, say);
      return { json: { done: true, people }, lines: [`The demo is as new: ${people} people who do not exist.`] };
    } finally {
      await postgres.stop();
    }
  },
};
