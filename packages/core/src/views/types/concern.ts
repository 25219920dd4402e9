import type { SelectedField, Selection } from '../../access/selection.js';
import type { ConcernRecipient } from '../../concern/recipient.js';
import { localize } from '../../kernel/localized.js';
import { type MembershipId, parseMembershipId } from '../../organization/membership.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import { recipientsOffered } from '../../work/recipients-offered.js';
import { globalId, readGlobalId } from '../global-id.js';
import type { ConcernSeen } from '../load/concern-seen.js';
import type { Look } from '../load/look.js';
import type { Someone } from '../load/someone.js';
import { each, project } from '../project.js';
import { day, moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { concernSentences } from '../words/concerns.js';
import { say } from '../words/say.js';
import { projectLabel } from './label.js';
import { organizationField } from './organization.js';
import { projectSomeone } from './someone.js';

export function projectConcerns(
  look: Look,
  { selection }: SelectedField,
  seen: readonly ConcernSeen[],
): Promise<readonly Finished[]> {
  return each(seen, (one) => projectConcern(look, selection, one));
}

/** A concern, to the two who may read it. How to reach somebody outside, and the text to hand over, are the reporter's. */
export function projectConcern(
  look: Look,
  selection: Selection,
  { relation, concern }: ConcernSeen,
): Promise<Finished> {
  const { id, organization, recipient, about } = concern;
  return project(selection, 'Concern', relation, {
    id: () => globalId('concern', organization, id),
    organization: organizationField(look, organization),
    about: async (field) => about && projectSomeone(look, field.selection, await spokenOf(look, organization, about)),
    recipient: (field) => projectRecipient(field.selection, recipient),
    words: () => concern.words,
    state: () => spelled(concern.state),
    closing: () => concern.closing,
    at: () => moment(concern.at),
    lookedAtAt: () => concern.lookedAtAt && moment(concern.lookedAtAt),
    closedAt: () => concern.closedAt && moment(concern.closedAt),
    printable: async (field) =>
      recipient.standing === 'outside' ? projectPrintable(look, field, { relation, concern }) : undefined,
  });
}

/** To whom the reader can tell a concern here, with what is promised and what is not. */
export async function projectConcernOffer(
  look: Look,
  { selection, arguments: { about } }: SelectedField,
  organization: OrganizationId,
): Promise<Finished | undefined> {
  const here = await look.here(organization);
  if (!here) return undefined;
  const subject = personIn(organization, about);
  const offered = await look.acting(organization, 'support', (ports) =>
    recipientsOffered(ports, here.membership, subject, look.at),
  );
  const recipients = offered ?? [];
  const { offered: promise, notOffered, now } = concernSentences;
  const text = recipients.length > 0 ? promise : notOffered;
  return project(selection, 'ConcernOffer', 'self', {
    recipients: (field) => each(recipients, (one) => projectRecipient(field.selection, one)),
    text: (field) => projectLabel(field, 'self', say(text, look.languages, { name: here.organization.name })),
    now: (field) => projectLabel(field, 'self', localize(now, look.languages)),
  });
}

/** Everyone an organization named, to whoever administers it. */
export async function projectRecipientsNamed(
  look: Look,
  { selection }: SelectedField,
  organization: OrganizationId,
): Promise<readonly Finished[]> {
  const named = await look.acting(organization, 'administer', ({ concernRecipients }) =>
    concernRecipients.of(organization),
  );
  return each(named ?? [], (one) => projectRecipient(selection, one));
}

function projectRecipient(
  selection: Selection,
  { id, standing, name, reach }: Pick<ConcernRecipient, 'id' | 'standing' | 'name' | 'reach'>,
): Promise<Finished> {
  return project(selection, 'ConcernRecipient', 'self', {
    id: () => id,
    standing: () => spelled(standing),
    name: () => name,
    reach: () => reach,
  });
}

function personIn(organization: OrganizationId, about: unknown): MembershipId | undefined {
  const ref = readGlobalId(typeof about === 'string' ? about : '');
  if (!ref.ok || ref.value.kind !== 'person' || ref.value.ids[0] !== organization) return undefined;
  const member = parseMembershipId(ref.value.ids[1] ?? '');
  return member.ok ? member.value : undefined;
}

/** As the reader may see them anyway: of somebody hidden, gone or never there, no more than the reporter gave. */
async function spokenOf(look: Look, organization: OrganizationId, id: MembershipId): Promise<Someone> {
  const found = await look.acting(organization, 'support', ({ memberships }) => memberships.find(organization, id));
  const [seen] = found ? await look.people(organization, [found.value.person]) : [];
  return { membership: { organization, id }, presence: seen?.presence };
}

async function projectPrintable(
  look: Look,
  field: SelectedField,
  { relation, concern }: ConcernSeen,
): Promise<Finished> {
  const organization = await look.organization(concern.organization);
  const about = concern.about && (await spokenOf(look, concern.organization, concern.about));
  const { printed, printedAbout } = concernSentences;
  const name = about?.presence?.name;
  return projectLabel(
    field,
    relation,
    say(printed, look.languages, {
      day: day(concern.at),
      organization: organization?.name ?? '',
      about: (said) => (name === undefined ? '' : say(printedAbout, said, { name }).text),
      words: concern.words,
      recipient: concern.recipient.name,
      reach: concern.recipient.reach,
    }),
  );
}
