import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { toolchain } from './paths.mjs';

// What npm tells its own children about itself; pnpm would take it for its own settings.
const ofNpmItself =
  /^npm_(lifecycle|package|command|execpath|node_execpath|config_(user_agent|prefix|global_prefix|local_prefix|npm_version|node_gyp|init_module|noproxy$))/i;

const writable = (folder) => {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** The surroundings every later process gets: the person's own registry, proxy and certificates, and a home that can be written. */
export const environment = (from = process.env) => {
  const env = Object.fromEntries(
    Object.entries(from).filter(([key, value]) => !(ofNpmItself.test(key) && !(/noproxy$/i.test(key) && value))),
  );
  // Node brought from npm does not know a company's own certificate unless it asks the system.
  env.NODE_USE_SYSTEM_CA ??= '1';
  env.TURBO_TELEMETRY_DISABLED ??= '1';
  env.DO_NOT_TRACK ??= '1';
  env.npm_config_update_notifier ??= 'false';
  if (!env.HOME || !writable(env.HOME)) {
    env.HOME = join(toolchain, 'home');
    mkdirSync(env.HOME, { recursive: true });
    for (const key of ['XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME', 'npm_config_cache'])
      delete env[key];
  }
  return env;
};

/** How npm reaches its registry on this machine, told to pnpm, which does not read all of npm's files. */
export const asNpmReaches = (env) => {
  const asked = spawnSync('npm', ['config', 'list', '--json'], { env, encoding: 'utf8' });
  let config;
  try {
    config = JSON.parse(asked.stdout);
  } catch {
    return env;
  }
  const told = { ...env };
  for (const key of ['registry', 'cafile', 'proxy', 'https-proxy', 'strict-ssl']) {
    const value = config[key];
    if (value !== null && value !== undefined && value !== '')
      told[`npm_config_${key.replaceAll('-', '_')}`] ??= String(value);
  }
  if (config.cafile) told.NODE_EXTRA_CA_CERTS ??= String(config.cafile);
  return told;
};
