// Who imports whom, package by package; red when a package showed no module, since then nothing was checked.
import { boundaries } from './boundaries/boundaries.mjs';

const { report, broken } = await boundaries(process.cwd());
console.log(report.join('\n'));
process.exitCode = broken ? 1 : 0;
