import type { Stage } from '../stage/open-stage.js';
import { insist } from './insist.js';
import { newTally } from './tally.js';
import type { Writer } from './writer.js';

/** What came of acknowledged changes. */
export interface Audit {
  /** Acknowledged, and not there as it was acknowledged. */
  lost: number;
  /** There more often than it was acknowledged. */
  doubled: number;
  /** Something without its event, an event without its request or its note to tell it, or any of them alone. */
  halfWritten: number;
}

/** Reads everything back through GraphQL, word for word, then compares the tables underneath. */
export async function audit(stage: Stage, writers: readonly Writer[]): Promise<Audit> {
  const found: Audit = { lost: 0, doubled: 0, halfWritten: await halfWritten(stage, writers) };
  for (const { who, pages, keys } of writers) {
    const asker = { url: stage.server.url, token: who.token, tally: newTally() };
    for (const page of pages) {
      const { plan } = await insist(asker, { query: wholePlan, variables: { id: page.plan } });
      const entries: readonly { id: string; words: string }[] =
        plan?.sections.flatMap(({ entries }: { entries: object[] }) => entries) ?? [];
      const there = new Map(entries.map(({ id, words }) => [id, words]));
      found.lost += [...page.entries].filter(([id, words]) => there.get(id) !== words).length;
      found.doubled += entries.filter(({ id }) => !page.entries.has(id)).length;
      const version = plan?.version ?? 0;
      found.lost += Math.max(0, page.changes - version);
      found.doubled += Math.max(0, version - page.changes);
    }
    const plans = new Set(pages.map(({ plan }) => plan));
    const { viewer } = await insist(asker, { query: '{ viewer { plans { id } } }' });
    found.doubled += viewer.plans.filter(({ id }: { id: string }) => !plans.has(id)).length;
    const kept = await stage.sql<{ key: string }>('select key from reply where person_id = $1', [who.id]);
    const answered = new Set(kept.map(({ key }) => key));
    found.lost += keys.filter((key) => !answered.has(key)).length;
  }
  return found;
}

const wholePlan = 'query ($id: ID!) { plan(id: $id) { version sections { entries { id words } } } }';

/** Aggregate, event and outbox, joined each way: every row that stands alone is one. */
async function halfWritten({ sql }: Stage, writers: readonly Writer[]): Promise<number> {
  const people = writers.map(({ who }) => who.id);
  const [row] = await sql<{ alone: number }>(alone, [people]);
  return Number(row?.alone ?? NaN);
}

const alone = `
  with happened as (select * from person_event where person_id = any($1) and aggregate = 'plan'),
  entry as (select id::text from plan_entry where person_id = any($1)),
  written as (
    select codes->>'entry' as id from happened where kind = 'EntryWritten'
    except select codes->>'entry' from happened where kind = 'EntryRemoved')
  select
    (select count(*) from happened h where h.request is null)
    + (select count(*) from happened h where not exists (select from outbox o where o.event_id = h.id))
    + (select count(*) from outbox o where o.person_id = any($1)
        and not exists (select from person_event e where e.id = o.event_id))
    + (select count(*) from plan p where p.person_id = any($1)
        and p.version <> (select count(*) from happened h where h.aggregate_id = p.id::text))
    + (select count(*) from happened h where not exists (select from plan p where p.id::text = h.aggregate_id))
    + (select count(*) from (select id from entry except select id from written) a)
    + (select count(*) from (select id from written except select id from entry) b)
    as alone`;
