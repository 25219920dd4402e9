import type { BriefingText } from './briefing.js';

/**
 * Said before anything is disclosed (domain: confidentiality with its limits, at the first talk). Sixth-grade words. It
 * promises nothing that a person, a court or this software could break.
 */
export const builtInBriefing: BriefingText = {
  version: 'peerness-2026-11',
  points: [
    {
      en: 'What you tell each other is meant to stay between the two of you. Please do not pass it on, and expect the same.',
      es: 'Lo que se cuentan es para que quede entre ustedes. Por favor no lo cuentes a nadie más, y espera lo mismo.',
    },
    {
      en: 'There are limits. If someone may be badly hurt or die, the other one may have to tell someone who can help. That counts for you, for them and for anyone else.',
      es: 'Hay límites. Si alguien puede salir muy lastimado o morir, la otra persona quizá tenga que avisar a quien pueda ayudar. Vale para ti, para la otra persona y para cualquiera.',
    },
    {
      en: 'The law makes some people report when a child, or an adult who cannot protect themselves, is hurt or neglected. You can ask if this is so for the person you talk with.',
      es: 'La ley obliga a algunas personas a avisar cuando se lastima o descuida a un niño o a un adulto que no puede protegerse. Puedes preguntar si es así para la persona con quien hablas.',
    },
    {
      en: 'If the other one supports you as their job, ask what they tell their team. You may ask this at any time.',
      es: 'Si la otra persona te apoya como trabajo, pregunta qué le cuenta a su equipo. Puedes preguntarlo en cualquier momento.',
    },
    {
      en: 'A court can ask for what is written down. What is not written here cannot be taken from here.',
      es: 'Un tribunal puede pedir lo que está escrito. Lo que no está escrito aquí no se puede sacar de aquí.',
    },
    {
      en: 'You choose what you open, step by step. You can step back at any time and need no reason. But what was read cannot be unread.',
      es: 'Tú eliges qué abres, paso a paso. Puedes dar un paso atrás cuando quieras, sin dar razones. Pero lo que ya se leyó no se puede borrar de la memoria.',
    },
    {
      en: 'Nobody watches over what you write here. If you are in danger now, call your local emergency number.',
      es: 'Nadie vigila lo que escribes aquí. Si ahora corres peligro, llama al número de emergencias de tu zona.',
    },
  ],
};
