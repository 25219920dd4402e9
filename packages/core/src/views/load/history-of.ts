import type { Connection } from '../../connection/connection.js';
import { otherOf } from '../../connection/connection.js';
import { organizationOf } from '../../dimension/dimension-id.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { Profile } from '../../profile/profile.js';
import type { Ports } from '../../work/ports.js';
import { accessesSeen } from './accesses-seen.js';
import { ownConnections } from './connection-seen.js';
import type { LineOrders } from '../../crisis-line/line-order.js';
import type { NoticePreferences } from '../../notice/notice-preference.js';
import { crisesLived } from './crises-lived.js';
import { directivesLived } from './directives-lived.js';
import type { Look } from './look.js';

/**
 * What happened to someone in this installation, as they may know it, by heading; nothing where nothing did. Of a
 * connection it tells what both were told: never how it ended, which would tell of a block.
 */
export async function historyOf(look: Look, profile: Profile | undefined): Promise<object | undefined> {
  const organizations = (await look.memberships()).map(({ value }) => value.organization);
  const history = {
    organizations: await organizationsOf(look, organizations),
    memberships: (await look.memberships()).map(({ value: { person: _, ...rest } }) => rest),
    ...usesOf(profile),
    ...(await look.own((ports) => heldAt(ports, look, organizations))),
    ...(await look.own((ports) => givenBy(ports, look))),
    ...(await look.own((ports) => keptApart(ports, look))),
    crisisLines: await look.own(({ lineOrders }) => orderedBy(lineOrders, look)),
    notices: await look.own(({ noticePreferences }) => wantsToBeTold(noticePreferences, look)),
    connections: await connectionsOf(look),
    earlierSupport: await look.own(async ({ histories }) =>
      (await histories.of(look.me)).map(({ person: _, label: __, ...rest }) => rest),
    ),
    crises: await look.own((ports) => crisesLived(ports, look)),
    advanceDirectives: await look.own((ports) => directivesLived(ports, look)),
    asks: await asksOf(look, organizations),
    ...(await look.own((ports) => inRounds(ports, look))),
    accesses: await accessesTo(look),
  };
  const told = Object.entries(history).filter(([, parts]) => parts.length > 0);
  return told.length > 0 ? Object.fromEntries(told) : undefined;
}

/** That somebody looked, or to whom the person gave something out, in their own words. */
async function accessesTo(look: Look): Promise<readonly object[]> {
  const all = await accessesSeen(look);
  return all.map(({ access: { owner: _, id: __, reader: ___, thing: ____, consent: _____, ...rest }, to }) => ({
    ...rest,
    ...(to !== undefined && { to }),
  }));
}

async function organizationsOf(look: Look, ids: readonly OrganizationId[]): Promise<readonly object[]> {
  const known: object[] = [];
  for (const id of ids) {
    const found = await look.organization(id);
    if (found) known.push({ organization: found.id, handle: found.handle, name: found.name });
  }
  return known;
}

/** What was said on an organization’s own dimensions, and what each thing said may be used for where. */
function usesOf(profile: Profile | undefined): {
  readonly statements: readonly object[];
  readonly uses: readonly object[];
} {
  const statements = profile?.statements ?? [];
  return {
    statements: statements
      .filter(({ dimension }) => organizationOf(dimension) !== undefined)
      .map(({ id: _, uses: __, ...said }) => said),
    uses: statements.flatMap(({ dimension, answer, uses }) => uses.map((use) => ({ dimension, answer, ...use }))),
  };
}

/** What the organizations hold: how the person is found there, what they wish for, what a list says of them. */
async function heldAt(
  { presences, wishes, importedEntries }: Ports,
  { me }: Look,
  organizations: readonly OrganizationId[],
): Promise<{ readonly [heading: string]: readonly object[] }> {
  const [present, wished]: [object[], object[]] = [[], []];
  for (const organization of organizations) {
    const presence = (await presences.ofPerson(organization, me))?.presence;
    if (presence) present.push({ organization, ...presence.setting });
    for (const wish of (await wishes.of(me, organization)).value.wishes) wished.push({ organization, ...wish });
  }
  const entries = await importedEntries.aboutMe(me);
  return {
    presences: present,
    wishes: wished,
    entries: entries.map(({ id: _, person: __, externalId: ___, ...rest }) => rest),
  };
}

