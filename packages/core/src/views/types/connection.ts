import type { SelectedField, Selection } from '../../access/selection.js';
import { decideCard } from '../../access/decide-contact.js';
import type { Meeting } from '../../connection/meeting.js';
import { isLive } from '../../connection/connection.js';
import { localize } from '../../kernel/localized.js';
import { globalId } from '../global-id.js';
import type { ConnectionSeen } from '../load/connection-seen.js';
import { coverSeen } from '../load/covers-seen.js';
import { dimensionOf } from '../load/dimension-of.js';
import type { Look } from '../load/look.js';
import { notYet } from '../load/not-yet.js';
import { invitationPaper } from '../load/paper-seen.js';
import { remembered } from '../load/remembered.js';
import { myselfIn } from '../load/myself.js';
import { each, project } from '../project.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { meetingLabels } from '../words/meetings.js';
import { afterNotThisTime, afterTheEnd, turnToCover, waysOnAfterTheEnd } from '../words/next-steps.js';
import { projectRequests, waysOpen } from './boundary.js';
import { projectConnectionAccess } from './connection-access.js';
import { dimensionField } from './dimension-field.js';
import { projectInvitationCard } from './invitation-card.js';
import { projectLabel } from './label.js';
import { projectNextStep } from './next-step.js';
import { projectNotice } from './notice.js';
import { projectOrganization } from './organization.js';
import { projectPaper } from './paper.js';
import { projectPerson } from './person.js';
import { projectBriefing, projectHistory, projectLevels } from './trust.js';
import { projectValue } from './value.js';

/** What is between two people, as one of them sees it. However it came to nothing, it reads the same. */
export function projectConnection(look: Look, selection: Selection, seen: ConnectionSeen): Promise<Finished> {
  const { relation, connection, standing, version, here } = seen;
  const iAsked = connection.inviter === look.me;
  const live = isLive(connection) && standing !== 'ended' ? connection : undefined;

  const cover = remembered(() => coverSeen(look, seen));

  return project(selection, 'Connection', relation, {
    id: () => globalId('connection', connection.organization, connection.id),
    version: () => version,
    organization: (field) => projectOrganization(look, field.selection, 'member', here.organization),
    kind: () => spelled(connection.kind),
    state: () => spelled(standing),
    other: (field) => (standing === 'not-this-time' ? undefined : projectOther(look, field.selection, seen)),
    iAsked: () => iAsked,
    invitation: (field) => (standing === 'invited' ? projectInvitation(look, field.selection, seen) : undefined),
    paper: async (field) => {
      const paper = await invitationPaper(look, seen);
      return paper && projectPaper(field.selection, relation, paper);
    },
    saidYesTo: (field) => live && projectSaidYesTo(look, field, seen),
    invitedAt: () => moment(connection.invitedAt),
    openUntil: () => moment(connection.openUntil),
    nextStep: (field) => {
      const step =
        standing === 'ended' ? afterTheEnd : standing === 'not-this-time' && iAsked ? afterNotThisTime : undefined;
      return step && projectNextStep(field, relation, step, here.organization, look.languages);
    },
    meeting: (field) => live?.meeting && projectMeeting(look, field.selection, seen, live.meeting),
    ways: () => (live ? waysOpen(look, seen) : []),
    requests: (field) => (live ? projectRequests(look, field.selection, seen) : []),
    contacts: (field) => (live ? projectCards(look, field.selection, seen) : []),
    cover: async (field) => each(await cover(), (one) => projectPerson(look, field.selection, one)),
    waysOn: async (field) => (standing === 'ended' ? projectWaysOn(look, field, seen, (await cover()).length > 0) : []),
    briefing: (field) => projectBriefing(look, field, seen),
    levels: (field) => projectLevels(look, field, seen),
    history: (field) => projectHistory(look, field, seen),
    access: (field) => projectConnectionAccess(look, field.selection, seen),
  });
}

