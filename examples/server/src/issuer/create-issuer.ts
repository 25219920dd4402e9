import { readHelper } from '@peerness/core';
import type { Persistence } from '@peerness/persistence';
import { Router } from 'express';
import type { SignInApp } from '../auth/auth-settings.js';
import { keepAccounts } from './accounts.js';
import { answersFor } from './answers.js';
import { attempts } from './attempts.js';
import { createProvider } from './create-provider.js';
import { filledIn, readsForm } from './filled.js';
import { issuerKeys } from './issuer-keys.js';
import { issuerAt, issuerPath } from './issuer-rules.js';
import { openIssuing } from './issuing.js';
import { newAccountPage, visitCodesPage } from './pages.js';
import { openPasskeyDoor } from './passkey-door.js';
import { passkeyRoutes } from './passkey-routes.js';
import { relyingPartyAt } from './relying-party.js';
import { shortestPassphrase } from './secrets.js';
import { type Problem, signInPage } from './sign-in-page.js';
import { type Step, stepsOf } from './step.js';
import { beginsVisits, type Visit } from './visit.js';
import { isNew, type Way, waysIn } from './ways.js';

export interface IssuerSettings {
  readonly origin: string;
  readonly apps: readonly SignInApp[];
  readonly dataDir: string;
  /** The application's role. */
  readonly databaseUrl: string;
  readonly persistence: Pick<Persistence, 'work' | 'tellPurpose'>;
  readonly isProxied: boolean;
  /** Told of each sign-in that was refused: by which way it was tried, or that it was tried too often. */
  readonly onRefused?: (code: Way['kind'] | 'too-often') => void;
}

export interface Issuer {
  readonly router: Router;
  close(): Promise<void>;
}

/** An issuer for people without a phone or an e-mail address, below this server's own address. */
export async function createIssuer(settings: IssuerSettings): Promise<Issuer> {
  const { origin, apps, dataDir, databaseUrl, persistence, isProxied } = settings;
  const { work, tellPurpose } = persistence;
  const { issuing, close } = openIssuing(databaseUrl, tellPurpose);
  for (const table of ['state', 'challenge'])
    await issuing((client) => client.query(`delete from sign_in.${table} where expires_at < now()`));
  const provider = createProvider(
    origin,
    apps,
    await issuerKeys(dataDir),
    issuing,
    beginsVisits(work, issuerAt(origin)),
  );
  provider.proxy = isProxied;
  const accounts = keepAccounts(issuing, work, issuerAt(origin));
  const tries = attempts();
  const answers = answersFor(origin, apps);
  const party = relyingPartyAt(origin);
  const passkeys = party && openPasskeyDoor(issuing, accounts, party);
  const ways = waysIn(accounts, passkeys);
  const stepIn = stepsOf(provider, origin);
  const router = Router();
  const forms = ({ path }: Step) => ({ action: path, hasPasskeys: passkeys !== undefined });

  router.get(`${issuerPath}/with/:uid`, async (request, response) => {
    const step = await stepIn(request, response);
    if (!step) return answers.over(request, response);
    answers.send(request, response, 200, (said) => signInPage(said, forms(step)));
  });

  router.post(`${issuerPath}/with/:uid/:way`, readsForm, async (request, response, next) => {
    const way = ways.get(String(request.params['way']));
    if (!way) return next();
    const step = await stepIn(request, response);
    if (!step) return answers.over(request, response);
    const filled = filledIn(request.body);
    const again = (problem: Problem): void =>
      answers.send(request, response, 400, (said) => signInPage(said, forms(step), problem));
    if (way.isFresh && filled.passphrase.length < shortestPassphrase) return again('tooShort');
    const isVisit = way.kind === 'visit-code';
    const helper = isVisit ? readHelper(filled.helper) : undefined;
    if (helper && !helper.ok) return again('noHelper');
    const [tried, address, now] = [way.tried(filled), request.ip ?? '', new Date()];
    const mayTry = tries.mayTry(tried, address, now);
    const done = mayTry ? await way.act(filled, step, now) : undefined;
    if (!done) {
      settings.onRefused?.(mayTry ? way.kind : 'too-often');
      tries.failed(tried, address, now);
      return again('refused');
    }
    const visit = helper?.ok && { visit: { helpedBy: helper.value, at: now.toISOString() } satisfies Visit };
    const result = { login: { accountId: done.id, amr: [way.kind], remember: false }, ...visit };
    const goOn = await provider.interactionResult(request, response, result);
    const after = filled.thenPasskeys && passkeys && !isVisit ? `${step.path}/passkeys` : goOn;
    const codes = filled.thenCodes && !isVisit ? await accounts.newVisitCodes(done.id) : undefined;
    if (isNew(done)) return answers.send(request, response, 200, (said) => newAccountPage(said, done, codes, after));
    if (codes) return answers.send(request, response, 200, (said) => visitCodesPage(said, codes, after));
    response.redirect(303, after);
  });
  if (passkeys) router.use(passkeyRoutes(passkeys, stepIn, answers));
  router.use(issuerPath, provider.callback());
  return { router, close };
}
