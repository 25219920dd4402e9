import { Client } from 'pg';

/** What is kept beside events that are told. */
export interface Jobs {
  /** What the role of the jobs can read of ours, and what they hold besides ids, in words: nothing, as it should be. */
  readonly open: readonly string[];
  /** How many keep why they failed. */
  readonly failed: number;
}

/** Looks with the rights of the role that keeps the jobs. A listener answers with "words of theirs", which must not be kept. */
export async function onlyIdsIn(jobsUrl: string): Promise<Jobs> {
  const client = new Client({ connectionString: jobsUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ table: string }>(
      `select c.relname as table from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
         and (has_table_privilege(c.oid, 'select') or has_any_column_privilege(c.oid, 'select'))`,
    );
    const { rows: owners } = await client.query<{ ours: boolean }>(
      `select nspowner = current_user::regrole as ours from pg_namespace where nspname = 'peerness_jobs'`,
    );
    const { rows: jobs } = await client.query<{ payload: string; failed: string | null }>(
      'select payload::text as payload, last_error as failed from peerness_jobs._private_jobs',
    );
    return {
      open: [
        ...tables.map(({ table }) => `the jobs’ role reads ${table}`),
        ...(owners[0]?.ours === true ? [] : ['the jobs are somebody else’s']),
        ...jobs
          .filter(({ payload, failed }) => /words of theirs/.test(`${payload} ${failed}`))
          .map(() => 'a job holds words'),
      ],
      failed: jobs.filter(({ failed }) => failed !== null).length,
    };
  } finally {
    await client.end();
  }
}
