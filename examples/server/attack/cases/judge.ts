import type { Finding } from '../finding.js';
import { canariesAnyForm } from '../scan/hidden-forms.js';
import { type Answer, masked, verdictOf } from '../server/answer.js';
import type { Expectation, Fill } from './case.js';

/** What a request may take, in milliseconds; a check on a machine nobody knows is given more than a figure is. */
export const quickEnough: number = Number(process.env['ATTACK_WITHIN_MS'] ?? 1_000);

export interface Heard {
  readonly where: string;
  readonly answer: Answer;
  /** Lower-case canaries the reader may be shown. */
  readonly may: ReadonlySet<string>;
}

/** Looks through a whole answer, head and body: is there a word in it that is not the reader's? */
export function leaksIn({ where, answer, may }: Heard): readonly Finding[] {
  const whole = `${JSON.stringify(answer.headers)}\n${answer.whole ?? answer.text}`;
  return [...canariesAnyForm(whole)]
    .filter((word) => !may.has(word))
    .map((word) => ({ kind: 'leaked', where, what: `${word} in: ${answer.text.slice(0, 300)}` }));
}

/** Holds an answer against what was expected of it. */
export function judge(
  where: string,
  answer: Answer,
  expect: Expectation,
  filled: { readonly data?: unknown; readonly shows: readonly string[]; readonly hides: readonly string[] },
): readonly Finding[] {
  const wrong = (what: string): Finding => ({
    kind: 'wrong verdict',
    where,
    what: `${what}: ${masked(answer).slice(0, 500)}`,
  });
  const verdict = verdictOf(answer);
  if (verdict === 'HUNG') return [{ kind: 'hung', where, what: `no answer in ${Math.round(answer.ms)} ms` }];
  const found: Finding[] = [];
  const verdicts = [expect.verdict].flat();
  if (!verdicts.includes(verdict)) found.push(wrong(`${verdict} is not ${verdicts.join(' or ')}`));
  const statuses = [expect.status ?? 200].flat();
  if (verdict !== 'CLOSED' && !statuses.includes(answer.status))
    found.push(wrong(`status ${answer.status} is not ${statuses.join(' or ')}`));
  if (answer.status >= 400 && !verdicts.includes('CLOSED')) found.push(...badManners(answer).map(wrong));
  if (expect.data !== undefined && !holds(dataOf(answer), filled.data as Fill)) found.push(wrong('the data is other'));
  for (const word of filled.shows) if (!answer.text.includes(word)) found.push(wrong(`"${word}" is missing`));
  for (const word of filled.hides) if (answer.text.includes(word)) found.push(wrong(`"${word}" is there`));
  if (/node_modules|\n\s+at |at [\w.<>]+ \(|stacktrace/.test(answer.text)) found.push(wrong('a stack is in it'));
  return found;
}

/** Holds several answers, sent at once, against each other. */
export function judgeAll(where: string, answers: readonly Answer[], { tally, same }: Expectation): readonly Finding[] {
  const verdicts = answers.map(verdictOf);
  const counts = new Map<string, number>();
  for (const verdict of verdicts) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const told = [...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ');
  const found: Finding[] = Object.entries(tally ?? {})
    .filter(([verdict, count]) => (counts.get(verdict) ?? 0) !== count)
    .map(([verdict, count]) => ({ kind: 'wrong verdict', where, what: `not ${count} ${verdict}, but ${told}` }));
  const [first, ...others] = answers.map(({ text }) => text);
  if (same === true && others.some((other) => other !== first))
    found.push({ kind: 'wrong verdict', where, what: `they are not answered alike: ${told}` });
  return found;
}

/** A refusal is JSON, never kept, never sniffed, and says nothing of what it runs on. */
function badManners({ headers, text }: Answer): readonly string[] {
  const type = headers['content-type'] ?? '';
  return [
    ...(/^application\/(graphql-response\+)?json/.test(type) ? [] : [`it is ${type || 'of no type'}`]),
    ...(headers['cache-control']?.includes('no-store') ? [] : ['it may be kept']),
    ...(headers['x-content-type-options'] === 'nosniff' ? [] : ['it may be sniffed']),
    ...(headers['x-powered-by'] === undefined && headers['server'] === undefined ? [] : ['it says what it runs on']),
    ...(/<(!doctype|html|pre)/i.test(text) ? ['it is a page'] : []),
  ];
}

function dataOf({ text }: Answer): unknown {
  try {
    return (JSON.parse(text) as { data?: unknown }).data;
  } catch {
    return undefined;
  }
}

/** Whether everything expected is there; what else is there does not matter, but a list is as long as it is. */
export function holds(found: unknown, expected: Fill): boolean {
  if (Array.isArray(expected))
    return (
      Array.isArray(found) &&
      found.length === expected.length &&
      expected.every((one: Fill, at) => holds(found[at], one))
    );
  if (typeof expected !== 'object' || expected === null) return found === expected;
  if (typeof found !== 'object' || found === null) return false;
  return Object.entries(expected).every(([name, one]) => holds((found as Record<string, unknown>)[name], one));
}
