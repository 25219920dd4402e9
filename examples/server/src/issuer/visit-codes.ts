import type { Issuing } from './issuing.js';
import { digestOfCode, newCode } from './secrets.js';

const visitCodes = 8;

/** One-time codes for a short session on somebody else's device. They set no passphrase and change nothing here. */
export interface VisitCodes {
  /** New ones; those there were stop working. Told once, to be printed or written down. */
  renew(account: string): Promise<readonly string[]>;
  /** Good once, with the number they belong to: the account, or nothing. */
  use(number: string, code: string): Promise<string | undefined>;
}

export function keepVisitCodes(issuing: Issuing): VisitCodes {
  return {
    async renew(account) {
      const codes = Array.from({ length: visitCodes }, () => newCode(4));
      await issuing(async (client) => {
        await client.query('delete from sign_in.visit_code where account_id = $1', [account]);
        await client.query(
          'insert into sign_in.visit_code (account_id, digest) select $1, digest from unnest($2::text[]) as digest',
          [account, codes.map(digestOfCode)],
        );
      });
      return codes;
    },

    async use(number, code) {
      const { rows } = await issuing((client) =>
        client.query<{ id: string }>(
          `delete from sign_in.visit_code as one using sign_in.account as own
           where own.id = one.account_id and own.number = $1 and one.digest = $2 returning own.id`,
          [digestOfCode(number), digestOfCode(code)],
        ),
      );
      return rows[0]?.id;
    },
  };
}
