import type { CrisisLines } from './crisis-line.js';

const aroundTheClock = { en: 'Around the clock', es: 'A toda hora' } as const;

/**
 * What is shown where an organization has not written a list of its own: lines in the United States, as their public
 * pages, or pages about them, described them. Nobody called them to find out. What those pages leave open is unknown.
 */
export const builtInCrisisLines: CrisisLines = [
  {
    code: 'us-988',
    name: '988 Suicide & Crisis Lifeline',
    kind: 'crisis-line',
    reach: [
      {
        way: 'phone',
        to: '988',
        note: { en: 'Press 2 for Spanish, 1 for veterans', es: 'Oprime 2 para español, 1 para veteranos' },
      },
      { way: 'text', to: '988', note: { en: 'Write AYUDA for Spanish', es: 'Escribe AYUDA para español' } },
      { way: 'chat', to: 'https://988lifeline.org/chat' },
    ],
    peerRun: 'no',
    sendsWithoutConsent: 'yes',
    languages: ['en', 'es'],
    hours: aroundTheClock,
    places: ['US'],
    sources: [
      'https://988lifeline.org/get-help/what-to-expect',
      'https://publicgoodnews.com/2025/03/18/mental-health-helplines-dont-contact-police',
    ],
    checkedOn: '2026-11-27',
  },
  {
    code: 'us-crisis-text-line',
    name: 'Crisis Text Line',
    kind: 'crisis-line',
    reach: [
      {
        way: 'text',
        to: '741741',
        note: { en: 'Write HOME, or HOLA for Spanish', es: 'Escribe HOLA para español, HOME para inglés' },
      },
    ],
    peerRun: 'no',
    sendsWithoutConsent: 'yes',
    languages: ['en', 'es'],
    hours: aroundTheClock,
    places: ['US'],
    sources: [
      'https://www.crisistextline.org/faq',
      'https://www.crisistextline.org/blog/2020/01/03/understanding-suicide-prevention-and-active-rescues-at-crisis-text-line/',
    ],
    checkedOn: '2026-11-27',
  },
  {
    code: 'trans-lifeline',
    name: 'Trans Lifeline',
    kind: 'crisis-line',
    reach: [
      {
        way: 'phone',
        to: '+1 877-565-8860',
        note: { en: 'From the United States. Press 2 for Spanish', es: 'Desde Estados Unidos. Oprime 2 para español' },
      },
      {
        way: 'phone',
        to: '+1 877-330-6366',
        note: { en: 'From Canada. Press 2 for Spanish', es: 'Desde Canadá. Oprime 2 para español' },
      },
    ],
    peerRun: 'yes',
    sendsWithoutConsent: 'no',
    languages: ['en', 'es'],
    serves: {
      en: 'Trans people, and people who are asking themselves whether they are',
      es: 'Personas trans, y quienes se preguntan si lo son',
    },
    places: ['US', 'CA'],
    sources: ['https://translifeline.org/linea-directa/?lang=es', 'https://translifeline.org/safe-hotlines/'],
    checkedOn: '2026-11-27',
  },
  {
    code: 'us-ca-peer-run-warm-line',
    name: 'California Peer-Run Warm Line',
    kind: 'warmline',
    reach: [
      { way: 'phone', to: '+1 855-845-7415' },
      { way: 'chat', to: 'https://www.mentalhealthsf.org/warm-line/' },
    ],
    peerRun: 'yes',
    sendsWithoutConsent: 'unknown',
    languages: ['en'],
    hours: aroundTheClock,
    places: ['US-CA'],
    sources: ['https://www.mentalhealthsf.org/wl-faq/'],
    checkedOn: '2026-11-27',
  },
  {
    code: 'us-nc-peer-warmline',
    name: 'North Carolina Statewide Peer Warmline',
    kind: 'warmline',
    reach: [{ way: 'phone', to: '+1 855-733-7762' }],
    peerRun: 'yes',
    sendsWithoutConsent: 'unknown',
    languages: ['en'],
    hours: aroundTheClock,
    places: ['US-NC'],
    sources: ['https://abc11.com/health/ncdhhs-adds-new-support-line-for-mental-health-substance-disorder/14445715'],
    checkedOn: '2026-11-27',
  },
  {
    code: 'us-or-warmline',
    name: 'David Romprey Oregon Warmline',
    kind: 'warmline',
    reach: [{ way: 'phone', to: '+1 800-698-2392' }],
    peerRun: 'yes',
    sendsWithoutConsent: 'unknown',
    languages: ['en'],
    places: ['US-OR'],
    sources: [
      'https://www.bluemountaineagle.com/news/when-troubles-pile-up-warmline-offers-a-listening-ear/article_d45843ab-3072-5d6c-86a8-33a67ac0481e.html',
      'https://opb.org/article/2023/10/20/future-uncertain-for-oregon-mental-health-hotline',
    ],
    checkedOn: '2026-11-27',
  },
];
