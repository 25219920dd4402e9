import type { Selection } from '../../access/selection.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { Membership } from '../../organization/membership.js';
import type { Presence } from '../../presence/presence.js';
import type { Block } from '../../presence/blocks.js';
import { globalId } from '../global-id.js';
import type { Look } from '../load/look.js';
import { project } from '../project.js';
import { moment } from '../spelling.js';
import type { Finished } from '../views.js';
import { organizationField } from './organization.js';

/** Someone the reader keeps away, as the reader knew them: enough to let them back, and no more. */
export interface BlockSeen {
  readonly block: Block;
  readonly membership: Membership;
  /** Missing where they would not be seen without the block either. */
  readonly presence: Presence | undefined;
}

export function projectBlock(look: Look, selection: Selection, seen: BlockSeen): Promise<Finished> {
  return project(selection, 'Block', 'self', {
    person: (field) => projectBlocked(look, field.selection, seen),
    at: () => moment(seen.block.at),
  });
}

function projectBlocked(look: Look, selection: Selection, { membership, presence }: BlockSeen): Promise<Finished> {
  return project(selection, 'Person', 'member', {
    id: () => globalId('person', membership.organization, membership.id),
    name: () => presence?.name,
    isSelf: () => false,
    organization: organizationField(look, membership.organization),
    access: (field) =>
      project(field.selection, 'PersonAccess', 'member', {
        canInvite: () => false,
        canBlock: () => false,
        canShowTo: () => false,
      }),
  });
}

/** The people the reader keeps away, each by the name the reader did it under, in the organizations they belong to now. */
export async function blocksSeen(look: Look): Promise<readonly BlockSeen[]> {
  const blocks = await look.own((ports) => ports.blocks.setBy(look.me));
  const seen = new Map<Block, BlockSeen>();
  for (const organization of new Set(blocks.map((block) => block.organization))) {
    const here = blocks.filter((block) => block.organization === organization);
    for (const one of (await blockedIn(look, organization, here)) ?? []) seen.set(one.block, one);
  }
  return blocks.map((block) => seen.get(block)).filter((one) => one !== undefined);
}

function blockedIn(
  look: Look,
  organization: OrganizationId,
  blocks: readonly Block[],
): Promise<readonly BlockSeen[] | undefined> {
  return look.acting(organization, 'support', async ({ memberships, presences, erasures }) => {
    const gone = await erasures.besides(look.me);
    const people = blocks.map(({ blocked }) => blocked).filter((person) => !gone.has(person));
    const belonging = (await memberships.findMany(organization, people)).map(({ value }) => value);
    const present = (await presences.ofPeople(organization, people)).map(({ presence }) => presence);
    return blocks.flatMap((block): readonly BlockSeen[] => {
      const membership = belonging.find(({ person }) => person === block.blocked);
      const presence = present.find(({ person }) => person === block.blocked);
      return membership ? [{ block, membership, presence }] : [];
    });
  });
}
