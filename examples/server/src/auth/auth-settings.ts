/**
 * Whose tokens are believed. `own`: those the server signs itself, with a key pair in its data folder, for people on
 * this machine. `provider`: those of one issuer, for one audience, by the keys in one key set.
 */
export type AuthSettings =
  | { readonly kind: 'own' }
  | {
      readonly kind: 'provider';
      readonly issuer: string;
      readonly audience: string;
      readonly jwks: { readonly url: URL } | { readonly file: string };
    };
