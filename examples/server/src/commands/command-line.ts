import { parseArgs } from 'node:util';
import type { Json } from '@peerness/core';
import { leaveNote } from '../audit/notes/spool.js';
import { readConfig } from '../config.js';
import type { Command, Report } from './command.js';
import { auditVerify } from './audit.js';
import { backup } from './backup.js';
import { close } from './close.js';
import { demoReset } from './demo-reset.js';
import { determine } from './determine.js';
import { dimension } from './dimension.js';
import { doctor } from './doctor.js';
import { explain } from './explain.js';
import { forget } from './forget.js';
import { handOver } from './hand-over.js';
import { importPeople } from './import.js';
import { init } from './init.js';
import { keepFor } from './keep-for.js';
import { confirm, makeRoot, renew, restoreKeys, rotate } from './keys.js';
import { migrateDatabase } from './migrate.js';
import { bringAlong, takeAlong } from './record.js';
import { planVerify } from './plan-verify.js';
import { reseal } from './reseal.js';
import { restore, restoreFinish } from './restore.js';
import { rotateContext } from './rotate-context.js';
import { seal } from './seal.js';
import { serve } from './serve.js';
import { simulate } from './simulate.js';
import { takeOver } from './take-over.js';
import { templateInstall, templateWithdraw } from './template.js';
import { token } from './token.js';

const commands: readonly Command[] = [
  serve,
  init,
  migrateDatabase,
  importPeople,
  token,
  demoReset,
  doctor,
  dimension,
  templateInstall,
  templateWithdraw,
  determine,
  keepFor,
  forget,
  takeAlong,
  bringAlong,
  close,
  handOver,
  takeOver,
  makeRoot,
  confirm,
  rotate,
  rotateContext,
  renew,
  reseal,
  restoreKeys,
  seal,
  auditVerify,
  planVerify,
  simulate,
  backup,
  restoreFinish,
  restore,
];

const always = { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } } as const;

/** Runs one command; answers the exit code: 0 only when it did what it was asked, 2 when it was not understood. */
export async function commandLine(typed: readonly string[]): Promise<number> {
  const asJson = typed.includes('--json');
  const answer = (report: Report): void => {
    process.stdout.write(
      asJson ? `${JSON.stringify(report.json)}\n` : report.lines.map((line) => `${line}\n`).join(''),
    );
  };
  const refuse = (code: string, message: string, todo: string, exit: number): number => {
    if (asJson) process.stdout.write(`${JSON.stringify({ done: false, code, message, todo } satisfies Json)}\n`);
    else process.stderr.write(`${message}\n${todo}\n`);
    return exit;
  };
  const command = commands.find(
    ({ name }) => typed.join(' ').startsWith(name) && name.split(' ').every((word, index) => typed[index] === word),
  );
  if (!command) {
    const asked = typed.filter((word) => !word.startsWith('-'));
    if (asked.length > 0)
      return refuse(
        'usage',
        'There is no such command.',
        `It is one of: ${commands.map(({ name }) => name).join(', ')}. See --help.`,
        2,
      );
    answer({ lines: overview, json: { commands: commands.map(({ name, summary }) => ({ name, summary })) } });
    return typed.includes('--help') || typed.includes('-h') ? 0 : 2;
  }
  let note = (_failed: boolean): void => undefined;
  try {
    const { values, positionals } = parseArgs({
      args: typed.slice(command.name.split(' ').length),
      options: { ...always, ...command.options },
      allowPositionals: true,
    });
    if (values['help'] === true) {
      answer({ lines: helpFor(command), json: { name: command.name, takes: command.takes, help: command.help } });
      return 0;
    }
    if (positionals.length !== command.words && !(command.wordsOptional && positionals.length === 0))
      return refuse(
        'usage',
        `This is not how ${command.name} is called.`,
        `peerness ${command.name} ${command.takes}`,
        2,
      );
    const config = readConfig();
    if (!config.ok) return refuse('setting', `${config.error.setting} ${config.error.problem}.`, config.error.todo, 1);
    const say = (line: string): void => void process.stderr.write(`${line}\n`);
    const { dataDir } = config.value;
    note = (failed) => leaveNote(dataDir, command.name, failed, say);
    const options = values as Readonly<Record<string, string | boolean | undefined>>;
    const report = await command.run({ config: config.value, words: positionals, options, say, announce: answer });
    note(report.failed === true);
    if (report.said !== true) answer(report);
    return report.failed === true ? 1 : 0;
  } catch (error) {
    note(true);
    const { code, message, todo } = explain(error);
    return refuse(code, message, todo, code === 'usage' ? 2 : 1);
  }
}

function helpFor({ name, takes, summary, help }: Command): readonly string[] {
  return [
    `peerness ${name} ${takes}`.trimEnd(),
    '',
    summary,
    ...(help === '' ? [] : ['', help]),
    '',
    '--json   answer with one JSON object',
    '--help   this text',
  ];
}

const overview = [
  'peerness COMMAND …',
  '',
  ...commands.map(({ name, summary }) => `  ${name.padEnd(18)} ${summary}`),
  '',
  'Each takes --help and --json.',
];
