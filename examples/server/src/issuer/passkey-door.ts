import type { Accounts } from './accounts.js';
import { type Challenges, keepChallenges, type Purpose } from './challenges.js';
import type { Issuing } from './issuing.js';
import type { NewAccount } from './new-account.js';
import { toMakeOne, toSignIn } from './passkey-options.js';
import { claimedIn, counterAfter, isPasskeyId, readPasskey } from './passkey-proofs.js';
import { keepPasskeys, type OwnPasskey, type Passkeys } from './passkeys.js';
import type { RelyingParty } from './relying-party.js';

/** A step of a sign-in, and who has signed in in it, if anybody has. */
export interface StepOf {
  readonly uid: string;
  readonly account: string | undefined;
}

/** Everything that is done with passkeys. `said` is what the browser answered, as it came. */
export interface PasskeyDoor {
  /** What the browser needs to ask the device; nothing if it is not this step's to ask. */
  options(purpose: Purpose, step: StepOf, word: string, at: Date): Promise<object | undefined>;
  signIn(said: string, step: StepOf, at: Date): Promise<string | undefined>;
  claim(code: string, said: string, step: StepOf, at: Date): Promise<NewAccount | undefined>;
  add(said: string, step: StepOf, at: Date): Promise<boolean>;
  remove(id: string, step: StepOf): Promise<boolean>;
  list(step: StepOf): Promise<readonly OwnPasskey[]>;
}

export function openPasskeyDoor(issuing: Issuing, accounts: Accounts, party: RelyingParty): PasskeyDoor {
  const challenges: Challenges = keepChallenges(issuing);
  const passkeys: Passkeys = keepPasskeys(issuing);
  const made = async (purpose: Purpose, said: string, { uid }: StepOf, at: Date) => {
    const taken = await challenges.take(uid, purpose, at);
    const passkey = taken && (await readPasskey(said, taken.isChallenge, party));
    return passkey && { account: taken.account, passkey };
  };
  const list = async ({ account }: StepOf) => (account === undefined ? [] : passkeys.ofAccount(account));
  return {
    list,

    async options(purpose, step, word, at) {
      const isAdded = purpose === 'add-passkey';
      if (isAdded && step.account === undefined) return undefined;
      const given = await challenges.give(step.uid, purpose, isAdded ? step.account : undefined, at);
      if (purpose === 'passkey') return toSignIn(party, given);
      return toMakeOne(party, given, { word, at, has: isAdded ? await list(step) : [] });
    },

    async signIn(said, { uid }, at) {
      const taken = await challenges.take(uid, 'passkey', at);
      const claimed = claimedIn(said);
      const passkey = await passkeys.find(claimed.id);
      if (!taken || !passkey || passkey.account !== claimed.account) return undefined;
      const counter = await counterAfter(said, passkey, taken.isChallenge, party);
      if (counter === undefined || !(await passkeys.used(passkey, counter, at))) return undefined;
      return (await accounts.isSomebodys(passkey.account)) ? passkey.account : undefined;
    },

    async claim(code, said, step, at) {
      const one = await made('claim-passkey', said, step, at);
      return one && accounts.claim(code, one, at);
    },

    async add(said, step, at) {
      const one = await made('add-passkey', said, step, at);
      return one !== undefined && one.account === step.account && passkeys.add(one.account, one.passkey, at);
    },

    remove: async (id, { account }) => account !== undefined && isPasskeyId(id) && passkeys.remove(account, id),
  };
}
