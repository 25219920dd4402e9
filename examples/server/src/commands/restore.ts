import type { KeyProvider } from '@peerness/persistence';
import { type Call, type Command, Refused, type Report } from './command.js';

export const restore: Command = {
  name: 'restore',
  takes: 'FILE [--test]',
  summary: 'Makes an empty database what a backup holds: all of it or nothing. With --test only tries it.',
  help: [
    'FILE      a file that backup made; with --test the last one is meant when none is named',
    '--test    restores into a database of its own, compares every table and wall, opens sealed rows, and removes it',
    'Never writes over data. Whoever was erased since the backup is erased again before anybody is served.',
    'PEERNESS_OWNER_DATABASE_URL   for a PostgreSQL of yours: the owner of an empty database',
  ].join('\n'),
  options: { test: { type: 'boolean' } },
  words: 1,
  wordsOptional: true,
  run: async (call) => {
    const { hasKeys, KeysUnusable, keysState } = await import('@peerness/persistence');
    const { keysOf } = await import('../keys/vault-of.js');
    const { keysDir } = call.config;
    // No keys are ever made here: new ones would open nothing.
    if (!hasKeys(keysDir)) throw new KeysUnusable('missing', keysDir);
    const kind = keysState(keysDir).for === 'demo' ? 'demo' : 'organization';
    const keys = keysOf(call.config, kind);
    try {
      return await (call.options['test'] === true ? tried(call, keys) : put(call, kind, keys));
    } finally {
      keys.close();
    }
  },
};

export const restoreFinish: Command = {
  name: 'restore finish',
  takes: '',
  summary: 'For a database that came back by other means: erases again whoever was erased since that copy was made.',
  help: 'After a dump, a copy of the data folder, or a point in time. Servers refuse such a database until then.',
  options: {},
  words: 0,
  run: async ({ config, say }) => {
    const { eraseAgain } = await import('@peerness/persistence');
    const { whomItIsFor, withOwner } = await import('../database/with-owner.js');
    const { keysOf } = await import('../keys/vault-of.js');
    const keys = keysOf(config, whomItIsFor(config));
    const marked = await withOwner(config, say, ({ ownerUrl }) => eraseAgain({ ownerUrl, keys })).finally(() =>
      keys.close(),
    );
    const destroyed = await destroyNow(config, say);
    return { json: { done: true, erasedAgain: marked, destroyed }, lines: [`erased again ${marked}`] };
  },
};

async function fileOf({ config, words }: Call, last: string | undefined): Promise<string> {
  const { resolve } = await import('node:path');
  const named = words[0] ?? last;
  if (named === undefined) throw new Refused('usage', 'No file is named.', 'peerness restore FILE [--test]');
  return resolve(config.cwd, named);
}

async function put(call: Call, kind: 'demo' | 'organization', keys: KeyProvider): Promise<Report> {
  const { readBackup, restoreBackup } = await import('@peerness/persistence');
  const { withEmptyDatabase } = await import('../backup/where-to-restore.js');
  const { issuerSql } = await import('../issuer/schema.js');
  const { makeContextKeys } = await import('../keys/context-keys.js');
  const file = await fileOf(call, undefined);
  // Before anything is made: a file that is not sound leaves not even a folder.
  readBackup(file, keys);
  const restored = await withEmptyDatabase(call.config, kind, ({ ownerUrl, application }) =>
    restoreBackup({
      ownerUrl,
      application,
      contextKeys: makeContextKeys(call.config.keysDir),
      keys,
      file,
      beside: [issuerSql(application.name)],
    }),
  );
  const erased = restored.erasedAgain > 0 ? await destroyNow(call.config, call.say) : 0;
  const { at, tables, rows, applied, erasedAgain } = restored;
  return {
    json: { done: true, at: at.toISOString(), tables, rows, applied: [...applied], erasedAgain, destroyed: erased },
    lines: [
      `Restored as of ${at.toISOString()}: ${tables} tables, ${rows} rows, every fingerprint as it was.`,
      ...(applied.length > 0 ? [`Steps taken since: ${applied.join(', ')}.`] : []),
      `Erased since the backup, and again now: ${erasedAgain}.`,
      'What happened after that moment is gone, also what people took back: tell them (docs/operate).',
    ],
  };
}

async function tried(call: Call, keys: KeyProvider): Promise<Report> {
  const { headOf } = await import('@peerness/persistence');
  const { note, readNotes } = await import('../backup/backup-notes.js');
  const { tryRestore } = await import('../backup/try-restore.js');
  const { dataDir } = call.config;
  const file = await fileOf(call, readNotes(dataDir).made?.file);
  const of = headOf(file).head.at;
  const { tables, rows, walls, erasedAgain, words } = await tryRestore(file, keys);
  const unreadable = Object.keys(words.unreadable).length + Object.keys(words.plain).length;
  const failed = walls.drift.length > 0 || unreadable > 0;
  if (!failed) note(dataDir, { tried: { at: new Date().toISOString(), file, of } });
  return {
    failed,
    json: {
      done: !failed,
      file,
      of,
      tables,
      rows,
      walls: walls.compared,
      drift: walls.drift.map(({ what, is }) => `${what} is ${is}`),
      erasedAgain,
      opened: words.opened,
      unreadable: { ...words.unreadable },
      plain: { ...words.plain },
    },
    lines: [
      `The backup of ${of}: fingerprints equal ${tables} of ${tables} tables, ${rows} rows`,
      `walls equal ${walls.compared - walls.drift.length} of ${walls.compared} · sealed values opened ${words.opened} · of erased people, and closed ${words.erased}`,
      ...walls.drift.map(({ what, is }) => `NO  ${what} is ${is}`),
      ...Object.entries(words.unreadable).map(([table, count]) => `NO  ${table}: ${count} do not open`),
      ...Object.entries(words.plain).map(([table, count]) => `NO  ${table}: ${count} are not sealed`),
      failed
        ? 'It is not what it should be: docs/operate says what to do.'
        : 'It can be restored. Nothing was changed.',
    ],
  };
}

async function destroyNow(config: Call['config'], say: Call['say']): Promise<number> {
  const { destroyDue } = await import('@peerness/core/use-cases');
  const { withDatabase } = await import('../database/with-database.js');
  return withDatabase(config, say, async ({ work }) => (await destroyDue(work, new Date())).destroyed);
}
