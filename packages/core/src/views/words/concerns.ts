import type { Labels } from '../../kernel/labels.js';

/** What people read before, and after, they tell a concern. Sixth-grade words; nothing is promised that is not kept. */
export const concernSentences: Readonly<Record<ConcernSentence, Labels>> = {
  offered: {
    en: 'You choose who reads it. Only you and they can read it. We do not send it to anyone else. We do not call the police, your family or an emergency line. Nobody watches at night or on weekends.',
    es: 'Tú eliges quién lo lee. Solo esa persona y tú pueden leerlo. No lo enviamos a nadie más. No llamamos a la policía, a tu familia ni a emergencias. Nadie está mirando de noche ni en fin de semana.',
  },
  notOffered: {
    en: 'You cannot tell a concern here yet. {name} has to name at least two people for it, one of them from outside. Until then, please turn to someone you trust.',
    es: 'Aquí todavía no puedes contar una preocupación. {name} tiene que nombrar al menos a dos personas para eso, una de ellas de fuera. Hasta entonces, acude a alguien de tu confianza.',
  },
  now: {
    en: 'If you or someone else is in danger right now, this is not fast enough. Your local emergency number or a crisis line can help right away. It is your choice.',
    es: 'Si tú u otra persona está en peligro ahora mismo, esto no es lo bastante rápido. El número de emergencias o una línea de crisis de tu zona puede ayudar enseguida. Tú decides.',
  },
  printed: {
    en: 'A concern\n\nWritten on {day}\nOrganization: {organization}\n{about}\n{words}\n\nFor: {recipient}\nHow to reach them: {reach}\n\nThis text was not sent to anyone. You decide whether to hand it over.',
    es: 'Una preocupación\n\nEscrita el {day}\nOrganización: {organization}\n{about}\n{words}\n\nPara: {recipient}\nCómo contactar: {reach}\n\nEste texto no se envió a nadie. Tú decides si lo entregas.',
  },
  printedAbout: { en: 'About: {name}\n', es: 'Sobre: {name}\n' },
};

type ConcernSentence = 'offered' | 'notOffered' | 'now' | 'printed' | 'printedAbout';
