import type { PoolClient } from 'pg';
import type { Issuing } from './issuing.js';
import type { Passkey } from './passkey-proofs.js';

const most = 10;

/** What somebody is shown of a passkey of theirs: nothing says on which device it is. */
export interface OwnPasskey {
  readonly id: string;
  readonly createdOn: string;
  readonly usedOn: string;
}

export interface Passkeys {
  ofAccount(account: string): Promise<readonly OwnPasskey[]>;
  find(id: string): Promise<(Passkey & { readonly account: string }) | undefined>;
  /** No if there are ten already, or a passkey of this id anywhere. */
  add(account: string, passkey: Passkey, at: Date): Promise<boolean>;
  /** No if it was used meanwhile. */
  used(passkey: Passkey, counter: number, at: Date): Promise<boolean>;
  /** No if nobody could sign in with what would be left. */
  remove(account: string, id: string): Promise<boolean>;
}

export function keepPasskeys(issuing: Issuing): Passkeys {
  const changed = (sql: string, values: readonly unknown[]): Promise<boolean> =>
    issuing(async (client) => (await client.query(sql, [...values])).rowCount === 1);
  return {
    ofAccount: (account) =>
      issuing(async (client) => {
        const { rows } = await client.query<OwnPasskey>(
          `select id, created_on::text as "createdOn", used_on::text as "usedOn" from sign_in.passkey
           where account_id = $1 order by created_on, id`,
          [account],
        );
        return rows;
      }),

    find: (id) =>
      issuing(async (client) => {
        const { rows } = await client.query<{ account: string; publicKey: Buffer; counter: string }>(
          'select account_id as account, public_key as "publicKey", counter from sign_in.passkey where id = $1',
          [id],
        );
        const [row] = rows;
        return (
          row && { id, account: row.account, publicKey: new Uint8Array(row.publicKey), counter: Number(row.counter) }
        );
      }),

    add: (account, passkey, at) =>
      issuing(async (client) => {
        const { rows } = await client.query(
          `select from sign_in.account as own where id = $1
             and (select count(*) from sign_in.passkey where account_id = own.id) < ${most} for update`,
          [account],
        );
        return rows.length === 1 && insertPasskey(client, account, passkey, at);
      }),

    used: ({ id, counter }, next, at) =>
      changed('update sign_in.passkey set counter = $3, used_on = $4 where id = $1 and counter = $2', [
        id,
        counter,
        next,
        dayWritten(at),
      ]),

    remove: (account, id) =>
      issuing(async (client) => {
        await client.query('select from sign_in.account where id = $1 for update', [account]);
        const { rowCount } = await client.query(
          `delete from sign_in.passkey as one using sign_in.account as own
           where own.id = $1 and one.account_id = own.id and one.id = $2 and (own.passphrase is not null
             or exists (select from sign_in.passkey as other where other.account_id = own.id and other.id <> one.id))`,
          [account, id],
        );
        return rowCount === 1;
      }),
  };
}

export async function insertPasskey(
  client: PoolClient,
  account: string,
  { id, publicKey, counter }: Passkey,
  at: Date,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into sign_in.passkey (id, account_id, public_key, counter, created_on, used_on)
     values ($1, $2, $3, $4, $5, $5) on conflict (id) do nothing`,
    [id, account, Buffer.from(publicKey), counter, dayWritten(at)],
  );
  return rowCount === 1;
}

/** The day, and no more than the day, in UTC. */
export function dayWritten(at: Date): string {
  return at.toISOString().slice(0, 10);
}
