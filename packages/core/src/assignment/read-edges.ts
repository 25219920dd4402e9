import { ok, type Result } from '../kernel/result.js';
import { intAt, numberAt } from './cell.js';
import { type EdgesDraft, mostScore, type Round } from './round.js';
import { isWhole, notInRange, unreadable, type UnreadableRound } from './unreadable-round.js';

type Edges = Pick<Round, 'starts' | 'to' | 'mine' | 'theirs' | 'offers'>;

/** The edges, a row for each seeker, each row in the order that person likes it. */
export function readEdges(
  draft: EdgesDraft,
  seekerOf: Int32Array,
  supporterOf: Int32Array,
): Result<Edges, UnreadableRound> {
  const wrong = firstMisfit(draft, seekerOf.length, supporterOf.length);
  if (wrong) return wrong;
  const { length } = draft.seeker;
  const starts = new Int32Array(seekerOf.length + 1);
  for (let edge = 0; edge < length; edge += 1) {
    const after = intAt(seekerOf, draft.seeker[edge] as number) + 1;
    starts[after] = intAt(starts, after) + 1;
  }
  for (let seeker = 1; seeker < starts.length; seeker += 1)
    starts[seeker] = intAt(starts, seeker) + intAt(starts, seeker - 1);
  const given = new Int32Array(length);
  const filled = starts.slice();
  for (let edge = 0; edge < length; edge += 1) {
    const seeker = intAt(seekerOf, draft.seeker[edge] as number);
    const cell = intAt(filled, seeker);
    given[cell] = edge;
    filled[seeker] = cell + 1;
  }
  return inOrder(draft, supporterOf, starts, given);
}

/** Sorts each row, and notices an edge that is there twice: the later one of the draft is refused. */
function inOrder(
  draft: EdgesDraft,
  supporterOf: Int32Array,
  starts: Int32Array,
  given: Int32Array,
): Result<Edges, UnreadableRound> {
  const edges = {
    starts,
    to: new Int32Array(given.length),
    mine: new Int32Array(given.length),
    theirs: new Int32Array(given.length),
    offers: new Int32Array(2 * given.length),
  };
  const supporters = supporterOf.length;
  /** The edge of this row to each supporter, and the row it was last written for. */
  const edgeTo = new Int32Array(supporters);
  const writtenFor = new Int32Array(supporters).fill(-1);
  /** `mine`, greatest first, then the supporter's number: one number that sorts as both. */
  const rank = new Float64Array(given.length);
  for (let seeker = 0; seeker + 1 < starts.length; seeker += 1) {
    const [from, until] = [intAt(starts, seeker), intAt(starts, seeker + 1)];
    for (let cell = from; cell < until; cell += 1) {
      const edge = intAt(given, cell);
      const supporter = intAt(supporterOf, draft.supporter[edge] as number);
      if (intAt(writtenFor, supporter) === seeker) return unreadable('EdgeTwice', 'edges', 'supporter', String(edge));
      writtenFor[supporter] = seeker;
      edgeTo[supporter] = edge;
      rank[cell] = (mostScore - (draft.mine[edge] as number)) * supporters + supporter;
    }
    rank.subarray(from, until).sort();
    for (let cell = from; cell < until; cell += 1) {
      const supporter = numberAt(rank, cell) % supporters;
      const edge = intAt(edgeTo, supporter);
      edges.to[cell] = supporter;
      edges.mine[cell] = draft.mine[edge] as number;
      edges.theirs[cell] = draft.theirs[edge] as number;
    }
    writeOffers(edges, from, until, rank);
  }
  return ok(edges);
}

/** Of one row that is in its person's order; `rank` is room to sort in. */
function writeOffers({ to, mine, theirs, offers }: Edges, from: number, until: number, rank: Float64Array): void {
  const length = until - from;
  for (let cell = from; cell < until; cell += 1)
    rank[cell] = (2 * mostScore - intAt(mine, cell) - intAt(theirs, cell)) * length + (cell - from);
  rank.subarray(from, until).sort();
  for (let cell = from; cell < until; cell += 1) {
    const edge = from + (numberAt(rank, cell) % length);
    offers[2 * cell] = intAt(to, edge);
    offers[2 * cell + 1] = intAt(mine, edge) + intAt(theirs, edge);
  }
}

function firstMisfit(
  { seeker, supporter, mine, theirs }: EdgesDraft,
  seekers: number,
  supporters: number,
): Result<never, UnreadableRound> | undefined {
  const { length } = seeker;
  for (const [name, list] of Object.entries({ supporter, mine, theirs }))
    if (list.length !== length) return unreadable('UnevenEdges', 'edges', name);
  for (let edge = 0; edge < length; edge += 1) {
    if (!isWhole(seeker[edge] as number, 0, seekers - 1))
      return unreadable('EdgeToNobody', 'edges', 'seeker', String(edge));
    if (!isWhole(supporter[edge] as number, 0, supporters - 1))
      return unreadable('EdgeToNobody', 'edges', 'supporter', String(edge));
    if (!isWhole(mine[edge] as number, 0, mostScore)) return notInRange(0, mostScore, 'edges', 'mine', String(edge));
    if (!isWhole(theirs[edge] as number, 0, mostScore))
      return notInRange(0, mostScore, 'edges', 'theirs', String(edge));
  }
  return undefined;
}
