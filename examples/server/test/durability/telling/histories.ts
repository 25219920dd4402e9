import { newId } from '@peerness/gateway';
import { Client } from 'pg';

/** One event, as it was written. */
export interface Written {
  readonly id: string;
  readonly history: string;
  readonly version: number;
}

export interface Histories {
  readonly written: readonly Written[];
  /** What a dispatcher would never see that asks for what came after the last event it saw. */
  lostByLast(): number;
  /** Writes so many more, in pairs. */
  write(events: number): Promise<void>;
  close(): Promise<void>;
}

const howMany = 12;
const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * Histories of one organization that go on while somebody tells of them. Two transactions at a time, of which the one
 * that began first is kept last: whoever goes by the last they saw has passed it by then.
 */
export async function openHistories(url: string, organization: string): Promise<Histories> {
  const [early, late, control] = await Promise.all([connected(url), connected(url), connected(url)]);
  const ids = Array.from({ length: howMany }, () => newId());
  const versions = new Map<string, number>();
  const written: Written[] = [];
  const byLast = new Set<string>();
  let last = nobody;

  const insert = async (client: Client): Promise<void> => {
    const history = ids[written.length % howMany] ?? '';
    const version = (versions.get(history) ?? 0) + 1;
    versions.set(history, version);
    const one = { id: newId(), history, version };
    written.push(one);
    await client.query(
      `insert into organization_event (organization_id, id, aggregate, aggregate_id, version, kind, schema, at, codes)
       values ($1, $2, 'membership', $3, $4, 'RolesChanged', 1, now(), '{}')`,
      [organization, one.id, history, version],
    );
    await client.query('insert into outbox (event_id, organization_id, at) values ($1, $2, now())', [
      one.id,
      organization,
    ]);
  };
  const lookByLast = async (): Promise<void> => {
    const { rows } = await control.query<{ id: string }>(
      `select id from organization_event where kind = 'RolesChanged' and id > $1 order by id`,
      [last],
    );
    for (const { id } of rows) byLast.add((last = id));
  };
  return {
    written,
    lostByLast: () => written.filter(({ id }) => !byLast.has(id)).length,
    write: async (events) => {
      for (let pair = 0; pair < events / 2; pair += 1) {
        await early.query('begin');
        await insert(early);
        await insert(late);
        await lookByLast();
        await early.query('commit');
        await lookByLast();
      }
    },
    close: async () => void (await Promise.all([early.end(), late.end(), control.end()])),
  };
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}
