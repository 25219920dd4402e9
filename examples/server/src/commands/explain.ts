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
    case 'DatabaseUnavailable':
      return {
        code,
        message: `The database cannot be used: ${code}.`,
        todo: ofDatabase[code] ?? 'It may pass by itself: try again in a moment.',
      };
    default:
      return { code, message: error.message, todo: ofSystem[code] ?? report };
  }
}

const report = 'Please report it, with what you did before.';

const ofDatabase: Readonly<Record<string, string>> = {
  unreachable: 'Check that PostgreSQL runs, and the host and port in the address.',
  'sign-in-refused': 'Check the role and its password in the address; `migrate` makes the application’s role.',
  'no-such-database': 'Create the database first: createdb NAME.',
  'out-of-room': 'Make room on the disk of the database.',
  'read-only': 'Use the primary, not a read-only copy.',
};

const ofSystem: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Another program uses this port. Stop it, or choose another with PORT (0 takes any free one).',
  EADDRNOTAVAIL: 'This machine has no such address. Check HOST.',
  EACCES: 'This user may not do that. Choose a port above 1023, or a file or folder you may write to.',
  EEXIST: 'It is there already. Choose another name, or move it away.',
  ENOENT: 'Check the path.',
  EISDIR: 'Name a file, not a folder.',
};
