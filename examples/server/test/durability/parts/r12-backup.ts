import { copyFileSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BackupRefused, makeBackup, openSealed, restoreBackup, verifyAudit } from '@peerness/persistence';
import { withConnection } from '../../../src/embedded-postgres/with-connection.js';
import { contextKeyIn, makeContextKeys } from '../../../src/keys/context-keys.js';
import { keysOf } from '../../../src/keys/vault-of.js';
import { underLoad } from '../load/under-load.js';
import { missedOf, type Part, thousands } from '../part.js';
import { application, database, type Stage } from '../stage/open-stage.js';

const back = 'brought_back';

/** A backup is made while people write, and comes back in an empty database as what it was. */
export const comesBack: Part = {
  goal: 'R12',
  what: 'a backup, made while 16 people write, put into an empty database',
  run: async (stage) => {
    const folder = mkdtempSync(join(tmpdir(), 'peerness-durability-'));
    const asSuperuser = (sql: string, within = 'postgres') =>
      withConnection(stage.postgres.url(within), (client) => client.query(sql));
    await asSuperuser(`create database ${back}`);
    try {
      return await played(stage, join(folder, 'one.backup'), (sql) => asSuperuser(sql, back));
    } finally {
      await asSuperuser(`drop database ${back} with (force)`);
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function played(
  { postgres, env, size, ...stage }: Stage,
  file: string,
  inBack: (sql: string) => Promise<unknown>,
): ReturnType<Part['run']> {
  const keysDir = env['PEERNESS_KEYS_DIR'] ?? '';
  const keys = keysOf({ keysDir }, 'organization');
  const settings = { ownerUrl: postgres.url(back), application, contextKeys: makeContextKeys(keysDir), keys };
  const load = await underLoad({ postgres, env, size, ...stage }, 'r12', 16);
  await load.acknowledged(size(2_000, 150));
  await makeBackup({ url: postgres.url(database), application: application.name, keys, file, at: new Date() });
  await load.acknowledged(1);
  await load.finish();

  const cut = `${file}.cut`;
  copyFileSync(file, cut);
  truncateSync(cut, Math.floor(statSync(file).size / 2));
  const refused = await restoreBackup({ ...settings, file: cut }).then(
    () => 'nothing',
    (thrown: unknown) => (thrown instanceof BackupRefused ? thrown.code : String(thrown)),
  );
  // Every fingerprint is compared before it is kept: it throws where one differs.
  const { tables, rows, walls } = await restoreBackup({ ...settings, file });
  const words = await openSealed(postgres.url(back), keys, 2_000);
  const verify = () => verifyAudit({ ownerUrl: postgres.url(back), contextKey: contextKeyIn(keysDir) });
  const { sound, seals, chains } = await verify();
  await inBack(
    `begin; set local session_replication_role = replica; update person_event set kind = 'SomethingElse' where id = (select id from person_event limit 1); commit`,
  );
  const falsified = await verify();
  return {
    line: `${tables} tables · ${thousands(rows)} rows, every fingerprint equal · ${walls.compared} walls, ${walls.drift.length} other · ${thousands(words.opened)} sealed words opened · ${chains.length} chains of ${thousands(seals)} seals verify`,
    missed: [
      ...missedOf({
        'walls that are other': walls.drift.length,
        'sealed words that do not open': sum(words.unreadable),
        'words that were not sealed': sum(words.plain),
      }),
      ...(sound ? [] : ['the chains do not verify']),
      ...(words.opened > 0 && seals > 0 ? [] : ['there was nothing to bring back']),
    ],
    control: {
      line: `half of the file is refused: ${refused} · one event changed afterwards is noticed: ${falsified.sound ? 'no' : 'yes'}`,
      red: refused !== 'nothing' && !falsified.sound,
    },
    figures: { tables, rows, walls: walls.compared, opened: words.opened, seals, chains: chains.length },
  };
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, one) => all + one, 0);
}
