import type { PersonId } from '../../person/person-id.js';
import { type PlaneStore, giveBack, takePlane } from '../planes/plane-store.js';
import { addAtoms, type DenseByField, forgetDense, nameDense } from './dense-planes.js';
import { countAtom, type Register } from './register.js';
import type { Dated } from './standing.js';

/** Up to 65,536 people, a row each, and a plane for everything any of them says. */
export interface Segment {
  /** So many rows were ever used; those given back are free. */
  rows: number;
  readonly free: number[];
  readonly people: (PersonId | undefined)[];
  /** Since when each is there to be found, in milliseconds. */
  readonly since: number[];
  /** By atom. */
  readonly planes: (Plane | undefined)[];
  /** By field, the atoms whose plane is a plane of bits. */
  readonly dense: DenseByField;
  /** By row: the atoms of theirs that few say, and whose plane is therefore a list. */
  readonly few: (number[] | undefined)[];
  /** Those for whom something begins or ends on a date. */
  readonly dated: Map<number, Dated>;
  /** What begins and ends on dates stands in the planes as it is from here … */
  steadyFrom: number;
  /** … until here, as of a moment between the two. */
  steadyUntil: number;
  asOf: number;
}

/** Who says one thing: a plane of bits, or while they are few their rows in no order. */
export interface Plane {
  size: number;
  /** 0 while it is a list. */
  address: number;
  rows: Uint16Array;
}

/** As many rows are kept as a list. A plane of bits is 8,192 bytes, so is a list of eight times as many. */
export const fewAtMost = 512;

export function emptySegment(): Segment {
  return {
    rows: 0,
    free: [],
    people: [],
    since: [],
    planes: [],
    dense: new Map(),
    few: [],
    dated: new Map(),
    steadyFrom: -Infinity,
    steadyUntil: Infinity,
    asOf: 0,
  };
}

const noRows = new Uint16Array(0);

/** Somebody says this from now on, who did not. */
export function setBit(store: PlaneStore, register: Register, segment: Segment, atom: number, row: number): void {
  const plane = (segment.planes[atom] ??= { size: 0, address: 0, rows: noRows });
  countAtom(register, atom, 1);
  if (plane.address === 0 && plane.size === fewAtMost) makeDense(store, register, segment, atom, plane);
  if (plane.address === 0) {
    if (plane.size === plane.rows.length) plane.rows = grown(plane.rows);
    plane.rows[plane.size] = row;
    (segment.few[row] ??= []).push(atom);
  } else {
    const words = store.machine.words();
    const word = (plane.address >>> 2) + (row >>> 5);
    words[word] = (words[word] ?? 0) | (1 << (row & 31));
  }
  plane.size += 1;
}

/** Somebody says this no longer, who did. */
export function clearBit(store: PlaneStore, register: Register, segment: Segment, atom: number, row: number): void {
  const plane = segment.planes[atom];
  if (!plane) return;
  plane.size -= 1;
  if (plane.address === 0) {
    plane.rows[plane.rows.indexOf(row)] = plane.rows[plane.size] ?? 0;
    plane.rows[plane.size] = 0;
    forgetFew(segment, row, atom);
  } else {
    const words = store.machine.words();
    const word = (plane.address >>> 2) + (row >>> 5);
    words[word] = (words[word] ?? 0) & ~(1 << (row & 31));
  }
  if (plane.size === 0) {
    if (plane.address !== 0) {
      giveBack(store, plane.address);
      forgetDense(segment.dense, register, atom);
    }
    segment.planes[atom] = undefined;
  }
  countAtom(register, atom, -1);
}

/** Whether this row says this. */
export function isOn(store: PlaneStore, segment: Segment, atom: number, row: number): boolean {
  const address = segment.planes[atom]?.address ?? 0;
  if (address === 0) return segment.few[row]?.includes(atom) ?? false;
  return (((store.machine.words()[(address >>> 2) + (row >>> 5)] ?? 0) >>> (row & 31)) & 1) === 1;
}

/** Every atom of this row. */
export function atomsIn(store: PlaneStore, segment: Segment, row: number): readonly number[] {
  const atoms = segment.few[row]?.slice() ?? [];
  for (const planes of segment.dense.values()) addAtoms(store, planes, row, atoms);
  return atoms;
}

function makeDense(store: PlaneStore, register: Register, segment: Segment, atom: number, plane: Plane): void {
  plane.address = takePlane(store);
  const words = store.machine.words();
  for (const row of plane.rows.subarray(0, plane.size)) {
    const word = (plane.address >>> 2) + (row >>> 5);
    words[word] = (words[word] ?? 0) | (1 << (row & 31));
    forgetFew(segment, row, atom);
  }
  plane.rows = noRows;
  nameDense(segment.dense, register, atom, plane.address);
}

function forgetFew(segment: Segment, row: number, atom: number): void {
  const few = segment.few[row];
  if (!few) return;
  few.splice(few.indexOf(atom), 1);
  if (few.length === 0) segment.few[row] = undefined;
}

function grown(rows: Uint16Array): Uint16Array<ArrayBuffer> {
  const more = new Uint16Array(Math.max(4, rows.length * 2));
  more.set(rows);
  return more;
}
