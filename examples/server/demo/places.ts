import type { CultureName } from './cultures.ts';

/** One imagined organization, and who comes to it, as unevenly as people do. */
export interface Place {
  readonly handle: string;
  readonly seed: number;
  readonly people: number;
  readonly timeZone: string;
  readonly cultures: Readonly<Partial<Record<CultureName, number>>>;
  readonly areas: Readonly<Record<string, number>>;
  readonly ages: Readonly<Record<string, number>>;
  /** How likely someone lives with each of these. */
  readonly mentalHealth: number;
  readonly substanceUse: number;
  readonly schools: readonly string[];
  readonly gyms: readonly string[];
  readonly circles: readonly string[];
  readonly workplaces: readonly string[];
}

/** XB is nobody's country (ISO 3166 keeps X codes for private use). */
export const places: readonly Place[] = [
  {
    handle: 'riverbend',
    seed: 20_301,
    people: 760,
    timeZone: 'America/Chicago',
    cultures: {
      english: 400,
      blackAmerican: 120,
      latino: 130,
      vietnamese: 18,
      filipino: 14,
      southAsian: 16,
      arabic: 10,
      chinese: 10,
      korean: 8,
      navajo: 8,
      deaf: 14,
      haitian: 6,
      eastSlavic: 5,
      hebrew: 4,
      portuguese: 4,
    },
    areas: {
      'XB/RB/OLD': 30,
      'XB/RB/MILL': 26,
      'XB/RB/HILL': 14,
      'XB/RB/FERRY': 12,
      'XB/RB/NORTH': 20,
      'XB/RB/EAST': 18,
      'XB/RB': 8,
    },
    ages: { '16-17': 2, '18-24': 12, '25-34': 26, '35-44': 25, '45-54': 17, '55-64': 12, '65-plus': 6 },
    mentalHealth: 0.72,
    substanceUse: 0.38,
    schools: ['Riverbend Community College', 'Ferry Street High', 'Mill Creek State'],
    gyms: ['Old Town Y', 'Eastside Boxing', 'Riverside Pool'],
    circles: ['Saturday breakfast', 'Night owls', 'Clay and talk', 'Sunday hikers', 'New parents', 'Queer table'],
    workplaces: ['Riverbend Transit', 'Mill Street Grocers', 'County Library'],
  },
  {
    handle: 'casa-abierta',
    seed: 20_302,
    people: 440,
    timeZone: 'America/Denver',
    cultures: {
      latino: 330,
      english: 42,
      portuguese: 20,
      blackAmerican: 14,
      navajo: 14,
      haitian: 8,
      filipino: 6,
      deaf: 6,
    },
    areas: { 'XB/SA/SUR': 40, 'XB/SA/MERC': 26, 'XB/SA/RIO': 18, 'XB/SA/NORTE': 10, 'XB/SA': 6 },
    ages: { '18-24': 14, '25-34': 28, '35-44': 27, '45-54': 16, '55-64': 10, '65-plus': 5 },
    mentalHealth: 0.66,
    substanceUse: 0.34,
    schools: ['Instituto San Ardo', 'Colegio del Sur'],
    gyms: ['Gimnasio La Terraza', 'Cancha del Mercado'],
    circles: ['Café de los martes', 'Mujeres que caminan', 'Tejiendo palabras', 'Padres presentes', 'Jóvenes'],
    workplaces: ['Mercado Central', 'Lavandería Luz', 'Construcciones Ardo'],
  },
  {
    handle: 'harbor-lights',
    seed: 20_303,
    people: 300,
    timeZone: 'America/New_York',
    cultures: {
      english: 90,
      blackAmerican: 40,
      latino: 30,
      arabic: 42,
      eastAfrican: 30,
      persian: 16,
      haitian: 14,
      eastSlavic: 14,
      southAsian: 10,
      portuguese: 6,
      chinese: 4,
      deaf: 4,
    },
    areas: { 'XB/HL/PIER': 34, 'XB/HL/QUAY': 20, 'XB/HL/LIGHT': 16, 'XB/HL/WEST': 14, 'XB/HL': 10 },
    ages: { '18-24': 10, '25-34': 25, '35-44': 26, '45-54': 20, '55-64': 13, '65-plus': 6 },
    mentalHealth: 0.44,
    substanceUse: 0.7,
    schools: ['Harbor Evening School', 'Pier Street College'],
    gyms: ['Quay Street Gym', 'Lighthouse Runners'],
    circles: ['Early risers', 'Women of the harbor', 'مائدة الجمعة', 'Drum circle', 'First hundred days'],
    workplaces: ['Harbor Ferries', 'Fish Market', 'City Parks'],
  },
];
