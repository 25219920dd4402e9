import { parseArgs } from 'node:util';
import type { Json } from '@peerness/core';
import { readConfig } from '../config.js';
import { type Command, Refused, type Report } from './command.js';
import { demoReset } from './demo-reset.js';
import { dimension } from './dimension.js';
import { doctor } from './doctor.js';
import { importPeople } from './import.js';
import { init } from './init.js';
import { migrateDatabase } from './migrate.js';
import { serve } from './serve.js';
import { token } from './token.js';

const commands: readonly Command[] = [serve, init, migrateDatabase, importPeople, token, demoReset, doctor, dimension];

const always = { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } } as const;

/** Runs one command; answers the exit code: 0 only when it did what it was asked, 2 when it was not understood. */
export async function commandLine(typed: readonly string[]): Promise<number> {
  const asJson = typed.includes('--json');
  const answer = (report: Report): void => {
    process.stdout.write(asJson ? `${JSON.stringify(report.json)}\n` : report.lines.map((line) => `${line}\n`).join(''));
  };
  const refuse = (code: string, message: string, todo: string, exit: number): number => {
    if (asJson) process.stdout.write(`${JSON.stringify({ done: false, code, message, todo } satisfies Json)}\n`);
    else process.stderr.write(`${message}\n${todo}\n`);
    return exit;
  };
  const command = commands.find(({ name }) => typed.join(' ').startsWith(name) && name.split(' ').every((word, index) => typed[index] === word));
  if (!command) {
    const asked = typed.filter((word) => !word.startsWith('-'));
    if (asked.length > 0) return refuse('usage', 'There is no such command.', `It is one of: ${commands.map(({ name }) => name).join(', ')}. See --help.`, 2);
    answer({ lines: overview, json: { commands: commands.map(({ name, summary }) => ({ name, summary })) } });
    return typed.includes('--help') || typed.includes('-h') ? 0 : 2;
  }
  try {
    const { values, positionals } = parseArgs({ args: typed.slice(command.name.split(' ').length), options: { ...always, ...command.options }, allowPositionals: true });
    if (values['help'] === true) {
      answer({ lines: helpFor(command), json: { name: command.name, takes: command.takes, help: command.help } });
      return 0;
    }
    if (positionals.length !== command.words) return refuse('usage', `This is not how ${command.name} is called.`, `peerness ${command.name} ${command.takes}`, 2);
    const config = readConfig();
    if (!config.ok) return refuse('setting', `${config.error.setting} ${config.error.problem}.`, config.error.todo, 1);
    const say = (line: string): void => void process.stderr.write(`${line}\n`);
    const options = values as Readonly<Record<string, string | boolean | undefined>>;
    const report = await command.run({ config: config.value, words: positionals, options, say, announce: answer });
    if (report.said !== true) answer(report);
    return report.failed === true ? 1 : 0;
  } catch (error) {
    return explained(error, refuse);
  }
}

type Refuse = (code: string, message: string, todo: string, exit: number) => number;

function explained(error: unknown, refuse: Refuse): number {
  if (error instanceof Refused) return refuse(error.code, error.message, error.todo, error.code === 'usage' ? 2 : 1);
  if (!(error instanceof Error)) return refuse('unexpected', 'Something went wrong.', 'Please report it.', 1);
  const { code, todo, advice } = error as Error & { code?: unknown; todo?: unknown; advice?: unknown };
  const hint = [todo, advice, remedies[String(code)]].find((one) => typeof one === 'string');
  if (String(code).startsWith('ERR_PARSE_ARGS')) return refuse('usage', error.message, 'See --help.', 2);
  return refuse(typeof code === 'string' ? code : 'unexpected', error.message, typeof hint === 'string' ? hint : 'Please report it, with what you did before.', 1);
}

const remedies: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Another program uses this port. Stop it, or choose another with PORT (0 takes any free one).',
  EACCES: 'This user may not do that. Choose a port above 1023, or a folder you may write to.',
  ENOENT: 'Check the path.',
  unreachable: 'Check that PostgreSQL runs and that the address in DATABASE_URL is right.',
};

function helpFor({ name, takes, summary, help }: Command): readonly string[] {
  return [`peerness ${name} ${takes}`.trimEnd(), '', summary, ...(help === '' ? [] : ['', help]), '', '--json   answer with one JSON object', '--help   this text'];
}

const overview = [
  'peerness COMMAND …', '', ...commands.map(({ name, takes, summary }) => `  ${`${name} ${takes}`.trimEnd().padEnd(24)} ${summary}`), '',
  'Each takes --help and --json.',
];
