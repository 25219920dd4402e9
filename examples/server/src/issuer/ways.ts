import type { Accounts } from './accounts.js';
import type { Filled } from './filled.js';
import type { NewAccount } from './new-account.js';
import type { PasskeyDoor } from './passkey-door.js';
import { claimedIn } from './passkey-proofs.js';
import { digestOfCode, sha256 } from './secrets.js';
import type { Step } from './step.js';

type Done = NewAccount | { readonly id: string };

/** One way to sign in. */
export interface Way {
  readonly kind: 'passphrase' | 'recovery-code' | 'passkey' | 'visit-code';
  /** A passphrase is set. */
  readonly isFresh: boolean;
  /** What failures are counted by, beside the address: the number, the code or the passkey that was tried. */
  readonly tried: (filled: Filled) => string;
  readonly act: (filled: Filled, step: Step, now: Date) => Promise<Done | undefined>;
}

const byNumber = ({ number }: Filled): string => digestOfCode(number);
const byCode = ({ code }: Filled): string => digestOfCode(code);

export function waysIn(accounts: Accounts, passkeys: PasskeyDoor | undefined): ReadonlyMap<string, Way> {
  const passphrase: Way = {
    kind: 'passphrase',
    isFresh: false,
    tried: byNumber,
    act: ({ number, passphrase: own }) => accounts.byPassphrase(number, own).then(named),
  };
  const claim: Way = {
    kind: 'passphrase',
    isFresh: true,
    tried: byCode,
    act: ({ code, passphrase: own }, _step, now) => accounts.claim(code, { passphrase: own }, now),
  };
  const recover: Way = {
    kind: 'recovery-code',
    isFresh: true,
    tried: byNumber,
    act: ({ number, code, passphrase: own }) => accounts.byRecoveryCode(number, code, own).then(named),
  };
  const visit: Way = {
    kind: 'visit-code',
    isFresh: false,
    tried: byNumber,
    act: ({ number, code }) => accounts.byVisitCode(number, code).then(named),
  };
  const without: [string, Way][] = [
    ['passphrase', passphrase],
    ['claim', claim],
    ['recover', recover],
    ['visit', visit],
  ];
  return new Map(passkeys ? [...without, ...passkeyWays(passkeys)] : without);
}

function passkeyWays(passkeys: PasskeyDoor): [string, Way][] {
  const use: Way = {
    kind: 'passkey',
    isFresh: false,
    tried: ({ passkey }) => sha256(claimedIn(passkey).id),
    act: ({ passkey }, step, now) => passkeys.signIn(passkey, step, now).then(named),
  };
  const claim: Way = {
    kind: 'passkey',
    isFresh: false,
    tried: byCode,
    act: ({ code, passkey }, step, now) => passkeys.claim(code, passkey, step, now),
  };
  return [
    ['passkey', use],
    ['claim-passkey', claim],
  ];
}

export function isNew(done: Done): done is NewAccount {
  return 'recoveryCodes' in done;
}

function named(id: string | undefined): { readonly id: string } | undefined {
  return id === undefined ? undefined : { id };
}
