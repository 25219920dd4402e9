const advice = {
  'not-a-backup': 'Give a file that `peerness backup` made.',
  'other-keys':
    'Set PEERNESS_KEYS_DIR to the folder of keys that belongs to this backup: its id is named above, and in its keys.json.',
  'no-key': 'Bring a copy of the folder of keys that is not older than the first backup, then `keys restore`.',
  cut: 'The file ends too early: fetch it again, or take the backup before it.',
  altered: 'The file is not as it was written: fetch it again, or take the backup before it.',
  'backup-is-newer': 'Install the version of Peerness that made it, or a newer one, and restore with that.',
  'other-history': 'It was made by another line of versions. Restore it with the version that made it.',
  'not-empty':
    'Make a new, empty database (createdb NAME) or choose another data folder. Nothing is ever put over data.',
  'rows-differ': 'Nothing was kept. Take the backup before it, and report this one.',
  'walls-hold-it-back':
    'Sign in as a role that sees every row: create role peerness_backup login bypassrls in role pg_read_all_data; and set PEERNESS_OWNER_DATABASE_URL to it for this command.',
  'not-migrated': 'There is nothing of Peerness in this database. Check the address.',
} as const;

export type BackupRefusal = keyof typeof advice;

/** Nothing was written. `about` names a file, a table, a step or a set of keys, never a value; `advice` says what to do. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
  readonly code: BackupRefusal;
  readonly about: string;
  readonly advice: string;

  constructor(code: BackupRefusal, about: string) {
    super(`${code}: ${about}. ${advice[code]}`);
    this.code = code;
    this.about = about;
    this.advice = advice[code];
  }
}
