import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run/paths.mjs';

const logs = join(root, '.check');
mkdirSync(logs, { recursive: true });
const bin = join(root, 'node_modules/.bin');

/** Runs one command, shows its lines when asked to, keeps them all, and says how it went. */
export const step = (name, [command, ...args], { show } = {}) =>
  new Promise((resolve) => {
    const began = Date.now();
    const log = createWriteStream(join(logs, `${name}.log`));
    const child = spawn(command === 'node' ? process.execPath : join(bin, command), args, {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let unfinished = '';
    const hear = (data) => {
      log.write(data);
      output += data;
      const lines = (unfinished + data).split('\n');
      unfinished = lines.pop();
      if (show) for (const line of lines) if (show(line)) console.log(`  ${name} │ ${line}`);
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    const end = (passed) => {
      log.end();
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      console.log(`${passed ? '✓' : '✗'} ${name} ${seconds} s`);
      if (!passed && !show) console.log(output.trim().replaceAll(/^/gm, '    '));
      resolve({ name, passed, output });
    };
    child.on('error', (problem) => {
      output += problem.message;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
