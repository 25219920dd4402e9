import type { SelfScope } from '../access/scope.js';
import type { DimensionId } from '../dimension/dimension-id.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { NetworkAgreement } from '../network/agreement.js';
import type { NetworkAgreementId } from '../organization/network-agreement-id.js';
import { type BelongsThere, guestPlace, guestPlaceLeft } from '../network/guest-place.js';
import { type NotShownAtHome, showAsGuest, showNothingIn } from '../network/show-as-guest.js';
import type { Membership, MembershipId } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { choosePresenceFrom, unseenSince } from '../presence/choose-presence.js';
import type { Decided } from '../profile/decided.js';
import type { Profile } from '../profile/profile.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { keepProfile } from './change-profile.js';
import { happened } from './happened.js';
import { refreshPresence } from './refresh-presences.js';
import type { NotFound } from './refusals.js';

export interface TakeGuestPlace {
  readonly agreement: NetworkAgreementId;
  /** On which dimensions they show there what they show to the members at home. None: a name, and nothing else. */
  readonly dimensions: readonly DimensionId[];
  /** Open to mutual peers there. */
  readonly mutual: boolean;
}

export interface LeaveGuestPlace {
  readonly organization: OrganizationId;
}

export type TakeGuestPlaceRefusal = BelongsThere | NotShownAtHome | NotFound | ChangedMeanwhile;
export type LeaveGuestPlaceRefusal = NotFound | ChangedMeanwhile;

/**
 * Somebody says that they may be found in the partner organization, as a guest, and what they show there. Both
 * organizations agreed before; whatever was not agreed is answered as if there were no such agreement. Said again, it
 * says anew what is shown.
 */
export async function takeGuestPlace(
  work: Work,
  self: SelfScope,
  { agreement: id, dimensions, mutual }: TakeGuestPlace,
  occasion: Occasion,
): Promise<Result<Outcome, TakeGuestPlaceRefusal>> {
  return work(self, async (ports): Promise<Result<Outcome, TakeGuestPlaceRefusal>> => {
    const missing = err({ kind: 'NotFound', path: ['agreement'] } as const);
    if (await ports.erasures.of(self.actor)) return missing;
    const agreement = await ports.networkAgreements.find(id, 'share');
    const profile = await ports.profiles.find(self.actor);
    const home = agreement && (await homeOf(ports, self, agreement.value));
    if (!agreement || !profile || !home) return missing;
    const before = await ports.memberships.ofPerson(home.host, self.actor, 'update');
    const source = { agreement: agreement.value, home: home.membership, before: before?.value };
    const place = guestPlace({ ...source, id: occasion.newId() as MembershipId }, occasion.at);
    if (!place) return missing;
    if (!place.ok) return place;
    const shown = showAsGuest(profile.value, { home: home.membership.organization, host: home.host, dimensions });
    if (!shown.ok) return shown;
    const kept = await keepPlace(
      ports,
      self,
      { value: place.value, version: before?.version ?? 0 },
      'GuestPlaceTaken',
      occasion,
    );
    return kept.ok
      ? present(ports, self, { place: place.value, profile, shown: shown.value, isSeen: true, mutual }, occasion)
      : kept;
  });
}

/** A guest leaves: from this moment on nobody there finds them, and nothing of theirs is used there. Twice is quietly fine. */
export async function leaveGuestPlace(
  work: Work,
  self: SelfScope,
  { organization }: LeaveGuestPlace,
  occasion: Occasion,
): Promise<Result<Outcome, LeaveGuestPlaceRefusal>> {
  return work(self, async (ports): Promise<Result<Outcome, LeaveGuestPlaceRefusal>> => {
    const before = await ports.memberships.ofPerson(organization, self.actor, 'update');
    const profile = await ports.profiles.find(self.actor);
    if (!before?.value.guest || !profile) return err({ kind: 'NotFound', path: ['organization'] });
    const place = guestPlaceLeft(before.value, occasion.at);
    if (place !== before.value) {
      const kept = await keepPlace(ports, self, { value: place, version: before.version }, 'GuestPlaceLeft', occasion);
      if (!kept.ok) return kept;
    }
    const shown = showNothingIn(profile.value, organization);
    return present(ports, self, { place, profile, shown, isSeen: false, mutual: false }, occasion);
  });
}

/** The one of the two where they belong themselves, locked, and the other one. */
async function homeOf(
  { memberships }: Ports,
  { actor }: SelfScope,
  { proposer, partner }: NetworkAgreement,
): Promise<{ readonly membership: Membership; readonly host: OrganizationId } | undefined> {
  if (partner.organization === undefined) return undefined;
  for (const [one, host] of [
    [proposer.organization, partner.organization],
    [partner.organization, proposer.organization],
  ] as const) {
    const found = (await memberships.ofPerson(one, actor, 'share'))?.value;
    if (found && !found.guest) return { membership: found, host };
  }
  return undefined;
}

function keepPlace(
  { memberships }: Ports,
  { actor }: SelfScope,
  kept: Kept<Membership>,
  kind: 'GuestPlaceTaken' | 'GuestPlaceLeft',
  occasion: Occasion,
): Promise<Result<number, ChangedMeanwhile>> {
  const { id, organization, guest } = kept.value;
  const fact = { aggregate: 'membership', aggregateId: id, version: kept.version + 1, kind } as const;
  const codes = guest ? { agreement: guest.agreement } : {};
  return memberships.keepGuestPlace(kept, [happened(occasion, actor, { owner: { organization }, ...fact, codes })]);
}

interface Presented {
  readonly place: Membership;
  readonly profile: Kept<Profile>;
  readonly shown: Decided<Profile>;
  readonly isSeen: boolean;
  readonly mutual: boolean;
}

/** What they show there, and that they are there at all, is written in the transaction of what it comes from. */
async function present(
  ports: Ports,
  self: SelfScope,
  { place, profile, shown, isSeen, mutual }: Presented,
  occasion: Occasion,
): Promise<Result<Outcome, ChangedMeanwhile>> {
  const { organization, id } = place;
  const before = (await ports.presences.ofPerson(organization, self.actor))?.presence.setting;
  const chosen = { seen: isSeen, mutual: isSeen && mutual, paused: false };
  const setting = choosePresenceFrom(before ?? unseenSince(occasion.at), chosen, occasion.at);
  const kept = await keepProfile(ports, self, profile.version, shown, occasion);
  if (!kept.ok) return kept;
  await refreshPresence(ports, kept.value, place, occasion.at, setting);
  return ok({ membership: globalId('membership', organization, id) });
}
