import {
  createVault,
  hasKeys,
  type KeyProvider,
  KeysUnusable,
  keysState,
  makeKeys,
  openKeysInFiles,
  type Vault,
} from '@peerness/persistence';
import { rmSync } from 'node:fs';
import type { Config } from '../config.js';

/**
 * The vault that seals and opens words here. The demo makes its own keys. For people who exist somebody made them, and
 * showed that a second copy of the root key is kept elsewhere: without it one broken disk would lose every word.
 */
export function vaultOf(
  config: Pick<Config, 'keysDir'>,
  whom: 'demo' | 'organization',
  say: (line: string) => void,
): Vault {
  return createVault(keysOf(config, whom), { onProblem: (problem) => say(`${problem.name} ${problem.message}`) });
}

/** The keys themselves, under the same conditions. */
export function keysOf({ keysDir }: Pick<Config, 'keysDir'>, whom: 'demo' | 'organization'): KeyProvider {
  if (whom === 'demo' && !hasKeys(keysDir)) makeKeys(keysDir, 'demo');
  const state = keysState(keysDir);
  if (whom === 'organization' && state.for === 'demo') throw new KeysUnusable('demo', keysDir);
  if (!state.copied) throw new KeysUnusable('no-copy', keysDir);
  return openKeysInFiles(keysDir);
}

/** With the demo's database its keys go, and what was signed of it. Others' are left alone. */
export function forgetDemoKeys({ keysDir, anchorsDir }: Pick<Config, 'keysDir' | 'anchorsDir'>): void {
  if (!hasKeys(keysDir) || keysState(keysDir).for !== 'demo') return;
  rmSync(keysDir, { recursive: true });
  rmSync(anchorsDir, { recursive: true, force: true });
}
