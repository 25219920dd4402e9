import { parentPort, workerData } from 'node:worker_threads';
import { kernelBytes, kernelMachine, workByName } from '@peerness/core/match-index';
import type { Told } from './run-in-threads.js';

/** What of the platform's WebAssembly is used here; its types are a browser's. */
interface Platform {
  instantiate(bytes: Uint8Array): Promise<{ readonly instance: { readonly exports: object } }>;
}

/** What runs in a thread: the work it was told of, with a kernel of its own, portion by portion until it is ended. */
const { name, brief } = workerData as Told;
const work = workByName.get(name);
if (!work) throw new Error(`No work is called ${name}.`);
const { WebAssembly: platform } = globalThis as unknown as { readonly WebAssembly: Platform };
const { instance } = await platform.instantiate(kernelBytes);
const machine = kernelMachine(instance.exports);
if (!machine.ok) throw new Error(machine.error.kind);
const answer = work.begin(brief as never, machine.value);
parentPort?.on('message', ({ number, portion }: { number: number; portion: never }) => {
  parentPort?.postMessage({ number, answer: answer(portion) });
});
parentPort?.postMessage('ready');
