import type { Cover, CoverSide } from '../../cover/cover.js';
import { isOfferedAsCover } from '../../cover/is-offered-as-cover.js';
import { isSupportedIn } from '../../cover/is-supported-in.js';
import { leavesWithoutCover } from '../../cover/leaves-without-cover.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import { policyInForce } from '../../organization/policy-in-force.js';
import type { PersonId } from '../../person/person-id.js';
import { canInvite } from './can-invite.js';
import type { ConnectionSeen } from './connection-seen.js';
import type { Look } from './look.js';
import type { PersonSeen } from './people-seen.js';

/** Who would step in for the one who supports the reader, as any list would show them. Nobody to the one who supports. */
export async function coverSeen(
  look: Look,
  { connection, other, here }: ConnectionSeen,
): Promise<readonly PersonSeen[]> {
  if (!isSupportedIn(connection, look.me)) return [];
  const { organization } = connection;
  const offered: PersonSeen[] = [];
  for (const seen of await look.people(organization, await agreedFor(look, organization, other))) {
    const { relation, membership } = seen;
    const facts = {
      membership,
      isSelf: relation === 'self',
      notAgain: here.notAgain.has(membership.person),
      connected: relation === 'participant',
      canBeInvited: await canInvite(look, seen, ['support']),
    };
    if (isOfferedAsCover(facts, look.at)) offered.push(seen);
  }
  return offered;
}

/** What a supporter is told before they end it; false to anybody else, and once it reads as over. */
export async function wouldLeaveWithoutCover(
  look: Look,
  { connection, standing, other, here }: ConnectionSeen,
): Promise<boolean> {
  if (!isSupportedIn(connection, other) || standing === 'ended') return false;
  const { organization } = connection;
  const agreed = await agreedFor(look, organization, look.me);
  const covers = (await look.people(organization, agreed)).map(known);
  const [supported] = (await look.people(organization, [other])).map(known);
  return leavesWithoutCover({ person: other, ageGroup: supported?.ageGroup ?? 'unknown' }, covers, {
    youthPolicy: policyInForce(here.organization, 'youth', look.at),
    at: look.at,
  });
}

/** What the reader asked others there, or others asked of them, with those whom the reader sees. */
export async function ownCovers(
  look: Look,
  organization: OrganizationId,
  side: CoverSide,
): Promise<readonly { readonly cover: Cover; readonly person: PersonSeen }[]> {
  const own = await look.acting(organization, 'support', ({ covers }) =>
    side === 'for-me' ? covers.askedBy(look.me) : covers.askedOf(look.me),
  );
  const covers = (own ?? []).filter((one) => one.organization === organization);
  const otherIn = (cover: Cover): PersonId => (side === 'for-me' ? cover.other : cover.person);
  const seen = new Map(
    (await look.people(organization, covers.map(otherIn))).map((one) => [one.membership.person, one]),
  );
  return covers.flatMap((cover) => {
    const person = seen.get(otherIn(cover));
    return person ? [{ cover, person }] : [];
  });
}

async function agreedFor(look: Look, organization: OrganizationId, person: PersonId): Promise<readonly PersonId[]> {
  return (await look.acting(organization, 'support', ({ covers }) => covers.agreedFor(organization, person))) ?? [];
}

function known({ membership, presence }: PersonSeen) {
  return { membership, ageGroup: presence?.ageGroup ?? ('unknown' as const) };
}
