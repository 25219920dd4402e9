export { openPersistence, type Persistence, type PersistenceSettings } from './open-persistence.js';
export { migrate, type Migrated, type MigrateSettings } from './schema/migrate.js';
export { MigrationRefused, type MigrationRefusal } from './schema/migration-refused.js';
export type { ApplicationRole } from './schema/application-role.js';
export type { Migration } from './schema/migration.js';
export {
  type Database,
  type DatabaseSettings,
  openDatabase,
  type Patience,
  patience,
} from './database/open-database.js';
export { createWork, WorkInsideWork } from './work/create-work.js';
export { rows } from './rows.js';
export { checkCatalogue, checkRole, type UnsafeStart } from './check-role.js';
export { plainSealer, type SealedPlace, type Sealer } from './sealer.js';
export { CorruptRow } from './problems/corrupt-row.js';
export { DatabaseFault } from './problems/database-fault.js';
export { DatabaseUnavailable, type DatabaseUnavailableCode } from './problems/database-unavailable.js';
export { LostRace } from './problems/lost-race.js';
export { WriteRefused } from './problems/write-refused.js';
