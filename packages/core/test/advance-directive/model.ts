import type { DeterminerKind, Revocability, WitnessTie } from '../../src/advance-directive.js';

/**
 * A second telling of what an advance directive may do, as simple as it can be told: one instrument and at most one
 * successor, each a handful of facts. It shares no code with what it judges.
 */
export interface ModelInstrument {
  state: 'draft' | 'ready-to-sign' | 'recorded-as-executed' | 'revoked' | 'superseded' | 'entered-in-error';
  place: string;
  words: string[];
  helpers: string[];
  agents: { name: string; person: string | undefined; answer: string | undefined }[];
  revocability: Revocability;
  determiners: DeterminerKind[];
  from: number | undefined;
  until: number | undefined;
  signedAt: number | undefined;
  ongoing: { by: string }[];
  ended: number;
  tries: number;
}

export const day = 86_400_000;

export function standing(one: ModelInstrument, now: number): string {
  if (one.state !== 'recorded-as-executed' || one.signedAt === undefined) return one.state;
  const term = one.place === 'US-TX' ? threeYears(one.signedAt) : Infinity;
  const until = one.until ?? Infinity;
  if (now < Math.min(term, until)) return one.state;
  return until > term && one.ongoing.length > 0 ? one.state : 'expired';
}

/** Signatures here are never on 29 February. */
function threeYears(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear() + 3, date.getUTCMonth(), date.getUTCDate(), date.getUTCHours());
}

export function allowed({ place, determiners }: ModelInstrument): readonly string[] | undefined {
  if (place === 'US-TX') return ['court'];
  return determiners.length > 0 ? determiners : undefined;
}

/** What a revocation in incapacity comes to: the four words an owner can write, place by place. */
export const inIncapacity: { readonly [place: string]: { readonly [written: string]: string } } = {
  'US-TX': {
    'any-time': 'stands',
    'only-with-capacity': 'stands',
    'irrevocable-during-incapacity': 'stands',
    unstated: 'stands',
  },
  'US-NE': {
    'any-time': 'revoked',
    'only-with-capacity': 'stands',
    'irrevocable-during-incapacity': 'stands',
    unstated: 'revoked',
  },
  'US-WA': {
    'any-time': 'revoked',
    'only-with-capacity': 'stands',
    'irrevocable-during-incapacity': 'stands',
    unstated: 'unknown',
  },
  'US-OR': {
    'any-time': 'unknown',
    'only-with-capacity': 'unknown',
    'irrevocable-during-incapacity': 'unknown',
    unstated: 'unknown',
  },
};

const bars: { readonly [place: string]: readonly WitnessTie[] } = {
  'US-TX': ['care-provider', 'employee-of-provider', 'facility-owner', 'relative', 'heir', 'claimant'],
  'US-NE': [
    'care-provider',
    'employee-of-provider',
    'relative',
    'heir',
    'romantic-partner',
    'facility-owner',
    'facility-employee',
    'minor',
  ],
};

export function isBarred(one: ModelInstrument, name: string, ties: readonly WitnessTie[]): boolean {
  return (
    one.helpers.includes(name) ||
    one.agents.some((agent) => agent.name === name) ||
    ties.some((tie) => tie === 'helped' || tie === 'agent' || (bars[one.place] ?? []).includes(tie))
  );
}
