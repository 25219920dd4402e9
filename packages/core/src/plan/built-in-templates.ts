import type { PlanTemplate, TemplateSection } from './template.js';

const well: TemplateSection = {
  kind: 'what-i-am-like-when-well',
  questions: [
    { en: 'How would a friend describe you on a good day?', es: '¿Cómo te describiría una amistad en un buen día?' },
    { en: 'What do you notice in yourself when things are fine?', es: '¿Qué notas en ti cuando todo va bien?' },
  ],
};

const toolbox: TemplateSection = {
  kind: 'toolbox',
  questions: [
    { en: 'What has helped before, even a little?', es: '¿Qué te ha ayudado antes, aunque fuera un poco?' },
    { en: 'Which people, places or pages do you turn to?', es: '¿A qué personas, lugares o páginas acudes?' },
    { en: 'What would you like to try?', es: '¿Qué te gustaría probar?' },
  ],
};

const daily: TemplateSection = {
  kind: 'daily-plan',
  questions: [
    { en: 'What does a day need for you to feel all right?', es: '¿Qué necesita un día para que te sientas bien?' },
    { en: 'What is good to do now and then?', es: '¿Qué te hace bien de vez en cuando?' },
  ],
};

const stressors: TemplateSection = {
  kind: 'stressors',
  questions: [
    { en: 'What from outside throws you off balance?', es: '¿Qué cosas de fuera te desequilibran?' },
    { en: 'When it happens: who does what?', es: 'Cuando ocurre: ¿quién hace qué?' },
  ],
};

const early: TemplateSection = {
  kind: 'early-signs',
  questions: [
    { en: 'What small things tell you that it begins?', es: '¿Qué pequeñas cosas te avisan de que empieza?' },
    { en: 'What do you do then, and who helps?', es: '¿Qué haces entonces y quién te ayuda?' },
  ],
};

const hard: TemplateSection = {
  kind: 'breaking-down',
  questions: [
    { en: 'How is it when it gets very hard?', es: '¿Cómo es cuando se pone muy difícil?' },
    { en: 'What has to happen on that day?', es: '¿Qué tiene que pasar ese día?' },
  ],
};

const crisis: TemplateSection = {
  kind: 'crisis',
  questions: [
    { en: 'How can others tell that you need them to act?', es: '¿Cómo pueden notar los demás que deben actuar?' },
    { en: 'Whom do you want near you, and whom not?', es: '¿A quién quieres cerca y a quién no?' },
    { en: 'What should nobody do?', es: '¿Qué no debería hacer nadie?' },
    { en: 'How will they know that it is over?', es: '¿Cómo sabrán que ya pasó?' },
  ],
};

const after: TemplateSection = {
  kind: 'after-crisis',
  questions: [
    { en: 'What do you need in the first days after?', es: '¿Qué necesitas en los primeros días después?' },
    { en: 'What can wait, and who takes care of it?', es: '¿Qué puede esperar y quién se ocupa de ello?' },
  ],
};

/** Ours, in our own words, in English and Spanish. Nothing in them is taken from anybody's forms or courses. */
export const builtInTemplates: readonly PlanTemplate[] = [
  {
    id: 'wellness',
    title: { en: 'A plan for staying well', es: 'Un plan para seguir bien' },
    sections: [well, toolbox, daily, stressors, early, hard, crisis, after],
  },
  {
    id: 'one-page',
    title: { en: 'A plan on one page', es: 'Un plan en una página' },
    sections: [well, toolbox, early],
  },
];
