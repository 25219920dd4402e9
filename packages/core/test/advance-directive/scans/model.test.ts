import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AdvanceDirective,
  type AdvanceInstructionId,
  beginAdvanceDirective,
  getReadyToSign,
  isLiveTicket,
  writeAdvanceInstruction,
} from '../../../src/advance-directive.js';
import type { AdvanceDirectiveId, AdvanceDirectiveSetId } from '../../../src/advance-directive.js';
import type { PersonId } from '../../../src/index.js';
import { lives } from './commands.js';
import { Real } from './do-it.js';
import { type Model, tell } from './model.js';

const begins = Date.UTC(2030, 4, 1, 9);

/** Every refusal a command on scans can answer; a new one needs a line here and a life that reaches it. */
const refusals = [
  'NothingToScan',
  'SameScanTwice',
  'ScanHarmful',
  'ScanNotChecked',
  'TicketOver',
  'TicketUsed',
  'TooMany',
  'UnreadableDigest',
  'WrongHash',
  'WrongSize',
  'WrongType',
];
/** Of the paper itself, which has a model of its own. */
const ofThePaper = ['NotADraft', 'NotInForce', 'NotReadyToSign', 'nothing'];

function aReadyOne(): AdvanceDirective {
  const at = new Date(begins);
  const begun = beginAdvanceDirective({
    id: 'one' as AdvanceDirectiveId,
    set: 'set' as AdvanceDirectiveSetId,
    owner: 'owner' as PersonId,
    jurisdiction: 'US-NE',
    at,
  });
  if (!begun.ok) return expect.unreachable('Nebraska is a place');
  const id = 'words' as AdvanceInstructionId;
  const written = writeAdvanceInstruction(begun.value.directive, {
    id,
    kind: 'pets',
    words: 'Bo.',
    language: 'en',
    at,
  });
  const ready = written.ok ? getReadyToSign(written.value.directive, { at }) : written;
  return ready.ok ? ready.value.directive : expect.unreachable(ready.error.kind);
}

/** Cheaper than `expect`, which would be asked a million times here. */
function same(what: string, real: unknown, told: unknown): void {
  if (real !== told) throw new Error(`${what}: really ${String(real)}, by the model ${String(told)}`);
}

function compare(real: Real, model: Model): void {
  const at = new Date(real.now);
  same('scans', real.scans.length, model.scans.length);
  same('at most ten', real.scans.length + real.tickets.filter((one) => isLiveTicket(one, at)).length <= 10, true);
  same('each once', new Set(real.scans.map(({ sha256 }) => sha256)).size, real.scans.length);
  for (const [index, scan] of real.scans.entries()) {
    const told = model.scans[index];
    same('checked', scan.check === 'clean', told?.isChecked);
    same('there', scan.destroyedAt === undefined, told?.isThere);
  }
  for (const [index, ticket] of real.tickets.entries()) {
    const told = model.tickets[index];
    same('used', ticket.usedAt !== undefined, told?.isUsed);
    same('until', ticket.until.getTime(), told?.until);
  }
}

describe('scans of a signed paper, in ten thousand lives', () => {
  it('do what the model does: each ticket brings in what was told, once, in time, and never twice the same', () => {
    const reached = new Map<string, number>();
    let tried = 0;
    const ready = aReadyOne();
    fc.assert(
      fc.property(lives, (life) => {
        const real = new Real(begins, ready);
        const model: Model = { now: begins, state: 'ready', wasExecuted: false, tickets: [], scans: [] };
        const fingerprints = new Set<string>();
        for (const what of life) {
          const answer = real.do(what);
          tried += 1;
          const name = answer === 'ok' ? `ok ${what.do}` : answer;
          reached.set(name, (reached.get(name) ?? 0) + 1);
          same(what.do, answer, tell(model, what));
          compare(real, model);
          // Once it was told how the paper was signed, no fingerprint is ever lost.
          if (!model.wasExecuted) continue;
          for (const { sha256 } of real.scans) fingerprints.add(sha256);
          same('fingerprints', fingerprints.size, real.scans.length);
        }
      }),
      { numRuns: 10_000, seed: 20_301_502, endOnFailure: true },
    );
    const lines = [...reached].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, times]) => `${name}: ${String(times)}`);
    process.stdout.write(`10000 lives, ${String(tried)} tries, 0 illegal\n${lines.join('\n')}\n`);
    for (const refusal of refusals) expect(reached.get(refusal) ?? 0, refusal).toBeGreaterThan(0);
    const known = [...refusals, ...ofThePaper];
    expect([...reached.keys()].filter((name) => !name.startsWith('ok ') && !known.includes(name))).toEqual([]);
  }, 300_000);
});
