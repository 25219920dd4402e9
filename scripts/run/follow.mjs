import { spawn } from 'node:child_process';

/** Runs the command in our place: its signals, its exit code. */
export const follow = (command, args, options) => {
  const child = spawn(command, args, { ...options, stdio: 'inherit' });
  const pass = (signal) => child.kill(signal);
  process.on('SIGTERM', pass);
  process.on('SIGHUP', pass);
  // At a terminal Ctrl-C reaches the child by itself.
  process.on('SIGINT', (signal) => process.stdin.isTTY || pass(signal));
  // npm ends at a signal without telling whom it started: whoever loses it goes too.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || pass('SIGTERM'), 500).unref();
  child.on('error', (problem) => {
    console.error(`Could not start ${command}: ${problem.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
};
