import { type OrganizationId, type PersonId, dispatchScope, eraseScope, noteScope, type Work } from '@peerness/core';
import type { AdvanceDirectiveKey } from './advance-directive/directive-key.js';
import type { ChangedChains } from './audit/anchors/anchor-chains.js';
import { readChanged } from './audit/read-changed.js';
import { checkContext } from './context/check-context.js';
import type { ContextKeySource } from './context/context-key.js';
import { type Ask, tellContext } from './context/tell-context.js';
import { checkClock } from './check-clock.js';
import { checkCatalogue, checkRole, type UnsafeStart } from './check-role.js';
import { type DatabaseSettings, openDatabase, patience } from './database/open-database.js';
import type { InstallationEvent } from './installation/installation-event.js';
import { noteEvents } from './installation/note-events.js';
import { newestVersion } from './migrations/migrations.js';
import { readOrganizations } from './organization/read-organizations.js';
import { translateProblem } from './problems/translate-problem.js';
import { rows } from './rows.js';
import type { Vault } from './sealer.js';
import type { Openings } from '@peerness/core/record';
import { createOpenings } from './record/create-openings.js';
import { checkErased } from './vault/check-erased.js';
import { checkVault } from './vault/check-vault.js';
import { sweepKeys } from './vault/sweep-keys.js';
import { type Context, contextOf } from './walls/context-of.js';
import { createOutbox, type Outbox } from './work/outbox.js';
import { createWork } from './work/create-work.js';
import { checkServerLog, type TalkativeSetting } from './check-server-log.js';

export interface PersistenceSettings extends DatabaseSettings {
  /** Seals words before they are written. Without one they are kept as they are, which only a database about nobody should do. */
  readonly vault?: Vault;
  /** What advance directives are sealed with. Without one, by a key that is gone with the process, which only a database about nobody should do. */
  readonly directiveKey?: AdvanceDirectiveKey;
  /** What it signs with who acts; `migrate` told the database of it. */
  readonly contextKey: ContextKeySource;
}

/** Peerness kept in PostgreSQL, as the application's role. */
export interface Persistence {
  readonly work: Work;
  /** Knocks where something of somebody's was opened. Holds a connection of its own while anybody listens. */
  readonly openings: Openings;
  /** What was kept and not told onwards yet. */
  readonly outbox: Outbox;
  /** The organizations something happened in: all there are. */
  organizations(): Promise<readonly OrganizationId[]>;
  /** Settings of PostgreSQL with which its log could hold people's words. Empty: it cannot. */
  talkative(): Promise<readonly TalkativeSetting[]>;
  /**
   * Why a server must not start here: who we are, whether the database is as `migrate` left it, whether its clock is ours,
   * and whether our keys are the ones its words are sealed with. Empty: start.
   */
  unsafe(): Promise<readonly UnsafeStart[]>;
  /** Destroys the keys of erased people that a dead process left behind. Answers how many. */
  sweepKeys(): Promise<number>;
  /** How far the chains of what was written down have come, of those that moved since a transaction; `0` for all. */
  chainsSince(transaction: string): Promise<ChangedChains>;
  /** Writes down what happened to the installation, all of it or nothing. What was written down already is left. */
  note(events: readonly InstallationEvent[]): Promise<void>;
  /** Whether PostgreSQL answers right now. Throws {@link DatabaseUnavailable} if not. */
  ping(): Promise<void>;
  /**
   * Tells PostgreSQL, at the start of a transaction on a connection of somebody else's, that nobody acts for a purpose of
   * theirs: `acting_purpose()` answers it, for walls of tables that are not ours.
   */
  tellPurpose(connection: object, ask: Ask, purpose: 'issue'): Promise<void>;
  close(): Promise<void>;
}

export async function openPersistence({ vault, directiveKey, ...settings }: PersistenceSettings): Promise<Persistence> {
  const database = await openDatabase(settings, rows);
  const openings = createOpenings(settings.url, settings.patience?.connectMs ?? patience.connectMs);
  const asking = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await ask();
    } catch (thrown) {
      throw translateProblem(thrown);
    }
  };
  const em = () => database.orm.em.fork({ disableContextResolution: true });
  const told = (context: Partial<Context>) =>
    database.orm.em.fork({ disableContextResolution: true, session: { variables: { ...context } } });
  const erasing = (person: string) => told(contextOf(eraseScope(person as PersonId)));

  return {
    work: createWork(database, vault, directiveKey),
    openings,
    outbox: createOutbox((task) => asking(() => told(contextOf(dispatchScope())).transactional(task))),
    organizations: () => asking(() => told(contextOf(dispatchScope())).transactional(readOrganizations)),
    talkative: () => asking(() => checkServerLog(em())),
    unsafe: () =>
      asking(async () => {
        const first = [...(await checkRole(em())), ...(await checkCatalogue(em(), newestVersion))];
        // Only where nothing else is wrong: an empty database is taken up for good.
        if (first.length > 0) return first;
        const refused = await checkContext(told({ 'app.purpose': 'nothing' }));
        if (refused.length > 0) return refused;
        const clock = await checkClock(em());
        if (clock.length > 0) return clock;
        const keys = await checkVault(em(), vault?.id);
        return keys.length > 0 || !vault ? keys : checkErased(vault, erasing);
      }),
    sweepKeys: () => asking(async () => (vault ? sweepKeys(vault, erasing) : 0)),
    tellPurpose: (connection, ask, purpose) =>
      asking(() => tellContext(settings.contextKey, connection, ask, { 'app.purpose': purpose })),
    chainsSince: (transaction) => asking(() => readChanged(em(), transaction)),
    note: (events) => asking(() => told(contextOf(noteScope())).transactional((em) => noteEvents(em, events))),
    ping: () => asking(async () => void (await em().execute('select 1'))),
    close: async () => {
      await openings.close();
      await database.close();
    },
  };
}
