import type { MembershipId, PersonId, Value } from '../../src/index.js';
import { numbersFrom } from './numbers-from.js';

export const howMany = 1_000;
export const worlds = 10;

/** What every tenth world in three lets be true of each person: wherever one guesses without knowing, 70 in 100 are right. */
export const heldIn = 3;

/** What somebody may keep to themselves, and what else they might have said there; who does in which world, by seed and step. */
export const secrets = [
  { dimension: 'mental-health', held: choice('depression'), else: choice('sleep'), seed: 20_261_126, step: 1 },
  { dimension: 'contact-mode', held: choice('phone'), else: choice('video'), seed: 20_261_127, step: 3 },
  {
    dimension: 'gym',
    held: { form: 'name', name: 'Tide Street' },
    else: { form: 'name', name: 'Quay Hall' },
    seed: 20_261_128,
    step: 7,
  },
] as const satisfies readonly { dimension: string; held: Value; else: Value; seed: number; step: number }[];

export type Secret = (typeof secrets)[number];

export function choice<Key extends string>(key: Key): { readonly form: 'choice'; readonly key: Key } {
  return { form: 'choice', key };
}

export function personNumber(index: number): PersonId {
  return `01960000-0000-7000-8000-00000001${index.toString(16).padStart(4, '0')}` as PersonId;
}

export function memberNumber(index: number): MembershipId {
  return `01960000-0000-7000-8000-00000002${index.toString(16).padStart(4, '0')}` as MembershipId;
}

/**
 * Whether somebody's secret is true in a world. Each is in exactly three worlds of ten, and of each world's people exactly
 * three in ten: who guesses the same in every world is right in at most seven of ten, over everyone and all worlds.
 */
export function holds(index: number, world: number, secret: Secret): boolean {
  return ((turns.get(secret)?.[index] ?? 0) + world * secret.step) % worlds < heldIn;
}

/** Of what is visible. */
export const visibleSeed = 7;

const turns: ReadonlyMap<Secret, readonly number[]> = new Map(secrets.map((secret) => [secret, shuffled(secret.seed)]));

/** As many of each turn as there are worlds, in an order that has nothing to do with anything visible. */
function shuffled(seed: number): readonly number[] {
  const next = numbersFrom(seed);
  return Array.from({ length: howMany }, (_, index) => ({ turn: index % worlds, at: next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ turn }) => turn);
}
