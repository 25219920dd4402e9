import { setTimeout as pause } from 'node:timers/promises';
import { mayKnow } from '../../test/proof/relations.js';
import { together } from '../../test/proof/walk.js';
import { leaksIn, quickEnough } from '../cases/judge.js';
import { type Ground, lookAtLogs, lookAtServers, measure } from '../ground.js';
import { type Answer, masked, verdictOf } from '../server/answer.js';
import { send } from '../server/send.js';
import type { Attempt } from './attempt.js';

/** So many requests between two looks at the tables, the logs and the servers. */
const stretch = 250;

/** Sends everything that was generated, four clients at a time, and judges every answer. */
export async function runMatrix(
  ground: Ground,
  attempts: readonly Attempt[],
  progress: (done: number, all: number) => void,
): Promise<void> {
  for (let begin = 0; begin < attempts.length; begin += stretch) {
    const some = attempts.slice(begin, begin + stretch);
    await together(some, (attempt) => tryOne(ground, attempt));
    const where = `generated requests ${begin + 1} to ${begin + some.length}`;
    const changed = await ground.watch.changed();
    if (changed.length > 0)
      ground.findings.push({ kind: 'wrong verdict', where, what: `what was refused changed ${changed.join(', ')}` });
    lookAtLogs(ground, where);
    await lookAtServers(ground, where);
    progress(begin + some.length, attempts.length);
  }
}

async function tryOne(ground: Ground, attempt: Attempt): Promise<void> {
  const { reader, where, about, twin } = attempt;
  const answer = await ask(ground, attempt, attempt.variables);
  ground.findings.push(...wrongIn(attempt, answer));
  const may = ground.table.get(reader ?? 'nobody') ?? new Set<string>();
  ground.findings.push(...leaksIn({ where, answer, may }));
  if (!about || !twin || (attempt.does !== 'change' && mayKnow(ground.table, reader, about))) return;
  const other = await ask(ground, attempt, twin);
  ground.findings.push(...leaksIn({ where: `${where}, of nothing`, answer: other, may }));
  if (verdictOf(other) === 'HUNG')
    ground.findings.push({ kind: 'hung', where: `${where}, of nothing`, what: 'no answer' });
  if (masked(answer) !== masked(other))
    ground.findings.push({
      kind: 'existence oracles',
      where,
      what: `${masked(answer).slice(-300)} is not ${masked(other).slice(-300)}`,
    });
}

function wrongIn(attempt: Attempt, answer: Answer): Ground['findings'] {
  const verdict = verdictOf(answer);
  const { where, reader } = attempt;
  if (verdict === 'HUNG') return [{ kind: 'hung', where, what: 'no answer' }];
  const isUnknown = reader === undefined || reader.startsWith('no.');
  const allowed =
    attempt.does === 'change'
      ? /^(?!OK$|NOT_THERE$|INTERNAL$|NOT_JSON$|CLOSED$|NO_CODE$|OVERLOADED$|BAD_USER_INPUT$|GRAPHQL|TOO_LARGE$)/
      : attempt.odd
        ? /^(BAD_USER_INPUT|NOT_THERE|OK)$/
        : /^(NOT_THERE|OK)$/;
  const isFine =
    allowed.test(verdict) || (attempt.quiet && verdict === 'OK') || (isUnknown && verdict === 'UNAUTHENTICATED');
  return isFine ? [] : [{ kind: 'wrong verdict', where, what: `${verdict}: ${answer.text.slice(0, 300)}` }];
}

/** Whoever asks too much too fast is told so; that is not what is tried here, so they wait and ask again. */
async function ask(ground: Ground, { reader, where, query, does }: Attempt, variables: object): Promise<Answer> {
  const { servers, stand, count } = ground;
  const { url } = does === 'entity' ? servers.subgraph : servers.graphql;
  const token = reader === undefined ? undefined : stand.provider.token(reader);
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const body = Buffer.from(JSON.stringify({ query, variables }));
  const once = (): Promise<Answer> => send({ url: `${url}/graphql`, method: 'POST', headers, body, patience: 20_000 });
  let answer = await once();
  for (let tries = 0; verdictOf(answer) === 'OVERLOADED' && tries < 30; tries += 1) {
    await pause(500);
    answer = await once();
  }
  count.generated += 1;
  let { ms } = answer;
  // Slow once is a busy machine, slow three times is slow.
  for (let again = 0; ms > quickEnough && again < 2; again += 1) ms = Math.min(ms, (await once()).ms);
  measure(ground, where, ms);
  if (ms > quickEnough) ground.findings.push({ kind: 'hung', where, what: `it took ${Math.round(ms)} ms` });
  return answer;
}
