import { type Call, type Command, Refused, type Report } from './command.js';

export const reseal: Command = {
  name: 'keys reseal',
  takes: '[--at-once ROWS]',
  summary: 'Seals everything anew that lies under an older key than its owner’s newest. Servers go on meanwhile.',
  help: [
    'After keys renew. Says how many are left as it goes. Cut off, it goes on where it stopped; run again, it does nothing.',
    '--at-once ROWS                how many rows one transaction seals anew (50)',
    'PEERNESS_OWNER_DATABASE_URL   for a PostgreSQL of yours: a role that sees and may change every row',
  ].join('\n'),
  options: { 'at-once': { type: 'string' } },
  words: 0,
  run: async (call) => {
    const { resealDatabase } = await import('@peerness/persistence');
    const { withSource } = await import('../backup/where-to-read.js');
    const { whomItIsFor } = await import('../database/with-owner.js');
    const { keysOf } = await import('../keys/vault-of.js');
    const { config, say } = call;
    const rows = atOnce(call);
    const keys = keysOf(config, whomItIsFor(config));
    try {
      const onProgress = telling(call);
      const done = await withSource(config, say, ({ url }) =>
        resealDatabase({ url, keys, onProgress, ...(rows !== undefined && { atOnce: rows }) }).catch(refused),
      );
      return told(done);
    } finally {
      keys.close();
    }
  },
};

function atOnce({ options }: Call): number | undefined {
  const typed = options['at-once'];
  if (typed === undefined) return undefined;
  const rows = Number(typed);
  if (Number.isInteger(rows) && rows >= 1 && rows <= 10_000) return rows;
  throw new Refused('usage', '--at-once is not a number of rows from 1 to 10000.', 'See --help.');
}

/** At most one line a second: a terminal is read by somebody. */
function telling({ say }: Call): (progress: { readonly resealed: number; readonly left: number }) => void {
  let next = 0;
  return ({ resealed, left }) => {
    const now = performance.now();
    if (now < next && left > 0) return;
    next = now + 1_000;
    say(`sealed anew ${resealed} · left ${left}`);
  };
}

function refused(thrown: unknown): never {
  if (!(thrown instanceof Error) || thrown.name !== 'ResealRefused') throw thrown;
  const { code, about, advice } = thrown as Error & { code: string; about: string; advice: string };
  throw new Refused(code, `Nothing was sealed anew: ${code}, ${about}.`, advice);
}

function told({
  resealed,
  left,
  unreadable,
  settled,
}: {
  readonly resealed: number;
  readonly left: number;
  readonly unreadable: number;
  readonly settled: boolean;
}): Report {
  const failed = left > 0 || !settled;
  return {
    failed,
    json: { done: !failed, resealed, left, unreadable, settled },
    lines: [
      `sealed anew ${resealed} · left ${left}`,
      ...(unreadable > 0
        ? [`${unreadable} do not open with any key here: docs/guide/keep-the-keys.md says what can be done.`]
        : []),
      settled
        ? failed
          ? 'Some rows are under an older key still. Run it again.'
          : 'Every word that opens is under its owner’s newest keys. Backups made before are not: make a new one.'
        : 'A transaction that began before is open still and could bring an older seal. Run it again when it has ended.',
    ],
  };
}
