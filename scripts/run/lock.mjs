import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './paths.mjs';

const lock = join(root, '.toolchain.lock');

const take = () => {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (problem) {
    if (problem.code === 'EEXIST') return false;
    throw problem;
  }
};

const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return problem.code === 'EPERM';
  }
};

const holder = () => {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return undefined;
  }
};

/** Does the work while nobody else on this checkout does; a holder that died is not waited for. */
export const withLock = async (work) => {
  mkdirSync(root, { recursive: true });
  for (let told = false, blank = 0; !take(); await wait(250)) {
    const pid = holder();
    // A lock without a number is being written this moment; after a second of that, its writer died.
    blank = pid === 0 || Number.isNaN(pid) ? blank + 1 : 0;
    if (blank > 4 || (pid > 0 && !alive(pid))) rmSync(lock, { force: true });
    else if (!told && pid > 0) {
      told = true;
      console.error(`Waiting for process ${pid}, which is preparing this checkout.`);
    }
  }
  const release = () => {
    if (holder() === process.pid) rmSync(lock, { force: true });
  };
  process.once('exit', release);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, interrupted);
  try {
    return await work();
  } finally {
    release();
    process.off('exit', release);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, interrupted);
  }
};

const interrupted = (signal) => process.exit(signal === 'SIGINT' ? 130 : 143);
