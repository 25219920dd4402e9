/** Where a dream, a hope, a goal or a step stands. Letting go is not failing, and nothing is counted. */
export const roadmapStatuses = ['idea', 'active', 'paused', 'reached', 'let-go'] as const;

export type RoadmapStatus = (typeof roadmapStatuses)[number];
