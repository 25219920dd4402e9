import { aroundIn } from '../work/around-in.js';
import { relationToConcern } from '../access/decide-concern.js';
import type { SelfScope } from '../access/scope.js';
import { type Concern, type ConcernId, longestClosing } from '../concern/concern.js';
import { closeWith, type ConcernNotOpen, lookAt } from '../concern/move-on.js';
import { err, ok, type Result } from '../kernel/result.js';
import { readText } from '../kernel/text.js';
import type { Membership } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { oversees } from '../organization/oversees.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import { atPath, type UnreadableTextAt } from '../kernel/at-path.js';
import { concernEvent } from './concern-event.js';
import type { NotFound } from './refusals.js';

export interface OnConcern {
  readonly organization: OrganizationId;
  readonly concern: ConcernId;
}

export type LookAtConcern = OnConcern;
export type LookAtConcernRefusal = NotFound | ConcernNotOpen;

export interface CloseConcern extends OnConcern {
  readonly words: string;
}

export type CloseConcernRefusal = LookAtConcernRefusal | UnreadableTextAt;

/** The recipient says that they read it. */
export function lookAtConcern(
  work: Work,
  self: SelfScope,
  command: LookAtConcern,
  occasion: Occasion,
): Promise<Result<Outcome, LookAtConcernRefusal>> {
  return answer(work, self, command, occasion, 'ConcernLookedAt', (concern) => lookAt(concern, occasion.at));
}

/** The recipient closes it, with words to the reporter. */
export async function closeConcern(
  work: Work,
  self: SelfScope,
  command: CloseConcern,
  occasion: Occasion,
): Promise<Result<Outcome, CloseConcernRefusal>> {
  const words = atPath(readText(command.words, longestClosing), 'words');
  if (!words.ok) return words;
  return answer(work, self, command, occasion, 'ConcernClosed', (one) => closeWith(one, words.value, occasion.at));
}

function answer(
  work: Work,
  self: SelfScope,
  { organization, concern: id }: OnConcern,
  occasion: Occasion,
  kind: 'ConcernLookedAt' | 'ConcernClosed',
  decide: (concern: Concern) => Result<Concern | undefined, ConcernNotOpen>,
): Promise<Result<Outcome, LookAtConcernRefusal>> {
  return asMember(
    work,
    self,
    organization,
    'support',
    occasion.at,
    async (ports, mine): Promise<Result<Outcome, LookAtConcernRefusal>> => {
      const concern = await ports.concerns.find(organization, id);
      if (!concern || !(await isPicked(ports, mine.value, concern, occasion))) return err({ kind: 'NotFound' });
      const changed = decide(concern);
      if (!changed.ok) return changed;
      if (changed.value) await ports.concerns.keep(changed.value, [concernEvent(kind, concern, self.actor, occasion)]);
      return ok({ concern: globalId('concern', organization, id) });
    },
  );
}

/** The very decision by which they read it; the reporter's own relation answers nothing. */
async function isPicked(ports: Ports, mine: Membership, concern: Concern, { at }: Occasion): Promise<boolean> {
  const { organization, reporter } = concern;
  const theirs = (await ports.memberships.findMany(organization, [reporter])).map(({ value }) => value);
  const around = await aroundIn(ports, organization, mine.person, at);
  const barriers = [
    ...(around.has(reporter) ? (['kept-apart'] as const) : []),
    ...(theirs.some((one) => oversees(mine, one, at)) ? (['oversees'] as const) : []),
  ];
  return relationToConcern({ reader: mine.person, concern, membership: mine, barriers, at }) === 'shown';
}
