import { IsolationLevel } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { auditScope } from '@peerness/core';
import type { ContextKeySource } from '../context/context-key.js';
import { openDatabase } from '../database/open-database.js';
import { translateProblem } from '../problems/translate-problem.js';
import { contextOf } from '../walls/context-of.js';
import type { AnchoredHead } from './anchors/anchor.js';
import type { ReadAnchors } from './anchors/read-anchors.js';
import { ChainCheck } from './check-chain.js';
import { type HeadRow, isElsewhere, readHeads, readSeals, readUnsealed, type SealRow } from './read-seals.js';
import { type AuditReport, type ChainReport, ChainTally, isSound } from './report.js';

export interface VerifySettings {
  /** Signs in as the role that owns the schema: no other may read the seals. */
  readonly ownerUrl: string;
  /** What it signs with that it audits: the walls hold the owner back, too. */
  readonly contextKey: ContextKeySource;
  /** The chain of this organization alone. */
  readonly organization?: string;
  /** Without them the end of a chain that was cut off, and a chain made anew, look sound. */
  readonly anchors?: ReadAnchors;
  /** Told every so often how many seals were looked at. */
  readonly onProgress?: (seals: number) => void;
  /** Seals read at once; 5,000 when not said. */
  readonly atOnce?: number;
}

/** Goes through every chain in one view of the database, a page at a time, and changes nothing. */
export async function verifyAudit({ ownerUrl, contextKey, ...settings }: VerifySettings): Promise<AuditReport> {
  const patience = { statementMs: 600_000, idleMs: 600_000 };
  const database = await openDatabase({ url: ownerUrl, connections: 1, patience, contextKey }, []);
  try {
    const session = { variables: { ...contextOf(auditScope()) } };
    return await database.orm.em
      .fork({ disableContextResolution: true, session })
      .transactional((em) => verifyWithin(em, settings), {
        isolationLevel: IsolationLevel.REPEATABLE_READ,
        readOnly: true,
      });
  } catch (thrown) {
    throw translateProblem(thrown);
  } finally {
    await database.close();
  }
}

/** The same, within a transaction that is told that it audits, or that walls do not hold. */
export async function verifyWithin(
  em: EntityManager,
  { organization, anchors, onProgress, atOnce = 5_000 }: Omit<VerifySettings, 'ownerUrl' | 'contextKey'>,
): Promise<AuditReport> {
  const nameOf = ({ family, owner }: Pick<HeadRow, 'family' | 'owner'>): string => `${family} ${owner}`;
  const heads = new Map((await readHeads(em, organization)).map((head) => [nameOf(head), head]));
  const unsealed = Map.groupBy(await readUnsealed(em, organization), nameOf);
  const known = new Map<string, readonly AnchoredHead[]>(anchors?.byLabel);
  const chains: ChainReport[] = [];
  const gone = new Set<string>();
  const begin = (head: HeadRow | undefined, label: string): ChainCheck => {
    const theirs = known.get(label) ?? [];
    known.delete(label);
    return new ChainCheck(head, theirs, (place, what, hex) => isElsewhere(em, place, what, hex));
  };
  const finish = (check: ChainCheck, of: Pick<HeadRow, 'family' | 'owner' | 'label'>): void => {
    check.end();
    for (const label of check.gone) gone.add(label);
    const name = nameOf(of);
    for (const { event } of unsealed.get(name) ?? [])
      check.tally.add({ wrong: 'unsealed', event, why: 'no seal names it' });
    check.tally.events += unsealed.get(name)?.length ?? 0;
    unsealed.delete(name);
    heads.delete(name);
    chains.push(check.tally.report(of));
  };

  let now: { readonly first: SealRow; readonly check: ChainCheck } | undefined;
  let seals = 0;
  for await (const rows of readSeals(em, organization, atOnce)) {
    for (const row of rows) {
      if (now && nameOf(now.first) !== nameOf(row)) {
        finish(now.check, now.first);
        now = undefined;
      }
      now ??= { first: row, check: begin(heads.get(nameOf(row)), row.label) };
      await now.check.seal(row);
    }
    seals += rows.length;
    onProgress?.(seals);
  }
  if (now) finish(now.check, now.first);
  for (const head of [...heads.values()]) finish(begin(head, head.label), head);
  for (const [first] of [...unsealed.values()])
    if (first) finish(begin({ ...first, label: '', seq: 0, hash: '' }, ''), { ...first, label: '' });
  if (organization === undefined)
    for (const [label, theirs] of known) if (!gone.has(label)) chains.push(vanished(label, theirs));

  const sum = (what: 'seals' | 'events' | 'anchors'): number => chains.reduce((all, one) => all + one[what], 0);
  const anchorsWrong = anchors?.wrong ?? [];
  return {
    chains,
    seals,
    events: sum('events'),
    anchors: sum('anchors'),
    anchorsWrong,
    sound: chains.every(isSound) && anchorsWrong.length === 0,
  };
}

/** Anchors know a chain that neither is there nor ended with its person. */
function vanished(label: string, anchors: readonly AnchoredHead[]): ChainReport {
  const tally = new ChainTally();
  const most = Math.max(...anchors.map(({ seq }) => seq));
  tally.add({ wrong: 'truncated', seq: 1, why: `an anchor knows ${most} seals of a chain that is not there` }, most);
  return tally.report({ family: 'unknown', owner: '', label });
}
