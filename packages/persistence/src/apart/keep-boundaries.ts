import type { EntityManager } from '@mikro-orm/postgresql';
import {
  type Boundaries,
  type Boundary,
  type BoundaryName,
  type BoundarySaid,
  type ContactMode,
  isNonEmpty,
  nameOfBoundary,
  type OrganizationId,
  type PersonId,
} from '@peerness/core';
import { CorruptRow } from '../problems/corrupt-row.js';
import type { Columns } from '../schema/columns.js';
import { asRead } from '../schema/lock.js';
import { optional } from '../schema/optional.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import { keepEvents } from '../work/keep-events.js';
import { BoundaryRow } from './boundary-row.js';

export function keepBoundaries(em: EntityManager, sealer: Sealer): Boundaries {
  const read = async (where: object): Promise<readonly Boundary[]> => {
    const orderBy = { at: 'asc', otherId: 'asc', kind: 'asc' } as const;
    return (await em.find(BoundaryRow, where, { ...asRead, orderBy })).map((row) => toBoundary(sealer, row));
  };

  return {
    setBy: (person) => read({ personId: person }),
    towards: (organization, person) => read({ organizationId: organization, otherId: person }),

    async set(boundary, events) {
      await em.nativeDelete(BoundaryRow, keyOf(nameOfBoundary(boundary)));
      await em.insert(BoundaryRow, toBoundaryColumns(sealer, boundary));
      await keepEvents(em, events);
    },

    async lift(boundary, events) {
      if ((await em.nativeDelete(BoundaryRow, keyOf(boundary))) > 0) await keepEvents(em, events);
    },
  };
}

const wordsOf = ({ personId, organizationId, otherId, kind }: ReturnType<typeof keyOf>): SealedPlace => ({
  owner: personId,
  table: 'boundary',
  column: 'words',
  row: `${organizationId} ${otherId} ${kind}`,
});

export function toBoundary(sealer: Sealer, row: Columns<BoundaryRow>): Boundary {
  return {
    person: row.personId as PersonId,
    other: row.otherId as PersonId,
    organization: row.organizationId as OrganizationId,
    says: toSaid(row),
    told: row.told,
    ...optional('words', row.words && sealer.open(row.words, wordsOf(row))),
    at: row.at,
  };
}

function toSaid({ kind, ways, quietFrom, quietUntil, timeZone }: Columns<BoundaryRow>): BoundarySaid {
  if (kind === 'ways' && ways && isNonEmpty(ways as ContactMode[]))
    return { kind, ways: ways as [ContactMode, ...ContactMode[]] };
  if (kind === 'hours' && typeof quietFrom === 'number' && typeof quietUntil === 'number' && timeZone)
    return { kind, quiet: { from: quietFrom, until: quietUntil, timeZone } };
  if (kind === 'topic' || kind === 'not-at-work' || kind === 'other') return { kind };
  throw new CorruptRow('boundary', 'a boundary that says nothing');
}

export function toBoundaryColumns(sealer: Sealer, boundary: Boundary): Columns<BoundaryRow> {
  const { says, told, words, at } = boundary;
  const key = keyOf(nameOfBoundary(boundary));
  const quiet = says.kind === 'hours' ? says.quiet : undefined;
  return {
    ...key,
    ways: says.kind === 'ways' ? [...says.ways] : null,
    quietFrom: quiet?.from ?? null,
    quietUntil: quiet?.until ?? null,
    timeZone: quiet?.timeZone ?? null,
    told,
    words: words === undefined ? null : sealer.seal(words, wordsOf(key)),
    at,
  };
}

function keyOf({
  person,
  organization,
  other,
  kind,
}: BoundaryName): Pick<Columns<BoundaryRow>, 'personId' | 'organizationId' | 'otherId' | 'kind'> {
  return { personId: person, organizationId: organization, otherId: other, kind };
}
