import type { EntityManager } from '@mikro-orm/postgresql';
import { type Organization, type PersonId, selfScope, setUpScope, type Work } from '@peerness/core';
import { type ContractTown, contractTown, someTime } from '@peerness/core/testing';
import { generateKeyPairSync } from 'node:crypto';
import { createAnchoring } from '../../src/audit/anchors/anchor-chains.js';
import { anchorsInMemory } from '../../src/audit/anchors/anchor-sink.js';
import { type ReadAnchors, readAnchors } from '../../src/audit/anchors/read-anchors.js';
import { readChanged } from '../../src/audit/read-changed.js';
import type { AuditReport, ChainReport } from '../../src/audit/report.js';
import { verifyWithin } from '../../src/audit/verify-audit.js';
import { type Database, openDatabase } from '../../src/database/open-database.js';
import { createWork } from '../../src/index.js';
import { contextOf } from '../../src/walls/context-of.js';
import { keepEvents } from '../../src/work/keep-events.js';
import { openAsApplication, type TestDatabase, testDatabase } from '../test-database.js';
import { uuidV7 } from '../uuid-v7.js';

/** Chains somebody made by using the product, anchored along the way, and a superuser who may do anything to them. */
export interface Chains {
  readonly home: TestDatabase;
  readonly database: Database;
  readonly work: Work;
  readonly town: ContractTown;
  readonly superuser: Database;
  /** What happened to an organization, in a transaction of its own. */
  happens(to: Organization, codes?: object): Promise<string>;
  /** What happened to something of a person's, who did it. */
  happensTo(person: PersonId, codes?: object): Promise<string>;
  anchor(): Promise<number>;
  anchors(): Promise<ReadAnchors>;
  /** Does something as the superuser and looks at the chains; everything is undone after. */
  after(tamper: (em: EntityManager) => Promise<unknown>, anchors?: ReadAnchors): Promise<AuditReport>;
  close(): Promise<void>;
}

export async function someChains(): Promise<Chains> {
  const home = await testDatabase();
  const database = await openAsApplication(home, 10);
  const superuser = await openDatabase(
    {
      url: home.superuserUrl,
      connections: 8,
      patience: { connectMs: 60_000, lockMs: 60_000, statementMs: 120_000, idleMs: 60_000 },
    },
    [],
  );
  const work = createWork(database);
  const town = await contractTown({ work, newId: uuidV7 });
  const sink = anchorsInMemory();
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const anchoring = createAnchoring({
    changed: (since) => readChanged(database.orm.em.fork(), since),
    sink,
    key: { sign: privateKey, verify: publicKey },
  });
  const event = (owner: { organization: string } | { person: string }, codes: object, actor?: string) => ({
    ...town.event(owner, 'organization', uuidV7(), 1, 'SomethingHappened'),
    at: new Date(someTime.getTime() + Math.floor(Math.random() * 1e9)),
    codes: codes as Record<string, string>,
    ...(actor !== undefined && { actor }),
  });
  return {
    home,
    database,
    work,
    town,
    superuser,
    async happens(to, codes = {}) {
      const one = event({ organization: to.id }, codes);
      await work(setUpScope(), ({ organizations }) => organizations.keep(to, [one]));
      return one.id;
    },
    async happensTo(person, codes = {}) {
      const one = event({ person }, codes, person);
      await database.orm.em
        .fork({ session: { variables: { ...contextOf(selfScope(person)) } } })
        .transactional((em) => keepEvents(em as EntityManager, [one]));
      return one.id;
    },
    anchor: () => anchoring.anchor(new Date()),
    anchors: () => readAnchors(sink, publicKey),
    async after(tamper, anchors) {
      let report: AuditReport | undefined;
      const undone = new Error('undone');
      await superuser.orm.em
        .fork()
        .transactional(async (em) => {
          await tamper(em as EntityManager);
          report = await verifyWithin(em as EntityManager, { ...(anchors && { anchors }), atOnce: 37 });
          throw undone;
        })
        .catch((thrown: unknown) => {
          if (thrown !== undone) throw thrown;
        });
      if (!report) throw undone;
      return report;
    },
    async close() {
      await database.close();
      await superuser.close();
      await home.drop();
    },
  };
}

export function chainOf(report: AuditReport, owner: string): ChainReport {
  const found = report.chains.find((one) => one.owner === owner);
  if (!found) throw new Error(`There is no chain of ${owner}.`);
  return found;
}
