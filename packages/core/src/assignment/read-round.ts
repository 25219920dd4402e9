import { ok, type Result } from '../kernel/result.js';
import { intAt } from './cell.js';
import { type Numbered, numberById } from './number-by-id.js';
import { readEdges } from './read-edges.js';
import { mostPlaces, mostWaited, type Round, type RoundDraft } from './round.js';
import { isWhole, notInRange, unreadable, type UnreadableRound } from './unreadable-round.js';

/** The one door to a round. The first thing that does not fit is named by its path; nothing is mended or left out. */
export function readRound(draft: RoundDraft): Result<Round, UnreadableRound> {
  if (draft.seekers.length === 0) return unreadable('EmptyRound', 'seekers');
  if (draft.supporters.length === 0) return unreadable('EmptyRound', 'supporters');
  const seekers = numberById(draft.seekers, 'seekers');
  if (!seekers.ok) return seekers;
  const supporters = numberById(draft.supporters, 'supporters');
  if (!supporters.ok) return supporters;
  const caps = numberById(draft.caps ?? [], 'caps');
  if (!caps.ok) return caps;
  const waited = readWaited(draft, seekers.value);
  if (!waited.ok) return waited;
  const sizes = readSizes(draft, supporters.value, caps.value);
  if (!sizes.ok) return sizes;
  const around = readCaps(draft, caps.value);
  if (!around.ok) return around;
  const edges = readEdges(draft.edges, seekers.value.numberOf, supporters.value.numberOf);
  if (!edges.ok) return edges;
  return ok({
    seekers: seekers.value.ids,
    supporters: supporters.value.ids,
    caps: caps.value.ids,
    waited: waited.value,
    ...sizes.value,
    ...around.value,
    ...edges.value,
  });
}

function readWaited({ seekers }: RoundDraft, { numberOf }: Numbered): Result<Int32Array, UnreadableRound> {
  const days = new Int32Array(seekers.length);
  for (const [position, { waited = 0 }] of seekers.entries()) {
    if (!isWhole(waited, 0, mostWaited)) return notInRange(0, mostWaited, 'seekers', String(position), 'waited');
    days[intAt(numberOf, position)] = waited;
  }
  return ok(days);
}

function readSizes(
  { supporters }: RoundDraft,
  { numberOf }: Numbered,
  caps: Numbered,
): Result<Pick<Round, 'places' | 'least' | 'within'>, UnreadableRound> {
  const sizes = {
    places: new Int32Array(supporters.length),
    least: new Int32Array(supporters.length),
    within: new Int32Array(supporters.length).fill(-1),
  };
  for (const [position, { places, least = 0, within }] of supporters.entries()) {
    const at = ['supporters', String(position)];
    if (!isWhole(places, 0, mostPlaces)) return notInRange(0, mostPlaces, ...at, 'places');
    if (!isWhole(least, 0, mostPlaces)) return notInRange(0, mostPlaces, ...at, 'least');
    if (least > places) return unreadable('LeastAbovePlaces', ...at, 'least');
    const cap = within === undefined ? -1 : caps.byId.get(within);
    if (cap === undefined) return unreadable('UnknownCap', ...at, 'within');
    const number = intAt(numberOf, position);
    sizes.places[number] = places;
    sizes.least[number] = least;
    sizes.within[number] = cap;
  }
  return ok(sizes);
}

function readCaps(
  { caps = [] }: RoundDraft,
  { numberOf, byId }: Numbered,
): Result<Pick<Round, 'most' | 'capWithin'>, UnreadableRound> {
  const most = new Int32Array(caps.length);
  const capWithin = new Int32Array(caps.length).fill(-1);
  for (const [position, cap] of caps.entries()) {
    const at = ['caps', String(position)];
    if (!isWhole(cap.most, 0, mostPlaces)) return notInRange(0, mostPlaces, ...at, 'most');
    const outer = cap.within === undefined ? -1 : byId.get(cap.within);
    if (outer === undefined) return unreadable('UnknownCap', ...at, 'within');
    most[intAt(numberOf, position)] = cap.most;
    capWithin[intAt(numberOf, position)] = outer;
  }
  const deep = caps.findIndex((_, position) => {
    const outer = intAt(capWithin, intAt(numberOf, position));
    return outer !== -1 && intAt(capWithin, outer) !== -1;
  });
  return deep === -1 ? ok({ most, capWithin }) : unreadable('CapTooDeep', 'caps', String(deep), 'within');
}
