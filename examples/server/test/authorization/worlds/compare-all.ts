import type { Work } from '@peerness/core';
import type { Client } from 'pg';
import type { Gate } from '../../proof/gate.js';
import type { Policy } from '../policy.js';
import { askTheSchema } from './ask-the-schema.js';
import { askTheWalls } from './ask-the-walls.js';
import { drawWorld } from './draw-world.js';
import { type Answers, judge, noVerdicts, type Verdicts } from './judge.js';
import { putWorld } from './put-world.js';
import { standsIn } from './stands.js';
import type { World } from './world.js';

/** Where the worlds are, and who is asked there. */
export interface Parties {
  readonly work: Work;
  readonly gate: Gate;
  /** As the application's own role, and no other. */
  readonly client: Client;
}

/** Random worlds in a real database, one after the other, until so many questions were asked of all four. */
export async function compareAll(
  parties: Parties,
  policy: Policy,
  { decisions, seed, say }: { decisions: number; seed: number; say: (line: string) => void },
): Promise<Verdicts & { readonly worlds: number }> {
  const verdicts = noVerdicts();
  let worlds = 0;
  for (; verdicts.compared < decisions; worlds += 1) {
    const world = drawWorld(seed + worlds, new Date());
    await putWorld(parties.work, world);
    judge(verdicts, world, { policy, told: await toldIn(parties, world), seen: await seenIn(parties, world) });
    const { compared, disagreements } = verdicts;
    const differ = Object.values(disagreements).reduce((sum, one) => sum + one, 0);
    say(`four parties: ${compared} of ${decisions} compared · ${worlds + 1} worlds · ${differ} disagree`);
  }
  return { ...verdicts, worlds };
}

export async function toldIn({ gate }: Parties, world: World): Promise<Answers> {
  const told = new Map<string, ReadonlySet<string>>();
  for (const one of world.people) told.set(one[0], await askTheSchema(gate, world, one));
  return told;
}

export async function seenIn({ client }: Parties, world: World): Promise<Answers> {
  const seen = new Map<string, ReadonlySet<string>>();
  const stands = standsIn(world);
  for (const [name, reader] of world.people) seen.set(name, await askTheWalls(client, world, stands, reader));
  return seen;
}