async function projectOther(
  look: Look,
  selection: Selection,
  { connection, other }: ConnectionSeen,
): Promise<Finished | undefined> {
  const [person] = await look.people(connection.organization, [other]);
  return person && projectPerson(look, selection, person);
}

/** Nobody is left alone with an end: turn to whoever would step in, look for someone else, ask without a name, or turn to a human. */
function projectWaysOn(
  look: Look,
  field: SelectedField,
  { relation, here }: ConnectionSeen,
  isCovered: boolean,
): Promise<readonly Finished[]> {
  return each([...(isCovered ? [turnToCover] : []), ...waysOnAfterTheEnd], (step) =>
    projectNextStep(field, relation, step, here.organization, look.languages),
  );
}

async function projectInvitation(
  look: Look,
  selection: Selection,
  { connection }: ConnectionSeen,
): Promise<Finished | undefined> {
  const { organization, inviter, invitee, kind, openUntil } = connection;
  const [other] = await look.people(organization, [inviter === look.me ? invitee : inviter]);
  const person = inviter === look.me ? await myselfIn(look, organization) : other;
  // What their ages put between the two is the same to both.
  const shown = person && { ...person, barriers: other?.barriers ?? [] };
  return shown && projectInvitationCard(look, selection, { inviter: shown, invitee, kind, openUntil });
}

function projectSaidYesTo(
  look: Look,
  { selection }: SelectedField,
  { relation, connection: { saidYesTo } }: ConnectionSeen,
): Promise<Finished> | undefined {
  if (!saidYesTo) return undefined;
  const { dimension, value } = saidYesTo;
  return project(selection, 'SaidYesTo', relation, {
    dimension: dimensionField(look, dimension),
    value: async (field) =>
      projectValue(field.selection, { relation, languages: look.languages }, await dimensionOf(look, dimension), value),
  });
}

function projectMeeting(
  { me, languages }: Look,
  selection: Selection,
  { relation }: ConnectionSeen,
  meeting: Meeting,
): Promise<Finished> {
  return project(selection, 'Meeting', relation, {
    proposedByMe: () => meeting.proposedBy === me,
    startsAt: () => moment(meeting.startsAt),
    timeZone: () => meeting.timeZone,
    mode: () => spelled(meeting.mode),
    place: () => meeting.place,
    words: (field) => projectLabel(field, relation, localize(meetingLabels[meeting.words], languages)),
    agreedAt: () => meeting.agreedAt && moment(meeting.agreedAt),
  });
}

async function projectCards(
  look: Look,
  selection: Selection,
  { relation, connection, other, here: { refusals, organization } }: ConnectionSeen,
): Promise<readonly Finished[]> {
  const { me, at, acting } = look;
  const read = await acting(connection.organization, 'support', async ({ connections, consents }) => ({
    cards: await connections.cards(connection.id),
    consents: (await consents.between(other, me)).map(({ value }) => value),
  }));
  const facts = {
    reader: me,
    connection: connection.id,
    consents: read?.consents ?? [],
    refusals,
    organization: organization.id,
    barriers: await notYet(look, other, [connection.id], 'contact-and-plan'),
    at,
  };
  const decided = (read?.cards ?? []).map((card) => ({ card, decision: decideCard(card, facts) }));
  for (const { card, decision } of decided)
    look.ledger.saw(decision, {
      owner: card.person,
      organization: connection.organization,
      action: 'contact.read',
      category: 'contact',
      thing: globalId('connection', connection.organization, connection.id),
      purpose: 'support',
    });
  const shown = decided.filter(({ decision }) => decision.effect === 'permit');
  const mineFirst = shown.sort((one, two) => Number(two.card.person === me) - Number(one.card.person === me));
  return each(mineFirst, ({ card: { person, words }, decision }) => {
    return project(selection, 'ContactCard', relation, {
      mine: () => person === me,
      words: () => words,
      notice: (field) => projectNotice(look, field, relation, decision),
    });
  });
}
