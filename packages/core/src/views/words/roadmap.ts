import type { Labels } from '../../kernel/labels.js';
import type { RoadmapKind } from '../../roadmap/roadmap-item.js';

/** What each kind of thing on a roadmap is called. */
export const roadmapKindLabels: Readonly<Record<RoadmapKind, Labels>> = {
  dream: { en: 'A dream of mine', es: 'Un sueño mío' },
  hope: { en: 'What I hope for', es: 'Lo que espero' },
  goal: { en: 'What I want to reach', es: 'Lo que quiero lograr' },
  step: { en: 'A next step', es: 'Un próximo paso' },
  strength: { en: 'What I am good at', es: 'Lo que hago bien' },
  strategy: { en: 'A way that works for me', es: 'Una forma que me funciona' },
  support: { en: 'Who or what helps me', es: 'Quién o qué me ayuda' },
  review: { en: 'Looking back', es: 'Mirando atrás' },
  milestone: { en: 'Something that happened', es: 'Algo que pasó' },
  story: { en: 'How it went', es: 'Cómo fue' },
};
