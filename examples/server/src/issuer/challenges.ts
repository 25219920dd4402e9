import { randomBytes, randomUUID } from 'node:crypto';
import type { Issuing } from './issuing.js';
import type { IsChallenge } from './passkey-proofs.js';
import { sha256 } from './secrets.js';

/** What a passkey is asked to sign for; also where the answer is sent. */
export const purposes = ['passkey', 'claim-passkey', 'add-passkey'] as const;
export type Purpose = (typeof purposes)[number];

/** In milliseconds. */
const lasts = 5 * 60_000;

export interface Given {
  readonly challenge: Uint8Array<ArrayBuffer>;
  readonly account: string;
}

export interface Taken {
  readonly isChallenge: IsChallenge;
  readonly account: string;
}

/** One challenge for each step of a sign-in and each purpose: good once, for five minutes, and only in that step. */
export interface Challenges {
  /** Replaces the one before. The account it is for stays the same, so that a device asked twice makes one passkey. */
  give(step: string, purpose: Purpose, account: string | undefined, at: Date): Promise<Given>;
  /** Good or not, it is used up. */
  take(step: string, purpose: Purpose, at: Date): Promise<Taken | undefined>;
}

export function keepChallenges(issuing: Issuing): Challenges {
  return {
    async give(step, purpose, account, at) {
      const challenge = new Uint8Array(randomBytes(32));
      const { rows } = await issuing(async (client) => {
        await client.query('delete from sign_in.challenge where expires_at < $1', [new Date(at.getTime() - 3 * lasts)]);
        return client.query<{ account: string }>(
          `insert into sign_in.challenge (step, purpose, digest, account_id, expires_at) values ($1, $2, $3, $4, $5)
           on conflict (step, purpose) do update set digest = excluded.digest, expires_at = excluded.expires_at,
             account_id = case when $6 then excluded.account_id else challenge.account_id end
           returning account_id as account`,
          [
            step,
            purpose,
            digestOf(challenge),
            account ?? randomUUID(),
            new Date(at.getTime() + lasts),
            account !== undefined,
          ],
        );
      });
      return { challenge, account: rows[0]?.account ?? '' };
    },

    async take(step, purpose, at) {
      const { rows } = await issuing((client) =>
        client.query<{ digest: string; account: string; isInTime: boolean }>(
          `with taken as (select digest from sign_in.challenge where step = $1 and purpose = $2 and digest is not null for update)
           update sign_in.challenge as one set digest = null from taken where one.step = $1 and one.purpose = $2
           returning taken.digest, one.account_id as account, one.expires_at > $3 as "isInTime"`,
          [step, purpose, at],
        ),
      );
      const [row] = rows;
      if (!row?.isInTime) return undefined;
      return { account: row.account, isChallenge: (said) => sha256(said) === row.digest };
    },
  };
}

function digestOf(challenge: Uint8Array): string {
  return sha256(Buffer.from(challenge).toString('base64url'));
}
