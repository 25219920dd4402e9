// Builds the WebAssembly kernel of the match index from its source in scripts/kernel, and writes its bytes into core.
//   node scripts/build-kernel.mjs           writes them
//   node scripts/build-kernel.mjs --check   ends with 1 where what is there is not what building gives
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { matchKernel } from './kernel/match-kernel.mjs';
import { root } from './run/paths.mjs';

const file = join(root, 'packages/core/src/match-index/planes/kernel-bytes.ts');
const bytes = matchKernel();

const lines = [];
let line = ' ';
for (const byte of bytes) {
  if (line.length + `${byte}`.length + 2 > 120) {
    lines.push(line);
    line = ' ';
  }
  line += ` ${byte},`;
}
const source = `// Built by scripts/build-kernel.mjs from scripts/kernel. A test builds it again and compares.

/** The kernel of the match index as WebAssembly (SIMD), ${bytes.length.toLocaleString('en')} bytes: compile it, instantiate it without imports. */
// prettier-ignore
export const kernelBytes: Uint8Array<ArrayBuffer> = Uint8Array.of(
${[...lines, line].join('\n')}
);
`;
if (!process.argv.includes('--check')) writeFileSync(file, source);
else if (readFileSync(file, 'utf8') !== source) {
  console.log('✗ the kernel in core is not what scripts/kernel gives: node scripts/build-kernel.mjs');
  process.exitCode = 1;
}
