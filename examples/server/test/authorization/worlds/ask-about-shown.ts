import { type Consent, decideCard, decideSection, type PersonId, termsOfShowing, thingOfSection } from '@peerness/core';
import { globalId } from '@peerness/core/use-cases';
import type { Asked } from './asked-of-all.js';
import { isLiveNow, type Stands } from './stands.js';
import { connectionsAskedBy, type World } from './world.js';

/** Every section of every plan, asked for by everyone. */
export function* askAboutPlans(world: World, stands: Stands): Generator<Asked> {
  const { at } = world;
  for (const [name, reader] of world.people)
    for (const plan of world.plans) {
      const { owner } = plan;
      const among = world.organizations.map(({ id }) => id).filter((id) => stands.belongs(reader, id));
      const isApart = stands.areApart(reader, owner);
      const all = stands.between(reader, owner).filter((one) => isLiveNow(one) && among.includes(one.organization));
      const live = isApart ? [] : all.map(({ id }) => id);
      const opened = live.filter((id) => stands.isOpen(id, owner, 'contact-and-plan'));
      const consents = world.consents.filter(
        (one) => one.person === owner && one.recipient === reader && one.subject.kind === 'plan-section',
      );
      const refusals = stands.refused(owner);
      const barriers = [
        ...stands.erased(reader, owner),
        ...(stands.oversees(reader, owner) ? (['oversees'] as const) : []),
        ...(live.length > 0 && opened.length === 0 ? (['not-yet'] as const) : []),
      ];
      for (const section of plan.sections) {
        const thing = thingOfSection(plan.id, section.id);
        yield {
          action: 'plan-section.read',
          reader: name,
          thing: globalId('section', plan.id, section.id),
          row: `plan_section ${section.id}`,
          wallMay:
            owner === reader ||
            (!stands.oversees(reader, owner) &&
              consents.some(
                (one) =>
                  one.subject.kind === 'plan-section' &&
                  one.subject.section === section.id &&
                  isGranted(stands, one, at),
              )),
          core: [
            decideSection(section, {
              reader,
              plan,
              consents,
              refusals,
              live: opened,
              blocked: isApart,
              among,
              barriers,
              at,
            }),
          ],
          questions: [
            {
              actor: { person: reader, roles: [] },
              action: 'plan-section.read',
              facts: {
                owner,
                category: section.kind === 'crisis' ? 'crisis-plan' : 'plan',
                thing,
                ties: [
                  ...opened.map((connection) => ({ kind: 'connected', connection }) as const),
                  ...among.map((organization) => ({ kind: 'fellow-member', organization }) as const),
                ],
                barriers: [...barriers, ...(isApart ? (['kept-apart'] as const) : [])],
                consents: [
                  ...consents.map(termsOfShowing).filter(({ things }) => things?.includes(thing)),
                  ...refusals,
                ],
              },
              purpose: 'support',
              at,
            },
          ],
        };
      }
    }
}

/** Every card on a connection that is live, asked for by everyone: there is no connection to whoever is not in it. */
export function* askAboutCards(world: World, stands: Stands): Generator<Asked> {
  const { at } = world;
  for (const [name, reader] of world.people) {
    const asked = connectionsAskedBy(world, reader);
    for (const card of world.cards) {
      const { connection, person: owner } = card;
      const on = asked.find(({ id }) => id === connection);
      if (!on) continue;
      const others: readonly PersonId[] = [on.inviter, on.invitee].filter((one) => one !== reader);
      const takesPart = others.length === 1 && stands.belongs(reader, on.organization);
      const isOver =
        others.some((other) => stands.areApart(reader, other) || stands.isGone(other)) || stands.isGone(reader);
      // A connection that reads as ended is closed with everything on it, one's own card with it.
      if (owner === reader && (isOver || !takesPart)) continue;
      const consents = world.consents.filter(
        (one) => one.person === owner && one.recipient === reader && one.subject.kind === 'contact',
      );
      const refusals = stands.refused(owner);
      const isTied = takesPart && !isOver;
      const barriers = [
        ...(isOver ? (['kept-apart'] as const) : []),
        ...(owner !== reader && isTied && !stands.isOpen(connection, owner, 'contact-and-plan')
          ? (['not-yet'] as const)
          : []),
      ];
      const { organization } = on;
      yield {
        action: 'contact.read',
        reader: name,
        thing: `${globalId('connection', organization, connection)} ${card.words}`,
        row: `contact_card ${connection} ${owner}`,
        wallMay:
          owner === reader ||
          consents.some((one) => one.subject.connection === connection && isGranted(stands, one, at)),
        core: isTied
          ? [decideCard(card, { reader, connection, consents, refusals, organization, barriers, at })]
          : [{ effect: 'deny', basis: 'none', missing: isOver ? ['kept-apart'] : ['relationship'], obligations: [] }],
        questions: [
          {
            actor: { person: reader, roles: [] },
            action: 'contact.read',
            facts: {
              owner,
              category: 'contact',
              thing: connection,
              ties: isTied
                ? [
                    { kind: 'connected', connection },
                    { kind: 'fellow-member', organization },
                  ]
                : [],
              barriers,
              consents: [...consents.map(termsOfShowing), ...refusals],
            },
            purpose: 'support',
            at,
          },
        ],
      };
    }
  }
}

/** A consent that was not taken back and has not ended, of somebody who is open to the other one as far as the last level. */
export function isGranted(stands: Stands, { person, subject, until, withdrawnAt }: Consent, at: Date): boolean {
  return (
    withdrawnAt === undefined &&
    (until === undefined || at < until) &&
    stands.isOpen(subject.connection, person, 'contact-and-plan')
  );
}
