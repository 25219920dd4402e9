import type { Catalogue } from '../../dimension/catalogue.js';
import { err, type Result } from '../../kernel/result.js';
import type { SupportOffer } from '../../presence/presence.js';
import type { PersonId } from '../../person/person-id.js';
import { type EmptyCatalogue, type MatchIndex, openMatchIndex, type UnfitDimension } from '../people/match-index.js';
import { nameDense } from '../people/dense-planes.js';
import type { Register } from '../people/register.js';
import { emptySegment, type Segment } from '../people/segment.js';
import type { Dated } from '../people/standing.js';
import { bytesFor, type PlaneMachine, rowsInSegment } from '../planes/plane-machine.js';
import { type PlaneStore, takePlane } from '../planes/plane-store.js';
import { checksumOf } from './checksum.js';
import { catalogueSum, checksumBytes, headerBytes, magic, snapshotVersion } from './header.js';
import { type Reader, readerOf } from './reader.js';

/** Not a snapshot of an index at all. */
export interface NotASnapshot {
  readonly kind: 'NotASnapshot';
}

/** Of a version that means something else: begin with everyone's rows. */
export interface SnapshotOfOtherVersion {
  readonly kind: 'SnapshotOfOtherVersion';
  readonly version: number;
}

/** The dimensions have changed since: begin with everyone's rows. */
export interface SnapshotOfOtherCatalogue {
  readonly kind: 'SnapshotOfOtherCatalogue';
}

/** Shorter, or longer, than it was written. */
export interface SnapshotCut {
  readonly kind: 'SnapshotCut';
}

/** Not what was written. */
export interface SnapshotChanged {
  readonly kind: 'SnapshotChanged';
}

export type SnapshotRefusal =
  NotASnapshot | SnapshotOfOtherVersion | SnapshotOfOtherCatalogue | SnapshotCut | SnapshotChanged;

/** The index these bytes were written from; never one that differs from it in anything. */
export function indexFromBytes(
  bytes: Uint8Array,
  catalogue: Catalogue,
  machine?: PlaneMachine,
): Result<MatchIndex, SnapshotRefusal | EmptyCatalogue | UnfitDimension> {
  const opened = openMatchIndex(catalogue, machine);
  if (!opened.ok) return opened;
  const refusal = checkSnapshot(bytes, catalogue);
  if (refusal) return err(refusal);
  const from = readerOf(bytes.subarray(headerBytes, bytes.length - checksumBytes));
  readRegister(from, opened.value.register);
  from.times(from.whole(), () => readSegment(from, opened.value));
  return from.held() ? opened : err({ kind: 'SnapshotChanged' });
}

function checkSnapshot(bytes: Uint8Array, catalogue: Catalogue): SnapshotRefusal | undefined {
  if (magic.some((byte, at) => at < bytes.length && bytes[at] !== byte)) return { kind: 'NotASnapshot' };
  if (bytes.length < headerBytes + checksumBytes) return { kind: 'SnapshotCut' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint32(4, true);
  if (version !== snapshotVersion) return { kind: 'SnapshotOfOtherVersion', version };
  if (view.getUint32(12, true) !== bytes.length - headerBytes) return { kind: 'SnapshotCut' };
  const end = bytes.length - checksumBytes;
  if (checksumOf(bytes.subarray(0, end)) !== view.getUint32(end, true)) return { kind: 'SnapshotChanged' };
  return view.getUint32(8, true) === catalogueSum(catalogue) ? undefined : { kind: 'SnapshotOfOtherCatalogue' };
}

function readRegister(from: Reader, { atoms, fields, free, marks }: Register): void {
  from.times(from.whole(), (number) => {
    const atom = { field: from.text(), said: from.text(), people: from.whole() };
    atoms.push(atom.people === 0 ? undefined : atom);
    marks.push(0);
    if (atom.people === 0) return;
    const within = fields.get(atom.field) ?? new Map<string, number>();
    fields.set(atom.field, within.set(atom.said, number));
  });
  readList(from, free);
}

function readSegment(from: Reader, { segments, store, register, places }: MatchIndex): void {
  const segment = emptySegment();
  segment.rows = Math.min(from.whole(), rowsInSegment);
  readList(from, segment.free);
  from.times(segment.rows, (row) => {
    const person = readPerson(from);
    segment.people[row] = person;
    segment.since[row] = from.number();
    if (person !== undefined) places.set(person, { segment, row });
  });
  from.times(from.whole(), () => readPlane(from, store, register, segment));
  from.times(from.whole(), () => segment.dated.set(from.whole(), readDated(from)));
  segment.asOf = from.number();
  segment.steadyFrom = from.number();
  segment.steadyUntil = from.number();
  segments.push(segment);
}

function readPlane(from: Reader, store: PlaneStore, register: Register, segment: Segment): void {
  const [atom, size, isDense] = [from.whole(), from.whole(), from.whole() === 1];
  if (isDense) {
    const address = takePlane(store);
    store.machine.words().set(from.wholes(bytesFor(segment.rows) >>> 2), address >>> 2);
    segment.planes[atom] = { size, address, rows: new Uint16Array(0) };
    nameDense(segment.dense, register, atom, address);
    return;
  }
  const rows = new Uint16Array(from.wholes(size));
  for (const row of rows) (segment.few[row] ??= []).push(atom);
  segment.planes[atom] = { size, address: 0, rows };
}

function readPerson(from: Reader): PersonId | undefined {
  const words = [from.whole(), from.whole(), from.whole(), from.whole()];
  if (words.every((word) => word === 0)) return undefined;
  const letters: number[] = [];
  for (let digit = 0; digit < 32; digit += 1) {
    if (digit === 8 || digit === 12 || digit === 16 || digit === 20) letters.push(dash);
    letters.push(letterOf(((words[digit >>> 3] ?? 0) >>> (28 - 4 * (digit & 7))) & 15));
  }
  return String.fromCharCode(...letters) as PersonId;
}

const dash = 0x2d;

/** The letter of one hexadecimal digit. */
function letterOf(digit: number): number {
  return digit < 10 ? 0x30 + digit : 0x57 + digit;
}

function readDated(from: Reader): Dated {
  const paused = from.whole() === 1;
  const [pausedUntil, until] = [from.date(), from.date()];
  const taken = from.number();
  const offers: SupportOffer[] = [];
  from.times(from.whole(), () => {
    const [role, engagement] = [from.text(), from.text()] as [SupportOffer['role'], SupportOffer['engagement']];
    const [places, starts, ends] = [from.number(), from.date() ?? new Date(0), from.date()];
    offers.push({ role, engagement, places, from: starts, ...(ends && { until: ends }) });
  });
  return { setting: { paused, ...(pausedUntil && { pausedUntil }) }, ...(until && { until }), offers, taken };
}

function readList(from: Reader, into: number[]): void {
  for (const number of from.wholes(from.whole())) into.push(number);
}
