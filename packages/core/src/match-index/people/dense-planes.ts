import type { PlaneStore } from '../planes/plane-store.js';
import type { Register } from './register.js';

/** Planes of bits: whose each is, and where it lies. */
export interface DensePlanes {
  readonly atoms: number[];
  readonly at: number[];
}

/** By field, the atoms whose plane is a plane of bits. */
export type DenseByField = Map<string, DensePlanes>;

/** Adds those of these atoms that this row says. */
export function addAtoms(store: PlaneStore, { atoms, at }: DensePlanes, row: number, into: number[]): void {
  const words = store.machine.words();
  for (let plane = 0; plane < at.length; plane += 1) {
    const word = ((at[plane] ?? 0) >>> 2) + (row >>> 5);
    if (((words[word] ?? 0) >>> (row & 31)) & 1) into.push(atoms[plane] ?? 0);
  }
}

/** From now on, who says this stands in the plane of bits that lies there. */
export function nameDense(dense: DenseByField, register: Register, atom: number, address: number): void {
  const field = register.atoms[atom]?.field ?? '';
  const planes = dense.get(field);
  if (planes) {
    planes.atoms.push(atom);
    planes.at.push(address);
  } else dense.set(field, { atoms: [atom], at: [address] });
}

/** Nobody says this any more. */
export function forgetDense(dense: DenseByField, register: Register, atom: number): void {
  const field = register.atoms[atom]?.field ?? '';
  const planes = dense.get(field);
  if (!planes) return;
  const which = planes.atoms.indexOf(atom);
  planes.atoms.splice(which, 1);
  planes.at.splice(which, 1);
  if (planes.atoms.length === 0) dense.delete(field);
}
