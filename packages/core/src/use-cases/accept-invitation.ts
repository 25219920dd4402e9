import type { SelfScope } from '../access/scope.js';
import { acceptInvitation as accept, type NoPlaceLeft } from '../connection/accept-invitation.js';
import type { Connection } from '../connection/connection.js';
import { longestContact } from '../connection/contact-card.js';
import { notOpen } from '../connection/decision.js';
import { type MeetingProposal, readMeeting } from '../connection/read-meeting.js';
import type { NotOpen } from '../connection/standing.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import { readText } from '../kernel/text.js';
import { mayStillMeet } from '../matching/may-still-meet.js';
import { placesOf } from '../organization/places-of.js';
import type { PersonId } from '../person/person-id.js';
import type { BriefingRead } from '../trust/briefing.js';
import type { BriefingNeeded } from '../connection/briefing-needed.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { type OtherBriefing, sayBriefed } from './acknowledge-briefing.js';
import { asMember } from './as-member.js';
import { atPath, type UnreadableTextAt } from '../kernel/at-path.js';
import { connectionOutcome, findConnection, keepConnection, moveOn, type OnConnection } from './change-connection.js';
import { isWelcome, type NotLikeThis } from './is-welcome.js';
import { keepContact } from './keep-contact.js';
import { meetingRefused, type UnreadableMeetingAt } from './meeting-refused.js';
import type { NotFound } from './refusals.js';

export interface AcceptInvitation extends OnConnection {
  /** The briefing they have read, acknowledged with the yes. */
  readonly briefing?: BriefingRead;
  /** How to get in touch, revealed with the yes to somebody who read the briefing, by somebody who did. */
  readonly contact?: string;
  /** A first meeting, proposed with the yes. */
  readonly meeting?: MeetingProposal;
}

export type AcceptInvitationRefusal =
  | NotFound
  | NotOpen
  | NotLikeThis
  | NoPlaceLeft
  | OtherBriefing
  | BriefingNeeded
  | ChangedMeanwhile
  | UnreadableTextAt
  | UnreadableMeetingAt;

/** The invited person says yes, and chooses what goes with it. Nobody ever supports more people than they have places for. */
export async function acceptInvitation(
  work: Work,
  self: SelfScope,
  command: AcceptInvitation,
  occasion: Occasion,
): Promise<Result<Outcome, AcceptInvitationRefusal>> {
  const { at } = occasion;
  const contact =
    command.contact === undefined ? undefined : atPath(readText(command.contact, longestContact), 'contact');
  if (contact && !contact.ok) return contact;
  const meeting = command.meeting && readMeeting(command.meeting, { by: self.actor, at });
  if (meeting && !meeting.ok) return err(meetingRefused(meeting.error, 'meeting'));

  return asMember(
    work,
    self,
    command.organization,
    'support',
    at,
    async (ports, mine): Promise<Result<Outcome, AcceptInvitationRefusal>> => {
      const found = await findConnection(ports, self, command, 'update');
      if (!found.ok) return found;
      const { value: connection } = found.value;
      const move = await moveOn(ports, self, connection, occasion);
      const decision = accept(connection, {
        ...move,
        places: placesOf(mine.value, at),
        supported: await ports.connections.supportedBy(command.organization, self.actor, 'in-turn'),
        ...(meeting && { meeting: meeting.value }),
      });
      if (!decision.ok) return decision;
      if (decision.value && !(await bothMayMeet(ports, connection, occasion)))
        return notOpen(connection, { blocked: true, at });
      if (decision.value && meeting && !(await isWelcome(ports, connection, meeting.value)))
        return err({ kind: 'NotLikeThis', path: ['meeting'] });
      const kept = await keepConnection(ports, self, found.value, decision.value, command, occasion);
      if (!kept.ok) return kept;
      if (decision.value && command.briefing !== undefined) {
        const saying = { connection, move, read: command.briefing, path: ['briefing', 'text'] };
        const said = await sayBriefed(ports, self, saying, occasion);
        if (!said.ok) return said;
      }
      if (decision.value && contact) {
        const revealed = await keepContact(ports, self, { connection, words: contact.value }, occasion);
        if (!revealed.ok) return revealed;
      }
      return ok(connectionOutcome(command));
    },
    'update',
  );
}

/** Everything the decision whether the two may still meet rests on. */
async function bothMayMeet(
  ports: Ports,
  { organization, inviter, invitee }: Connection,
  { at }: Occasion,
): Promise<boolean> {
  const place = await ports.organizations.find(organization);
  const members = await ports.memberships.findMany(organization, [inviter, invitee]);
  const present = await ports.presences.ofPeople(organization, [inviter, invitee]);
  const kept = (person: PersonId) => ({
    membership: members.find(({ value }) => value.person === person)?.value,
    presence: present.find(({ presence }) => presence.person === person)?.presence,
  });
  return place !== undefined && mayStillMeet(kept(inviter), kept(invitee), place, at);
}
