import type { Catalogue } from '../../dimension/catalogue.js';
import type { PeerIndexQuestion } from '../../peer-index/peer-index.js';
import type { Ports } from '../../work/ports.js';
import type { PeerSearch } from '../views.js';
import type { Here } from './here.js';
import type { Look } from './look.js';
import { notToBeFound } from './not-to-be-found.js';

/** What the reader asks for, but for the people; nothing where the reader is not present themselves. */
export async function peersAsked(
  ports: Ports,
  look: Look,
  here: Here,
  { kind, sense }: Pick<PeerSearch, 'kind' | 'sense'>,
  catalogue: Catalogue,
): Promise<PeerIndexQuestion | undefined> {
  const { me, at } = look;
  const { organization, around } = here;
  const asker = await ports.presences.ofPerson(organization.id, me);
  if (!asker) return undefined;
  const { wishes } = (await ports.wishes.of(me, organization.id)).value;
  look.noticing?.sought([
    kind,
    sense,
    ...wishes
      .map(({ dimension, strength, importance, like }) => [dimension, strength, importance, like.as].join(' '))
      .sort(),
  ]);
  const again = await ports.meetAgains.ofBoth(organization.id, me);
  return { asker, wishes, kind, sense, catalogue, organization, around, again, at, known: notToBeFound(look, here) };
}
