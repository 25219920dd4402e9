import type { IncomingMessage } from 'node:http';

/** What the request carries: one bearer token, none, or something that cannot be understood as one. */
export type Carried =
  { readonly kind: 'token'; readonly token: string } | { readonly kind: 'none' } | { readonly kind: 'unclear' };

/** Reads the one Authorization header there may be. A token anywhere else (address, cookie, body) is not looked at. */
export function bearerToken({ rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>): Carried {
  const values = rawHeaders.filter(
    (_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === 'authorization',
  );
  const [value, ...more] = values;
  if (value === undefined) return { kind: 'none' };
  const token = tokenOf(value);
  return token === undefined || more.length > 0 ? { kind: 'unclear' } : { kind: 'token', token };
}

/** The token of an authorization of the kind `Bearer` (RFC 6750 §2.1), if it is one. */
export function tokenOf(authorization: string): string | undefined {
  return /^bearer ([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
}
