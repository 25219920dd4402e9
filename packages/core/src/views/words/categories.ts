import type { InfoCategory } from '../../consent/info-category.js';
import type { Labels } from '../../kernel/labels.js';

/** What each category of information is called to the person it is about. */
export const categoryLabels: Readonly<Record<InfoCategory, Labels>> = {
  name: { en: 'My name', es: 'Mi nombre' },
  everyday: {
    en: 'Everyday things: places, languages, what I enjoy',
    es: 'Cosas de cada día: lugares, idiomas, lo que disfruto',
  },
  demographics: { en: 'My age, gender, family and culture', es: 'Mi edad, género, familia y cultura' },
  'sexual-orientation': { en: 'My sexual orientation', es: 'Mi orientación sexual' },
  faith: { en: 'My faith', es: 'Mi fe' },
  'mental-health': { en: 'What I said about my mental health', es: 'Lo que dije sobre mi salud mental' },
  'substance-use': { en: 'What I said about substance use', es: 'Lo que dije sobre el consumo de sustancias' },
  'life-experience': { en: 'What I have been through', es: 'Lo que he vivido' },
  story: { en: 'My story', es: 'Mi historia' },
  contact: { en: 'How to reach me', es: 'Cómo contactarme' },
  connections: { en: 'Whom I am connected with', es: 'Con quién estoy en conexión' },
  meetings: { en: 'When we met', es: 'Cuándo nos reunimos' },
  plan: { en: 'My plan', es: 'Mi plan' },
  'crisis-plan': { en: 'My plan for a crisis', es: 'Mi plan para una crisis' },
  'organization-entries': {
    en: 'What an organization wrote down about me',
    es: 'Lo que una organización anotó sobre mí',
  },
  'support-record': { en: 'Notes about the support I get or give', es: 'Notas sobre el apoyo que recibo o doy' },
  'sud-counseling-notes': {
    en: 'Counseling notes about substance use',
    es: 'Notas de consejería sobre consumo de sustancias',
  },
  concerns: { en: 'Concerns I reported', es: 'Preocupaciones que comuniqué' },
};
