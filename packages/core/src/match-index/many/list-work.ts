import type { Catalogue } from '../../dimension/catalogue.js';
import type { Result } from '../../kernel/result.js';
import type { EmptyCatalogue, UnfitDimension } from '../people/match-index.js';
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

type ListWork = ParallelWork<ListBrief, readonly IndexQuestion[], readonly Result<TopPeers, ListRefusal>[]>;

/** Lists for one portion of the questions after the other, from an index of one's own. */
export const listWork: ListWork = {
  name: 'lists',
  begin: ({ people, catalogue, first }, machine) => {
    const index = indexFromBytes(people, catalogue, machine);
    return (questions) => questions.map((question) => (index.ok ? topPeers(index.value, question, first) : index));
  },
};

/** The work a thread may be told to begin. */
export const workByName: ReadonlyMap<string, ListWork> = new Map([[listWork.name, listWork]]);
