import { termsOfShowing } from '@peerness/core';
import { decideRoadmapItem } from '@peerness/core/roadmap';
import { globalId } from '@peerness/core/use-cases';
import type { Asked } from './asked-of-all.js';
import { isGranted } from './ask-about-shown.js';
import { isLiveNow, type Stands } from './stands.js';
import type { World } from './world.js';

/** Everything on every roadmap, asked for by everyone. */
export function* askAboutRoadmaps(world: World, stands: Stands): Generator<Asked> {
  const { at } = world;
  for (const [name, reader] of world.people)
    for (const item of world.items) {
      const { owner } = item;
      const among = world.organizations.map(({ id }) => id).filter((id) => stands.belongs(reader, id));
      const isApart = stands.areApart(reader, owner);
      const all = stands.between(reader, owner).filter((one) => isLiveNow(one) && among.includes(one.organization));
      const live = isApart ? [] : all.map(({ id }) => id);
      const opened = live.filter((id) => stands.isOpen(id, owner, 'contact-and-plan'));
      const consents = world.consents.filter(
        (one) => one.person === owner && one.recipient === reader && one.subject.kind === 'roadmap-item',
      );
      const refusals = stands.refused(owner);
      const oversees = stands.oversees(reader, owner);
      const barriers = [
        ...stands.erased(reader, owner),
        ...(oversees ? (['oversees'] as const) : []),
        ...(live.length > 0 && opened.length === 0 ? (['not-yet'] as const) : []),
      ];
      yield {
        action: 'roadmap-item.read',
        reader: name,
        thing: globalId('roadmap', item.id),
        row: `roadmap_item ${item.id}`,
        wallMay:
          owner === reader ||
          (!oversees &&
            consents.some(
              (one) =>
                one.subject.kind === 'roadmap-item' && one.subject.item === item.id && isGranted(stands, one, at),
            )),
        core: [
          decideRoadmapItem(item, { reader, consents, refusals, live: opened, blocked: isApart, among, barriers, at }),
        ],
        questions: [
          {
            actor: { person: reader, roles: [] },
            action: 'roadmap-item.read',
            facts: {
              owner,
              // A story is a story to whoever refused to have theirs told.
              category: item.kind === 'story' ? 'story' : 'plan',
              thing: item.id,
              ties: [
                ...opened.map((connection) => ({ kind: 'connected', connection }) as const),
                ...among.map((organization) => ({ kind: 'fellow-member', organization }) as const),
              ],
              barriers: [...barriers, ...(isApart ? (['kept-apart'] as const) : [])],
              consents: [
                ...consents.map(termsOfShowing).filter(({ things }) => things?.includes(item.id)),
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
