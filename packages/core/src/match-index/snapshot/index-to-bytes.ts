import type { PersonId } from '../../person/person-id.js';
import type { MatchIndex } from '../people/match-index.js';
import type { Register } from '../people/register.js';
import type { Plane, Segment } from '../people/segment.js';
import type { Dated } from '../people/standing.js';
import { bytesFor } from '../planes/plane-machine.js';
import type { PlaneStore } from '../planes/plane-store.js';
import { checksumOf } from './checksum.js';
import { catalogueSum, checksumBytes, headerBytes, magic, snapshotVersion } from './header.js';
import { type Writer, writer } from './writer.js';

/**
 * The whole index as bytes, to begin with next time instead of with everyone's rows. They hold what people said: whoever
 * keeps them seals them. The checksum finds what broke by accident, not what somebody forged.
 */
export function indexToBytes(index: MatchIndex): Uint8Array<ArrayBuffer> {
  const body = writer();
  writeRegister(body, index.register);
  body.whole(index.segments.length);
  for (const segment of index.segments) writeSegment(body, index.store, segment);
  const content = body.bytes();

  const bytes = new Uint8Array(headerBytes + content.length + checksumBytes);
  const end = bytes.length - checksumBytes;
  const view = new DataView(bytes.buffer);
  bytes.set(magic);
  view.setUint32(4, snapshotVersion, true);
  view.setUint32(8, catalogueSum(index.catalogue), true);
  view.setUint32(12, content.length + checksumBytes, true);
  bytes.set(content, headerBytes);
  view.setUint32(end, checksumOf(bytes.subarray(0, end)), true);
  return bytes;
}

function writeRegister(to: Writer, { atoms, free }: Register): void {
  to.whole(atoms.length);
  for (const atom of atoms) {
    to.text(atom?.field ?? '');
    to.text(atom?.said ?? '');
    to.whole(atom?.people ?? 0);
  }
  writeList(to, free);
}

function writeSegment(to: Writer, store: PlaneStore, segment: Segment): void {
  to.whole(segment.rows);
  writeList(to, segment.free);
  for (let row = 0; row < segment.rows; row += 1) {
    writePerson(to, segment.people[row]);
    to.number(segment.since[row] ?? 0);
  }
  to.whole(segment.planes.reduce((count, plane) => count + (plane ? 1 : 0), 0));
  for (const [atom, plane] of segment.planes.entries()) if (plane) writePlane(to, store, atom, plane, segment.rows);
  to.whole(segment.dated.size);
  for (const [row, dated] of segment.dated) {
    to.whole(row);
    writeDated(to, dated);
  }
  to.number(segment.asOf);
  to.number(segment.steadyFrom);
  to.number(segment.steadyUntil);
}

function writePlane(to: Writer, store: PlaneStore, atom: number, plane: Plane, rows: number): void {
  to.whole(atom);
  to.whole(plane.size);
  to.whole(plane.address === 0 ? 0 : 1);
  if (plane.address === 0) to.wholes(plane.rows.subarray(0, plane.size));
  else {
    const from = plane.address >>> 2;
    to.wholes(store.machine.words().subarray(from, from + (bytesFor(rows) >>> 2)));
  }
}

/** A UUID is sixteen bytes; nobody is sixteen noughts. */
function writePerson(to: Writer, person: PersonId | undefined): void {
  const digits = person?.replaceAll('-', '') ?? '0'.repeat(32);
  for (let word = 0; word < 4; word += 1) to.whole(Number.parseInt(digits.slice(word * 8, word * 8 + 8), 16));
}

function writeDated(to: Writer, { setting, until, offers, taken }: Dated): void {
  to.whole(setting.paused ? 1 : 0);
  to.date(setting.pausedUntil);
  to.date(until);
  to.number(taken);
  to.whole(offers.length);
  for (const offer of offers) {
    to.text(offer.role);
    to.text(offer.engagement);
    to.number(offer.places);
    to.date(offer.from);
    to.date(offer.until);
  }
}

function writeList(to: Writer, numbers: readonly number[]): void {
  to.whole(numbers.length);
  to.wholes(numbers);
}