/** Which rounds the person joined, and what they were offered there; not with whom, nor what the other one said. */
async function inRounds(
  { matchRounds }: Ports,
  { me }: Look,
): Promise<{ readonly [heading: string]: readonly object[] }> {
  const offers = (await matchRounds.offersTo(me)).map(({ value }) => value);
  return {
    rounds: (await matchRounds.placesOf(me)).map(({ person: _, ...rest }) => rest),
    roundOffers: offers.map((offer) => {
      const { organization, round, offeredAt, openUntil } = offer;
      const side = me === offer.seeker ? 'seeker' : 'supporter';
      const said = side === 'seeker' ? offer.seekerSaid : offer.supporterSaid;
      return { organization, round, offeredAt, openUntil, side, ...(said !== undefined && { said }) };
    }),
  };
}

/** Which crisis lines the person put first. */
async function orderedBy(orders: LineOrders, { me }: Look): Promise<readonly object[]> {
  const order = await orders.of(me);
  return order ? [{ lines: order.lines, at: order.at }] : [];
}

/** How the person wants to be told that something waits. */
async function wantsToBeTold(preferences: NoticePreferences, { me }: Look): Promise<readonly object[]> {
  const preference = await preferences.of(me);
  if (!preference) return [];
  const { person: _, ...rest } = preference;
  return [rest];
}

async function givenBy(
  { consents, directives, blocks }: Ports,
  { me }: Look,
): Promise<{ readonly [heading: string]: readonly object[] }> {
  return {
    consents: (await consents.givenBy(me)).map(({ value: { person: _, ...rest } }) => rest),
    directives: (await directives.givenBy(me)).map(
      ({ value: { person: _, explainedBy: __, helpedBy: ___, recordedBy: ____, ...rest } }) => rest,
    ),
    blocks: (await blocks.setBy(me)).map(({ person: _, ...rest }) => rest),
  };
}

/** What the person said to keep their distance or to meet again, who steps in for them and they for, and what the law asked about them, as far as they may be told. */
async function keptApart(
  { notAgains, meetAgains, boundaries, conflicts, covers, concerns, legalDemands, legalHolds }: Ports,
  { me }: Look,
): Promise<{ readonly [heading: string]: readonly object[] }> {
  return {
    notAgain: await notAgains.saidBy(me),
    meetAgain: await meetAgains.saidBy(me),
    boundaries: await boundaries.setBy(me),
    conflicts: await conflicts.declaredBy(me),
    covers: [...(await covers.askedBy(me)), ...(await covers.askedOf(me))].map(({ person, other, ...rest }) => ({
      ...rest,
      with: person === me ? other : person,
      side: person === me ? 'for-me' : 'by-me',
    })),
    concerns: (await concerns.reportedBy(me)).map(({ recipient: _, closing: __, ...rest }) => rest),
    legalDemands: (await legalDemands.about(me)).map(
      ({ value: { organization, type, from, asked, receivedAt, deadline } }) => ({
        organization,
        type,
        from,
        asked,
        receivedAt,
        deadline,
      }),
    ),
    legalHolds: (await legalHolds.heldFor(me)).map(({ begunBy: _, ...rest }) => rest),
  };
}

/** Where one acts now, how it stands; elsewhere, that there was one. Of what was proposed and shown on it, one’s own. */
async function connectionsOf(look: Look): Promise<readonly object[]> {
  const { me } = look;
  const seen = new Map((await ownConnections(look, undefined)).map((one) => [one.connection.id, one]));
  const all = await look.own(async ({ connections }) => {
    const told: object[] = [];
    for (const { value } of await connections.of(me)) {
      const cards = (await connections.cards(value.id)).filter(({ person }) => person === me);
      told.push({
        ...whatBothKnow(value, me),
        ...ownMeeting(value, me),
        ...(cards[0] && { card: { words: cards[0].words } }),
        state: seen.get(value.id)?.standing,
      });
    }
    return told;
  });
  return all.reverse();
}

function whatBothKnow(connection: Connection, me: Connection['inviter']): object {
  const { id, organization, kind, inviter, invitedAt, openUntil } = connection;
  return {
    connection: id,
    organization,
    kind,
    with: otherOf(connection, me),
    iAsked: inviter === me,
    invitedAt,
    openUntil,
  };
}

function ownMeeting(connection: Connection, me: Connection['inviter']): object {
  if (!('meeting' in connection) || connection.meeting?.proposedBy !== me) return {};
  const { proposedBy: _, ...meeting } = connection.meeting;
  return { meeting };
}

async function asksOf(look: Look, organizations: readonly OrganizationId[]): Promise<readonly object[]> {
  const asks: object[] = [];
  for (const organization of organizations) {
    const own = await look.acting(organization, 'support', (ports) => ports.asks.setBy(organization, look.me));
    for (const { value } of own ?? []) {
      const { asker: _, answers: __, id: ___, ...rest } = value;
      asks.push(rest);
    }
  }
  return asks;
}
