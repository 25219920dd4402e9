export type Org = 'harbor' | 'lighthouse' | 'meadow';

export const orgs: readonly Org[] = ['harbor', 'lighthouse', 'meadow'];

/**
 * Who is who, in each organization by the same name.
 *
 * - wren: a newcomer who seeks, not seen. - sol: a peer supporter, seen. - cora: connected with sol.
 * - iris: a peer supporter whom pia invited, and who has not answered; she would step in for sol. - edda: was connected with sol; ended.
 * - remi: connected with sol, showed a section and how to be reached, and took both back.
 * - bo: was connected with sol, and keeps sol away. - nils and dana: an ask both said yes to; dana coordinates.
 * - ada: administers. - umi: not seen, says much, shows none of it; an ask of wren fits. - mina: a minor, seen.
 * - lev: was connected with sol, then left the organization. - olga: imported, agreed to be seen, never signed in.
 * - dov: imported, agreed to nothing, never signed in. - max: in harbor and lighthouse. - rosa: of meadow, which shares
 *   nobody with the other two; nobody there is seen.
 */
export const castOf: Readonly<Record<Org, readonly string[]>> = {
  harbor: [
    'wren',
    'sol',
    'cora',
    'iris',
    'pia',
    'edda',
    'remi',
    'bo',
    'nils',
    'dana',
    'ada',
    'umi',
    'mina',
    'lev',
    'olga',
    'dov',
    'max',
  ],
  lighthouse: ['wren', 'sol', 'cora', 'olga', 'max'],
  meadow: ['rosa', 'ada'],
};

/** Never signed in. */
export const asleep: ReadonlySet<string> = new Set(['olga', 'dov']);

export const seen: ReadonlySet<string> = new Set(['sol', 'iris', 'mina', 'olga']);

/** Whom sol was ever connected with, in the order of the story. */
export const connectedWithSol = ['cora', 'edda', 'remi', 'bo', 'lev', 'max'] as const;

export function ownerOf(org: Org, name: string): string {
  return name === 'max' ? 'both.max' : `${org}.${name}`;
}

export function isIn(org: Org, name: string): boolean {
  return castOf[org].includes(name);
}

/** Everyone who can ask: the cast, someone with a person and no place, someone unknown with a token, and nobody. */
export const readers: readonly (string | undefined)[] = [
  ...new Set(orgs.flatMap((org) => castOf[org].filter((name) => !asleep.has(name)).map((name) => ownerOf(org, name)))),
  'no.passerby',
  'no.stranger',
  undefined,
];
