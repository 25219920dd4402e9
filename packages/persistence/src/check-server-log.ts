import type { EntityManager } from '@mikro-orm/postgresql';

/** A setting of PostgreSQL with which its log could hold what people wrote, and what to do. */
export interface TalkativeSetting {
  readonly setting: string;
  readonly doThis: string;
}

/** With these, PostgreSQL's log holds no value of a row and no statement: only codes and names. */
const quiet: { readonly [setting: string]: readonly [first: string, ...others: string[]] } = {
  log_error_verbosity: ['terse'],
  log_min_error_statement: ['panic'],
  log_parameter_max_length: ['0'],
  log_parameter_max_length_on_error: ['0'],
  log_statement: ['none', 'ddl'],
};

/** Asks what PostgreSQL writes into its own log while we are connected. Any role may ask. */
export async function checkServerLog(em: EntityManager): Promise<readonly TalkativeSetting[]> {
  const names = Object.keys(quiet);
  const found = await em.execute<{ name: string; setting: string; me: string }[]>(
    `select name, setting, quote_ident(session_user) as me from pg_settings where name = any(?::text[])
     union all
     select 'auto_explain.log_min_duration', current_setting('auto_explain.log_min_duration', true), quote_ident(session_user)
     where coalesce(current_setting('auto_explain.log_min_duration', true), '-1') <> '-1'`,
    [`{${names.join(',')}}`],
  );
  return found
    .filter(({ name, setting }) => !quiet[name]?.includes(setting))
    .map(({ name, me }) => ({
      setting: name,
      doThis: `As a superuser: alter role ${me} set ${name} = '${quiet[name]?.[0] ?? '-1'}';`,
    }));
}
