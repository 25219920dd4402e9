import { canariesIn } from './canaries.js';
import type { Gate, Told } from './gate.js';

/** What a walk found. Lists hold a few of each, to be read by whoever has to mend it. */
export class Tally {
  tried = 0;
  readonly foreign: string[] = [];
  readonly oracles: string[] = [];
  readonly crashed: string[] = [];
  /** What each reader was shown, to be held against what they may see. */
  readonly shown = new Map<string, Set<string>>();
  /** Every run of hexadecimal digits long enough to be an id, by reader. */
  readonly ids = new Map<string, Set<string>>();
  readonly #table: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #people: ReadonlyMap<string, string>;

  constructor(table: ReadonlyMap<string, ReadonlySet<string>>, people: ReadonlyMap<string, string>) {
    this.#table = table;
    this.#people = new Map([...people].map(([who, id]) => [who, id.replaceAll('-', '')]));
  }

  /** Looks through a whole answer, as it was sent. */
  hear(reader: string | undefined, what: string, { text, codes }: Told, mayBeRefused = false): void {
    const who = reader ?? 'nobody';
    this.tried += 1;
    const may = this.#table.get(who);
    const shown = this.shown.get(who) ?? new Set();
    this.shown.set(who, shown);
    for (const word of canariesIn(text)) {
      shown.add(word);
      if (!may?.has(word)) this.foreign.push(`${who} ${what}: ${word}`);
    }
    if (codes.some((code) => !(mayBeRefused && code === 'BAD_USER_INPUT')))
      this.crashed.push(`${who} ${what}: ${text.slice(0, 300)}`);
    const found = this.ids.get(who) ?? new Set();
    this.ids.set(who, found);
    for (const [run] of compact(text).matchAll(/[0-9a-f]{32,}/g)) found.add(run);
  }

  /** Whether a person's id, which is nobody else's to know, stands in anything somebody else was told. */
  personIdsTold(): readonly string[] {
    return [...this.ids].flatMap(([who, runs]) =>
      [...this.#people]
        .filter(([person, id]) => person !== who && [...runs].some((run) => run.includes(id)))
        .map(([person]) => `${who} was told the id of ${person}`),
    );
  }

  /** Every id one group of readers was told, each by itself, however it was joined to others. */
  idsTold(isOne: (reader: string) => boolean): ReadonlySet<string> {
    const runs = [...this.ids].filter(([who]) => isOne(who)).flatMap(([, found]) => [...found]);
    return new Set(
      runs.flatMap((run) => Array.from({ length: run.length - 31 }, (_, start) => run.slice(start, start + 32))),
    );
  }

  /** Words somebody may see and never saw: a walk that sees nothing proves nothing. */
  missed(): readonly string[] {
    return [...this.#table].flatMap(([who, words]) =>
      [...words].filter((word) => !this.shown.get(who)?.has(word)).map((word) => `${who}: ${word}`),
    );
  }

  line(gate: Gate, seed: string): string {
    const { tried, foreign, oracles, crashed } = this;
    return `tried ${tried} · foreign ${foreign.length} · oracles ${oracles.length} · crashed ${crashed.length + gate.heard.length} · seed ${seed}`;
  }
}

/** Ids inside a text, however they were written. */
function compact(text: string): string {
  return text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => id.replaceAll('-', ''));
}
