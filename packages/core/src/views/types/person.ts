import type { Selection } from '../../access/selection.js';
import { isResting } from '../../presence/choose-presence.js';
import type { PresenceSetting } from '../../presence/presence.js';
import { globalId } from '../global-id.js';
import { canInvite } from '../load/can-invite.js';
import { earlierSupport } from '../load/earlier-support.js';
import { entriesOpen } from '../load/entries-open.js';
import { facetsSeen } from '../load/facets-seen.js';
import { guestOf } from '../load/guest-of.js';
import type { Look } from '../load/look.js';
import { notYet } from '../load/not-yet.js';
import type { PersonSeen } from '../load/people-seen.js';
import { each, project } from '../project.js';
import { moment } from '../spelling.js';
import type { Finished } from '../views.js';
import { projectEarlierSupport } from './earlier-support.js';
import { projectFacets } from './facet.js';
import { projectOrganization } from './organization.js';
import { projectRoles } from './role-held.js';
import { projectSharedEntry } from './shared-entry.js';

/** A person as they are in one organization: all that anyone else there knows them by. */
export function projectPerson(look: Look, selection: Selection, seen: PersonSeen): Promise<Finished> {
  const { relation, organization, membership, presence, liveOn, barriers: ofAge, signed } = seen;
  const isSelf = relation === 'self';
  return project(selection, 'Person', relation, {
    id: () => globalId('person', organization.id, membership.id),
    version: async () => (isSelf ? (await look.profile())?.version : undefined),
    name: async () => presence?.name ?? (isSelf ? (await look.profile())?.value.name : undefined),
    isSelf: () => isSelf,
    organization: (field) => projectOrganization(look, field.selection, 'member', organization),
    guestOf: () => guestOf(look, membership),
    roles: (field) => projectRoles(field, relation, membership.roles, look),
    facets: async (field) => {
      const reader = isSelf ? 'self' : liveOn.length > 0 ? 'connection' : 'member';
      const barriers = [...ofAge, ...(await notYet(look, membership.person, liveOn, 'experiences'))];
      const shown = presence
        ? facetsSeen(look, presence, { reader, person: look.me, signed, barriers, at: look.at })
        : [];
      return projectFacets(look, field, relation, shown, organization.id);
    },
    entriesShown: async (field) =>
      each(await entriesOpen(look, seen), (open) => projectSharedEntry(look, field.selection, relation, open)),
    earlierSupport: async (field) =>
      each(await earlierSupport(look, seen), (one) => projectEarlierSupport(look, field.selection, relation, one)),
    presence: (field) => (isSelf && presence ? projectSetting(field.selection, presence.setting, look.at) : undefined),
    access: (field) =>
      project(field.selection, 'PersonAccess', relation, {
        canInvite: () => canInvite(look, seen),
        canBlock: () => !isSelf,
        canShowTo: () => liveOn.length > 0,
      }),
  });
}

/** Oneself, outside every organization: named to nobody else. */
export function projectSelf(look: Look, selection: Selection): Promise<Finished> {
  return project(selection, 'Person', 'self', {
    id: () => globalId('self', look.me),
    version: async () => (await look.profile())?.version,
    name: async () => (await look.profile())?.value.name,
    isSelf: () => true,
    access: (field) =>
      project(field.selection, 'PersonAccess', 'self', {
        canInvite: () => false,
        canBlock: () => false,
        canShowTo: () => false,
      }),
  });
}

function projectSetting(selection: Selection, setting: PresenceSetting, at: Date): Promise<Finished> {
  const { seen, mutual, pausedUntil, since } = setting;
  const isNow = isResting(setting, at);
  return project(selection, 'PresenceSetting', 'self', {
    seen: () => seen,
    mutual: () => mutual,
    paused: () => isNow,
    pausedUntil: () => (isNow && pausedUntil ? moment(pausedUntil) : undefined),
    since: () => moment(since),
  });
}
