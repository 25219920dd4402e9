import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const docs = join(import.meta.dirname, '../../../../docs');

/** The page as a program, and what it says of deferred acceptance as another. */
export const [matchingProgram, assignmentProgram]: readonly [string, string] = [
  read('matching.py'),
  read('assignment.py'),
];

/** The two blocks at the end of the page: some worlds, and what comes out. */
export const [exampleWorlds = '', exampleAnswers = '']: readonly string[] = [
  ...read('matching.md').matchAll(/^```json\n([\s\S]*?)^```$/gm),
].map(([, text = '']) => text);

/** The program with one rule changed; the words of it that are changed stand in it exactly once. */
export function withRule(program: string, rule: string, other: string): string {
  const parts = program.split(rule);
  if (parts.length !== 2) throw new Error(`${rule} stands ${parts.length - 1} times`);
  return parts.join(other);
}

function read(file: string): string {
  return readFileSync(join(docs, file), 'utf8');
}
