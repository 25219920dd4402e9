import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';

const folder = mkdtempSync(join(tmpdir(), 'peerness-config-'));
const file = join(folder, 'file.pem');
writeFileSync(file, '{}');
const noLines = join(folder, 'no-lines.json');
writeFileSync(noLines, '[]');

const auth = {
  PEERNESS_AUTH_ISSUER: 'https://id.example',
  PEERNESS_AUTH_AUDIENCE: 'peerness',
  PEERNESS_AUTH_JWKS: 'https://id.example/keys',
};
const mail = {
  PEERNESS_SMTP_URL: 'smtps://name:secret@mail.example:465',
  PEERNESS_MAIL_FROM: 'notices@lantern.example',
  PEERNESS_MAIL_PLACE: 'Lantern House',
};
const real = { ...auth, DATABASE_URL: 'postgres://app:secret@db.example:5432/peerness' };

describe('the settings', () => {
  it('hold an index of who could be found unless told not to', () => {
    expect(readConfig({})).toMatchObject({ value: { matchIndex: true } });
    expect(readConfig({ PEERNESS_MATCH_INDEX: 'off' })).toMatchObject({ value: { matchIndex: false } });
  });

  it('are a demo on this machine when there are none', () => {
    expect(readConfig({})).toMatchObject({
      ok: true,
      value: { host: '127.0.0.1', port: 4000, database: { kind: 'embedded' }, auth: { kind: 'own' } },
    });
  });

  it.each<[string, Record<string, string>, string]>([
    ['a port that is none', { PORT: '70000' }, 'PORT'],
    ['a port with letters', { PORT: '40a0' }, 'PORT'],
    ['a demo other machines could reach', { HOST: '0.0.0.0' }, 'HOST'],
    ['a demo on all IPv6 addresses', { HOST: '::' }, 'HOST'],
    ['a demo on a name', { HOST: 'peerness.example' }, 'HOST'],
    ['people’s words without TLS', { ...real, HOST: '0.0.0.0' }, 'HOST'],
    ['a database that is no PostgreSQL', { DATABASE_URL: 'mysql://x/y' }, 'DATABASE_URL'],
    ['a database without a name', { DATABASE_URL: 'postgres://app@db.example' }, 'DATABASE_URL'],
    ['an owner’s address that is none', { PEERNESS_OWNER_DATABASE_URL: 'peerness' }, 'PEERNESS_OWNER_DATABASE_URL'],
    [
      'an issuer without an audience',
      { PEERNESS_AUTH_ISSUER: 'https://id.example', PEERNESS_AUTH_JWKS: file },
      'PEERNESS_AUTH_AUDIENCE',
    ],
    ['keys fetched without TLS', { ...auth, PEERNESS_AUTH_JWKS: 'http://id.example/keys' }, 'PEERNESS_AUTH_JWKS'],
    [
      'a key file that is not there',
      { ...auth, PEERNESS_AUTH_JWKS: join(folder, 'nothing.json') },
      'PEERNESS_AUTH_JWKS',
    ],
    ['every origin', { PEERNESS_CORS_ORIGINS: '*' }, 'PEERNESS_CORS_ORIGINS'],
    ['an origin with a path', { PEERNESS_CORS_ORIGINS: 'https://app.example/x' }, 'PEERNESS_CORS_ORIGINS'],
    ['a certificate without its key', { PEERNESS_TLS_CERT: file }, 'PEERNESS_TLS_KEY'],
    [
      'a certificate that is not there',
      { PEERNESS_TLS_CERT: join(folder, 'x'), PEERNESS_TLS_KEY: file },
      'PEERNESS_TLS_CERT',
    ],
    ['a proxy by name', { PEERNESS_TRUSTED_PROXY: 'proxy.example' }, 'PEERNESS_TRUSTED_PROXY'],
    ['crisis lines that are not there', { PEERNESS_CRISIS_LINES: join(folder, 'x') }, 'PEERNESS_CRISIS_LINES'],
    ['a list without one crisis line', { PEERNESS_CRISIS_LINES: noLines }, 'PEERNESS_CRISIS_LINES'],
    ['something that is no crisis line', { PEERNESS_CRISIS_LINES: file }, 'PEERNESS_CRISIS_LINES'],
    ['a mail server without a sender', { PEERNESS_SMTP_URL: 'smtp://127.0.0.1:25' }, 'PEERNESS_MAIL_FROM'],
    ['a mail server that is none', { ...mail, PEERNESS_SMTP_URL: 'https://mail.example/secret' }, 'PEERNESS_SMTP_URL'],
    ['a sender with a name', { ...mail, PEERNESS_MAIL_FROM: 'Rosa <rosa@secret.example>' }, 'PEERNESS_MAIL_FROM'],
    ['an index that is neither on nor off', { PEERNESS_MATCH_INDEX: 'perhaps' }, 'PEERNESS_MATCH_INDEX'],
    ['a scanner that is none', { PEERNESS_SCANNER: 'http://127.0.0.1:3310/secret' }, 'PEERNESS_SCANNER'],
    ['a scanner on another machine', { PEERNESS_SCANNER: 'clamd://secret.example:3310' }, 'PEERNESS_SCANNER'],
    ['a place of two lines', { ...mail, PEERNESS_MAIL_PLACE: 'secret\nplace' }, 'PEERNESS_MAIL_PLACE'],
    ['a network too wide to be one', { PEERNESS_TRUSTED_PROXY: '10.0.0.0/33' }, 'PEERNESS_TRUSTED_PROXY'],
  ])('refuse %s, naming the setting and what to do, never its value', (_what, environment, setting) => {
    const config = readConfig(environment);
    expect(config).toMatchObject({
      ok: false,
      error: { setting, problem: expect.stringMatching(/\w/), todo: expect.stringMatching(/\w/) },
    });
    expect(JSON.stringify(config)).not.toMatch(/secret|nothing\.json|70000/);
  });

  it.each([
    ['with TLS of its own', { PEERNESS_TLS_CERT: file, PEERNESS_TLS_KEY: file }],
    ['behind a declared proxy', { PEERNESS_TRUSTED_PROXY: '10.0.0.5, fd00::/8' }],
  ])('let other machines in %s', (_how, more) => {
    expect(readConfig({ ...real, HOST: '0.0.0.0', ...more })).toMatchObject({ ok: true });
  });

  it('tell by e-mail only where all of it is set', () => {
    expect(readConfig(mail)).toMatchObject({
      ok: true,
      value: {
        mail: {
          url: 'smtps://name:secret@mail.example:465',
          from: 'notices@lantern.example',
          place: 'Lantern House',
        },
      },
    });
    const bare = readConfig({});
    expect(bare.ok && 'mail' in bare.value).toBe(false);
  });

  it('take relative paths from where the person typed', () => {
    expect(
      readConfig({ INIT_CWD: folder, PEERNESS_DATA_DIR: 'here', ...auth, PEERNESS_AUTH_JWKS: 'file.pem' }),
    ).toMatchObject({
      value: { dataDir: join(folder, 'here'), auth: { jwks: { file } } },
    });
  });
});
