import { type Finding, seen } from './finding.js';

/** Settings of PostgreSQL that matter here, by name. */
export type PostgresSettings = Readonly<Record<string, string>>;

/** Without these, what was acknowledged is lost with the power. */
const durable = ['fsync', 'synchronous_commit', 'full_page_writes'];

/** What would put values into PostgreSQL's own log, and what to set. */
const silent: readonly (readonly [name: string, isSilent: (value: string) => boolean, to: string])[] = [
  ['log_statement', (value) => value === 'none' || value === 'ddl', 'none'],
  ['log_min_duration_statement', (value) => value === '-1', '-1'],
  ['log_min_duration_sample', (value) => value === '-1', '-1'],
  ['log_error_verbosity', (value) => value === 'terse', 'terse'],
  ['log_min_error_statement', (value) => value === 'panic' || value === 'fatal', 'panic'],
  ['log_parameter_max_length_on_error', (value) => value === '0', '0'],
];

export const asked: readonly string[] = [...durable, ...silent.map(([name]) => name), 'log_parameter_max_length'];

/** What they mean for words and for what was acknowledged. A setting that is not told of is not judged. */
export function settingsFindings(settings: PostgresSettings): readonly Finding[] {
  const off = durable.filter((name) => settings[name] === 'off');
  const loud = silent.filter(([name, isSilent]) => settings[name] !== undefined && !isSilent(settings[name]));
  return [
    off.length === 0
      ? seen('durability', 'what is acknowledged is on the disk')
      : {
          what: 'durability',
          fine: false,
          found: `off: ${off.join(', ')}`,
          todo: `What is acknowledged would be lost with the power: ${off.map((name) => `alter system set ${name} = on;`).join(' ')} select pg_reload_conf();`,
        },
    seen(
      'its log',
      loud.length === 0 ? 'holds no values' : `could hold values: ${loud.map(([name]) => name).join(', ')}`,
      loud.length > 0 && {
        todo: `${loud.map(([name, , to]) => `alter system set ${name} = '${to}';`).join(' ')} select pg_reload_conf();`,
      },
    ),
  ];
}
