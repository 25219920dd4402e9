import type { Config } from '../config.js';
import type { Persistence } from '@peerness/persistence';
import type { Dispatch } from '../dispatch/dispatch.js';
import { type Call, type Command, Refused, type Report } from './command.js';

export const serve: Command = {
  name: 'serve',
  takes: '',
  summary: 'Starts the server. With no settings at all: a demo, with a PostgreSQL of its own.',
  help: [
    'PORT (4000), HOST (127.0.0.1), PEERNESS_DATA_DIR (.peerness)',
    'PEERNESS_KEYS_DIR           where the keys to people’s words are (keys, in the data folder)',
    'PEERNESS_ANCHORS_DIR        where it is signed how far what was written down has come (anchors, in the data folder)',
    'DATABASE_URL                the application’s role in a PostgreSQL of yours; nothing is imported or migrated by itself',
    'PEERNESS_AUTH_ISSUER, PEERNESS_AUTH_AUDIENCE, PEERNESS_AUTH_JWKS   whose tokens are believed; the key set’s address or file',
    'PEERNESS_SIGN_IN_URL, PEERNESS_SIGN_IN_APPS   people sign in here, and from which applications (docs/guide/sign-in.md)',
    'PEERNESS_WEBHOOKS, PEERNESS_JOBS_URL   who hears of what happened, and the role that owns the jobs (docs/guide/hear-of-what-happened.md)',
    'PEERNESS_SMTP_URL, PEERNESS_MAIL_FROM, PEERNESS_MAIL_PLACE   through which mail server people are told (docs/guide/be-told.md)',
    'PEERNESS_DISPATCH (on)      off: another server tells it',
    'PEERNESS_MATCH_INDEX        off: everybody’s row is read for each list of peers (docs/guide/match-many.md)',
    'PEERNESS_SCANNER            what looks for harm in scans, as clamd://127.0.0.1:3310 (docs/guide/keep-a-scan.md)',
    'PEERNESS_CRISIS_LINES       which crisis lines are shown (docs/guide/crisis-lines.md); built-in ones unless set',
    'PEERNESS_MATCHING_STRATEGY  how rounds put people together (docs/guide/run-a-round.md); deferred-acceptance unless set',
    'PEERNESS_CORS_ORIGINS       pages of these origins may ask',
    'PEERNESS_TLS_CERT, PEERNESS_TLS_KEY, or PEERNESS_TRUSTED_PROXY     needed for any HOST but this machine',
    '--print-limits              how much may be asked at once, one limit a line; starts nothing',
  ].join('\n'),
  options: { 'print-limits': { type: 'boolean' } },
  words: 0,
  run: async (call) => {
    if (call.options['print-limits'] === true) return limits();
    const { makeSureOfPort } = await import('../http/listen.js');
    await makeSureOfPort(call.config);
    return call.config.database.kind === 'given' ? serveGiven(call, call.config.database.url) : serveEmbedded(call);
  },
};

async function limits(): Promise<Report> {
  const { defaultLimits, describeLimits } = await import('@peerness/gateway');
  return { lines: describeLimits(defaultLimits).split('\n'), json: { done: true, limits: { ...defaultLimits } } };
}

async function serveGiven({ config, say, announce }: Call, url: string | undefined): Promise<Report> {
  if (url === undefined)
    throw new Refused(
      'setting-missing',
      'DATABASE_URL is not set.',
      'Set it to the application’s role; PEERNESS_OWNER_DATABASE_URL is for migrate alone.',
    );
  if (config.auth.kind === 'own')
    throw new Refused(
      'setting-missing',
      'PEERNESS_AUTH_ISSUER, PEERNESS_AUTH_AUDIENCE and PEERNESS_AUTH_JWKS are not set: nobody could sign in.',
      'Set all three, or PEERNESS_SIGN_IN_URL for the issuer inside this server, or unset DATABASE_URL for the demo.',
    );
  const { advanceDirectiveKey, openPersistence } = await import('@peerness/persistence');
  const { refuseUnsafe } = await import('../database/with-database.js');
  const { startServer } = await import('../server/start-server.js');
  const { untilAsked } = await import('../server/until-asked.js');
  const { contextKeyIn } = await import('../keys/context-keys.js');
  const { vaultOf } = await import('../keys/vault-of.js');
  const { jobsUrl } = config.database.kind === 'given' ? config.database : {};
  if (config.dispatch?.on && config.dispatch.webhooks.length > 0 && jobsUrl === undefined)
    throw new Refused(
      'setting-missing',
      'PEERNESS_WEBHOOKS is set, and PEERNESS_JOBS_URL is not.',
      'Set it to a role of its own, and run migrate, which makes it; or set PEERNESS_DISPATCH=off.',
    );
  const persistence = await openPersistence({
    url,
    contextKey: contextKeyIn(config.keysDir),
    vault: vaultOf(config, 'organization', say),
    directiveKey: advanceDirectiveKey(config.keysDir),
  });
  let dispatch: Dispatch | undefined;
  try {
    await refuseUnsafe(persistence);
    dispatch = await dispatchOf(config, persistence, jobsUrl, say);
    const server = await startServer(
      config,
      persistence,
      { query: '{ viewer { memberships { id organization { name } } } }\n' },
      say,
      undefined,
      url,
    );
    announce({
      lines: [`Peerness is at ${server.url}`, `GraphiQL: ${server.url}/ · GraphQL: POST ${server.url}/graphql`],
      json: { done: true, url: server.url, mode: 'organization' },
    });
    await untilAsked();
    await server.stop();
  } finally {
    await dispatch?.stop();
    await persistence.close();
  }
  return { lines: [], json: {}, said: true };
}

