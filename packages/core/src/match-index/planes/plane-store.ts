import { planeBytes, type PlaneMachine } from './plane-machine.js';

/** Planes handed out and taken back. The first plane is always empty: the address 0 is nobody. */
export interface PlaneStore {
  readonly machine: PlaneMachine;
  /** Planes that were given back, to be handed out again. */
  readonly free: number[];
  /** Where the first byte lies that was never handed out. */
  end: number;
}

export function planeStore(machine: PlaneMachine): PlaneStore {
  machine.grow(planeBytes);
  return { machine, free: [], end: planeBytes };
}

/** A plane with nobody in it. */
export function takePlane(store: PlaneStore): number {
  const again = store.free.pop();
  return again ?? takeRun(store, 1);
}

/** Several planes, one after the other, with nobody in them. */
export function takeRun(store: PlaneStore, planes: number): number {
  const address = store.end;
  store.end += planes * planeBytes;
  store.machine.grow(store.end);
  return address;
}

/** Nothing of what was in it stays. */
export function giveBack(store: PlaneStore, address: number): void {
  store.machine.words().fill(0, address >>> 2, (address + planeBytes) >>> 2);
  store.free.push(address);
}
