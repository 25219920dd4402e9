/** Where a demand stands. The first is where it begins. */
export const demandStates = [
  'received',
  'with-counsel',
  'narrowed',
  'refused',
  'to-be-answered',
  'answered',
  'closed',
] as const;

export type DemandState = (typeof demandStates)[number];

export const demandSteps = ['send-to-counsel', 'refuse', 'narrow', 'let-answer', 'answer', 'close'] as const;

export type DemandStep = (typeof demandSteps)[number];

/** From where each step can be taken, and where it leads. What is not here cannot be done. */
export const demandTable: {
  readonly [Step in DemandStep]: { readonly from: readonly DemandState[]; readonly to: DemandState };
} = {
  'send-to-counsel': { from: ['received'], to: 'with-counsel' },
  refuse: { from: ['with-counsel', 'narrowed'], to: 'refused' },
  narrow: { from: ['with-counsel'], to: 'narrowed' },
  'let-answer': { from: ['with-counsel', 'narrowed'], to: 'to-be-answered' },
  answer: { from: ['to-be-answered'], to: 'answered' },
  close: { from: ['received', 'with-counsel', 'narrowed', 'refused', 'to-be-answered', 'answered'], to: 'closed' },
};

/** This cannot be done as the demand stands. */
export interface NotThisStep {
  readonly kind: 'NotThisStep';
  readonly state: DemandState;
}

/** Two people stand for an answer; this one recorded the demand. */
export interface SecondPersonNeeded {
  readonly kind: 'SecondPersonNeeded';
}
