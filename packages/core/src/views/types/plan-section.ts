import { asShown, decideSection, shows, suggestsOn } from '../../access/decide-plan.js';
import type { Relation } from '../../access/rule.js';
import type { SelectedField, Selection } from '../../access/selection.js';
import type { Consent } from '../../consent/consent.js';
import type { Followed } from '../../consent/followed.js';
import type { ConsentTerms } from '../../consent/consent-terms.js';
import { localize } from '../../kernel/localized.js';
import type { EntryId, Section } from '../../plan/plan.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import { writeEntryIn } from '../../plan/write-entry.js';
import { globalId } from '../global-id.js';
import { isConnected } from '../load/is-connected.js';
import type { Look } from '../load/look.js';
import { notYet } from '../load/not-yet.js';
import type { PlanSeen } from '../load/plan-seen.js';
import { togetherWith } from '../load/together-with.js';
import { each, project } from '../project.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { sectionLabels } from '../words/sections.js';
import { projectLabel } from './label.js';
import { projectNotice } from './notice.js';
import { projectPerson } from './person.js';
import { projectEntry } from './plan-entry.js';

export function projectSection(look: Look, selection: Selection, seen: PlanSeen, section: Section): Promise<Finished> {
  const { relation, facts } = seen;
  const { id, kind, title, entries } = section;
  const decision = decideSection(section, facts);
  look.ledger.saw(decision, {
    owner: facts.plan.owner,
    action: 'plan-section.read',
    category: kind === 'crisis' ? 'crisis-plan' : 'plan',
    thing: globalId('section', facts.plan.id, id),
    purpose: decision.basis === 'crisis' ? 'crisis' : 'support',
    ...organizationShownIn(seen),
  });
  return project(selection, 'PlanSection', relation, {
    id: () => globalId('section', facts.plan.id, id),
    kind: () => spelled(kind),
    label: (field) => projectLabel(field, relation, localize(sectionLabels[kind], look.languages)),
    title: () => title,
    asOf: () => section.asOf,
    entries: (field) => each(entries, (entry) => projectEntry(look, field.selection, relation, entry)),
    notice: (field) => projectNotice(look, field, relation, decision),
    shownTo: (field) =>
      relation === 'self' && !look.withHelp ? projectShownTo(look, field, seen, section) : undefined,
    access: (field) => projectSectionAccess(look, field.selection, seen, section),
  });
}

/** Where the owner gave the name they have to this reader; told to the owner, who knows it. */
function organizationShownIn({ shownOn }: PlanSeen): { readonly organization?: OrganizationId } {
  const [on] = shownOn;
  return on ? { organization: on.organization } : {};
}

/** What the owner can do with a section; to whoever is shown it, it is for reading. */
function projectSectionAccess(
  look: Look,
  selection: Selection,
  { relation, facts }: PlanSeen,
  seen: Section,
): Promise<Finished> {
  const { id: section } = seen;
  const isMine = relation === 'self';
  return project(selection, 'PlanSectionAccess', relation, {
    canWrite: () => isMine && writeEntryIn(facts.plan, { ...unwritten, section, at: look.at }).ok,
    canShow: () => isMine && isConnected(look),
    canSuggest: () => !isMine && suggestsOn(seen, facts) !== undefined,
  });
}

/** Any words at all: whether there is room for them is what is asked. */
const unwritten = { id: '' as EntryId, words: '-', language: 'en' };

/** Those who can see the section now: by a consent in force, each by the connection it was shown on, while that is live. */
async function projectShownTo(
  look: Look,
  { selection }: SelectedField,
  { relation, facts }: PlanSeen,
  section: Section,
): Promise<readonly Finished[]> {
  const given = await look.consentsGiven();
  const refusals = (await look.signed()).filter(({ decision }) => decision === 'deny');
  const inForce = given
    .map(({ value }) => value)
    .filter((consent) => shows(consent, facts.plan, section.id, look.at))
    .filter((consent) => isShown(look, facts, section, consent, refusals));
  const shown = await each(inForce, (consent) => projectRecipient(look, selection, relation, consent));
  return shown.filter((one) => one !== undefined);
}

/** By the decision the recipient’s own look would meet; whether the two are connected and not kept apart is seen to next. */
function isShown(
  { at }: Look,
  { plan, among }: PlanSeen['facts'],
  section: Section,
  consent: Consent,
  refusals: readonly ConsentTerms[],
): boolean {
  const { recipient: reader, subject } = consent;
  const facts = { plan, reader, consents: [consent], refusals, live: [subject.connection], blocked: false, at };
  return decideSection(asShown(section, consent, plan), { ...facts, ...(among && { among }) }).effect === 'permit';
}

/** Somebody who can see something of one's own, while the two are connected. */
export async function projectRecipient(
  look: Look,
  selection: Selection,
  relation: Relation,
  consent: Consent,
): Promise<Finished | undefined> {
  const { live, blocked } = await togetherWith(look, consent.recipient);
  const on = live.find(({ connection }) => connection === consent.subject.connection);
  if (!on || blocked) return undefined;
  if ((await notYet(look, look.me, [on.connection], 'contact-and-plan')).length > 0) return undefined;
  return project(selection, 'ShownTo', relation, {
    person: async (field) => {
      const [person] = await look.people(on.organization, [consent.recipient]);
      return person && projectPerson(look, field.selection, person);
    },
    since: () => moment(consent.givenAt),
    until: () => consent.until && moment(consent.until),
    follows: () => spelled(followed(consent)),
    version: () => (followed(consent) === 'version' ? versionIn(consent) : undefined),
    maySuggest: () => consent.subject.kind === 'plan-section' && consent.subject.may === 'suggest',
    connection: () => globalId('connection', on.organization, on.connection),
  });
}

function versionIn({ subject }: Consent): number | 'latest' | undefined {
  return subject.kind === 'plan-section' ? subject.follows : undefined;
}

function followed(consent: Consent): Followed {
  const follows = versionIn(consent);
  if (follows === undefined) return 'as-written';
  return follows === 'latest' ? follows : 'version';
}
