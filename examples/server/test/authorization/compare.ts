import { actions, decide, type Decision } from '@peerness/core';
import { arbitraries } from '@peerness/core/testing';
import fc from 'fast-check';
import { setImmediate } from 'node:timers/promises';
import { asAsked } from './as-asked.js';
import type { Policy } from './policy.js';

type Question = arbitraries.Question;

export interface Compared {
  readonly compared: number;
  readonly permits: number;
  readonly permitsByAction: Readonly<Record<string, number>>;
  /** Where the two answer differently: at most ten of them are kept. */
  readonly disagreements: number;
  readonly examples: readonly string[];
}

/** So many random questions, each action as often as any other, asked of core and of the policy. */
export async function compare(
  policy: Policy,
  {
    decisions,
    seed,
    say = () => undefined,
    untilOne = false,
  }: { decisions: number; seed: number; say?: (line: string) => void; untilOne?: boolean },
): Promise<Compared> {
  const permitsByAction: Record<string, number> = Object.fromEntries(actions.map((action) => [action, 0]));
  const examples: string[] = [];
  let [compared, permits, disagreements] = [0, 0, 0];
  for (let batch = 0; compared < decisions && !(untilOne && disagreements > 0); batch += 1) {
    for (const question of fc.sample(arbitraries.anyQuestion, {
      numRuns: Math.min(1_000, decisions - compared),
      seed: seed + batch,
    })) {
      const decision = decided(question);
      const wrong = differing(decision, question, policy);
      compared += 1;
      if (decision.effect === 'permit') {
        permits += 1;
        permitsByAction[question.action] = (permitsByAction[question.action] ?? 0) + 1;
      }
      if (wrong === undefined) continue;
      disagreements += 1;
      if (untilOne) break;
      if (examples.length < 10) examples.push(`${wrong}: ${JSON.stringify(question)}`);
    }
    // So that whoever waits sees the lines come.
    await setImmediate();
    if (compared % 10_000 === 0 || compared >= decisions)
      say(`core and Cedar: ${compared} of ${decisions} compared · ${disagreements} disagree`);
  }
  return { compared, permits, permitsByAction, disagreements, examples };
}

function decided({ actor, action, facts, purpose, at }: Question): Decision {
  return decide(actor, action, facts, purpose, at);
}

/** Effect, whether it is one's own, and the consent that decided: all three have to be the same. */
export function differing(decision: Decision, question: Question, policy: Policy): string | undefined {
  const { permits, reasons } = policy.ask(asAsked(question));
  if (permits !== (decision.effect === 'permit'))
    return `core ${decision.effect}s, Cedar ${permits ? 'permits' : 'denies'} (${reasons.join(', ')})`;
  if (permits && (decision.basis === 'self') !== reasons.includes('self')) return `core rests on ${decision.basis}`;
  const { consent } = decision;
  if (consent === undefined || !permits) return undefined;
  const named = question.facts.consents.flatMap(({ id, recipients }) => recipients.map(() => id));
  const opening = reasons.filter((id) => id.startsWith('opened ')).map((id) => named[Number(id.split(' ')[1])]);
  return opening.includes(consent) ? undefined : `core names consent ${consent}, Cedar ${opening.join(', ')}`;
}
