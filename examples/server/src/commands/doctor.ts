import type { Json } from '@peerness/core';
import type { AuthSettings } from '../auth/auth-settings.js';
import { isLoopback } from '../config.js';
import { type Finding, markOf } from '../doctor/finding.js';
import type { Command } from './command.js';
import { explain } from './explain.js';

export const doctor: Command = {
  name: 'doctor',
  takes: '',
  summary: 'Looks at settings, database, roles, migrations, walls, keys, backups and room, and says what to do.',
  help: [
    'Changes nothing. ok: good. see: somebody should look after it. NO: has to be done before a server should run.',
    'Ends with 1 when there is a NO.',
  ].join('\n'),
  options: {},
  words: 0,
  run: async ({ config, say }) => {
    const settings: Finding[] = [
      {
        what: 'node',
        fine: Number(process.versions.node.split('.')[0]) >= 22,
        found: process.versions.node,
        todo: 'Use Node 22.18 or newer; npm start brings it.',
      },
      {
        what: 'address',
        fine: true,
        found: `${config.host}:${config.port}${isLoopback(config.host) ? ', this machine only' : ''}`,
      },
      {
        what: 'database',
        fine: true,
        found: config.database.kind === 'given' ? 'given by DATABASE_URL' : `embedded, in ${config.dataDir}`,
      },
      config.database.kind === 'given' && config.auth.kind === 'own'
        ? {
            what: 'tokens',
            fine: false,
            found: 'nobody could sign in: PEERNESS_AUTH_* are not set',
            todo: 'Set PEERNESS_AUTH_ISSUER, PEERNESS_AUTH_AUDIENCE and PEERNESS_AUTH_JWKS.',
          }
        : {
            what: 'tokens',
            fine: true,
            found: whoseTokens(config.auth),
          },
    ];
    const { keepingFindings } = await import('../doctor/keeping.js');
    const { olderKeyFindings } = await import('../doctor/older-keys.js');
    const findings = [
      ...settings,
      ...(await databaseFindings(config, say)),
      ...(await olderKeyFindings(config)),
      ...keepingFindings(config, new Date()),
    ];
    const failed = findings.some(({ fine }) => !fine);
    return {
      failed,
      json: { done: !failed, findings: findings.map((finding): Json => ({ ...finding, mark: markOf(finding) })) },
      lines: [
        ...findings.map(
          (finding) =>
            `${markOf(finding).padEnd(4)}${finding.what.padEnd(12)} ${finding.found}${markOf(finding) === 'ok' || finding.todo === undefined ? '' : `\n      → ${finding.todo}`}`,
        ),
        failed
          ? 'Something has to be done.'
          : findings.some(({ look }) => look)
            ? 'It runs. Somebody should see to the rest.'
            : 'All is well.',
      ],
    };
  },
};

function whoseTokens(auth: AuthSettings): string {
  if (auth.kind === 'own') return 'signed by this server’s own key';
  return auth.kind === 'issuer' ? `of the issuer inside this server, at ${auth.origin}` : `of ${auth.issuer}`;
}

function noKeys(problem: Error): Finding {
  const { message, todo } = explain(problem);
  return { what: 'keys', fine: false, found: message, todo };
}

async function databaseFindings(
  config: Parameters<Command['run']>[0]['config'],
  say: (line: string) => void,
): Promise<readonly Finding[]> {
  const { inspectDatabase } = await import('../database/inspect-database.js');
  try {
    const { settingsFindings } = await import('../doctor/postgres-settings.js');
    const { unsafe, walls, migrations, server, role, keys, settings, talkative } = await inspectDatabase(config, say);
    return [
      { what: 'postgresql', fine: true, found: server },
      {
        what: 'migrations',
        fine: !unsafe.some(({ code }) => code === 'not-migrated' || code === 'database-is-newer'),
        found: `${migrations} taken`,
        todo: 'Run migrate as the owner.',
      },
      { what: 'role', fine: true, found: role },
      {
        what: 'walls',
        fine: walls.open.length === 0,
        found: `${walls.tables} tables, ${walls.tables - walls.open.length} walled${walls.open.length > 0 ? `; open: ${walls.open.join(', ')}` : ''}`,
        todo: 'Somebody changed the schema since migrate. Undo it as the owner, or restore a backup.',
      },
      keys ? noKeys(keys) : { what: 'keys', fine: true, found: `in ${config.keysDir}` },
      ...settingsFindings(settings, talkative),
      ...unsafe.map(({ code, about, doThis }): Finding => ({
        what: 'unsafe',
        fine: false,
        found: `${code}: ${about}`,
        todo: doThis,
      })),
    ];
  } catch (error) {
    const { message, todo } = explain(error);
    return [{ what: 'postgresql', fine: false, found: message, todo }];
  }
}
