import { fileURLToPath } from 'node:url';
import { withConnection } from '../../src/embedded-postgres/with-connection.js';
import { attack } from '../attack.js';
import { kinds } from '../finding.js';
import { theRealServer } from '../server/server-under-attack.js';

const plant = fileURLToPath(new URL('./plant.mjs', import.meta.url));
/** Reads that are refused, each with a twin: whatever is planted in their answers must not pass. */
const cases = ['A1', 'A1a', 'A1b', 'A1c', 'A1d', 'A1e', 'A2', 'A3', 'A4', 'A5'];
const word = 'CN-attack-planted-0a1b2c3d';

/** Attacks the real server with one fault of each kind put into its answers and its database; answers what nobody found. */
export async function findWhatWasPlanted(seed: string, say: (line: string) => void): Promise<readonly string[]> {
  const [node = process.execPath, ...server] = theRealServer;
  const { counts, findings } = await attack({
    seed,
    only: cases,
    serverCommand: [node, '--import', plant, ...server],
    env: { PLANTED: word, PLANTED_HANG_AT: '12', PLANTED_CRASH_AFTER: '13' },
    prepare: plantWords,
    say,
  });
  say(kinds.map((kind) => `${counts[kind]} ${kind}`).join(' · '));
  const foundIn = (place: string): boolean =>
    findings.some(({ kind, where }) => kind === 'disk canaries' && where.startsWith(place));
  return [
    ...kinds.filter((kind) => counts[kind] === 0),
    ...['base/', 'pg_wal/'].filter((place) => !foundIn(place)),
    ...planted.filter((column) => !findings.some(({ where }) => where === column)),
  ];
}

/** A word as it is where it has to be sealed, and one that base64 hides from nobody. */
const planted = ['contact_card.words', 'legal_hold.bar_basis'];

async function plantWords(superuserUrl: string): Promise<void> {
  await withConnection(superuserUrl, async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query('update contact_card set words = $1', [word]);
    await client.query('update legal_hold set bar_basis = $1', [`sealed:${Buffer.from(word).toString('base64')}`]);
  });
}
