import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoFile, demoOrganizations } from '../../src/demo/demo-people.js';
import { tellStories } from '../../src/demo/tell-stories.js';
import { importInto } from '../../src/import/import-into.js';
import { noMapping } from '../../src/import/mapping.js';
import { keepOrganization } from '../../src/organization/set-up-organization.js';
import { aHome, type Home } from '../a-home.js';

let home: Home;
beforeAll(async () => {
  home = await aHome();
});
afterAll(() => home.drop());

const importOne = (organization: string) =>
  importInto(home.persistence.work, {
    file: fileURLToPath(demoFile(organization)),
    organization,
    source: 'demo',
    mapping: noMapping,
    skipBadRows: false,
    dryRun: false,
    codesFile: undefined,
    say: () => undefined,
  });

describe('the demo', () => {
  it('is imported whole, and a second time changes nothing', { timeout: 120_000 }, async () => {
    for (const organization of demoOrganizations()) {
      await keepOrganization(home.persistence.work, organization, new Date());
      const report = await importOne(organization.handle);
      expect(report).toMatchObject({ done: true, changed: 0, unchanged: 0, skipped: 0, problems: [] });
    }
    const again = await importOne('harbor-lights');
    expect(again).toMatchObject({ done: true, imported: 0, changed: 0, unchanged: 300 });
  });

  it('is told by the real use cases', async () => {
    await tellStories(home.persistence.work);
  });
});
