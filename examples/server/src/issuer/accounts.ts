import { type Identity, signInScope, type Work } from '@peerness/core';
import { claimPlace } from '@peerness/core/use-cases';
import { newId } from '@peerness/gateway';
import type { Issuing } from './issuing.js';
import { makeAccount, type Means, type NewAccount } from './new-account.js';
import { digestOfCode, isPassphrase, keepPassphrase, sha256 } from './secrets.js';
import { keepVisitCodes } from './visit-codes.js';

/** Who signs in here, and with what. Nothing in it is a name, a phone or an address. */
export interface Accounts {
  /** Takes the place a claim code opens; nothing if the code opens none. */
  claim(code: string, means: Means, at: Date): Promise<NewAccount | undefined>;
  byPassphrase(number: string, passphrase: string): Promise<string | undefined>;
  /** A recovery code works once, and sets a new passphrase. */
  byRecoveryCode(number: string, code: string, passphrase: string): Promise<string | undefined>;
  /** A visit code works once, and begins nothing but a short session on somebody else's device. */
  byVisitCode(number: string, code: string): Promise<string | undefined>;
  /** New visit codes in place of those there were. */
  newVisitCodes(id: string): Promise<readonly string[]>;
  /** Whether this account still leads to a person. One that does not is removed: whoever is erased leaves nothing here. */
  isSomebodys(id: string): Promise<boolean>;
}

export function keepAccounts(issuing: Issuing, work: Work, issuer: string): Accounts {
  const remove = (id: string) => issuing((client) => client.query('delete from sign_in.account where id = $1', [id]));
  const isSomebodys = async (id: string): Promise<boolean> => {
    const identity: Identity = { issuer, subject: id };
    const person = await work(signInScope(identity), ({ people }) => people.identifiedBy(identity));
    if (!person) await remove(id);
    return person !== undefined;
  };
  const visits = keepVisitCodes(issuing);
  return {
    isSomebodys,
    newVisitCodes: (id) => visits.renew(id),

    async byVisitCode(number, code) {
      const id = await visits.use(number, code);
      return id !== undefined && (await isSomebodys(id)) ? id : undefined;
    },

    async claim(code, means, at) {
      const account = await makeAccount(issuing, means, at);
      if (!account) return undefined;
      const claimed = await claimPlace(
        work,
        { issuer, subject: account.id },
        { digest: sha256(code.trim()) },
        { at, newId },
      );
      if (claimed.ok) return account;
      await remove(account.id);
      return undefined;
    },

    async byPassphrase(number, passphrase) {
      const { rows } = await issuing((client) =>
        client.query<{ id: string; passphrase: string | null }>(
          'select id, passphrase from sign_in.account where number = $1',
          [digestOfCode(number)],
        ),
      );
      const [row] = rows;
      const isRight = await isPassphrase(passphrase, row?.passphrase ?? undefined);
      return row && isRight && (await isSomebodys(row.id)) ? row.id : undefined;
    },

    async byRecoveryCode(number, code, passphrase) {
      const kept = await keepPassphrase(passphrase);
      const { rows } = await issuing((client) =>
        client.query<{ id: string }>(
          `with used as (delete from sign_in.recovery_code as one using sign_in.account as own
             where own.id = one.account_id and own.number = $1 and one.digest = $2 returning own.id)
           update sign_in.account set passphrase = $3 where id in (select id from used) returning id`,
          [digestOfCode(number), digestOfCode(code), kept],
        ),
      );
      const [row] = rows;
      return row && (await isSomebodys(row.id)) ? row.id : undefined;
    },
  };
}
