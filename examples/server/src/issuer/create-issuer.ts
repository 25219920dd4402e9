import type { Work } from '@peerness/core';
import express, { type Request, type Response, Router } from 'express';
import type { SignInApp } from '../auth/auth-settings.js';
import { type Accounts, keepAccounts, type NewAccount } from './accounts.js';
import { attempts } from './attempts.js';
import { createProvider } from './create-provider.js';
import { issuerKeys } from './issuer-keys.js';
import { issuerAt, issuerPath } from './issuer-rules.js';
import { openIssuing } from './issuing.js';
import { newAccountPage, overPage, signInPage } from './pages.js';
import { digestOfCode, longestPassphrase, shortestPassphrase } from './secrets.js';
import { wordsFor } from './words.js';

export interface IssuerSettings {
  readonly origin: string;
  readonly apps: readonly SignInApp[];
  readonly dataDir: string;
  /** The application's role. */
  readonly databaseUrl: string;
  readonly work: Work;
  readonly isProxied: boolean;
}

export interface Issuer {
  readonly router: Router;
  close(): Promise<void>;
}

interface Filled {
  readonly number: string;
  readonly code: string;
  readonly passphrase: string;
}

/** An issuer for people without a phone or an e-mail address, below this server's own address. */
export async function createIssuer(settings: IssuerSettings): Promise<Issuer> {
  const { origin, apps, dataDir, databaseUrl, work, isProxied } = settings;
  const { issuing, close } = openIssuing(databaseUrl);
  await issuing((client) => client.query('delete from sign_in.state where expires_at < now()'));
  const provider = createProvider(origin, apps, await issuerKeys(dataDir), issuing);
  provider.proxy = isProxied;
  const accounts = keepAccounts(issuing, work, issuerAt(origin));
  const tries = attempts();
  const policy = [
    "default-src 'none'",
    `form-action 'self' ${apps.map(({ redirect }) => new URL(redirect).origin).join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  const router = Router();
  const send = (
    request: Request,
    response: Response,
    status: number,
    html: (said: ReturnType<typeof wordsFor>) => string,
  ) =>
    void response
      .status(status)
      .set('Content-Security-Policy', policy)
      .type('html')
      .send(html(wordsFor(request.get('accept-language'))));
  const over = (request: Request, response: Response): void => send(request, response, 400, overPage);
  /** The step of a sign-in that this browser, and no other, is in. */
  const isUnderWay = (request: Request, response: Response): Promise<boolean> =>
    provider.interactionDetails(request, response).then(
      ({ uid }) => uid === request.params['uid'],
      () => false,
    );
  const here = ({ params }: Request): string => `${issuerPath}/with/${String(params['uid'])}`;

  router.get(`${issuerPath}/with/:uid`, async (request, response) => {
    if (!(await isUnderWay(request, response))) return over(request, response);
    send(request, response, 200, (said) => signInPage(said, here(request)));
  });

  router.post(
    `${issuerPath}/with/:uid/:way`,
    express.urlencoded({ extended: false, limit: 4_096, parameterLimit: 8 }),
    async (request, response, next) => {
      const way = ways[String(request.params['way'])];
      if (!way) return next();
      const from = request.get('origin');
      const isOurs = from === undefined || from === origin;
      if (!isOurs || !(await isUnderWay(request, response))) return over(request, response);
      const filled = read(request.body);
      const again = (problem: 'refused' | 'tooShort'): void =>
        send(request, response, 400, (said) => signInPage(said, here(request), problem));
      if (way.isFresh && filled.passphrase.length < shortestPassphrase) return again('tooShort');
      const [number, address, now] = [digestOfCode(filled.number), request.ip ?? '', new Date()];
      const done = tries.mayTry(number, address, now) ? await way.act(accounts, filled, now) : undefined;
      if (!done) {
        tries.failed(number, address, now);
        return again('refused');
      }
      const result = { login: { accountId: done.id, amr: [way.kind], remember: false } };
      if (!isNew(done)) return provider.interactionFinished(request, response, result);
      const goOn = await provider.interactionResult(request, response, result);
      send(request, response, 200, (said) => newAccountPage(said, done, goOn));
    },
  );
  router.use(issuerPath, provider.callback());
  return { router, close };
}

interface Way {
  readonly kind: 'passphrase' | 'recovery-code';
  /** A passphrase is set. */
  readonly isFresh: boolean;
  readonly act: (
    accounts: Accounts,
    filled: Filled,
    now: Date,
  ) => Promise<NewAccount | { readonly id: string } | undefined>;
}

const ways: { readonly [way: string]: Way } = {
  passphrase: {
    kind: 'passphrase',
    isFresh: false,
    act: (accounts, { number, passphrase }) => accounts.byPassphrase(number, passphrase).then(named),
  },
  claim: {
    kind: 'passphrase',
    isFresh: true,
    act: (accounts, { code, passphrase }, now) => accounts.claim(code, passphrase, now),
  },
  recover: {
    kind: 'recovery-code',
    isFresh: true,
    act: (accounts, { number, code, passphrase }) => accounts.byRecoveryCode(number, code, passphrase).then(named),
  },
};

function isNew(done: NewAccount | { readonly id: string }): done is NewAccount {
  return 'recoveryCodes' in done;
}

function named(id: string | undefined): { readonly id: string } | undefined {
  return id === undefined ? undefined : { id };
}

/** What a form said; whatever is not a short text counts as nothing. */
function read(body: unknown): Filled {
  const text = (name: string, longest: number): string => {
    const value = (body as Readonly<Record<string, unknown>> | undefined)?.[name];
    return typeof value === 'string' && value.length <= longest && value.isWellFormed() ? value : '';
  };
  return { number: text('number', 40), code: text('code', 100), passphrase: text('passphrase', longestPassphrase) };
}
