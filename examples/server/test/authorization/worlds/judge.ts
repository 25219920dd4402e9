import { asAsked } from '../as-asked.js';
import type { Policy } from '../policy.js';
import { askAboutEntries } from './ask-about-entries.js';
import { askAboutHistory } from './ask-about-history.js';
import { askAboutPeople } from './ask-about-people.js';
import { askAboutRoadmaps } from './ask-about-roadmaps.js';
import { askAboutCards, askAboutPlans } from './ask-about-shown.js';
import { type Asked, permits } from './asked-of-all.js';
import { knownWider } from './known-wider.js';
import { standsIn } from './stands.js';
import type { World } from './world.js';

type Judge = 'Cedar' | 'schema' | 'walls';

/** By the name of each reader, the things they were told or the rows they saw. */
export type Answers = ReadonlyMap<string, ReadonlySet<string>>;

/** What came of one world, or of many. */
export interface Verdicts {
  compared: number;
  readonly byAction: Record<string, { permits: number; denies: number }>;
  /** How often each of the others disagreed with core. */
  readonly disagreements: Record<Judge, number>;
  /** At most twelve of them. */
  readonly examples: string[];
  /** How often a wall was wider by design, by the name of the reason. */
  readonly wider: Record<string, number>;
}

export function noVerdicts(): Verdicts {
  return {
    compared: 0,
    byAction: {},
    disagreements: { Cedar: 0, schema: 0, walls: 0 },
    examples: [],
    wider: Object.fromEntries(knownWider.map(({ name }) => [name, 0])),
  };
}

/** Every question of a world, held against core: Cedar asked now, the schema and the walls as they answered. */
export function judge(
  verdicts: Verdicts,
  world: World,
  { policy, told, seen }: { readonly policy: Policy; readonly told: Answers; readonly seen: Answers },
): void {
  const stands = standsIn(world);
  for (const asked of [
    ...askAboutPeople(world, stands),
    ...askAboutEntries(world, stands),
    ...askAboutHistory(world, stands),
    ...askAboutPlans(world, stands),
    ...askAboutRoadmaps(world, stands),
    ...askAboutCards(world, stands),
  ]) {
    const may = permits(asked.core);
    const ofAction = (verdicts.byAction[asked.action] ??= { permits: 0, denies: 0 });
    ofAction[may ? 'permits' : 'denies'] += 1;
    verdicts.compared += 1;
    const cedar = asked.questions.every((question) => policy.ask(asAsked(question)).permits);
    if (cedar !== may) differs(verdicts, 'Cedar', asked, cedar);
    const isTold = told.get(asked.reader)?.has(asked.thing) === true;
    if (isTold !== may) differs(verdicts, 'schema', asked, isTold);
    const isSeen = seen.get(asked.reader)?.has(asked.row) === true;
    if (isSeen === may) continue;
    const known = isSeen && asked.wallMay ? knownWider.find(({ holds }) => holds(asked)) : undefined;
    if (known) verdicts.wider[known.name] = (verdicts.wider[known.name] ?? 0) + 1;
    else differs(verdicts, 'walls', asked, isSeen);
  }
}

function differs({ disagreements, examples }: Verdicts, by: Judge, asked: Asked, shows: boolean): void {
  disagreements[by] += 1;
  const { action, reader, thing, core } = asked;
  const said = core.map(({ effect, missing }) => [effect, ...missing].join(' ')).join(', ');
  if (examples.length < 12)
    examples.push(`${by} ${shows ? 'shows' : 'hides'} ${action} of ${thing} to ${reader}; core: ${said}`);
}
