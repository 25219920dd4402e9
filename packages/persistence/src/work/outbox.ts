import type { EntityManager } from '@mikro-orm/postgresql';
import { type ToldEvent, toldKinds } from '@peerness/core';

/** One history of something an organization owns, in which order is kept. */
export interface UntoldHistory {
  readonly organization: string;
  readonly aggregate: string;
  readonly aggregateId: string;
}

/** Events that were kept and not told onwards yet: whatever is there, never what came after something else. */
export interface Outbox {
  /**
   * Lets go of at most `atOnce` that nobody is told: what no organization hears of, what is not there any more, and of
   * people's own whatever is none of `news` (aggregate and kind), which waits until notices were made of it.
   */
  letGo(heard: readonly string[], atOnce: number, news?: readonly string[]): Promise<number>;
  /** At most `atOnce` histories of these organizations in which something is untold. */
  untold(heard: readonly string[], atOnce: number): Promise<readonly UntoldHistory[]>;
  /** The untold events of one history in their order, at most `atOnce`. */
  of(history: UntoldHistory, atOnce: number): Promise<readonly ToldEvent[]>;
  /** It arrived, and is not told again. */
  told(event: string): Promise<void>;
}

type InOneTransaction = <Answer>(task: (em: EntityManager) => Promise<Answer>) => Promise<Answer>;

/** `run` acts for the dispatcher, which reads events and removes what is in the outbox, and nothing else. */
export function createOutbox(run: InOneTransaction): Outbox {
  const told = [...toldKinds];
  return {
    letGo: (heard, atOnce, news = []) =>
      run(async (em) => {
        const gone = await em.execute<{ event_id: string }[]>(
          `delete from outbox where event_id in (
             select o.event_id from outbox o where not exists (
               select from organization_event e where e.organization_id = o.organization_id and e.id = o.event_id
                 and (e.organization_id = any(?::uuid[]) and e.kind = any(?::text[]) or e.aggregate || ' ' || e.kind = any(?::text[])))
               and not exists (
               select from person_event e where e.person_id = o.person_id and e.id = o.event_id
                 and e.aggregate || ' ' || e.kind = any(?::text[]))
             limit ?)
           returning event_id`,
          [array(heard), array(told), array(news), array(news), atOnce],
        );
        return gone.length;
      }),
    untold: (heard, atOnce) =>
      run((em) =>
        em.execute<UntoldHistory[]>(
          `select e.organization_id as organization, e.aggregate, e.aggregate_id as "aggregateId"
           from outbox o join organization_event e on e.organization_id = o.organization_id and e.id = o.event_id
           where e.organization_id = any(?::uuid[]) and e.kind = any(?::text[])
           group by 1, 2, 3 order by min(o.at) limit ?`,
          [array(heard), array(told), atOnce],
        ),
      ),
    of: ({ organization, aggregate, aggregateId }, atOnce) =>
      run(async (em) => {
        const rows = await em.execute<(Omit<ToldEvent, 'at'> & { at: Date | string })[]>(
          `select e.id, e.organization_id as organization, e.aggregate, e.aggregate_id as "aggregateId", e.version, e.kind, e.at
           from outbox o join organization_event e on e.organization_id = o.organization_id and e.id = o.event_id
           where e.organization_id = ?::uuid and e.aggregate = ? and e.aggregate_id = ? and e.kind = any(?::text[])
           order by e.version, e.at, e.id limit ?`,
          [organization, aggregate, aggregateId, array(told), atOnce],
        );
        return rows.map((row) => ({ ...row, at: new Date(row.at) }));
      }),
    told: (event) => run(async (em) => void (await em.execute('delete from outbox where event_id = ?::uuid', [event]))),
  };
}

/** As PostgreSQL reads a list of ids or of kinds, neither of which holds a quote. */
function array(names: readonly string[]): string {
  return `{${names.map((name) => `"${name}"`).join(',')}}`;
}
