import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:net';

/** A browser as far as signing in goes: it keeps cookies, follows nothing by itself and runs no script. */
export interface Visitor {
  open(url: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  send(
    url: string,
    form: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
  /** The names of the cookies it keeps. */
  cookies(): readonly string[];
}

export function visitor(origin: string): Visitor {
  const cookies = new Map<string, { readonly value: string; readonly path: string }>();
  const ask = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const { pathname } = new URL(url, origin);
    const cookie = [...cookies]
      .filter(([, { path }]) => pathname.startsWith(path))
      .map(([key, { value }]) => `${key.split(' ')[0] ?? ''}=${value}`)
      .join('; ');
    const response = await fetch(new URL(url, origin), {
      redirect: 'manual',
      ...init,
      headers: { ...init.headers, ...(cookie !== '' && { cookie }) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const [, path = '/'] = /;\s*path=([^;]+)/i.exec(line) ?? [];
      if (value === '') cookies.delete(`${name} ${path}`);
      else cookies.set(`${name} ${path}`, { value, path });
    }
    return response;
  };
  return {
    cookies: () => [...cookies.keys()],
    open: (url, headers = {}) => ask(url, { headers }),
    send: (url, form, headers = {}) =>
      ask(url, { method: 'POST', body: new URLSearchParams(form), headers: { origin, ...headers } }),
  };
}

/** What an application asks with the token it was given, and what it is answered. */
export async function askWith(
  token: string,
  origin: string,
  query: string,
  variables: object = {},
): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, text: await response.text() };
}

/** What an application makes up before it sends somebody to sign in (RFC 7636 §4.1). */
export function verifier(): { readonly verifier: string; readonly challenge: string } {
  const one = randomBytes(32).toString('base64url');
  return { verifier: one, challenge: createHash('sha256').update(one).digest('base64url') };
}

/** Where the application of these tests is told to be; nothing listens there. */
export const redirect = 'http://127.0.0.1:9/signed-in';

/** How it sends somebody to sign in, right unless said otherwise. */
export const authorization = (challenge: string, over: Record<string, string | undefined> = {}): string => {
  const given = {
    client_id: 'app',
    redirect_uri: redirect,
    response_type: 'code',
    scope: 'openid',
    state: 's',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...over,
  };
  const said = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `/sign-in/auth?${String(new URLSearchParams(said))}`;
};

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
