import type { SignInKind } from '@peerness/core/record';
import { enumOf, type EnumOf } from './enum-of.js';

export const SignInKindEnum: EnumOf<SignInKind> = enumOf<SignInKind>('SignInKind', 'In what way someone signed in.', {
  passkey: 'With a passkey.',
  passphrase: 'With a passphrase of their own.',
  'recovery-code': 'With one of their printed codes.',
  'visit-code': 'With a one-time code, on somebody else’s device; it ends by itself.',
  elsewhere: 'With a provider the organization chose; it says no more.',
  'command-line': 'With a token made on the machine the server runs on.',
});
