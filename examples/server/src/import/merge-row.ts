import type {
  ImportedEntry,
  ImportedEntryId,
  OrganizationId,
  PersonId,
  PresenceSetting,
  RecordedAgreement,
  Role,
} from '@peerness/core';
import type { ImportedFact, ImportedRow } from './read-row.js';

/** Whom a row is about, as far as they are known already. */
export interface KnownPerson {
  readonly person: PersonId;
  readonly entries: readonly ImportedEntry[];
}

export interface EntryChanges {
  readonly kept: readonly ImportedEntry[];
  readonly removed: readonly ImportedEntryId[];
  /** All that will be there afterwards, for the person's presence. */
  readonly all: readonly ImportedEntry[];
}

/**
 * What a row changes about what the organization's file says of one person. What they withdrew stays as they left it,
 * whatever the file says now; what they confirmed themselves stays confirmed while the file says the same.
 */
export function mergeEntries(
  row: ImportedRow,
  known: KnownPerson,
  where: { readonly organization: OrganizationId; readonly source: string },
  manyOn: (dimension: string) => boolean,
  newId: () => string,
): EntryChanges {
  const left = new Set(known.entries);
  const facts = row.facts.length > 0 ? row.facts : [onFile];
  const take = (found: ImportedEntry | undefined): ImportedEntry | undefined => {
    if (found) left.delete(found);
    return found;
  };
  const sameAnswer = facts.map((fact) =>
    take([...left].find((entry) => entry.dimension === fact.dimension && same(entry.answer, fact.answer))),
  );
  const merged = facts.map((fact, index): { before: ImportedEntry | undefined; after: ImportedEntry } => {
    const before =
      sameAnswer[index] ??
      (manyOn(fact.dimension) ? undefined : take([...left].find(({ dimension }) => dimension === fact.dimension)));
    if (before?.withdrawnAt) return { before, after: before };
    const id = before?.id ?? (newId() as ImportedEntryId);
    return {
      before,
      after: {
        id,
        ...where,
        person: known.person,
        externalId: row.externalId,
        ...fact,
        agreements: agreementsAfter(before, fact),
      },
    };
  });
  const gone = [...left].filter(({ withdrawnAt }) => !withdrawnAt);
  return {
    kept: merged.filter(({ before, after }) => !same(before, after)).map(({ after }) => after),
    removed: gone.map(({ id }) => id),
    all: [...merged.map(({ after }) => after), ...[...left].filter(({ withdrawnAt }) => withdrawnAt)],
  };
}

/** A row that says nothing about someone still says that they are on the list: their language is not known. */
const onFile: ImportedFact = {
  dimension: 'language',
  answer: { answer: 'unknown' },
  comfort: 'gladly',
  agreements: [],
};

function agreementsAfter(before: ImportedEntry | undefined, fact: ImportedFact): readonly RecordedAgreement[] {
  if (!before || !same(before.answer, fact.answer)) return fact.agreements;
  const confirmed = before.agreements.filter(({ how }) => how === 'confirmed');
  return [...fact.agreements.filter(({ use }) => !confirmed.some((own) => own.use === use)), ...confirmed];
}

/** The roles after a row: those it names, with the days they began, and those it does not name any more, ended. */
export function mergeRoles(row: ImportedRow, before: readonly Role[], at: Date): readonly Role[] {
  const isInForce = ({ until }: Role): boolean => until === undefined || until > at;
  const named = row.roles.map((role): Role => {
    const held = before.find((one) => one.code === role.code && isInForce(one));
    return {
      code: role.code,
      engagement: role.engagement,
      places: role.places,
      from: row.roleFrom ?? held?.from ?? row.memberSince ?? at,
      ...(role.until && { until: role.until }),
    };
  });
  const others = before
    .filter((role) => !(isInForce(role) && row.roles.some(({ code }) => code === role.code)))
    .map((role): Role => (role.code === 'administrator' || !isInForce(role) ? role : { ...role, until: at }));
  return [...others, ...named];
}

/**
 * Whether someone is listed after a row. Until they take their place the file decides, by the agreement it records; from
 * then on they alone do.
 */
export function mergeSetting(
  row: ImportedRow,
  before: PresenceSetting | undefined,
  memberFrom: Date,
  isTaken: boolean,
): PresenceSetting {
  if (before && isTaken) return before;
  return {
    seen: row.seen !== undefined,
    mutual: row.seen !== undefined && row.mutual,
    paused: before?.paused ?? false,
    since: row.seen ?? memberFrom,
  };
}

/** Whether two things would be written the same way. */
export function same(one: unknown, other: unknown): boolean {
  return one === other || canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part) && !(part instanceof Date)
        ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
        : part,
    ) ?? ''
  );
}
