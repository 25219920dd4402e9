import { whoMaySee } from '../test/proof/who-may-see.js';
import { type Case, categoryOf, type Corpus, readCorpus, type Step, stepsOf } from './cases/case.js';
import { runCase } from './cases/run-case.js';
import { type Finding, type Kind, kinds } from './finding.js';
import type { Ground } from './ground.js';
import { generate } from './matrix/generate.js';
import { runMatrix } from './matrix/run-matrix.js';
import { type AtRest, lookAtRest, wordsForAll } from './rest/at-rest.js';
import { serve, theRealServer, theSubgraph } from './server/server-under-attack.js';
import { openStand, type Stand } from './world/stand.js';
import { watchRows } from './world/watch-rows.js';

export interface AttackOptions {
  readonly seed: string;
  /** The named cases but those that wait, and a part of the generated ones. */
  readonly short?: boolean;
  /** These cases alone, by id. */
  readonly only?: readonly string[];
  /** These categories alone, by letter; the generated requests are `matrix`. */
  readonly categories?: readonly string[];
  /** Other servers than the real ones: whoever weakens one wants to see it found out. */
  readonly serverCommand?: readonly string[];
  readonly subgraphCommand?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Done to the world before anything is sent, as the superuser whose address is given. */
  readonly prepare?: (superuserUrl: string) => Promise<void>;
  readonly say?: (line: string) => void;
}

export interface AttackResult {
  readonly seed: string;
  readonly named: { readonly cases: number; readonly requests: number };
  readonly generated: { readonly requests: number };
  readonly tried: number;
  readonly counts: Readonly<Record<Kind, number>>;
  readonly slowestMs: number;
  readonly slowest: string;
  readonly awaits: number;
  readonly atRest: Omit<AtRest, 'findings'>;
  readonly node: string;
  readonly postgres: string;
  readonly findings: readonly Finding[];
}

/** Attacks a running server over HTTP, on a PostgreSQL with a world of its own, and answers everything it found. */
export async function attack(options: AttackOptions): Promise<AttackResult> {
  const { seed, say = () => undefined } = options;
  const corpus = readCorpus();
  say('Making three organizations, and everyone in them …');
  const stand = await openStand(seed);
  try {
    const forAll = await wordsForAll(stand);
    await options.prepare?.(stand.superuserUrl);
    const ground = await openGround(stand, options);
    try {
      if (wants(options, 'matrix')) await tryGenerated(ground, options, say);
      const cases = chosen(corpus, options);
      await tryNamed(ground, corpus, cases, say);
      say('looking through what is on the disk …');
      const { findings, ...atRest } = await lookAtRest(stand, forAll);
      ground.findings.push(...findings);
      return report(ground, options.seed, cases.length, corpus, atRest);
    } finally {
      await Promise.all([ground.servers.graphql.stop(), ground.servers.subgraph.stop(), ground.watch.close()]);
    }
  } finally {
    await stand.stop();
  }
}

/** That somebody is signed in, and that somebody looked, is written down by asking, whatever comes of it. */
const witnesses = ['session', 'access', 'peerness_head', 'peerness_seal'];

async function openGround(stand: Stand, options: AttackOptions): Promise<Ground> {
  const env = { ...stand.env, ...options.env };
  const [graphql, subgraph] = await Promise.all([
    serve({ command: options.serverCommand ?? theRealServer, env }),
    serve({ command: options.subgraphCommand ?? theSubgraph, env }),
  ]);
  return {
    stand,
    watch: await watchRows(stand.superuserUrl, witnesses),
    table: whoMaySee(),
    servers: { graphql, subgraph },
    findings: [],
    count: { named: 0, generated: 0, slowest: 0, slowestWhere: '' },
  };
}

async function tryGenerated(ground: Ground, { short }: AttackOptions, say: (line: string) => void): Promise<void> {
  const attempts = await generate(ground, short ? { each: 1, oneIn: 11 } : { each: 3, oneIn: 1 });
  let next = 0;
  await runMatrix(ground, attempts, (done, all) => {
    if (done < next && done < all) return;
    next = done + 1_000;
    say(`generated: ${done} of ${all} · found ${ground.findings.length}`);
  });
}

async function tryNamed(
  ground: Ground,
  { given }: Corpus,
  cases: readonly Case[],
  say: (line: string) => void,
): Promise<void> {
  let category = '';
  for (const one of cases) {
    if (categoryOf(one) !== category) say(`${(category = categoryOf(one))} …`);
    await runCase(ground, one, [...(one.given ?? []).flatMap((name) => needed(given, name)), ...stepsOf(one)]);
  }
}

function needed(given: ReadonlyMap<string, readonly Step[]>, name: string): readonly Step[] {
  const steps = given.get(name);
  if (!steps) throw new Error(`Nobody wrote down how "${name}" comes about.`);
  return steps;
}

function chosen({ cases }: Corpus, { only, short, categories }: AttackOptions): readonly Case[] {
  if (only) return cases.filter(({ id }) => only.includes(id));
  return cases.filter((one) => (!categories || categories.includes(categoryOf(one))) && !(short && one.long));
}

function wants({ only, categories }: AttackOptions, what: string): boolean {
  return !only && (!categories || categories.includes(what));
}

function report(
  { stand, findings, count }: Ground,
  seed: string,
  cases: number,
  { awaited }: Corpus,
  atRest: AttackResult['atRest'],
): AttackResult {
  return {
    seed,
    named: { cases, requests: count.named },
    generated: { requests: count.generated },
    tried: cases + count.generated,
    counts: Object.fromEntries(
      kinds.map((kind) => [kind, findings.filter((one) => one.kind === kind).length]),
    ) as AttackResult['counts'],
    slowestMs: Math.round(count.slowest),
    slowest: count.slowestWhere,
    awaits: awaited.length,
    atRest,
    node: process.version,
    postgres: stand.postgres,
    findings,
  };
}

/** The last line: what was tried, and how much of each came to light. */
export function lastLine({ tried, counts }: AttackResult): string {
  return [`${tried} tried`, ...kinds.map((kind) => `${counts[kind]} ${kind}`)].join(' · ');
}
