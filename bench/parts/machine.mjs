import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';

/** On what something was measured: times mean nothing without it. */
export const machine = (root) => {
  const version = (name) =>
    JSON.parse(readFileSync(join(root, 'examples/server/node_modules', name, 'package.json'), 'utf8')).version;
  return {
    date: new Date().toISOString().slice(0, 10),
    cores: availableParallelism(),
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    'load before': loadavg()[0].toFixed(1),
    node: process.versions.node,
    apollo: version('@apollo/server'),
    'mikro-orm': version('@mikro-orm/core'),
    pg: version('pg'),
  };
};
