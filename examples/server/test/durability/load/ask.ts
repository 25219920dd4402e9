import { request } from 'node:http';

/** What came back: an answer, a problem the server named, or nothing whole at all. */
export type Answer =
  | { readonly kind: 'answered'; readonly data: Data }
  | { readonly kind: 'problem'; readonly status: number; readonly code: string; readonly retryable: boolean }
  | { readonly kind: 'cut'; readonly code: string };

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- every question has another answer
export type Data = Readonly<Record<string, any>>;

export interface Question {
  readonly query: string;
  readonly variables?: object;
}

/** Asks once, over a connection of its own: whether it was cut is then a matter of this request alone. */
export async function ask(url: string, token: string, question: Question): Promise<Answer> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const got = await send(`${url}/graphql`, 'POST', headers, JSON.stringify(question));
  if (typeof got === 'string') return { kind: 'cut', code: got };
  try {
    const { data, errors } = JSON.parse(got.body) as { data?: Data; errors?: readonly Told[] };
    const [first] = errors ?? [];
    if (!first && data) return { kind: 'answered', data };
    const { code = 'UNTOLD', retryable = false } = first?.extensions ?? {};
    return { kind: 'problem', status: got.status, code, retryable };
  } catch {
    return { kind: 'problem', status: got.status, code: 'NOT_JSON', retryable: false };
  }
}

interface Told {
  readonly extensions?: { readonly code?: string; readonly retryable?: boolean };
}

/** The status of a page, or why there was none. */
export async function look(url: string): Promise<number | string> {
  const got = await send(url, 'GET', {}, undefined);
  return typeof got === 'string' ? got : got.status;
}

/** Nobody waits for ever; on a starved machine almost. */
const patienceMs = 120_000;

function send(
  url: string,
  method: string,
  headers: Readonly<Record<string, string>>,
  body: string | undefined,
): Promise<{ readonly status: number; readonly body: string } | string> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException): void => resolve(error.code ?? error.message);
    const asked = request(url, { method, headers, agent: false, timeout: patienceMs }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (words: string) => (text += words));
      response.once('error', failed);
      response.once('close', () =>
        resolve(response.complete ? { status: response.statusCode ?? 0, body: text } : 'INCOMPLETE'),
      );
    });
    asked.once('timeout', () => asked.destroy(Object.assign(new Error('timeout'), { code: 'SILENCE' })));
    asked.once('error', failed);
    asked.end(body);
  });
}
