import type { SelfScope } from '../access/scope.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { choosePresenceFrom, isSamePresence, type PresenceChosen, unseenSince } from '../presence/choose-presence.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { ownMembership } from './own-membership.js';
import { refreshPresence } from './refresh-presences.js';
import type { NotFound } from './refusals.js';

export interface ChoosePresence extends PresenceChosen {
  readonly organization: OrganizationId;
}

/** Someone chooses how to be found in one organization: seen, open to mutual peers, resting. */
export async function choosePresence(
  work: Work,
  self: SelfScope,
  { organization, ...chosen }: ChoosePresence,
  { at }: Occasion,
): Promise<Result<Outcome, NotFound>> {
  return work(self, async (ports): Promise<Result<Outcome, NotFound>> => {
    const membership = await ownMembership(ports, self, organization, at);
    const profile = await ports.profiles.find(self.actor);
    if (!membership || !profile) return err({ kind: 'NotFound' });
    const before = (await ports.presences.ofPerson(organization, self.actor))?.presence.setting;
    const setting = choosePresenceFrom(before ?? unseenSince(at), chosen, at);
    if (!before || !isSamePresence(before, setting))
      await refreshPresence(ports, profile.value, membership, at, setting);
    return ok({ person: globalId('person', organization, membership.id) });
  });
}
