import type { Catalogue } from '../../dimension/catalogue.js';
import { ok, type Result } from '../../kernel/result.js';
import type { EmptyCatalogue, UnfitDimension } from '../people/match-index.js';
import type { Segment } from '../people/segment.js';
import { rowsInSegment } from '../planes/plane-machine.js';
import type { IndexQuestion, QuestionRefusal } from '../question/index-question.js';
import { type TopPeers, topPeers } from '../question/top-peers.js';
import { indexFromBytes, type SnapshotRefusal } from '../snapshot/index-from-bytes.js';
import type { ParallelWork } from './run-in-parallel.js';

/** What a thread needs to know before it can make lists: everyone, and how long a list is. */
export interface ListBrief {
  readonly people: Uint8Array;
  readonly catalogue: Catalogue;
  readonly first: number;
}

/** Why there is no list: for the question, or because the people did not arrive as they were sent. */
export type ListRefusal = QuestionRefusal | SnapshotRefusal | EmptyCatalogue | UnfitDimension;

/** A list as it travels: where each of them stands in the people that were sent, which is far less than their names. */
export interface ListedPlaces {
  /** Best first: the row, counted through all segments. See {@link named}. */
  readonly places: Uint32Array;
  readonly listed: number;
}

type ListWork = ParallelWork<ListBrief, readonly IndexQuestion[], readonly Result<ListedPlaces, ListRefusal>[]>;

/** Lists for one portion of the questions after the other, from an index of one's own. */
export const listWork: ListWork = {
  name: 'lists',
  begin: ({ people, catalogue, first }, machine) => {
    const index = indexFromBytes(people, catalogue, machine);
    if (!index.ok) return (questions) => questions.map(() => index);
    const { segments, places } = index.value;
    const numbers = new Map(segments.map((segment, number) => [segment, number * rowsInSegment]));
    return (questions) =>
      questions.map((question) => {
        const top = topPeers(index.value, question, first);
        if (!top.ok) return top;
        const found = top.value.people.flatMap((person) => places.get(person) ?? []);
        const at = found.map(({ segment, row }) => (numbers.get(segment) ?? 0) + row);
        return ok({ places: Uint32Array.from(at), listed: top.value.listed });
      });
  },
};

/** Whom these places mean, among the people of each segment as they were sent. */
export function named(people: readonly Segment['people'][], { places, listed }: ListedPlaces): TopPeers {
  const at = (place: number) => people[Math.floor(place / rowsInSegment)]?.[place % rowsInSegment];
  return { people: [...places].flatMap((place) => at(place) ?? []), listed };
}

/** The work a thread may be told to begin. */
export const workByName: ReadonlyMap<string, ListWork> = new Map([[listWork.name, listWork]]);
