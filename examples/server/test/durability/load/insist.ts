import { setTimeout as pause } from 'node:timers/promises';
import { ask, type Data, type Question } from './ask.js';
import { count, type Tally } from './tally.js';

/** Longest time one request is tried again and again, in milliseconds. It ends a run that would never end. */
const longest = 300_000;

export interface Asker {
  readonly url: string;
  readonly token: string;
  readonly tally: Tally;
  /** Waited for before anything is sent: whoever stands before the server may send nobody there for a while. */
  readonly hold?: () => Promise<void>;
}

/** Asks until it is acknowledged, always with the very same words and key, as a client on a bad line would. */
export async function insist({ url, token, tally, hold }: Asker, question: Question): Promise<Data> {
  const until = Date.now() + longest;
  for (let wait = 20; ;) {
    await hold?.();
    const answer = await ask(url, token, question);
    count(tally, answer);
    if (answer.kind === 'answered') return answer.data;
    if (Date.now() > until) throw new Error(`Not acknowledged for ${longest / 1_000} s: ${JSON.stringify(answer)}`);
    if (tally.untyped.length > 5)
      throw new Error(`Answered, and not as agreed: ${tally.untyped.slice(0, 3).join('; ')}`);
    // Whoever has too much to do is not helped by being asked more often.
    const isBusy = answer.kind === 'problem' && answer.code !== 'SERVICE_UNAVAILABLE';
    wait = Math.min(wait * 1.7, isBusy ? 3_000 : 400);
    await pause(wait / 2 + Math.random() * wait);
  }
}

/** A change as a question; `selection` is made of what it changed. */
export function change(field: string, input: object, selection = ''): Question {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  return {
    query: `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ${selection} ... on Refusal { code } ... on ChangedMeanwhile { version } } }`,
    variables: { input },
  };
}

/** Does something for each, a few at a time. */
export async function eachOf<Item, Done>(
  items: readonly Item[],
  atOnce: number,
  task: (item: Item) => Promise<Done>,
): Promise<readonly Done[]> {
  const done: Done[] = [];
  const waiting = [...items.entries()];
  const some = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) done[next[0]] = await task(next[1]);
  };
  await Promise.all(Array.from({ length: atOnce }, some));
  return done;
}
