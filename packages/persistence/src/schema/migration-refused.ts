const advice = {
  'database-is-newer':
    'This database was migrated by a newer version. Run that version, or restore a backup made before it.',
  'migration-was-changed': 'A migration that was applied differs from the one shipped now. Restore the released files.',
  'migration-is-missing': 'A migration that was applied is not shipped any more. Restore the released files.',
  'owner-may-not-create-roles':
    'Give the owner CREATEROLE, or create the application role yourself: create role NAME login;',
  'walls-differ': 'The migrated database is not what the rows declare. Nothing was kept.',
  'owner-is-the-application': 'The owner and the application must be two roles. Name another role in DATABASE_URL.',
  'jobs-are-the-application': 'The jobs and the application must be two roles. Name another role in PEERNESS_JOBS_URL.',
} as const;

export type MigrationRefusal = keyof typeof advice;

/** Nothing was changed. `about` names a migration, a role or a part of the schema; `advice` says what to do. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused';
  readonly code: MigrationRefusal;
  readonly about: string;
  readonly advice: string;

  constructor(code: MigrationRefusal, about: string) {
    super(`${code}: ${about}. ${advice[code]}`);
    this.code = code;
    this.about = about;
    this.advice = advice[code];
  }
}
