import type { Work } from '@peerness/core';
import type { Client } from 'pg';
import { asAsked } from '../as-asked.js';
import type { Policy } from '../policy.js';
import type { Gate } from '../../proof/gate.js';
import { askAboutPeople } from './ask-about-people.js';
import { askAboutCards, askAboutPlans } from './ask-about-shown.js';
import { askTheSchema } from './ask-the-schema.js';
import { askTheWalls } from './ask-the-walls.js';
import { type Asked, permits } from './asked-of-all.js';
import { drawWorld } from './draw-world.js';
import { knownWider } from './known-wider.js';
import { putWorld } from './put-world.js';
import { standsIn } from './stands.js';

type Judge = 'Cedar' | 'schema' | 'walls';

export interface ComparedAll {
  readonly compared: number;
  readonly worlds: number;
  readonly byAction: Readonly<Record<string, { readonly permits: number; readonly denies: number }>>;
  /** How often each of the four disagreed with core. */
  readonly disagreements: Readonly<Record<Judge, number>>;
  readonly examples: readonly string[];
  /** How often a wall was wider by design, by the name of the reason. */
  readonly wider: Readonly<Record<string, number>>;
}

interface Parties {
  readonly work: Work;
  readonly gate: Gate;
  /** The application's own role, and no other. */
  readonly client: Client;
  readonly policy: Policy;
}

/** Random worlds in a real database, one after the other, until so many questions were asked of all four. */
export async function compareAll(
  { work, gate, client, policy }: Parties,
  { decisions, seed, say = () => undefined }: { decisions: number; seed: number; say?: (line: string) => void },
): Promise<ComparedAll> {
  const byAction: Record<string, { permits: number; denies: number }> = {};
  const disagreements: Record<Judge, number> = { Cedar: 0, schema: 0, walls: 0 };
  const wider: Record<string, number> = Object.fromEntries(knownWider.map(({ name }) => [name, 0]));
  const examples: string[] = [];
  let [compared, worlds] = [0, 0];
  const differs = (judge: Judge, asked: Asked, is: boolean): void => {
    disagreements[judge] += 1;
    const { action, reader, thing, core } = asked;
    if (examples.length < 12)
      examples.push(
        `${judge} ${is ? 'shows' : 'hides'} ${action} of ${thing} to ${reader} (world ${seed + worlds}); core ${JSON.stringify(core.map(({ effect, missing }) => [effect, ...missing]))}`,
      );
  };
  for (; compared < decisions; worlds += 1) {
    const world = drawWorld(seed + worlds, new Date());
    const stands = standsIn(world);
    await putWorld(work, world);
    const told = new Map<string, ReadonlySet<string>>();
    const seen = new Map<string, ReadonlySet<string>>();
    for (const name of world.people.keys()) told.set(name, await askTheSchema(gate, world, name));
    for (const [name, reader] of world.people) seen.set(name, await askTheWalls(client, world, stands, reader));
    for (const asked of [
      ...askAboutPeople(world, stands),
      ...askAboutPlans(world, stands),
      ...askAboutCards(world, stands),
    ]) {
      const may = permits(asked.core);
      const ofAction = (byAction[asked.action] ??= { permits: 0, denies: 0 });
      ofAction[may ? 'permits' : 'denies'] += 1;
      compared += 1;
      const cedar = asked.questions.every((question) => policy.ask(asAsked(question)).permits);
      if (cedar !== may) differs('Cedar', asked, cedar);
      const isTold = told.get(asked.reader)?.has(asked.thing) === true;
      if (isTold !== may) differs('schema', asked, isTold);
      const isSeen = seen.get(asked.reader)?.has(asked.row) === true;
      if (isSeen === may) continue;
      const known = isSeen ? knownWider.find(({ holds }) => holds(asked)) : undefined;
      if (known) wider[known.name] = (wider[known.name] ?? 0) + 1;
      else differs('walls', asked, isSeen);
    }
    if ((worlds + 1) % 5 === 0 || compared >= decisions)
      say(
        `four parties: ${compared} of ${decisions} compared · ${worlds + 1} worlds · ${Object.values(disagreements).reduce((sum, one) => sum + one, 0)} disagree`,
      );
  }
  return { compared, worlds, byAction, disagreements, examples, wider };
}
