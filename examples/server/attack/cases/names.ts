import { createHash } from 'node:crypto';
import { globalId, type NodeKind } from '@peerness/core/use-cases';
import { newId } from '@peerness/gateway';
import { canary, seed } from '../../test/proof/canaries.js';
import type { Ids, Thing } from '../../test/proof/ids.js';
import { notThere } from '../../test/proof/questions.js';
import type { Names } from './fill.js';

/** A word this case writes and nobody else: it may stand only in answers that are said to show it. */
export function markOf(caseId: string, name: string): string {
  const chance = createHash('sha256').update(`${seed()} ${caseId} ${name}`).digest('hex').slice(0, 8);
  return `CN-attack-${name}-${chance}`;
}

/**
 * What the names in a case stand for: `plan of harbor.cora`, `connection of harbor.sol and harbor.cora`,
 * `person harbor.sol` (`person both.max in lighthouse`), `organization harbor`, `no plan` (an id of nothing),
 * `canary harbor.cora title`, `mark words` (a word of this case's own), `kept plan`, `in 7 days`, `raw plan of …`
 * (an id without its kind), `uuid plan of …` (as it stands in the database), `mixed lighthouse with person of harbor.sol` (one organization's half, the other's thing).
 */
export function namesOf(
  ids: Ids,
  caseId: string,
  kept: ReadonlyMap<string, string>,
  guest: (name: string) => string,
): Names {
  const names: Names = (name) => {
    const [first = '', ...rest] = name.split(' ');
    const more = rest.join(' ');
    if (first === 'mark') return markOf(caseId, more);
    if (first === 'canary') return canary(rest[0] ?? '', rest[1] ?? '');
    if (first === 'kept') return kept.get(more);
    if (first === 'guest') return guest(name);
    if (first === 'organization') return ids.organizations.get(more);
    if (first === 'uuid') return names(more)?.replace(/^.*(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    if (first === 'raw') return names(more)?.replace(/^[a-z]+_/, '');
    if (first === 'in' && rest[1] === 'days') return new Date(Date.now() + Number(rest[0]) * 86_400_000).toISOString();
    if (first === 'mixed') return mixed(names(`organization ${rest[0]}`), names(rest.slice(2).join(' ')));
    if (first === 'no') return nothing(ids, more as NodeKind);
    const [, kind = '', owners = '', where] = /^(\w+) (?:of )?(.+?)(?: in (\w+))?$/.exec(name) ?? [];
    const whose = owners.split(' and ');
    return ids.things.find(
      (thing) =>
        thing.kind === kind &&
        whose.every((owner) => thing.owners.includes(owner)) &&
        (where === undefined || thing.organization === where),
    )?.id;
  };
  return names;
}

/** The same names, but that every id names nothing, save the organization the reader belongs to: that they may know. */
export function namesOfNothing(names: Names, reader: string | undefined): Names {
  const [home = ''] = reader?.split('.') ?? [];
  return (name) => {
    const found = names(name);
    const [what, organization] = name.split(' ');
    if (what === 'organization' && (organization === home || home === 'both')) return found;
    const [, kind] = /^([a-z]+)_[0-9a-f]{32,}$/.exec(found ?? '') ?? [];
    return found !== undefined && kind !== undefined ? notThere({ kind: kind as NodeKind, id: found } as Thing) : found;
  };
}

function nothing(ids: Ids, kind: NodeKind): string {
  const like = ids.things.find((thing) => thing.kind === kind);
  return like ? notThere(like) : globalId(kind, newId(), newId());
}

function mixed(organization: string | undefined, thing: string | undefined): string | undefined {
  const [, half] = /^organization_(.{32})$/.exec(organization ?? '') ?? [];
  return half && thing?.replace(/^([a-z]+)_.{32}/, `$1_${half}`);
}
