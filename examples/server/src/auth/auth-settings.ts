/** An application people sign in from: its name there, and where they are sent back to. */
export interface SignInApp {
  readonly id: string;
  readonly redirect: string;
}

/**
 * Whose tokens are believed. `own`: those the server signs itself, with a key pair in its data folder, for people on
 * this machine. `issuer`: those of the issuer inside this server, which people reach at `origin`. `provider`: those of
 * one issuer elsewhere, for one audience, by the keys in one key set.
 */
export type AuthSettings =
  | { readonly kind: 'own' }
  | { readonly kind: 'issuer'; readonly origin: string; readonly apps: readonly SignInApp[] }
  | {
      readonly kind: 'provider';
      readonly issuer: string;
      readonly audience: string;
      readonly jwks: { readonly url: URL } | { readonly file: string };
    };
