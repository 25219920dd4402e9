import type { Finding } from './finding.js';
import { canariesAnyForm } from './scan/hidden-forms.js';
import type { ServerUnderAttack } from './server/server-under-attack.js';
import type { Stand } from './world/stand.js';
import type { Watch } from './world/watch-rows.js';

/** Where the attacks take place: the servers, what stands beneath them, and what was found so far. */
export interface Ground {
  readonly stand: Stand;
  readonly watch: Watch;
  /** Who may see which canary: by reader, lower-case. */
  readonly table: ReadonlyMap<string, ReadonlySet<string>>;
  readonly servers: { readonly graphql: ServerUnderAttack; readonly subgraph: ServerUnderAttack };
  readonly findings: Finding[];
  /** How many requests were sent and judged, and the slowest of them, in milliseconds. */
  readonly count: { named: number; generated: number; slowest: number; slowestWhere: string };
}

/** What the servers and PostgreSQL wrote down since the last look: there must be no word of anybody's in it. */
export function lookAtLogs({ stand, servers, findings }: Ground, where: string): void {
  const logs = [
    ['the server’s output', servers.graphql.said()],
    ['the subgraph’s output', servers.subgraph.said()],
    ['PostgreSQL’s log', stand.postgresSaid()],
  ] as const;
  for (const [log, words] of logs)
    for (const word of canariesAnyForm(words))
      findings.push({ kind: 'log canaries', where, what: `${word} in ${log}: ${lineWith(words, word)}` });
}

/** Whether both servers still live and listen. */
export async function lookAtServers({ servers, findings }: Ground, where: string): Promise<void> {
  for (const [name, server] of Object.entries(servers)) {
    const { state } = await server.pulse();
    if (state === 'gone') findings.push({ kind: 'crashed', where, what: `the ${name} server ended` });
    if (state === 'deaf') findings.push({ kind: 'hung', where, what: `the ${name} server answers nobody` });
  }
}

export function measure({ count }: Ground, where: string, ms: number): void {
  if (ms <= count.slowest) return;
  count.slowest = ms;
  count.slowestWhere = where;
}

function lineWith(words: string, canary: string): string {
  return (
    words
      .split('\n')
      .find((line) => line.toLowerCase().includes(canary))
      ?.slice(0, 300) ?? 'in another form'
  );
}
