import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { hasKeys, KeysUnusable, keysState } from '@peerness/persistence';
import { readNotes } from '../backup/backup-notes.js';
import type { Config } from '../config.js';
import { type Finding, seen } from './finding.js';

const hourMs = 3_600_000;
/** A backup each day, with two hours to spare; one of them tried each month. */
const oldest = { backupHours: 26, triedHours: 31 * 24 };
const leastRoom = { bytes: 1_000_000_000, share: 0.05 };

/** Whether what is here would outlive this machine. */
export function keepingFindings(config: Config, now: Date): readonly Finding[] {
  if (hasKeys(config.keysDir) && isDemo(config)) return [seen('backup', 'none needed: nobody in the demo exists')];
  return [...copyOfKey(config), ...backups(config, now), ...rooms(config)];
}

function isDemo({ keysDir, database }: Config): boolean {
  try {
    return database.kind === 'embedded' && keysState(keysDir).for === 'demo';
  } catch (thrown) {
    // Told of with the keys themselves.
    if (thrown instanceof KeysUnusable) return false;
    throw thrown;
  }
}

function copyOfKey({ keysDir, dataDir, database }: Config): readonly Finding[] {
  if (!hasKeys(keysDir)) return [];
  try {
    const { copied, fingerprint } = keysState(keysDir);
    const beside = database.kind === 'embedded' && dirname(keysDir) === dataDir;
    return [
      copied
        ? seen('key copy', `somebody keeps a copy of ${fingerprint}`)
        : {
            what: 'key copy',
            fine: false,
            found: `nobody confirmed a copy of ${fingerprint}`,
            todo: 'Run keys confirm-copy with the code that keys init printed.',
          },
      seen(
        'key place',
        beside ? 'the keys lie in the folder of the database' : 'apart from the database',
        beside && {
          todo: 'Move the folder of keys elsewhere and set PEERNESS_KEYS_DIR: one copy of both is everybody’s words.',
        },
      ),
    ];
  } catch (thrown) {
    if (thrown instanceof KeysUnusable) return [];
    throw thrown;
  }
}

function backups({ dataDir }: Config, now: Date): readonly Finding[] {
  const { made, tried } = readNotes(dataDir);
  const hours = (at: string): number => Math.max(0, Math.round((now.getTime() - Date.parse(at)) / hourMs));
  return [
    made
      ? seen(
          'backup',
          `${hours(made.at)} hours old${existsSync(made.file) ? '' : ', moved since'}`,
          hours(made.at) > oldest.backupHours && { todo: 'Run backup now, and each day from now on.' },
        )
      : seen('backup', 'none was made', { todo: 'Run backup, and each day from now on.' }),
    tried
      ? seen(
          'restore',
          `tried ${hours(tried.at)} hours ago`,
          hours(tried.at) > oldest.triedHours && { todo: 'Run restore --test: an untried backup is a hope.' },
        )
      : seen('restore', 'never tried', { todo: 'Run restore --test: an untried backup is a hope.' }),
  ];
}

function rooms({ dataDir, keysDir }: Config): readonly Finding[] {
  return [...new Set([dataDir, keysDir])]
    .filter((folder) => existsSync(folder))
    .map((folder) => {
      const { bavail, blocks, bsize } = statfsSync(folder);
      const [free, share] = [bavail * bsize, bavail / Math.max(1, blocks)];
      return seen(
        'room',
        `${(free / 1e9).toFixed(1)} GB, ${Math.floor(share * 100)} % free in ${folder}`,
        (free < leastRoom.bytes || share < leastRoom.share) && { todo: 'Make room: docs/operate/full-disk.md.' },
      );
    });
}
