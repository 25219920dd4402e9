import { Refused } from './command.js';

/** Why a command did not do what it was asked, and what to do about it. */
export interface Explanation {
  readonly code: string;
  readonly message: string;
  readonly todo: string;
}

/** Puts whatever was thrown into words. What nobody foresaw is told by its kind and message. */
export function explain(error: unknown): Explanation {
  if (error instanceof Refused) return { code: error.code, message: error.message, todo: error.todo };
  if (!(error instanceof Error)) return { code: 'unexpected', message: 'Something went wrong.', todo: report };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'unexpected';
  if (code.startsWith('ERR_PARSE_ARGS')) return { code: 'usage', message: error.message, todo: 'See --help.' };
  switch (error.name) {
    case 'EmbeddedPostgresError': {
      // A fact, then on its last line the next step.
      const end = error.message.lastIndexOf('\n');
      return { code, message: error.message.slice(0, end), todo: error.message.slice(end + 1) };
    }
    case 'MigrationRefused': {
      const { about, advice } = error as Error & { about: string; advice: string };
      return { code, message: `Nothing was migrated: ${code}, ${about}.`, todo: advice };
    }
    case 'BackupRefused': {
      const { about, advice } = error as Error & { about: string; advice: string };
      return { code, message: `${refusals[code] ?? 'It was refused'}: ${about}. Nothing was written.`, todo: advice };
    }
    case 'DatabaseUnavailable':
      return {
        code,
        message: `The database cannot be used: ${code}.`,
        todo: ofDatabase[code] ?? 'It may pass by itself: try again in a moment.',
      };
    case 'KeysUnusable': {
      const { about } = error as Error & { about: string };
      const [why, todo] = ofKeys[code] ?? ['cannot be used', report];
      return { code: `keys-${code}`, message: `The keys ${why}: ${about}.`, todo };
    }
    case 'OtherKeys':
      return {
        code,
        message: 'This database is sealed with other keys.',
        todo: 'Set PEERNESS_KEYS_DIR to the folder of keys it began with.',
      };
    case 'WordsUnreadable':
      return {
        code: `words-${code}`,
        message: `Some words do not open: ${error.message}.`,
        todo: 'docs/guide/keep-the-keys.md says what can be done.',
      };
    default:
      return { code, message: error.message, todo: ofSystem[code] ?? report };
  }
}

const report = 'Please report it, with what you did before.';

const refusals: Readonly<Record<string, string>> = {
  'not-a-backup': 'This is no backup of Peerness',
  'other-keys': 'This backup is of another set of keys',
  'no-key': 'The key that opens this backup is not in the folder of keys',
  cut: 'This backup is not whole',
  altered: 'This backup is not as it was written',
  'backup-is-newer': 'This backup was made by a newer version',
  'other-history': 'This backup is not of this line of versions',
  'not-empty': 'There is something already',
  'rows-differ': 'What came out of this backup is not what went in',
  'walls-hold-it-back': 'A backup needs a role that sees every row',
  'not-migrated': 'There is nothing to back up',
};

const ofDatabase: Readonly<Record<string, string>> = {
  unreachable: 'Check that PostgreSQL runs, and the host and port in the address.',
  'sign-in-refused': 'Check the role and its password in the address; `migrate` makes the application’s role.',
  'no-such-database': 'Create the database first: createdb NAME.',
  'out-of-room': 'Make room on the disk of the database.',
  'context-refused': 'Run `doctor`: it says why. Usually `migrate`, run as the owner, puts it right.',
  'read-only': 'Use the primary, not a read-only copy.',
};

const putBack =
  'Put the folder of keys back from its copy, and the root key with `keys restore`. Do not make new keys: they open nothing that is there.';

const ofKeys: Readonly<Record<string, readonly [why: string, todo: string]>> = {
  missing: [
    'are not there',
    'New here: run `keys init`, then `keys confirm-copy`. Otherwise set PEERNESS_KEYS_DIR to where they are, or put them back (`keys restore`).',
  ],
  'there-already': ['are there already', 'Nothing was changed. To replace the root key, run `keys rotate`.'],
  cut: ['are not whole', putBack],
  wrong: ['do not belong together', putBack],
  'no-copy': [
    'have no second copy that anybody confirmed',
    'Run `keys confirm-copy` and give it the recovery code you kept. Lost already, and nothing sealed yet: remove the folder and begin again.',
  ],
  'not-the-copy': ['do not match what was typed', 'Look at the code again, letter by letter.'],
  'no-rotation': ['have no new root key waiting', 'Run `keys rotate`.'],
  'no-context': [
    'lack the one that contexts are signed with',
    'Run `migrate` as the owner: it makes one and tells the database. Is there one in another folder? Set PEERNESS_KEYS_DIR to it.',
  ],
  demo: ['were made for the demo', 'Set PEERNESS_KEYS_DIR to another folder, and run `keys init`.'],
  unreachable: ['cannot be read or written', 'Check the folder, its disk, and that this user owns it.'],
};

const ofSystem: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Another program uses this port. Stop it, or choose another with PORT (0 takes any free one).',
  EADDRNOTAVAIL: 'This machine has no such address. Check HOST.',
  EACCES: 'This user may not do that. Choose a port above 1023, or a file or folder you may write to.',
  EEXIST: 'It is there already. Choose another name, or move it away.',
  ENOENT: 'Check the path.',
  EISDIR: 'Name a file, not a folder.',
};
