import type { SelfScope } from '../access/scope.js';
import type { NotAgain, NotAgains } from '../apart/again.js';
import type { Aggregate } from '../kernel/event.js';
import { ok, type Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { type AboutSomeone, aboutSomeone } from './about-someone.js';
import { happened } from './happened.js';
import type { NotFound } from './refusals.js';

/** One thing a person can say of another, where it is kept, and as what it is remembered. */
interface Saying {
  readonly keptBy: (ports: Ports) => Pick<NotAgains, 'saidBy' | 'say' | 'lift'>;
  readonly aggregate: Aggregate;
  readonly said: string;
  readonly lifted: string;
}

export const notAgain: Saying = {
  keptBy: ({ notAgains }) => notAgains,
  aggregate: 'not-again',
  said: 'NotAgainSaid',
  lifted: 'NotAgainLifted',
};

export const meetAgain: Saying = {
  keptBy: ({ meetAgains }) => meetAgains,
  aggregate: 'meet-again',
  said: 'MeetAgainSaid',
  lifted: 'MeetAgainLifted',
};

/** Of whom, where. */
type Said = Omit<NotAgain, 'at'>;

/** One of the two contrary things is said, and the other no longer. */
export function sayInsteadOf(
  work: Work,
  self: SelfScope,
  command: AboutSomeone,
  occasion: Occasion,
  { says, contrary }: { readonly says: Saying; readonly contrary: Saying },
): Promise<Result<Outcome, NotFound>> {
  return aboutSomeone<never>(work, self, command, occasion, async (ports, other) => {
    const said = { person: self.actor, other, organization: command.organization };
    await say(ports, says, said, occasion);
    await lift(ports, contrary, said, occasion);
    return ok(undefined);
  });
}

/** It is said no longer. */
export function sayNoLonger(
  work: Work,
  self: SelfScope,
  command: AboutSomeone,
  occasion: Occasion,
  saying: Saying,
): Promise<Result<Outcome, NotFound>> {
  return aboutSomeone<never>(work, self, command, occasion, async (ports, other) => {
    await lift(ports, saying, { person: self.actor, other, organization: command.organization }, occasion);
    return ok(undefined);
  });
}

/** Said once; said again, nothing happens. */
async function say(ports: Ports, saying: Saying, said: Said, occasion: Occasion): Promise<void> {
  if (await isSaid(ports, saying, said)) return;
  await saying.keptBy(ports).say({ ...said, at: occasion.at }, [remembered(saying, 'said', said, occasion)]);
}

/** What was not said, needs no lifting. */
async function lift(ports: Ports, saying: Saying, said: Said, occasion: Occasion): Promise<void> {
  if (!(await isSaid(ports, saying, said))) return;
  await saying.keptBy(ports).lift(said, [remembered(saying, 'lifted', said, occasion)]);
}

async function isSaid(ports: Ports, { keptBy }: Saying, { person, other, organization }: Said): Promise<boolean> {
  const before = await keptBy(ports).saidBy(person);
  return before.some((one) => one.other === other && one.organization === organization);
}

/** Each is a history of its own, in the private history of whoever said it. */
function remembered(
  saying: Saying,
  what: 'said' | 'lifted',
  { person, other, organization }: Said,
  occasion: Occasion,
) {
  return happened(occasion, person, {
    owner: { person },
    aggregate: saying.aggregate,
    aggregateId: occasion.newId(),
    version: 1,
    kind: saying[what],
    codes: { other, organization },
  });
}
