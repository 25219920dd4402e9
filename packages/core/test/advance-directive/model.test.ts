import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, signedContentOf, standingOf } from '../../src/advance-directive.js';
import { lives, type Try } from './commands.js';
import { Real } from './do-it.js';
import { standing } from './model.js';
import { blankModel, type Model, tell } from './tell-model.js';

const begins = Date.UTC(2030, 4, 1, 9);

/** Every refusal a command on an advance directive can answer; a new one needs a line here and a life that reaches it. */
const refusals = [
  'AgentTwice',
  'AlreadyAnswered',
  'AlreadyInError',
  'BarredWitness',
  'DatesOutOfOrder',
  'DeterminerNotAllowed',
  'HelperAsAgent',
  'IncapacityIsOnRecord',
  'NeverByAPeer',
  'NoLongerAsked',
  'NobodyDetermined',
  'NotADraft',
  'NotInDirective',
  'NotInForce',
  'NotReadyToSign',
  'NothingToSign',
  'NothingToSupersede',
  'SuccessorBegun',
  'TooMany',
  'UnreadableDigest',
  'UnreadableJurisdiction',
  'UnreadableLanguage',
  'UnreadableStay',
  'UnreadableText',
];

const steps: Readonly<Record<string, readonly string[]>> = {
  draft: ['draft', 'ready-to-sign', 'entered-in-error'],
  'ready-to-sign': ['ready-to-sign', 'draft', 'recorded-as-executed', 'entered-in-error'],
  'recorded-as-executed': ['recorded-as-executed', 'revoked', 'superseded', 'entered-in-error'],
  revoked: ['revoked', 'entered-in-error'],
  superseded: ['superseded', 'entered-in-error'],
  'entered-in-error': ['entered-in-error'],
};

/** Whoever is asked in this try, by the model's own account; `undefined` where the try names somebody. */
function resolved<One extends Try>(what: One, model: Model, index: number): One {
  if (!('by' in what) || what.by !== 'asked') return what;
  const agent = model.instruments[index]?.agents['at' in what ? what.at : 0];
  return { ...what, by: agent?.person ?? 'owner' };
}

/** Cheaper than `expect`, which would be asked a million times here. */
function same(what: string, real: unknown, told: unknown): void {
  if (real !== told) throw new Error(`${what}: really ${String(real)}, by the model ${String(told)}`);
}

function compare(real: Real, model: Model, before: readonly string[]): readonly string[] {
  const at = new Date(real.now);
  same('instruments', real.instruments.length, model.instruments.length);
  const standings = real.instruments.map((directive, position) => {
    const told = model.instruments[position] ?? blankModel();
    const now = standingOf(directive, at);
    same('standing', now, standing(told, model.now));
    same('legal', steps[before[position] ?? 'draft']?.includes(directive.state), true);
    same('revocations', directive.revocations.length, told.tries);
    same('ongoing', directive.incapacities.filter(({ ended }) => !ended).length, told.ongoing.length);
    return now;
  });
  same('at most one in force', standings.filter((one) => one === 'recorded-as-executed').length <= 1, true);
  return standings;
}

/** Remembers what was signed when it was; from then on it has to be the same, to the last letter. */
function unchanged(real: Real, signed: Map<string, string>): void {
  for (const directive of real.instruments) {
    const content = signedContentOf(directive);
    const words = content && canonicalJson(content);
    if (words === undefined) continue;
    same('what was signed', words, signed.get(directive.id) ?? words);
    signed.set(directive.id, words);
  }
}

describe('an advance directive, in ten thousand lives', () => {
  it(
    'does what the model does, reaches no illegal state, and never changes what was signed',
    { timeout: 300_000 },
    () => {
      const reached = new Map<string, number>();
      const count = (name: string): void => void reached.set(name, (reached.get(name) ?? 0) + 1);
      let tried = 0;

      fc.assert(
        fc.property(lives, (life) => {
          const real = new Real(begins);
          const model: Model = { now: begins, instruments: [blankModel()] };
          const signed = new Map<string, string>();
          for (const { which, ...said } of life) {
            const index = Math.max(0, real.instruments.length - 2 + which);
            const what = resolved(said, model, index);
            const before = real.instruments.map(({ state }) => state);
            const answer = real.do(what, index);
            tried += 1;
            count(answer === 'ok' ? `ok ${what.do}` : answer);
            same(what.do, answer, tell(model, what, index));
            for (const now of compare(real, model, before)) count(`state ${now}`);
            if (answer === 'ok' && what.do === 'execute') unchanged(real, signed);
          }
          unchanged(real, signed);
        }),
        { numRuns: 10_000, seed: 20_301_501, endOnFailure: true },
      );

      const lines = [...reached]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, times]) => `${name}: ${String(times)}`);
      process.stdout.write(`10000 lives, ${String(tried)} tries, 0 illegal\n${lines.join('\n')}\n`);
      for (const refusal of refusals) expect(reached.get(refusal) ?? 0, refusal).toBeGreaterThan(0);
      expect([...reached.keys()].filter((name) => !/^(ok|state) /.test(name) && !refusals.includes(name))).toEqual([]);
      for (const state of [...Object.keys(steps), 'expired'])
        expect(reached.get(`state ${state}`) ?? 0).toBeGreaterThan(0);
    },
  );
});