async function serveEmbedded({ config, say, announce }: Call): Promise<Report> {
  const { openEmbedded } = await import('../server/open-embedded.js');
  const { startServer } = await import('../server/start-server.js');
  const { untilAsked } = await import('../server/until-asked.js');
  const { pageFor } = await import('../server/page-for.js');
  const { refuseUnsafe } = await import('../database/with-database.js');
  const { kind, postgres, persistence, databaseUrl, jobsUrl } = await openEmbedded(config, say);
  let dispatch: Dispatch | undefined;
  try {
    await refuseUnsafe(persistence);
    dispatch = await dispatchOf(config, persistence, jobsUrl, say);
    const server = await startServer(
      config,
      persistence,
      await pageFor(kind, config.dataDir),
      say,
      undefined,
      databaseUrl,
    );
    postgres.announce(server.url);
    announce(await greeting(kind, server.url, config));
    const ended = (await Promise.race([untilAsked(), postgres.exited])) !== undefined;
    if (ended)
      say(
        'PostgreSQL ended by itself; the server cannot go on without it. What was acknowledged is on disk: start again.',
      );
    await server.stop();
    return { lines: [], json: {}, said: true, failed: ended };
  } finally {
    await dispatch?.stop();
    await persistence.close();
    await postgres.stop();
  }
}

/** Loaded only where this server tells onwards what happened. */
async function dispatchOf(
  { dispatch, mail }: Config,
  { outbox, work }: Persistence,
  jobsUrl: string | undefined,
  say: (line: string) => void,
): Promise<Dispatch | undefined> {
  if (!dispatch?.on) return undefined;
  const { startDispatch } = await import('../dispatch/dispatch.js');
  const { webhooks } = await import('../dispatch/webhook.js');
  const { createLog } = await import('../log/log.js');
  const log = createLog(say);
  const report = (error: unknown): void => log.failed('telling', error);
  if (jobsUrl === undefined) {
    say(
      'PEERNESS_JOBS_URL is not set: in a crisis nobody is asked in turn, and nobody is told of anything. docs/guide/plan-for-a-crisis.md says how.',
    );
    return startDispatch({ outbox, receiver: webhooks(dispatch.webhooks), jobsUrl, report });
  }
  const { crisisClock } = await import('../crisis/crisis-clock.js');
  const { noticeDesk } = await import('../notify/notice-desk.js');
  const { mailNotifier } = await import('../notify/e-mail.js');
  return startDispatch({
    outbox,
    receiver: webhooks(dispatch.webhooks),
    clock: crisisClock(work),
    notices: noticeDesk(work, { notifiers: mail ? [mailNotifier(mail)] : [], place: mail?.place ?? '' }),
    jobsUrl,
    report,
  });
}

async function greeting(kind: 'demo' | 'organization', url: string, { dataDir }: Config): Promise<Report> {
  const where = [`GraphiQL: ${url}/ · GraphQL: POST ${url}/graphql · data: ${dataDir}`];
  if (kind === 'organization')
    return {
      lines: [`Peerness is at ${url}`, ...where, 'A token for yourself: npm run -s peerness -- token NAME'],
      json: { done: true, url, mode: 'organization', dataDir },
    };
  const { demoPeople, readyMadeQuery } = await import('../demo/demo-people.js');
  const people = demoPeople().map(({ handle, about }) => ({ handle, about }));
  const query = readyMadeQuery();
  return {
    json: { done: true, url, mode: 'demo', dataDir, people, query },
    lines: [
      `Peerness is at ${url} (a demo: nobody in it exists)`,
      ...where,
      '',
      'Open it and press the play button, or ask from here:',
      '',
      `curl -s ${url}/graphql -H 'content-type: application/json' \\`,
      `  -H "authorization: Bearer $(npm run -s peerness -- token newcomer)" \\`,
      `  -d '${JSON.stringify({ query: oneLine(query) })}'`,
      '',
      'Whom you can be (npm run -s peerness -- token HANDLE):',
      ...people.map(({ handle, about }) => `  ${handle.padEnd(10)} ${about}`),
      '',
      'Ctrl-C stops it; everything is kept.',
    ],
  };
}

function oneLine(query: string): string {
  return query.replace(/^#.*$/gm, '').replace(/\s+/g, ' ').trim();
}
