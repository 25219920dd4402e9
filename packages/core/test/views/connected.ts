import type { ConnectionId, OrganizationId, PersonId, Work } from '../../src/index.js';
import { builtInBriefing, selfScope } from '../../src/index.js';
import { acceptInvitation, acknowledgeBriefing, type Finished, invite } from '../../src/use-cases/index.js';
import {
  aPresence,
  corinna,
  harbor,
  lighthouse,
  melodie,
  memberIn,
  occasion,
  someTime,
} from '../../src/testing/index.js';
import { everything } from './asking.js';
import { aSingingTown, nodeOf, type Place, placeWith, readerAs } from './town.js';

/** What is given where an organization wrote nothing of its own, read in English. */
export const read = { text: builtInBriefing.version, language: 'en' };

export const all = everything('Connection');

export interface Invited extends Place {
  readonly id: ConnectionId;
}

export async function invited(seed = aSingingTown()): Promise<Invited> {
  const place = placeWith(seed);
  const sent = await invite(
    place.work,
    selfScope(melodie),
    { organization: harbor.id, to: memberIn(harbor, corinna), kind: 'support' },
    occasion(),
  );
  const [, id = ''] = sent.ok ? nodeOf(sent.value['connection'] ?? '').ids : [];
  return { ...place, id: id as ConnectionId };
}

export function look({ views, id }: Invited, reader: PersonId, at = someTime): Promise<Finished | null> {
  return views.node(readerAs(reader, { at }), { kind: 'connection', ids: [harbor.id, id] }, all);
}

export const on = ({ id }: Invited): { organization: OrganizationId; connection: ConnectionId } => ({
  organization: harbor.id,
  connection: id,
});

export async function accepted(seed = aSingingTown()): Promise<Invited> {
  const place = await invited(seed);
  await acceptInvitation(place.work, selfScope(corinna), { ...on(place), briefing: read }, occasion(someTime, 1));
  await acknowledgeBriefing(place.work, selfScope(melodie), { ...on(place), ...read }, occasion(someTime, 21));
  return place;
}

export const unseen = { seen: false, mutual: false, paused: false, since: someTime };

export function blockOnly(work: Work, person: PersonId, blocked: PersonId): Promise<unknown> {
  return work(selfScope(person), ({ blocks }) =>
    blocks.set({ person, blocked, organization: lighthouse.id, at: someTime }, []),
  );
}

export function rest(work: Work): Promise<unknown> {
  const setting = { ...unseen, seen: true, paused: true };
  return work(selfScope(corinna), ({ presences }) => presences.keep(aPresence(corinna, harbor, { setting })));
}
