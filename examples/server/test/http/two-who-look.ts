import { type PersonId, selfScope, setUpScope } from '@peerness/core';
import { aLook } from '@peerness/core/testing';
import { newId } from '@peerness/gateway';
import { ownIssuer, ownKeys } from '../../src/auth/own-keys.js';
import { json, type Listening } from './listening.js';

/** Two people with a sign-in each, one of whom looks at something of the other's. */
export interface TwoWhoLook {
  /** A token of a new sign-in of theirs. */
  readonly tokenOf: (who: 'owner' | 'reader') => Promise<string>;
  /** Is written down as the gateway writes it, each time under another id. */
  readonly look: () => Promise<void>;
  /** Ends every sign-in of the owner's. */
  readonly signOut: (token: string) => Promise<void>;
}

export async function twoWhoLook({ home, dataDir, post }: Listening): Promise<TwoWhoLook> {
  const { work } = home.persistence;
  const keys = await ownKeys(dataDir);
  const people = { owner: newId() as PersonId, reader: newId() as PersonId };
  for (const person of Object.values(people)) {
    await work(setUpScope(), async (ports) => {
      await ports.people.welcome(person, new Date());
      await ports.people.recognise({ issuer: ownIssuer, subject: person }, person, new Date());
    });
  }
  return {
    tokenOf: (who) => keys.sign(people[who], 1, new Date()),
    look: () =>
      work(selfScope(people.reader), ({ accesses }) =>
        accesses.record([aLook({ id: newId(), ...people }, { at: new Date() })]),
      ),
    async signOut(token) {
      const query = 'mutation ($input: SignOutEverywhereInput!) { signOutEverywhere(input: $input) { __typename } }';
      const body = JSON.stringify({ query, variables: { input: { idempotencyKey: newId() } } });
      const answer = await post(body, { ...json, authorization: `Bearer ${token}` });
      const said = await answer.text();
      if (said.includes('errors')) throw new Error(said);
    },
  };
}
