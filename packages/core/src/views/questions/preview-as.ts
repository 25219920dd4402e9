import { decideCard } from '../../access/decide-contact.js';
import { type PlanFacts, relationToPlan, sectionsSeen } from '../../access/decide-plan.js';
import type { Selection } from '../../access/selection.js';
import { type Connection, isLive } from '../../connection/connection.js';
import type { ContactCard } from '../../connection/contact-card.js';
import type { Consent, ConsentId } from '../../consent/consent.js';
import type { Plan } from '../../plan/plan.js';
import { oversees } from '../../organization/oversees.js';
import type { Membership } from '../../organization/membership.js';
import { presenceOf } from '../../presence/presence-of.js';
import type { Presence } from '../../presence/presence.js';
import type { Profile } from '../../profile/profile.js';
import { lastLevel } from '../../trust/level.js';
import type { Here } from '../load/here.js';
import { lentTo } from '../load/lent-to.js';
import type { Look } from '../load/look.js';
import { myselfIn } from '../load/myself.js';
import { openedOn } from '../load/not-yet.js';
import { personSeen } from '../load/people-seen.js';
import { remembered } from '../load/remembered.js';
import { type Eyes, eyesOf, eyesOfAStranger, eyesOfRole, lookingAs } from '../load/seen-by.js';
import { type Previewed, projectPreview, type SectionPreviewed } from '../types/preview.js';
import type { Finished, PreviewAs, PreviewEyes } from '../views.js';
import { personNamed } from './shared-nodes.js';

/** Nothing for somebody the reader cannot see: whoever keeps the reader away is not found out this way. */
export async function previewAs(real: Look, asked: PreviewAs, selection: Selection): Promise<Finished | null> {
  const look = asIfShown(real, asked);
  const here = await look.here(asked.organization);
  const me = here && (await myselfIn(look, asked.organization));
  const profile = await look.profile();
  if (!here || !me || !profile) return null;
  const plans = (await look.own((ports) => ports.plans.of(look.me))).map(({ value }) => value);
  if (asked.eyes.kind === 'letter')
    return projectPreview(look, selection, {
      letter: asked.eyes.letter,
      source: { profile: profile.value, plans },
      organization: asked.organization,
    });

  const eyes = await borrowed(look, here, asked.eyes);
  if (!eyes) return null;
  const presence = await presenceIf(look, here, profile.value, me.presence, asked);
  const person =
    eyes.here &&
    personSeen(eyes.here, look.me, { membership: me.membership, presence, permits: permitsOf(eyes) }, look.at);
  const live = eyes.between.filter(isLive);
  const ids = live.map((one) => one.id);
  const open = await openedOn(look, look.me, ids, 'contact-and-plan');
  const opened = live.filter((one) => open.includes(one.id));
  const overseen = isOverseenBy(eyes, me.membership, look.at);
  const previewed: Previewed = {
    person,
    sections: person ? plans.flatMap((plan) => sectionsFor(look, eyes, { plan, live: opened, overseen }, asked)) : [],
    cards: person ? await cardsFor(look, here, eyes, opened) : [],
  };
  const stand = { organization: asked.organization, live: ids, opened: open, overseen };
  const lent = remembered(() => lentTo(look, eyes, stand));
  return projectPreview({ ...lookingAs(look, eyes), lent }, selection, previewed);
}

/** Here only: that somebody oversees one elsewhere may tell that the two are the same human. */
function isOverseenBy({ here }: Eyes, mine: Membership, at: Date): boolean {
  return here !== undefined && oversees(here.membership, mine, at);
}

/** A permit opens facets to those one is connected with. */
function permitsOf({ signed, between }: Eyes): Eyes['signed'] {
  return between.some(isLive) ? signed.filter(({ decision }) => decision === 'permit') : [];
}

/** Showing is itself the act that opens the last level, to whoever read the briefing as well. */
function asIfShown(look: Look, { showing }: PreviewAs): Look {
  if (showing.length === 0) return look;
  const openness: Look['openness'] = async () =>
    (await look.openness()).map((one) => (one.person === look.me ? { ...one, level: lastLevel } : one));
  return { ...look, openness };
}

async function borrowed(
  look: Look,
  here: Here,
  eyes: Exclude<PreviewEyes, { readonly kind: 'letter' }>,
): Promise<Eyes | undefined> {
  switch (eyes.kind) {
    case 'stranger':
      return eyesOfAStranger;
    case 'role':
      return eyesOfRole(look, here, eyes.role);
    case 'person': {
      const seen = await personNamed(look, here.organization.id, eyes.membership);
      return seen && seen.relation !== 'self' ? eyesOf(look, here, seen) : undefined;
    }
  }
}

/** The presence that would be written if these statements were shown too. */
async function presenceIf(
  look: Look,
  { organization: { id }, membership }: Here,
  profile: Profile,
  presence: Presence | undefined,
  { displaying }: PreviewAs,
): Promise<Presence | undefined> {
  if (displaying.length === 0 || !presence) return presence;
  const statements = profile.statements.map((statement) => {
    const shown = displaying.find((one) => one.statement === statement.id);
    if (!shown) return statement;
    const others = statement.uses.filter(({ use, organization }) => use !== 'display' || organization !== id);
    const display = { use: 'display', organization: id, audience: shown.audience } as const;
    return { ...statement, uses: [...others, display] };
  });
  return presenceOf(
    {
      profile: { ...profile, statements },
      entries: await look.own((ports) => ports.importedEntries.about(id, look.me)),
      membership,
      setting: presence.setting,
      catalogue: await look.catalogue(id),
    },
    look.at,
  );
}

function sectionsFor(
  { me, at }: Look,
  { person, shown, signed, here }: Eyes,
  { plan, live, overseen }: { readonly plan: Plan; readonly live: readonly Connection[]; readonly overseen: boolean },
  { showing }: PreviewAs,
): readonly SectionPreviewed[] {
  const asIf = showing
    .filter((one) => one.plan === plan.id)
    .flatMap(({ section }) =>
      live.map(({ id }): Consent => ({
        id: unsigned,
        person: me,
        recipient: person,
        subject: { kind: 'plan-section', plan: plan.id, section, connection: id },
        givenAt: at,
      })),
    );
  const facts: PlanFacts = {
    reader: person,
    plan,
    consents: [...shown, ...asIf],
    live: live.map(({ id }) => id),
    blocked: false,
    barriers: overseen ? ['oversees'] : [],
    refusals: signed.filter(({ decision }) => decision === 'deny'),
    ...(here && { among: [here.organization.id] }),
    at,
  };
  return relationToPlan(facts) ? sectionsSeen(facts).map((section) => ({ facts, section })) : [];
}

/** A consent that is only imagined has no id of its own. */
const unsigned = '' as ConsentId;

async function cardsFor(
  look: Look,
  { organization: { id } }: Here,
  { person, shown, signed }: Eyes,
  live: readonly Connection[],
): Promise<readonly ContactCard[]> {
  const cards = await look.acting(id, 'support', async ({ connections }) => {
    const own: ContactCard[] = [];
    for (const one of live) own.push(...(await connections.cards(one.id)).filter((card) => card.person === look.me));
    return own;
  });
  return (cards ?? []).filter(
    (card) =>
      decideCard(card, {
        reader: person,
        connection: card.connection,
        consents: shown,
        refusals: signed.filter(({ decision }) => decision === 'deny'),
        organization: id,
        at: look.at,
      }).effect === 'permit',
  );
}
