import express, { type RequestHandler } from 'express';
import { longestPassphrase } from './secrets.js';

/** What somebody filled in. */
export interface Filled {
  readonly number: string;
  readonly code: string;
  readonly passphrase: string;
  /** What the device answered, or which passkey is meant. */
  readonly passkey: string;
  /** Who helps, as the person calls them; read no further here. */
  readonly helper: string;
  readonly thenPasskeys: boolean;
  readonly thenCodes: boolean;
}

export const readsForm: RequestHandler = express.urlencoded({ extended: false, limit: 8_192, parameterLimit: 8 });

/** What a form said; whatever is not a short text counts as nothing. */
export function filledIn(body: unknown): Filled {
  const text = (name: string, longest: number): string => {
    const value = (body as Readonly<Record<string, unknown>> | undefined)?.[name];
    return typeof value === 'string' && value.length <= longest && value.isWellFormed() ? value : '';
  };
  return {
    number: text('number', 40),
    code: text('code', 100),
    passphrase: text('passphrase', longestPassphrase),
    passkey: text('passkey', 6_000),
    helper: text('helper', 8_192),
    thenPasskeys: text('then', 20) === 'passkeys',
    thenCodes: text('codes', 20) === 'visit',
  };
}
