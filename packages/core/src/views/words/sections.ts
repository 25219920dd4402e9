import type { Labels } from '../../kernel/labels.js';
import type { SectionKind } from '../../plan/plan.js';

/** What each kind of section is called where its owner gave it no title. */
export const sectionLabels: Readonly<Record<SectionKind, Labels>> = {
  hopes: { en: 'What I hope for', es: 'Lo que espero' },
  strengths: { en: 'What I am good at', es: 'Lo que hago bien' },
  goals: { en: 'What I want to reach', es: 'Lo que quiero lograr' },
  'next-steps': { en: 'My next steps', es: 'Mis próximos pasos' },
  'what-i-am-like-when-well': { en: 'What I am like when I am well', es: 'Cómo soy cuando estoy bien' },
  toolbox: { en: 'Things that help me', es: 'Cosas que me ayudan' },
  'daily-plan': { en: 'What I do each day', es: 'Lo que hago cada día' },
  stressors: { en: 'What can upset me', es: 'Lo que puede alterarme' },
  'early-signs': { en: 'First signs that things are changing', es: 'Primeras señales de que algo cambia' },
  'breaking-down': { en: 'When things get much harder', es: 'Cuando todo se pone mucho más difícil' },
  crisis: { en: 'In a crisis', es: 'En una crisis' },
  'after-crisis': { en: 'After a crisis', es: 'Después de una crisis' },
  custom: { en: 'Something else', es: 'Otra cosa' },
};
