import { fileURLToPath } from 'node:url';
import { attack } from '../attack.js';
import { type Kind, kinds } from '../finding.js';
import { theRealServer } from '../server/server-under-attack.js';

const plant = fileURLToPath(new URL('./plant.mjs', import.meta.url));
/** Reads that are refused, each with a twin: whatever is planted in their answers must not pass. */
const cases = ['A1', 'A1a', 'A1b', 'A1c', 'A1d', 'A1e', 'A2', 'A3', 'A4', 'A5'];

/** Attacks the real server with one fault of each kind put into its answers; answers the kinds nobody found. */
export async function findWhatWasPlanted(seed: string, say: (line: string) => void): Promise<readonly Kind[]> {
  const [node = process.execPath, ...server] = theRealServer;
  const { counts } = await attack({
    seed,
    only: cases,
    serverCommand: [node, '--import', plant, ...server],
    env: { PLANTED: 'CN-attack-planted-0a1b2c3d', PLANTED_HANG_AT: '12', PLANTED_CRASH_AFTER: '13' },
    say,
  });
  say(kinds.map((kind) => `${counts[kind]} ${kind}`).join(' · '));
  return kinds.filter((kind) => counts[kind] === 0);
}
