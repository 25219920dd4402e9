import { withConnection } from '../../src/embedded-postgres/with-connection.js';
import type { Finding } from '../finding.js';
import type { Stand } from '../world/stand.js';
import { dump, publicWords } from './dump.js';
import { searchFiles, type SearchedFile } from './files.js';

/** What a thief of the disk, and one of a dump, went through. */
export interface AtRest {
  readonly columns: number;
  readonly files: number;
  readonly megabytes: number;
  /** What was written ahead (`pg_wal`), of these. */
  readonly aheadMegabytes: number;
  /** How many words that may be read by anybody were met in the dump, in the tables' files and in what was written ahead. */
  readonly met: { readonly dump: number; readonly tables: number; readonly ahead: number };
  readonly findings: readonly Finding[];
}

/** The words that may be read by anybody, as they are now: the attacks may change some. */
export async function wordsForAll({ superuserUrl }: Stand): Promise<ReadonlySet<string>> {
  return withConnection(superuserUrl, async (client) => new Set(publicWords(await dump(client))));
}

/**
 * Looks for words of people in a logical dump of every table and in every byte that PostgreSQL and the server keep on the
 * disk. A search that meets not even the words that may be read by anybody has found nothing out, and says so.
 */
export async function lookAtRest(stand: Stand, before: ReadonlySet<string>): Promise<AtRest> {
  const dumped = await withConnection(stand.superuserUrl, async (client) => {
    await client.query('checkpoint');
    return dump(client);
  });
  const open = new Set([...before, ...publicWords(dumped)]);
  const files = [...searchFiles(stand.folders.postgres), ...searchFiles(stand.folders.server)];
  const met = {
    dump: among(open, dumped),
    tables: among(open, files.filter(isTable)),
    ahead: among(open, files.filter(isAhead)),
  };
  const findings = [
    ...dumped.flatMap(({ column, words }) => hidden('dump canaries', column, words, open)),
    ...files.flatMap(({ file, words }) => hidden('disk canaries', file, words, open)),
    ...Object.entries(met)
      .filter(([, words]) => words === 0)
      .map(([where]): Finding => ({
        kind: 'disk canaries',
        where,
        what: 'nothing was met here, not even what is public',
      })),
  ];
  return {
    columns: dumped.length,
    files: files.length,
    megabytes: megabytes(files),
    aheadMegabytes: megabytes(files.filter(isAhead)),
    met,
    findings,
  };
}

const isTable = ({ file }: SearchedFile): boolean => file.startsWith('base/');
const isAhead = ({ file }: SearchedFile): boolean => file.startsWith('pg_wal/');

function among(open: ReadonlySet<string>, places: readonly { readonly words: ReadonlySet<string> }[]): number {
  return new Set(places.flatMap(({ words }) => [...words]).filter((word) => open.has(word))).size;
}

function hidden(
  kind: 'dump canaries' | 'disk canaries',
  where: string,
  words: ReadonlySet<string>,
  open: ReadonlySet<string>,
): readonly Finding[] {
  const found = [...words].filter((word) => !open.has(word));
  return found.length === 0 ? [] : [{ kind, where, what: `${found.length} words: ${found.slice(0, 3).join(', ')}` }];
}

function megabytes(files: readonly SearchedFile[]): number {
  return Math.round(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1_048_576);
}
