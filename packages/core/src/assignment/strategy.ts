/** The ways of putting people together; `groups` alone looks at smallest sizes. */
export const strategies = ['first-come', 'greedy', 'deferred-acceptance', 'auction', 'groups'] as const;

export type StrategyName = (typeof strategies)[number];

/**
 * What is sure of an assignment, whoever is in it.
 * `stable`: no two would both rather be together. `stable-under-caps`: nor with a better claim on what a cap allows.
 * `near-greatest-total`: the total is less than the greatest by at most the step for each placed person, and proved.
 * `sizes-kept`: no group that takes place is below its smallest size. `places-kept`: places and caps, which all others
 * keep as well, and nothing else.
 */
export type Guarantee = 'stable' | 'stable-under-caps' | 'near-greatest-total' | 'sizes-kept' | 'places-kept';
