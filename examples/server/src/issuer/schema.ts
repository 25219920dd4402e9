import { Client, escapeIdentifier } from 'pg';

/**
 * The issuer's own tables, beside Peerness's and apart from them: who signs in with what is no part of anybody's record.
 * Their walls stand for the owner too, and open only to a transaction that says it issues.
 */
const tables = `
create schema if not exists sign_in;
create table if not exists sign_in.account (id uuid primary key, number text not null unique, passphrase text);
alter table sign_in.account alter column passphrase drop not null;
create table if not exists sign_in.recovery_code (account_id uuid not null references sign_in.account (id) on delete cascade, digest text not null, primary key (account_id, digest));
create table if not exists sign_in.visit_code (account_id uuid not null references sign_in.account (id) on delete cascade, digest text not null, primary key (account_id, digest));
create table if not exists sign_in.passkey (id text primary key, account_id uuid not null references sign_in.account (id) on delete cascade, public_key bytea not null, counter bigint not null, created_on date not null, used_on date not null);
create index if not exists passkey_by_account on sign_in.passkey (account_id);
create table if not exists sign_in.challenge (step text not null, purpose text not null, digest text, account_id uuid not null, expires_at timestamptz not null, primary key (step, purpose));
create table if not exists sign_in.state (kind text not null, id text not null, payload text not null, grant_id text, uid text, consumed_at timestamptz, expires_at timestamptz, primary key (kind, id));
create index if not exists state_by_grant on sign_in.state (grant_id);
create index if not exists state_by_uid on sign_in.state (kind, uid);
`;

const names = ['account', 'recovery_code', 'visit_code', 'passkey', 'challenge', 'state'];

/** What makes the tables, whoever's right it is to use them. Done again, it changes nothing. */
export function issuerSql(application: string): string {
  const role = escapeIdentifier(application);
  const walls = names.map(
    (name) => `
      alter table sign_in.${name} enable row level security;
      alter table sign_in.${name} force row level security;
      drop policy if exists issuing on sign_in.${name};
      create policy issuing on sign_in.${name} using ((select public.acting_purpose()) = 'issue');
      grant select, insert, update, delete on sign_in.${name} to ${role};`,
  );
  return `${tables} grant usage on schema sign_in to ${role}; ${walls.join('')}`;
}

/** Makes the tables as the owner of the schema, and lets the application's role use them. Run again, it does nothing. */
export async function prepareIssuer(ownerUrl: string, application: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(
      `begin; select pg_advisory_xact_lock(hashtextextended('peerness sign_in', 0)); ${issuerSql(application)} commit;`,
    );
  } finally {
    await client.end();
  }
}
