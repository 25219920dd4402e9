import type { OrganizationId } from '@peerness/core';
import { type Call, type Command, needed, Refused } from './command.js';

export const init: Command = {
  name: 'init',
  takes: '--handle HANDLE --name NAME --contact NAME --reach HOW --administrator NAME',
  summary: 'Sets up an organization of your own and its first administrator, without demo data.',
  help: [
    '--handle HANDLE        a short word for it: harbor-house',
    '--name NAME            what people call it',
    '--contact NAME         the human to turn to when no peer is listed yet',
    '--reach HOW            how to reach them',
    '--administrator NAME   the name its first administrator goes by',
    'Before: keys init and keys confirm-copy, once (docs/guide/keep-the-keys.md).',
    'Without DATABASE_URL it makes an embedded PostgreSQL in PEERNESS_DATA_DIR. The claim code is printed once.',
  ].join('\n'),
  options: {
    handle: { type: 'string' },
    name: { type: 'string' },
    contact: { type: 'string' },
    reach: { type: 'string' },
    administrator: { type: 'string' },
  },
  words: 0,
  run: async (call) => {
    const [handle, name, contact, reach, administrator] = ['handle', 'name', 'contact', 'reach', 'administrator'].map(
      (option) => needed(call, option),
    ) as [string, string, string, string, string];
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(handle))
      throw new Refused('usage', '--handle is lower-case words with hyphens.', 'For example: harbor-house.');
    const { vaultOf } = await import('../keys/vault-of.js');
    await refuseDemo(call);
    vaultOf(call.config, 'organization', call.say);
    await makeSureOfDatabase(call);
    const { withDatabase } = await import('../database/with-database.js');
    const { keepAdministrator, keepOrganization } = await import('../organization/set-up-organization.js');
    const { newId } = await import('@peerness/gateway');
    return withDatabase(call.config, call.say, async ({ work }) => {
      const at = new Date();
      const id = newId() as OrganizationId;
      if (!(await keepOrganization(work, { id, handle, name, contact: { name: contact, reach }, policies: [] }, at)))
        throw new Refused(
          'handle-taken',
          `There is an organization ${handle} already.`,
          'Choose another handle. Nothing was changed.',
        );
      const { code, openUntil } = await keepAdministrator(work, id, administrator, at);
      return {
        json: {
          done: true,
          organization: `organization_${id.replaceAll('-', '')}`,
          handle,
          claimCode: code,
          openUntil: openUntil.toISOString(),
        },
        lines: [
          `${name} is set up.`,
          `${administrator} takes their place with this code, which is not shown again (until ${openUntil.toISOString().slice(0, 10)}):`,
          code,
          'Sign in, then: mutation { claimPlace(input: { code: "…" }) { __typename } }',
          `Next: peerness import FILE --organization ${handle} --source NAME`,
        ],
      };
    });
  },
};

/** A folder with the demo stays the demo's. */
async function refuseDemo({ config: { database, dataDir } }: Call): Promise<void> {
  if (database.kind === 'given') return;
  const { readInstallation } = await import('../database/installation.js');
  if (readInstallation(dataDir)?.kind === 'demo')
    throw new Refused(
      'demo-folder',
      `${dataDir} holds the demo.`,
      'Choose another folder with PEERNESS_DATA_DIR: people who exist and people who do not stay apart.',
    );
}

/** An embedded database is made for this, unless it is there. */
async function makeSureOfDatabase({ config: { database, dataDir, keysDir }, say }: Call): Promise<void> {
  if (database.kind === 'given') return;
  const { beginInstallation, readInstallation, writeInstallation } = await import('../database/installation.js');
  const before = readInstallation(dataDir);
  if (before?.complete) return;
  const { prepareDatabase } = await import('../database/embedded.js');
  const { startEmbeddedPostgres } = await import('../embedded-postgres/index.js');
  const installation = before ?? beginInstallation(dataDir, 'organization');
  say('Making an embedded PostgreSQL …');
  const postgres = await startEmbeddedPostgres({ folder: dataDir, durable: true });
  try {
    await prepareDatabase(postgres, installation, keysDir);
    writeInstallation(dataDir, { ...installation, complete: true });
  } finally {
    await postgres.stop();
  }
}
