import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/** KiB of every file the root entry reaches, code and types, gathered and compressed as a package is. */
export const packedRootEntry = (folder) => {
  const reached = new Set();
  const visit = (file) => {
    if (reached.has(file)) return;
    reached.add(file);
    const types = file.replace(/\.js$/, '.d.ts');
    if (existsSync(types)) reached.add(types);
    for (const [, path] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g))
      visit(resolve(dirname(file), path));
  };
  visit(join(folder, 'dist/index.js'));
  return gzipSync(Buffer.concat([...reached].map((file) => readFileSync(file)))).length / 1024;
};

/** The middle of five imports, each in a process of its own, in ms. */
export const importTime = (file) => {
  const script = `const t = performance.now(); await import(${JSON.stringify(file)}); console.log(performance.now() - t);`;
  const once = () =>
    Number(spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).stdout);
  return Array.from({ length: 5 }, once).sort((a, b) => a - b)[2];
};
