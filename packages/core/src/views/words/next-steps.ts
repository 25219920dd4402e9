import type { Labels } from '../../kernel/labels.js';
import { sentences } from './sentences.js';

/** What someone can do now. Nobody is a dead end. */
export interface NextStep {
  readonly kind: 'turn-to-cover' | 'look-at-listed' | 'ask' | 'wait-with-someone';
  readonly sentence: Labels;
}

export const lookAtListed: NextStep = { kind: 'look-at-listed', sentence: sentences.lookAtListed };
export const askWithoutName: NextStep = { kind: 'ask', sentence: sentences.ask };
export const waitWithSomeone: NextStep = { kind: 'wait-with-someone', sentence: sentences.waitWithSomeone };
/** To whoever invited, however it came to nothing. */
export const afterNotThisTime: NextStep = { kind: 'look-at-listed', sentence: sentences.notThisTime };
/** After an end, before all else, where somebody would step in. */
export const turnToCover: NextStep = { kind: 'turn-to-cover', sentence: sentences.turnToCover };
/** After an end, all of it at once: whoever it was that ended it. */
export const waysOnAfterTheEnd: readonly NextStep[] = [
  { kind: 'look-at-listed', sentence: sentences.ended },
  { kind: 'ask', sentence: sentences.askAgain },
  { kind: 'wait-with-someone', sentence: sentences.waitingPlace },
];
export const afterTheEnd: NextStep = { kind: 'look-at-listed', sentence: sentences.ended };
