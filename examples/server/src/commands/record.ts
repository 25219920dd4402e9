import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Identity } from '@peerness/core';
import { ownIssuer } from '../auth/own-keys.js';
import { type Call, type Command, needed, Refused } from './command.js';

const whose = {
  options: { as: { type: 'string' }, issuer: { type: 'string' } },
  help: [
    '--as SUBJECT       whose record: the name under which they sign in',
    '--issuer ADDRESS   where they sign in, if not with this server',
  ].join('\n'),
} as const;

function identityIn(call: Call): Identity {
  const { issuer } = call.options;
  return { issuer: typeof issuer === 'string' ? issuer : ownIssuer, subject: needed(call, 'as') };
}

export const takeAlong: Command = {
  name: 'take-along',
  takes: 'FILE --as SUBJECT',
  summary: 'Writes everything a person owns into one new file that only you can read.',
  help: `For a person who asked for it. They can do it themselves: viewer { record }.\n${whose.help}`,
  options: whose.options,
  words: 1,
  run: async (call) => {
    const { withDatabase } = await import('../database/with-database.js');
    const { takeRecord } = await import('../record/take-record.js');
    const text = await withDatabase(call.config, call.say, ({ work }) => takeRecord(work, identityIn(call)));
    if (text === undefined)
      throw new Refused('no-such-person', 'Nobody signs in like that.', 'Look at --as and --issuer.');
    const file = resolve(call.config.cwd, call.words[0] ?? '');
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
    return { json: { done: true, file }, lines: [`Everything is in ${file}.`] };
  },
};

export const bringAlong: Command = {
  name: 'bring-along',
  takes: 'FILE --as SUBJECT',
  summary: 'Reads a record from elsewhere in, for a person who signed in and has said nothing yet.',
  help: `It gives nobody a role, a connection or a consent.\n${whose.help}`,
  options: whose.options,
  words: 1,
  run: async (call) => {
    const text = readFileSync(resolve(call.config.cwd, call.words[0] ?? ''), 'utf8');
    const { withDatabase } = await import('../database/with-database.js');
    const { bringInto } = await import('../record/take-record.js');
    const brought = await withDatabase(call.config, call.say, ({ work }) => bringInto(work, identityIn(call), text));
    if (brought === undefined)
      throw new Refused('no-such-person', 'Nobody signs in like that.', 'Look at --as and --issuer.');
    if (brought.ok) return { json: { done: true }, lines: ['The record is theirs here, too.'] };
    const { kind, ...said } = brought.error;
    const at = 'path' in said ? `${said.path.join('.') || 'the file'} should be ${said.expected}` : kind;
    throw new Refused(
      'not-brought',
      `Nothing was read in: ${at}.`,
      'docs/guide/take-it-with-you.md says what a file holds.',
    );
  },
};
