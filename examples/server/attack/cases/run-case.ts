import type { Finding } from '../finding.js';
import { type Ground, lookAtLogs, lookAtServers, measure } from '../ground.js';
import { withConnection } from '../../src/embedded-postgres/with-connection.js';
import { type Answer, masked, verdictOf } from '../server/answer.js';
import { send, sendWire } from '../server/send.js';
import { mistakes } from '../mistakes/mistakes.js';
import { personas } from '../world/personas.js';
import type { Case, Fill, Step } from './case.js';
import { bytes, fill, type Names, text } from './fill.js';
import { judge, judgeAll, leaksIn, quickEnough } from './judge.js';
import { namesOf, namesOfNothing } from './names.js';
import { runSql } from './run-sql.js';

/** Longer than the server's own longest wait for a slow client. */
const patience = 40_000;

/** Tries one case, step by step; what it finds goes to the ground's findings. */
export async function runCase(ground: Ground, one: Case, steps: readonly Step[]): Promise<void> {
  if (one.mistake !== undefined) return makeMistake(ground, one, one.mistake);
  const run = new CaseRun(ground, one);
  const undo: string[] = [];
  try {
    for (const [index, step] of steps.entries()) {
      if (step.undo !== undefined) undo.push(step.undo);
      await run.step(step, steps.length > 1 ? `${one.id} step ${index + 1}` : one.id);
    }
  } catch (problem) {
    run.found({
      kind: 'wrong verdict',
      where: one.id,
      what: `it could not be tried: ${String(problem).slice(0, 400)}`,
    });
  } finally {
    for (const sql of undo.reverse()) await asSuperuser(ground, sql);
  }
  if (undo.length > 0) await ground.watch.changed();
  lookAtLogs(ground, one.id);
  await lookAtServers(ground, one.id);
}

async function makeMistake({ stand, findings, count }: Ground, { id, names }: Case, name: string): Promise<void> {
  const mistake = mistakes[name];
  const said = mistake ? await mistake(stand) : undefined;
  count.named += 1;
  if (said === undefined) findings.push({ kind: 'wrong verdict', where: id, what: 'it went through' });
  else if (names !== undefined && !said.includes(names))
    findings.push({ kind: 'wrong verdict', where: id, what: `"${names}" is not named in: ${said.slice(0, 300)}` });
}

interface Sending {
  readonly one: Step;
  readonly reader: string | undefined;
}

class CaseRun {
  readonly #ground: Ground;
  readonly #kept = new Map<string, string>();
  readonly #answers = new Map<string, string>();
  readonly #guests = new Map<string, string>();
  readonly #names: Names;

  constructor(ground: Ground, one: Case) {
    this.#ground = ground;
    this.#names = namesOf(ground.stand.ids, one.id, this.#kept, (name) => this.#guests.get(name) ?? '');
  }

  found(...findings: readonly Finding[]): void {
    this.#ground.findings.push(...findings);
  }

