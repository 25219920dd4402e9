export { openPersistence, type Persistence, type PersistenceSettings } from './open-persistence.js';
export { migrate, type Migrated, type MigrateSettings } from './schema/migrate.js';
export { MigrationRefused, type MigrationRefusal } from './schema/migration-refused.js';
export { type JobsRole, jobsSchema } from './schema/jobs-role.js';
export type { TalkativeSetting } from './check-server-log.js';
export type { Outbox, UntoldHistory } from './work/outbox.js';
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
export { duringRequest } from './work/during-request.js';
export {
  type InstallationEvent,
  type InstallationEventKind,
  installationEventKinds,
} from './installation/installation-event.js';
export { rows } from './rows.js';
export { type ContextKey, contextKeyFrom, type ContextKeySource } from './context/context-key.js';
export { installContextKeys, type InstallSettings } from './context/install-context-keys.js';
export { type Ask, tellContext } from './context/tell-context.js';
export type { Context } from './walls/context-of.js';
export { checkCatalogue, checkRole, type UnsafeStart } from './check-role.js';
export type { SealedPlace, Sealer, Vault } from './sealer.js';
export { createVault, type VaultSettings } from './vault/create-vault.js';
export {
  OtherKeys,
  sealDatabase,
  type SealedDatabase,
  type SealProgress,
  type SealSettings,
} from './vault/seal-database.js';
export { type OlderSeals, olderSeals } from './vault/older-seals.js';
export {
  resealDatabase,
  type ResealedDatabase,
  type ResealProgress,
  type ResealSettings,
} from './vault/reseal-database.js';
export { ResealRefused, type ResealRefusal } from './vault/reseal-refused.js';
export type { KeyProvider, Rotated } from './vault/key-provider.js';
export type { OwnerKey } from './vault/owner-key.js';
export { keysInMemory } from './vault/keys-in-memory.js';
export { openKeysInFiles } from './vault/files/keys-in-files.js';
export {
  confirmCopy,
  hasKeys,
  type KeysState,
  keysState,
  makeKeys,
  makeNextRoot,
  type NewRoot,
  restoreRoot,
} from './vault/files/look-after-keys.js';
export {
  type AdvanceDirectiveKey,
  advanceDirectiveKey,
  fingerprintOf,
  readAdvanceDirectiveKey,
} from './advance-directive/directive-key.js';
export { sealAdvanceDirective, type ToSeal } from './advance-directive/seal-advance-directive.js';
export { type ScanToSeal, sealScan } from './advance-directive/seal-scan.js';
export {
  type AdvanceDirectiveFileReport,
  type BrokenPart,
  verifyAdvanceDirectiveFile,
} from './advance-directive/verify-directive-file.js';
export { type AdvanceDirectiveFile, writeAdvanceDirectiveFile } from './advance-directive/write-directive-file.js';
export { type AnchorSink, anchorsInMemory } from './audit/anchors/anchor-sink.js';
export { anchorsInFiles } from './audit/anchors/anchors-in-files.js';
export { type AnchorKey, anchorKey, readAnchorKey } from './audit/anchors/anchor-key.js';
export { type Anchoring, type AnchoringSettings, createAnchoring } from './audit/anchors/anchor-chains.js';
export { readAnchors, type ReadAnchors } from './audit/anchors/read-anchors.js';
export { verifyAudit, type VerifySettings } from './audit/verify-audit.js';
export { type AuditReport, type ChainReport, type Found, type Wrong, wrongs } from './audit/report.js';
export { KeysUnusable, type KeysUnusableCode } from './problems/keys-unusable.js';
export { WordsUnreadable, type WordsUnreadableCode } from './problems/words-unreadable.js';
export { CorruptRow } from './problems/corrupt-row.js';
export { DatabaseFault } from './problems/database-fault.js';
export { DatabaseUnavailable, type DatabaseUnavailableCode } from './problems/database-unavailable.js';
export { LostRace } from './problems/lost-race.js';
export { WriteRefused } from './problems/write-refused.js';
export { BackupRefused, type BackupRefusal } from './backup/backup-refused.js';
export { type BackupSettings, type MadeBackup, makeBackup } from './backup/make-backup.js';
export { type Restored, restoreBackup, type RestoreSettings } from './backup/restore-backup.js';
export { eraseAgain, type EraseAgainSettings } from './backup/erase-again.js';
export { headOf, readBackup, type SoundBackup } from './backup/read-backup.js';
export { type Opened, openSealed } from './backup/open-sealed.js';
