import type { LifeArea, RoadmapKind, RoadmapStatus, WellnessDimension } from '@peerness/core/roadmap';
import { enumOf, type EnumOf } from './enum-of.js';

export const RoadmapKindEnum: EnumOf<RoadmapKind> = enumOf<RoadmapKind>('RoadmapKind', 'What stands on a roadmap.', {
  dream: 'Something I dream of.',
  hope: 'What I hope for.',
  goal: 'What I want to reach.',
  step: 'What I do next.',
  strength: 'What I am good at and what carries me.',
  strategy: 'A way of doing things that works for me.',
  support: 'Who or what helps me.',
  review: 'Looking back on the way.',
  milestone: 'Something that happened on the way.',
  story: 'How it went, as I would tell it.',
});

export const RoadmapStatusEnum: EnumOf<RoadmapStatus> = enumOf<RoadmapStatus>(
  'RoadmapStatus',
  'Where a dream, a hope, a goal or a step stands. Nothing is counted.',
  {
    idea: 'It is a thought.',
    active: 'I am at it.',
    paused: 'It rests for now.',
    reached: 'It came true, in whatever way.',
    'let-go': 'I let go of it. That is not failing.',
  },
);

export const LifeAreaEnum: EnumOf<LifeArea> = enumOf<LifeArea>(
  'LifeArea',
  'What supports a life in recovery (SAMHSA).',
  {
    health: 'What keeps me well.',
    home: 'A safe place to live.',
    purpose: 'What I do every day that matters to me.',
    community: 'People who are there.',
  },
);

export const WellnessDimensionEnum: EnumOf<WellnessDimension> = enumOf<WellnessDimension>(
  'WellnessDimension',
  'One of eight dimensions of wellness (Swarbrick).',
  {
    emotional: 'How I cope and feel.',
    environmental: 'The places I am in.',
    financial: 'Money, and how it is for me.',
    intellectual: 'What I learn and make.',
    occupational: 'What I do for work or instead of it.',
    physical: 'My body, sleep, food, moving.',
    social: 'Connection with others.',
    spiritual: 'Meaning, and peace.',
  },
);