  async step(step: Step, where: string): Promise<void> {
    if (step.database !== undefined) {
      await asSuperuser(this.#ground, text(step.database, this.#names));
      await this.#ground.watch.changed();
    }
    if (step.sql !== undefined || step.look !== undefined)
      return this.found(...(await runSql(this.#ground, step, where, this.#names)));
    if (!asks(step)) return;
    const reader = await this.#reader(step.as);
    const { expect } = step;
    const words = (list: readonly string[] = []): string[] => list.map((word) => text(word, this.#names));
    const shows = words(expect?.shows);
    const sent: Sending[] = [];
    for (const one of step.together ?? [step])
      for (let time = 0; time < (one.times ?? 1); time += 1) sent.push({ one, reader: await this.#reader(one.as) });
    const answers = await Promise.all(sent.map((one) => this.#sent(one, sent.length > 1)));
    const filled = { data: fill(expect?.data ?? null, this.#names), shows, hides: words(expect?.hides) };
    for (const [index, answer] of answers.entries()) {
      const { one, reader: who } = sent[index] as Sending;
      this.#ground.count.named += 1;
      this.found(...leaksIn({ where, answer, may: this.#maySee(one, who, shows) }));
      if (expect) this.found(...judge(where, answer, expect, filled));
      else if (verdictOf(answer) !== 'OK')
        throw new Error(`${where} was only to prepare: ${answer.text.slice(0, 300)}`);
    }
    if (expect) this.found(...judgeAll(where, answers, expect));
    const [answer] = answers as [Answer];
    await this.#time(step, reader, where, answer);
    if (expect?.twin === true) {
      const twin = await this.#send(step, reader, namesOfNothing(this.#names, reader));
      this.#ground.count.named += 1;
      if (verdictOf(twin) === 'HUNG') this.found({ kind: 'hung', where: `${where}, of nothing`, what: 'no answer' });
      if (masked(twin) !== masked(answer))
        this.found({
          kind: 'existence oracles',
          where,
          what: `${masked(answer).slice(-300)} is not ${masked(twin).slice(-300)}`,
        });
    }
    if (expect?.equals !== undefined && this.#answers.get(expect.equals) !== masked(answer))
      this.found({
        kind: 'existence oracles',
        where,
        what: `it is not answered like "${expect.equals}": ${answer.text.slice(0, 300)} / ${this.#answers.get(expect.equals)?.slice(-300)}`,
      });
    if (step.keepAnswer !== undefined) this.#answers.set(step.keepAnswer, masked(answer));
    for (const [name, pointer] of Object.entries(step.keep ?? {})) this.#kept.set(name, at(answer, pointer));
    const changed = await this.#ground.watch.changed();
    if (changed.length > 0 && expect && expect.writes !== true)
      this.found({ kind: 'wrong verdict', where, what: `it was refused and changed ${changed.join(', ')}` });
    if (changed.length === 0 && expect?.writes === true)
      this.found({ kind: 'wrong verdict', where, what: 'it should have changed something' });
  }

  #maySee({ as, also = [] }: Step, reader: string | undefined, shows: readonly string[]): ReadonlySet<string> {
    const may = new Set(shows.map((word) => word.toLowerCase()));
    for (const one of [reader ?? 'nobody', ...also])
      for (const word of this.#ground.table.get(one) ?? []) may.add(word);
    if (as?.startsWith('guest ')) for (const word of shownToAnyMember(this.#ground)) may.add(word);
    return may;
  }

  /** Slow once is a busy machine, slow three times is slow. What changes something is not tried again; it gets five times as long. */
  async #time(step: Step, reader: string | undefined, where: string, answer: Answer): Promise<void> {
    const most = step.expect?.within ?? quickEnough;
    let { ms } = answer;
    const isRepeatable = step.expect && step.expect.writes !== true && step.times === undefined && !step.together;
    for (let again = 0; ms > most && again < 2 && isRepeatable; again += 1)
      ms = Math.min(ms, (await this.#send(step, reader, this.#names)).ms);
    if (step.expect?.within === undefined) measure(this.#ground, where, ms);
    if (ms > (isRepeatable ? most : most * 5))
      this.found({ kind: 'hung', where, what: `it took ${Math.round(ms)} ms` });
  }

  async #reader(as: string | undefined): Promise<string | undefined> {
    if (as === undefined || Object.hasOwn(personas, as)) return personas[as ?? 'anonymous'];
    if (!as.startsWith('guest ')) return as;
    const known = this.#guests.get(as);
    if (known !== undefined) return known;
    const { subject, code } = this.#ground.stand.guests.next();
    this.#guests.set(as, subject);
    const claim =
      'mutation ($input: ClaimPlaceInput!) { claimPlace(input: $input) { ... on PlaceClaimed { membership { id person { id } } } } }';
    const answer = await this.#send({ query: claim, variables: { input: { code } } }, subject, this.#names);
    this.#kept.set(`${as} person`, at(answer, '/claimPlace/membership/person/id'));
    this.#kept.set(`${as} code`, code);
    this.#kept.set(`${as} membership`, at(answer, '/claimPlace/membership/id'));
    await this.#ground.watch.changed();
    return subject;
  }

  /** Among many at once some are told to ask again. Whoever means it does, and has to be answered in the end. */
  async #sent({ one, reader }: Sending, isAmongMany: boolean): Promise<Answer> {
    const until = performance.now() + 120_000;
    for (;;) {
      const answer = await this.#send(one, reader, this.#names);
      if (!isAmongMany || performance.now() > until || !/"retryable":true/.test(answer.text)) return answer;
      if (!['SERVICE_UNAVAILABLE', 'TOOK_TOO_LONG'].includes(verdictOf(answer))) return answer;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  #send(step: Step, reader: string | undefined, names: Names): Promise<Answer> {
    const { servers, stand } = this.#ground;
    const { url } = step.at === 'subgraph' ? servers.subgraph : servers.graphql;
    if (step.wire)
      return sendWire(
        url,
        step.wire.map((piece) => bytes(piece, (name) => this.#wireName(name, reader, names))),
        patience,
      );
    const token = step.token
      ? stand.provider.forge(step.token, step.token.subject ?? reader ?? 'nobody', names)
      : reader && stand.provider.token(reader);
    const usual: { readonly [name: string]: Fill } = {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    };
    const headers = Object.fromEntries(
      Object.entries({ ...usual, ...step.headers })
        .filter(([, value]) => value !== null)
        .map(([name, value]) => [name, text(value, (one) => this.#wireName(one, reader, names))]),
    );
    const method = step.method ?? 'POST';
    const asked =
      step.body !== undefined
        ? bytes(step.body, names)
        : step.query === undefined && step.more === undefined
          ? undefined
          : Buffer.from(JSON.stringify(this.#graphql(step, names)));
    return send({
      url: url + text(step.path ?? '/graphql', (one) => this.#wireName(one, reader, names)),
      method,
      headers,
      body: method === 'GET' ? undefined : asked,
      patience,
    });
  }

  #graphql({ query, variables, more = {} }: Step, names: Names): object {
    return {
      ...(query !== undefined && { query: text(query, names) }),
      ...(variables !== undefined && { variables: fill(variables, names) }),
      ...(fill(more, names) as object),
    };
  }

  /** `token` is the reader's own good one; `token of harbor.sol` somebody else's. */
  #wireName(name: string, reader: string | undefined, names: Names): string | undefined {
    if (name === 'token') return this.#ground.stand.provider.token(reader ?? 'nobody');
    if (name.startsWith('token of ')) return this.#ground.stand.provider.token(name.slice('token of '.length));
    return names(name);
  }
}

function asks({ query, body, wire, more, method, together }: Step): boolean {
  return [query, body, wire, more, method, together].some((one) => one !== undefined);
}

/** The id or word at a place in the data. */
function at({ text: told }: Answer, pointer: string): string {
  const { data } = JSON.parse(told) as { data: unknown };
  const found = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((inner, step) => (inner as Record<string, unknown> | null)?.[step], data);
  if (typeof found !== 'string' && typeof found !== 'number')
    throw new Error(`There is nothing at ${pointer} in ${told.slice(0, 300)}`);
  return String(found);
}

async function asSuperuser({ stand }: Ground, sql: string): Promise<void> {
  await withConnection(stand.superuserUrl, (client) => client.query(sql));
}

/** A guest is somebody nobody there knows yet: what every one of these members may be shown, whoever they are to others. */
function shownToAnyMember({ table }: Ground): readonly string[] {
  const [first = new Set<string>(), ...others] = ['harbor.wren', 'harbor.edda', 'harbor.remi'].map((who) =>
    table.get(who),
  );
  return [...first].filter((word) => others.every((one) => one?.has(word)));
}
