import { assistedFor } from '@peerness/core/record';
import { type Configuration, interactionPolicy, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import type { SignInApp } from '../auth/auth-settings.js';
import type { Issuing } from './issuing.js';
import { type IssuerKeys, signingAlgorithm } from './issuer-keys.js';
import { audienceAt, issuerAt, issuerPath } from './issuer-rules.js';
import { overPage } from './pages.js';
import { sha256 } from './secrets.js';
import { stateAdapter } from './state-adapter.js';
import { type BeginVisit, visitIn } from './visit.js';
import { wordsFor } from './words.js';

/** In seconds. A sign-in holds for a working day; there is no refresh token that could outlive it. */
const lasts = { token: 8 * 3_600, code: 60, step: 15 * 60 };

/** Every authorization asks who it is: no cookie signs anybody in, so whoever signed out is out. */
function policy(): interactionPolicy.DefaultPolicy {
  const prompts = interactionPolicy.base();
  prompts.remove('consent');
  prompts
    .get('login')
    ?.checks.add(
      new interactionPolicy.Check('signs_in_each_time', 'everybody says who they are', (ctx) =>
        ctx.oidc.result?.login ? interactionPolicy.Check.NO_NEED_TO_PROMPT : interactionPolicy.Check.REQUEST_PROMPT,
      ),
    );
  return prompts;
}

/** The issuer: authorization code with PKCE for the applications that were named, and nothing else. */
export function createProvider(
  origin: string,
  apps: readonly SignInApp[],
  { signing, cookies }: IssuerKeys,
  issuing: Issuing,
  beginVisit: BeginVisit,
): Provider {
  const audience = audienceAt(origin);
  const keyed = (id: string): string => sha256(id);
  const configuration: Configuration = {
    adapter: stateAdapter(issuing, keyed),
    clients: apps.map(({ id, redirect }) => ({
      client_id: id,
      redirect_uris: [redirect],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      token_endpoint_auth_method: 'none',
      id_token_signed_response_alg: signingAlgorithm,
      application_type: redirect.startsWith('http:') ? 'native' : 'web',
    })),
    clientBasedCORS: (_ctx, from, client) =>
      (client.redirectUris ?? []).some((redirect) => new URL(redirect).origin === from),
    jwks: { keys: [signing] as never },
    cookies: { keys: [cookies], short: { sameSite: 'lax' }, long: { sameSite: 'lax' } },
    responseTypes: ['code'],
    scopes: ['openid'],
    claims: { openid: ['sub'] },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => {
          if (resource !== audience) throw new Error('no such resource');
          return {
            scope: 'openid',
            audience,
            accessTokenTTL: lasts.token,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: signingAlgorithm } },
          };
        },
      },
    },
    ttl: {
      AccessToken: (ctx) => (isVisit(ctx) ? assistedFor / 1_000 : lasts.token),
      AuthorizationCode: lasts.code,
      Grant: lasts.token,
      IdToken: lasts.step,
      Interaction: lasts.step,
      Session: lasts.step,
    },
    interactions: { policy: policy(), url: (_ctx, { uid }) => `${issuerPath}/with/${uid}` },
    findAccount: (_ctx, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    loadExistingGrant: async (ctx) => {
      const { client, provider, result, session } = ctx.oidc;
      if (!result?.login || !client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid');
      grant.addResourceScope(audience, 'openid');
      const sid = sha256(await grant.save());
      const visit = visitIn(result);
      if (visit && !(await beginVisit(session.accountId, sid, visit))) return undefined;
      return grant;
    },
    // The grant is one sign-in: what Peerness ends is this, and the next authorization begins another.
    extraTokenClaims: (ctx, token) => {
      const { AuthorizationCode: code } = ctx.oidc.entities;
      const grant = 'grantId' in token ? token.grantId : undefined;
      return { ...(grant !== undefined && { sid: sha256(grant) }), amr: code?.amr ?? [] };
    },
    renderError: (ctx) => {
      ctx.type = 'html';
      ctx.body = overPage(wordsFor(ctx.get('accept-language')));
    },
  };
  const provider = new Provider(issuerAt(origin), configuration);
  provider.use(leavesNothing);
  // Whoever signed in before in this browser has no part in what begins now: a computer may be everybody's.
  provider.use(async (ctx, next) => {
    if (/^\/auth(\/|$)/.test(ctx.path)) {
      const before = await provider.Session.get(ctx);
      if (before.accountId !== undefined) await before.destroy();
    }
    await next();
  });
  return provider;
}

/** A code that somebody gave on another's device is being exchanged. */
function isVisit({ oidc }: KoaContextWithOIDC): boolean {
  return oidc.entities.AuthorizationCode?.amr?.includes('visit-code') === true;
}

/** On another's device no cookie of ours stays when the sign-in is done: not even those that sign nobody in. */
const leavesNothing: Parameters<Provider['use']>[0] = async (ctx, next) => {
  await next();
  if (!visitIn((ctx as Partial<KoaContextWithOIDC>).oidc?.result)) return;
  const uid = ctx.path.split('/').at(-1) ?? '';
  const kept = {
    _session: '/',
    _interaction: `${issuerPath}/with/${uid}`,
    _interaction_resume: `${issuerPath}/auth/${uid}`,
  };
  for (const [name, path] of Object.entries(kept))
    for (const cookie of [name, `${name}.sig`]) ctx.cookies.set(cookie, null, { path, signed: false, overwrite: true });
};
