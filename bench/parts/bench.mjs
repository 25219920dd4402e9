import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { table } from './table.mjs';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const { values } = parseArgs({
  strict: false,
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string', default: '20260101' },
  },
});

/** Few rounds only, to see that it runs. */
export const short = values.short === true;
export const seed = Number(values.seed);

/** Says what was measured: to whoever started all benches, or to whoever started this one alone. */
export const report = (title, rows) => {
  if (process.send) process.send({ title, rows });
  else console.log(`${title} (seed ${seed}${short ? ', short' : ''})\n${table(rows)}`);
};
