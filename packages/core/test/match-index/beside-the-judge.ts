import { expect } from 'vitest';
import { type DimensionId, findPeers, type FoundPeer, type PersonId } from '../../src/index.js';
import {
  type IndexedPerson,
  type IndexQuestion,
  keepAnswers,
  keepPerson,
  type MatchIndex,
  openMatchIndex,
  peersInRows,
  type PlaneMachine,
  removePerson,
  topPeers,
} from '../../src/match-index.js';
import type { Catalogue } from '../../src/index.js';

/** An index, and beside it the rows the judge would read. */
export interface World {
  readonly index: MatchIndex;
  readonly rows: Map<PersonId, IndexedPerson>;
}

export function emptyWorld(catalogue: Catalogue, machine?: PlaneMachine): World {
  const opened = openMatchIndex(catalogue, machine);
  if (!opened.ok) throw new Error(opened.error.kind);
  return { index: opened.value, rows: new Map() };
}

export function keepIn({ index, rows }: World, person: IndexedPerson): void {
  const kept = keepPerson(index, person);
  if (!kept.ok) throw new Error(kept.error.kind);
  rows.set(person.presence.person, person);
}

/** Of somebody who is there, what another one says and wishes on one dimension takes the place of their own. */
export function answerIn({ index, rows }: World, other: IndexedPerson, dimension: DimensionId): void {
  const before = rows.get(other.presence.person);
  if (!before) {
    keepIn({ index, rows }, other);
    return;
  }
  const mixed = <One extends { readonly dimension: DimensionId }>(mine: readonly One[], theirs: readonly One[]) => [
    ...mine.filter((one) => one.dimension !== dimension),
    ...theirs.filter((one) => one.dimension === dimension),
  ];
  const person = {
    ...before,
    wishes: mixed(before.wishes, other.wishes),
    presence: { ...before.presence, facets: mixed(before.presence.facets, other.presence.facets) },
  };
  const kept = keepAnswers(index, person, dimension);
  if (!kept.ok) throw new Error(kept.error.kind);
  rows.set(person.presence.person, person);
}

export function removeFrom({ index, rows }: World, person: PersonId): void {
  removePerson(index, person);
  rows.delete(person);
}

/** What the judge answers over all rows there are. */
export function judged({ index, rows }: World, asking: IndexQuestion): readonly FoundPeer[] {
  const candidates = [...rows.values()];
  const wishesOf = new Map(candidates.map(({ presence, wishes }) => [presence.person, wishes]));
  return findPeers({ ...asking, candidates, wishesOf, catalogue: index.catalogue });
}

/** What the engine answers: its people, and the judge's words about each. */
export function answered(
  { index, rows }: World,
  asking: IndexQuestion,
  first: number,
): { readonly found: readonly FoundPeer[]; readonly listed: number; readonly people: readonly PersonId[] } {
  const top = topPeers(index, asking, first);
  if (!top.ok) throw new Error(top.error.kind);
  const candidates = top.value.people.flatMap((person) => rows.get(person) ?? []);
  const wishesOf = new Map(candidates.map(({ presence, wishes }) => [presence.person, wishes]));
  return { ...top.value, found: peersInRows(index, asking, { candidates, wishesOf }) };
}

/** The same people, in the same order, for the same reasons, and as many of them. How many the list has. */
export function expectEqualToTheJudge(world: World, asking: IndexQuestion, first: number): number {
  const list = judged(world, asking);
  const { found, people, listed } = answered(world, asking, first);
  const wanted = list.slice(0, first);
  expect(people).toEqual(wanted.map(({ presence }) => presence.person));
  expect(found).toEqual(wanted);
  expect(listed).toBe(list.length);
  return list.length;
}

/** How many things so many say in the first segment that they stand in planes of bits. */
export function planesOfBits({ segments }: MatchIndex): number {
  return [...(segments[0]?.dense.values() ?? [])].flatMap(({ atoms }) => atoms).length;
}
