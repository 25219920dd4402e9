import { type Command, Refused } from './command.js';

export const migrateDatabase: Command = {
  name: 'migrate',
  takes: '',
  summary: 'Takes the database forward to this version, and makes the application’s role.',
  help: [
    'PEERNESS_OWNER_DATABASE_URL   signs in as the owner of the schema; used by this command alone',
    'DATABASE_URL                  names the application’s role and its password',
    'PEERNESS_KEYS_DIR             where the key is that contexts are signed with; made there, unless it is, and told to the database',
    'PEERNESS_JOBS_URL             names the role that owns the jobs and its password, where somebody hears of what happened',
    'All of it or nothing; run again, it does nothing. The embedded database is migrated by serve.',
  ].join('\n'),
  options: {},
  words: 0,
  run: async ({ config: { auth, database, keysDir } }) => {
    if (database.kind === 'embedded')
      throw new Refused(
        'nothing-to-migrate',
        'No database was given; the embedded one is migrated by serve.',
        'Set PEERNESS_OWNER_DATABASE_URL and DATABASE_URL for a PostgreSQL of yours.',
      );
    const { url, ownerUrl, jobsUrl } = database;
    if (ownerUrl === undefined)
      throw new Refused(
        'setting-missing',
        'PEERNESS_OWNER_DATABASE_URL is not set.',
        'Set it to the role that owns the schema.',
      );
    if (url === undefined)
      throw new Refused(
        'setting-missing',
        'DATABASE_URL is not set.',
        'Set it to the application’s role and its password; migrate makes that role.',
      );
    const application = roleIn(url);
    const { migrate } = await import('@peerness/persistence');
    const { makeContextKeys } = await import('../keys/context-keys.js');
    const migrated = await migrate({
      ownerUrl,
      application,
      ...(jobsUrl !== undefined && { jobs: roleIn(jobsUrl) }),
      contextKeys: makeContextKeys(keysDir),
    });
    if (auth.kind === 'issuer') {
      const { prepareIssuer } = await import('../issuer/schema.js');
      await prepareIssuer(ownerUrl, application.name);
    }
    const { applied, already, roleCreated } = migrated;
    return {
      json: { done: true, applied: [...applied], already, roleCreated },
      lines: [
        applied.length === 0
          ? `Up to date: ${already} ${already === 1 ? 'step' : 'steps'} taken before.`
          : `Taken: ${applied.join(', ')}.`,
        ...(roleCreated ? ['The application’s role was made.'] : []),
      ],
    };
  },
};

function roleIn(address: string): { readonly name: string; readonly password?: string } {
  const { username, password } = new URL(address);
  return { name: decodeURIComponent(username), ...(password !== '' && { password: decodeURIComponent(password) }) };
}
