import type { SelfScope } from '../access/scope.js';
import { type ConnectionKind, otherOf } from '../connection/connection.js';
import { atPath, type UnreadableTextAt } from '../kernel/at-path.js';
import { err, ok, type Result } from '../kernel/result.js';
import { readLine } from '../kernel/text.js';
import type { MembershipId } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { paperCodeFrom, readPaperCode, type UnreadableCode } from '../paper/paper-code.js';
import { isMeantBy, type SeveralOfThatName, whomOnPaper } from '../paper/whom-on-paper.js';
import { longestHelper as longestName } from '../person/helper.js';
import type { Presence } from '../presence/presence.js';
import { aroundIn } from '../work/around-in.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import { invitable, invite, type InviteRefusal, isStanding } from './invite.js';
import type { NotFound } from './refusals.js';

export interface EnterInvitation {
  /** Of the sheet, as it was typed. */
  readonly code: string;
  /** Whom, as it stands on the sheet: the code beside a name, or a name. */
  readonly whom: string;
  readonly kind: ConnectionKind;
}

type At = { readonly path: readonly string[] };

export type EnterInvitationRefusal =
  InviteRefusal | UnreadableTextAt | (UnreadableCode & At) | (SeveralOfThatName & At);

/**
 * Takes in whom somebody marked on their sheet: what an invitation on a screen does, to the same people and to nobody
 * else. Entered twice it is as once. In assisted mode nothing of the connection is answered, nor that there was one.
 */
export async function enterInvitation(
  work: Work,
  self: SelfScope,
  { code: typed, whom, kind }: EnterInvitation,
  occasion: Occasion,
): Promise<Result<Outcome, EnterInvitationRefusal>> {
  const code = readPaperCode(typed);
  if (!code.ok) return err({ ...code.error, path: ['code'] });
  const written = atPath(readLine(whom, longestName), 'whom');
  if (!written.ok) return written;
  const mine = await work(self, ({ memberships }) => memberships.of(self.actor));
  const place = mine.find(({ value }) => paperCodeFrom(value.id) === code.value)?.value.organization;
  if (place === undefined) return err({ kind: 'NotFound', path: ['code'] });

  const meant = await meantBy(work, self, { organization: place, whom, kind }, occasion);
  if (!meant.ok) return meant.error.kind === 'NotFound' ? err({ kind: 'NotFound', path: ['code'] }) : err(meant.error);
  if (meant.value === undefined) return err({ kind: 'NotThisTime' });
  const invited = await invite(work, self, { organization: place, to: meant.value, kind }, occasion);
  if (self.helpedBy === undefined) return invited;
  return invited.ok || invited.error.kind === 'AlreadyConnected' ? ok({}) : invited;
}

interface Written {
  readonly organization: OrganizationId;
  readonly whom: string;
  readonly kind: ConnectionKind;
}

/** Who is meant: among those this person could invite on a screen, and those they are connected with or invited already. */
async function meantBy(
  work: Work,
  self: SelfScope,
  { organization, whom, kind }: Written,
  occasion: Occasion,
): Promise<Result<MembershipId | undefined, NotFound | (SeveralOfThatName & At)>> {
  const listed = await asMember(
    work,
    self,
    organization,
    'match',
    occasion.at,
    async (ports): Promise<Result<readonly Presence[], never>> => {
      const open: Presence[] = [];
      for (const { presence } of await ports.presences.candidates(organization)) {
        const asked = { organization, to: presence.membership, kind };
        if (isMeantBy(presence, whom) && (await invitable(ports, self, asked, occasion))) open.push(presence);
      }
      return ok(open);
    },
  );
  if (!listed.ok) return listed;
  const known = await asMember(
    work,
    self,
    organization,
    'support',
    occasion.at,
    async (ports): Promise<Result<readonly Presence[], never>> => {
      const around = await aroundIn(ports, organization, self.actor, occasion.at);
      const others = (await ports.connections.of(self.actor, organization))
        .filter(({ value }) => isStanding(value, occasion.at))

        .map(({ value }) => otherOf(value, self.actor))
        .filter((person) => !around.has(person));
      return ok((await ports.presences.ofPeople(organization, others)).map(({ presence }) => presence));
    },
  );
  if (!known.ok) return known;
  return atPath(whomOnPaper([...listed.value, ...known.value], whom), 'whom');
}
