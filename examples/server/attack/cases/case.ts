import { readdirSync, readFileSync } from 'node:fs';

/** Words, numbers, lists and objects as they stand in a case; `fill` makes of them what is sent. */
export type Fill = string | number | boolean | null | readonly Fill[] | { readonly [name: string]: Fill };

/** A token that is not the persona's own good one: what differs, and which key signs it. */
export interface ForgedToken {
  readonly header?: { readonly [name: string]: Fill };
  /** Times are given in seconds from now; `null` leaves a claim out. */
  readonly claims?: { readonly [name: string]: Fill };
  readonly key?: 'provider' | 'another' | 'public-as-secret' | 'none';
  readonly subject?: string;
}

/** What has to come back. */
export interface Expectation {
  /** The code of the answer, or one of several: `OK`, `NOT_THERE` (null), a refusal's code, an error's code. */
  readonly verdict: string | readonly string[];
  /** The HTTP status, where it is not 200. */
  readonly status?: number | readonly number[];
  /** Has to be in `data`, at least. */
  readonly data?: Fill;
  /** The same request with ids of nothing is answered with the same bytes. */
  readonly twin?: boolean;
  /** The answer has the same bytes as the one kept under this name. */
  readonly equals?: string;
  /** Marks and canaries this answer may and has to hold. */
  readonly shows?: readonly string[];
  /** Words it must not hold, besides every canary that is not the reader's. */
  readonly hides?: readonly string[];
  /** It changes rows. Otherwise none may change. */
  readonly writes?: boolean;
  /** How many of the answers have which verdict, where several are sent at once. */
  readonly tally?: { readonly [verdict: string]: number };
  /** All answers that were sent at once have the same bytes. */
  readonly same?: boolean;
  /** How many rows the last order of SQL gave or touched. */
  readonly rows?: number;
  /** How long it may take, in milliseconds, where waiting is the point. */
  readonly within?: number;
}

/** One request, or one thing done to the database beneath the server. */
export interface Step {
  /** A persona, one of the cast, or `guest a`: somebody this case has for itself. */
  readonly as?: string;
  /** Whose answers may come back on the same socket, too. */
  readonly also?: readonly string[];
  readonly token?: ForgedToken;
  readonly at?: 'subgraph';
  readonly query?: Fill;
  readonly variables?: Fill;
  readonly more?: { readonly [name: string]: Fill };
  readonly method?: string;
  readonly path?: Fill;
  /** Instead of a query: the body as it is. */
  readonly body?: Fill;
  readonly headers?: { readonly [name: string]: Fill };
  /** Instead of all of that: bytes on a socket, piece by piece, a second between them. */
  readonly wire?: readonly Fill[];
  /** Sent so often, all at once. */
  readonly times?: number;
  /** Instead of one request: all of these, at once. */
  readonly together?: readonly Step[];
  /**
   * Orders sent past the server to the database, as the application's role and in a transaction that is undone. The
   * verdict is `OK`, or the SQLSTATE of what was refused.
   */
  readonly sql?: string | readonly string[];
  /** Who that transaction is for, told as the server tells it: signed. What the orders set themselves is not. */
  readonly context?: { readonly [setting: string]: string };
  /**
   * The context is told on a connection of its own first and heard there, and the orders are sent with what was heard: in
   * its time and on that connection, when it is over, or on another connection after that one has ended.
   */
  readonly heard?: 'in its time' | 'when it is over' | 'after its connection';
  /** Asked of the database as a superuser, to see what came of it: its first row is the data. */
  readonly look?: string;
  /** Run by a superuser before the request; `undo` after the case, whatever came of it. */
  readonly database?: string;
  readonly undo?: string;
  /** Names for what the answer holds: `{ "plan": "/draftPlan/plan/id" }`. */
  readonly keep?: { readonly [name: string]: string };
  /** A name for the whole answer, for `equals`. */
  readonly keepAnswer?: string;
  readonly expect?: Expectation;
}

/** An attack, as a line of a corpus file. One step may stand in the case itself. */
export interface Case extends Step {
  readonly id: string;
  readonly title: string;
  /** What has to have happened before, by the names of `given.ndjson`. */
  readonly given?: readonly string[];
  readonly steps?: readonly Step[];
  /** A mistake somebody who embeds this makes, by its name in `mistakes/`, and what the refusal has to name. */
  readonly mistake?: string;
  readonly names?: string;
  /** Left out of `--short`: it waits, or asks for much. */
  readonly long?: boolean;
}

/** A case that cannot be tried before there is such a thing, and what it waits for. */
export interface Awaited {
  readonly id: string;
  readonly title: string;
  readonly awaits: string;
}

export interface Corpus {
  readonly cases: readonly Case[];
  readonly given: ReadonlyMap<string, readonly Step[]>;
  readonly awaited: readonly Awaited[];
}

const folder = new URL('../corpus/', import.meta.url);

/** Every case of every file, in the order of the files. A line that is no case stops the run and is named. */
export function readCorpus(): Corpus {
  const files = readdirSync(folder)
    .filter((name) => /^[a-z]-.*\.ndjson$/.test(name))
    .sort();
  const cases = files.flatMap((name) => linesOf<Case>(name));
  const seen = new Set<string>();
  for (const one of cases) {
    if (!/^[A-Z]\d+[a-z]*$/.test(one.id) || !one.title || seen.has(one.id))
      throw new Error(`The case ${one.id} has no id of its own, or no title.`);
    if (!one.mistake && stepsOf(one).every(({ expect }) => !expect)) throw new Error(`${one.id} expects nothing.`);
    seen.add(one.id);
  }
  const given = linesOf<{ id: string; steps: readonly Step[] }>('given.ndjson');
  return {
    cases,
    given: new Map(given.map(({ id, steps }) => [id, steps])),
    awaited: linesOf<Awaited>('awaits.ndjson'),
  };
}

export function stepsOf(one: Case): readonly Step[] {
  return one.steps ?? [one];
}

/** `A7` is of category A. */
export function categoryOf({ id }: Pick<Case, 'id'>): string {
  return id.charAt(0);
}

function linesOf<Line>(name: string): readonly Line[] {
  return readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, index }) => {
      try {
        return JSON.parse(line) as Line;
      } catch {
        throw new Error(`${name} line ${index + 1} is not JSON.`);
      }
    });
}
