import { randomUUID } from 'node:crypto';
import type { Issuing } from './issuing.js';
import type { Passkey } from './passkey-proofs.js';
import { insertPasskey } from './passkeys.js';
import { digestOfCode, keepPassphrase, newCode } from './secrets.js';

/** What is told once, to be printed or written down. */
export interface NewAccount {
  readonly id: string;
  readonly number: string;
  readonly recoveryCodes: readonly string[];
}

/** What somebody chose to come back with. A passkey was made for one account, before there was that account. */
export type Means = { readonly passphrase: string } | { readonly account: string; readonly passkey: Passkey };

const recoveryCodes = 8;

/** Nothing if the passkey is known already. */
export async function makeAccount(issuing: Issuing, means: Means, at: Date): Promise<NewAccount | undefined> {
  const account: NewAccount = {
    id: 'passkey' in means ? means.account : randomUUID(),
    number: newCode(3),
    recoveryCodes: Array.from({ length: recoveryCodes }, () => newCode(4)),
  };
  const kept = 'passphrase' in means ? await keepPassphrase(means.passphrase) : null;
  const isMade = await issuing(async (client) => {
    const { rowCount } = await client.query(
      'insert into sign_in.account (id, number, passphrase) values ($1, $2, $3) on conflict (id) do nothing',
      [account.id, digestOfCode(account.number), kept],
    );
    if (rowCount !== 1) return false;
    if ('passkey' in means && !(await insertPasskey(client, account.id, means.passkey, at))) {
      await client.query('delete from sign_in.account where id = $1', [account.id]);
      return false;
    }
    await client.query(
      'insert into sign_in.recovery_code (account_id, digest) select $1, digest from unnest($2::text[]) as digest',
      [account.id, account.recoveryCodes.map(digestOfCode)],
    );
    return true;
  });
  return isMade ? account : undefined;
}
