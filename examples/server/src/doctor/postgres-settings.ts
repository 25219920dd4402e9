import type { TalkativeSetting } from '@peerness/persistence';
import { type Finding, seen } from './finding.js';

/** Settings of PostgreSQL that matter here, by name. */
export type PostgresSettings = Readonly<Record<string, string>>;

/** Without these, what was acknowledged is lost with the power. */
const durable = ['fsync', 'synchronous_commit', 'full_page_writes'];

export const asked: readonly string[] = durable;

/** What they mean for words and for what was acknowledged. A setting that is not told of is not judged. */
export function settingsFindings(
  settings: PostgresSettings,
  talkative: readonly TalkativeSetting[],
): readonly Finding[] {
  const off = durable.filter((name) => settings[name] === 'off');
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
      talkative.length === 0
        ? 'holds no values'
        : `could hold values: ${talkative.map(({ setting }) => setting).join(', ')}`,
      talkative.length > 0 && { todo: talkative.map(({ doThis }) => doThis).join(' ') },
    ),
  ];
}
