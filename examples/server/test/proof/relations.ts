import { canary } from './canaries.js';
import { isIn, type Org, orgs } from './cast.js';
import type { Thing } from './ids.js';

/** What two people of the cast are to each other, by the story. */
const between: Readonly<Record<string, string>> = {
  'sol cora': 'connected',
  'sol max': 'connected',
  'sol remi': 'revoked',
  'sol edda': 'ended',
  'sol bo': 'blocked',
  'sol lev': 'left',
  'nils dana': 'connected',
  'pia iris': 'invited',
};

/** To which of the reader's organizations it belongs, if it belongs to any. */
export function orgsOf(reader: string | undefined): readonly Org[] {
  return orgs.filter((org) => (reader === 'both.max' ? isIn(org, 'max') : reader?.startsWith(`${org}.`)));
}

/** How a thing stands to a reader: theirs, somebody's they know in some way, or another organization's. */
export function standing(reader: string | undefined, { owners, organization }: Thing): string {
  if (reader !== undefined && owners.includes(reader)) return 'own';
  const mine = orgsOf(reader);
  const isElsewhere =
    organization !== undefined
      ? !mine.some((org) => org === organization)
      : !owners.some((owner) => orgsOf(owner).some((org) => mine.includes(org)));
  if (isElsewhere) return 'other organization';
  if (owners.length === 0) return 'own';
  const [me, them] = [nameOf(reader ?? ''), nameOf(owners[0] ?? '')];
  return between[`${me} ${them}`] ?? between[`${them} ${me}`] ?? 'unrelated';
}

/**
 * Whether a reader may know that there is such a thing, by the table of words and the story. Whatever they may not know
 * has to be answered like something that is not there.
 */
export function mayKnow(
  table: ReadonlyMap<string, ReadonlySet<string>>,
  reader: string | undefined,
  thing: Thing,
): boolean {
  const { kind, owners, organization } = thing;
  if (reader === undefined) return false;
  const reads = (word: string): boolean => table.get(reader)?.has(word.toLowerCase()) ?? false;
  const isHere = orgsOf(reader).some((org) => org === organization);
  if (kind === 'organization' || kind === 'wishes' || kind === 'dimension') return isHere;
  const administers = isHere && (nameOf(reader) === 'ada' || reader === 'harbor.dana');
  if (kind === 'member' || kind === 'agreement') return administers;
  if (kind === 'round') return reads(thing.word ?? '');
  // Whom a bar of the law keeps it from stands to it like anybody else.
  if (kind === 'demand' || kind === 'hold') return administers || owners.includes(reader);
  if (kind === 'connection') return owners.includes(reader) && nameOf(reader) !== 'lev';
  if (owners.includes(reader)) return true;
  const [owner = ''] = owners;
  if (kind === 'person')
    return (
      isHere &&
      !(nameOf(reader) === 'bo' && nameOf(owner) === 'sol') &&
      ['name', 'listname'].some((field) => reads(canary(owner, field)))
    );
  if (kind === 'crisis' || kind === 'directive') return isThereFor(reader, thing);
  return ['plan', 'section', 'roadmap'].includes(kind) && reads(thing.word ?? '');
}

export function nameOf(owner: string): string {
  return owner.split('.')[1] ?? '';
}

/** Whom somebody asked to be there in a crisis, or to speak for them, and who said yes: nils asked dana, and nobody asked anybody else. */
export function isThereFor(reader: string | undefined, { kind, owners }: Thing): boolean {
  return ['crisis', 'directive'].includes(kind) && reader === 'harbor.dana' && owners.includes('harbor.nils');
}
