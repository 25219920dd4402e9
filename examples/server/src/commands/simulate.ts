import type { Json } from '@peerness/core';
import type { LaboratoryReport } from '@peerness/core/simulate';
import { type Command, Refused } from './command.js';

const numbers = {
  seed: 'seed',
  months: 'months',
  arrivals: 'arrivals',
  supporters: 'supporters',
  'waiting-weight': 'waitingWeight',
} as const;

export const simulate: Command = {
  name: 'simulate',
  takes: '[--seed N] [--months N] [--strategy NAME,…] [--waiting-weight N] [--html FILE]',
  summary: 'Tries ways of matching on people who do not exist, and says what each does for whom. Needs no server.',
  help: [
    '--seed N             other people (1); the same seed gives the same table',
    '--months N           how long (12, at most 60)',
    '--arrivals N         how many people come looking in a month (60)',
    '--supporters N       how many support at any time (70)',
    '--strategy NAME,…    first-come, greedy, deferred-acceptance, auction (all of them)',
    '--waiting-weight N   points a day of waiting adds on the supporters’ side (0)',
    '--html FILE          a page with a picture and the table; a file of that name is replaced',
    'It reads nothing from the database: no real person is in it.',
  ].join('\n'),
  options: {
    ...Object.fromEntries(Object.keys(numbers).map((name) => [name, { type: 'string' as const }])),
    strategy: { type: 'string' },
    html: { type: 'string' },
  },
  words: 0,
  run: async ({ config, options }) => {
    const { readSetting, simulate: live, triedStrategies } = await import('@peerness/core/simulate');
    const { tableLines } = await import('../laboratory/table-lines.js');
    const given = Object.entries(numbers).flatMap(([option, field]) => {
      const value = options[option];
      return typeof value === 'string' ? [[field, /^\d{1,10}$/.test(value) ? Number(value) : NaN]] : [];
    });
    const setting = readSetting(Object.fromEntries(given));
    if (!setting.ok) {
      const option = Object.entries(numbers).find(([, field]) => field === setting.error.path[0])?.[0] ?? '';
      const range =
        setting.error.kind === 'SettingNotInRange' ? ` from ${setting.error.from} to ${setting.error.to}` : '';
      throw new Refused('usage', `--${option} is not a whole number${range}.`, 'See --help.');
    }
    const { strategy, html } = options;
    const wanted = typeof strategy === 'string' ? strategy.split(',') : triedStrategies.map(({ name }) => name);
    const unknown = wanted.find((name) => !triedStrategies.some((one) => one.name === name));
    if (unknown !== undefined)
      throw new Refused(
        'usage',
        `There is no strategy “${unknown}”.`,
        `It is any of: ${triedStrategies.map(({ name }) => name).join(', ')}.`,
      );
    const report = live(
      setting.value,
      triedStrategies.filter(({ name }) => wanted.includes(name)),
    );
    const file = typeof html === 'string' ? await writePage(html, config.cwd, report) : undefined;
    return {
      json: {
        done: true,
        ...(JSON.parse(JSON.stringify(report)) as { readonly [key: string]: Json }),
        ...(file !== undefined && { html: file }),
      },
      lines: [...tableLines(report), ...(file === undefined ? [] : ['', `${file}: a picture, and the table.`])],
    };
  },
};

async function writePage(html: string, cwd: string, report: LaboratoryReport): Promise<string> {
  const { writeFile } = await import('node:fs/promises');
  const { resolve } = await import('node:path');
  const { laboratoryPage } = await import('../laboratory/laboratory-page.js');
  const file = resolve(cwd, html);
  try {
    await writeFile(file, laboratoryPage(report));
  } catch {
    throw new Refused(
      'cannot-write',
      `The page cannot be written to ${file}.`,
      'Name a file in a folder that is there and yours.',
    );
  }
  return file;
}
