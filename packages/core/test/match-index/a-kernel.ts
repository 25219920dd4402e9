import { kernelBytes, kernelMachine, type PlaneMachine } from '../../src/match-index.js';

/** What of the platform's WebAssembly the tests use; its types are a browser's, which core does not know. */
interface Platform {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
  readonly Memory: new (size: { readonly initial: number }) => object;
}

export const webAssembly: Platform = (globalThis as unknown as { readonly WebAssembly: Platform }).WebAssembly;

/** A machine over a kernel of its own. */
export function aKernelMachine(): PlaneMachine {
  const machine = kernelMachine(new webAssembly.Instance(new webAssembly.Module(kernelBytes)).exports);
  if (!machine.ok) throw new Error(machine.error.kind);
  return machine.value;
}
