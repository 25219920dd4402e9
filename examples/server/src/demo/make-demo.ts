import { openPersistence } from '@peerness/persistence';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config.js';
import { refuseUnsafe } from '../database/with-database.js';
import { contextKeyIn } from '../keys/context-keys.js';
import { forgetDemoKeys, vaultOf } from '../keys/vault-of.js';
import { addressesAt, dropDatabase, prepareDatabase } from '../database/embedded.js';
import { type Installation, writeInstallation } from '../database/installation.js';
import type { EmbeddedPostgres } from '../embedded-postgres/index.js';
import { importInto } from '../import/import-into.js';
import { noMapping } from '../import/mapping.js';
import { keepOrganization } from '../organization/set-up-organization.js';
import { demoFile, demoOrganizations } from './demo-people.js';
import { tellStories } from './tell-stories.js';

/** Makes the demo from nothing, whatever was there: organizations, their files through the importer, a few people's stories. */
export async function makeDemo(
  postgres: EmbeddedPostgres,
  config: Config,
  installation: Installation,
  say: (line: string) => void,
): Promise<number> {
  await dropDatabase(postgres);
  forgetDemoKeys(config);
  await prepareDatabase(postgres, installation, config.keysDir);
  const url = addressesAt(postgres.port, installation)('application');
  const persistence = await openPersistence({
    url,
    contextKey: contextKeyIn(config.keysDir),
    vault: vaultOf(config, 'demo', say),
  });
  try {
    await refuseUnsafe(persistence);
    let people = 0;
    for (const organization of demoOrganizations()) {
      await keepOrganization(persistence.work, organization, new Date());
      const report = await importInto(persistence.work, {
        file: fileURLToPath(demoFile(organization.handle)),
        organization: organization.handle,
        source: 'demo',
        mapping: noMapping,
        skipBadRows: false,
        dryRun: false,
        codesFile: undefined,
        say,
      });
      if (!report.done)
        throw new Error(
          `The demo's file for ${organization.handle} cannot be imported: line ${report.problems[0]?.line}, ${report.problems[0]?.column}: expected ${report.problems[0]?.expected}.`,
        );
      people += report.imported;
      say(`${organization.name}: ${report.imported} people.`);
    }
    await tellStories(persistence.work);
    writeInstallation(config.dataDir, { ...installation, complete: true });
    return people;
  } finally {
    await persistence.close();
  }
}
