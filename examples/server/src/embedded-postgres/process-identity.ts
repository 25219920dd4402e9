import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** When process `pid` began, in a form that tells it from a later process with the same number; undefined if unknown. */
export const beginningOf = (pid: number): string | undefined => {
  if (process.platform !== 'linux') return printed('lstart', pid);
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${statFields(pid)[19]}`;
  } catch {
    return undefined;
  }
};

/** Whether `pid` is alive; a process that ended and only waits to be collected by its parent is not. */
export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !/^[ZX]/.test(stateOf(pid));
};

/** Whether the process that was `pid` when it noted `beginning` is still the one alive under that number. */
export const isStillRunning = (pid: number, beginning: string | undefined): boolean => {
  if (!isRunning(pid)) return false;
  const now = beginningOf(pid);
  return now === undefined || beginning === undefined || now === beginning;
};

/** One column of `ps` about `pid`, in plain C words and UTC; undefined when there is no such process or no `ps`. */
export const printed = (column: string, pid: number): string | undefined => {
  try {
    const env = { PATH: '/bin:/usr/bin', LC_ALL: 'C', TZ: 'UTC' };
    const said = execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return said.trim() || undefined;
  } catch {
    return undefined;
  }
};

const stateOf = (pid: number): string => {
  if (process.platform !== 'linux') return printed('state', pid) ?? '';
  try {
    return statFields(pid)[0] ?? '';
  } catch {
    return '';
  }
};

/** What follows the program's name in /proc/PID/stat, from the state on (proc(5), field 3 onwards). */
const statFields = (pid: number): string[] => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};
