import { askedAs, decideCrisisPlan } from '../../access/decide-crisis-plan.js';
import { type Decision, relationBy } from '../../access/decision.js';
import type { Relation } from '../../access/rule.js';
import type { CrisisActivation } from '../../crisis/activation.js';
import type { CrisisPlan, CrisisPlanId, CrisisSupporter } from '../../crisis/crisis-plan.js';
import type { CrisisAround } from '../../crisis/readiness.js';
import type { Kept } from '../../kernel/kept.js';
import type { PersonId } from '../../person/person-id.js';
import { crisisAround } from './crisis-around.js';
import type { Look } from './look.js';
import { remembered } from './remembered.js';
import { aboutOthers, type Someone } from './someone.js';
import { type Together, togetherWith } from './together-with.js';

/** A crisis plan as one reader may see it. */
export interface CrisisPlanSeen {
  readonly relation: Relation;
  readonly decision: Decision;
  readonly plan: CrisisPlan;
  readonly version: number;
  /** Each time it came to it, newest first. */
  readonly activations: readonly CrisisActivation[];
  /** How the reader stands to the people in it. */
  readonly around: CrisisAround;
  /** As whom the reader is asked; absent to its owner. */
  readonly mine: CrisisSupporter | undefined;
  /** To its owner: those they asked, as they know them. Whoever vanished from them otherwise is still named here. */
  readonly known: () => Promise<ReadonlyMap<PersonId, Someone>>;
}

export async function findCrisisPlan(look: Look, id: CrisisPlanId): Promise<CrisisPlanSeen | undefined> {
  const kept = await look.own(({ crises }) => crises.find(id));
  return kept && crisisPlanSeen(look, kept);
}

/** Decided anew at every look: to whoever stepped back, parted from its owner or oversees them, it is not there. */
export async function crisisPlanSeen(
  look: Look,
  { value: plan, version }: Kept<CrisisPlan>,
): Promise<CrisisPlanSeen | undefined> {
  const { me: reader, at, withHelp } = look;
  if (withHelp) return undefined;
  const isMine = plan.owner === reader;
  const { live, blocked, refusals, overseen } = isMine ? alone : await togetherWith(look, plan.owner);
  const facts = {
    reader,
    plan,
    live: live.map(({ connection }) => connection),
    refusals,
    among: await look.organizations(),
    barriers: [...(blocked ? (['kept-apart'] as const) : []), ...(overseen ? (['oversees'] as const) : [])],
    at,
  };
  const decision = decideCrisisPlan(facts);
  const relation = relationBy(decision);
  if (!relation) return undefined;
  return {
    relation,
    decision,
    plan,
    version,
    activations: (await look.own(({ crises }) => crises.activations(plan.id))).map(({ value }) => value),
    around: await look.own((ports) => crisisAround(ports, reader, plan, at)),
    mine: isMine ? undefined : askedAs(facts),
    known: remembered(async () => {
      const known = isMine ? await aboutOthers(look, plan.supporters, ({ person }) => person) : [];
      return new Map(known.map(({ said, someone }) => [said.person, someone]));
    }),
  };
}

const alone: Together = { live: [], blocked: false, refusals: [], overseen: false };
