import { cultures, type Culture, type CultureName } from './cultures.ts';
import type { Chance } from './chance.ts';
import type { Place } from './places.ts';

/** The columns of the demo's files, in order. */
export const columns = [
  'external_id',
  'name',
  'reads_in',
  'member_since',
  'role',
  'engagement',
  'places',
  'open_to',
  'agreed',
  'language',
  'age-band',
  'gender',
  'culture',
  'faith',
  'sexual-orientation',
  'mental-health',
  'substance-use',
  'recovery-pathway',
  'specific-experience',
  'system-experience',
  'family-role',
  'pastime',
  'contact-mode',
  'availability',
  'time_zone',
  'neighbourhood',
  'school',
  'gym',
  'circle',
  'workplace',
  'comfort:specific-experience',
  'agreed:sexual-orientation',
  'agreed:system-experience',
  'agreed:workplace',
] as const;

export type PersonRow = Readonly<Partial<Record<(typeof columns)[number], string>>>;

const mentalHealth = {
  depression: 34,
  anxiety: 30,
  'post-traumatic-stress': 18,
  bipolar: 13,
  'social-anxiety': 8,
  panic: 8,
  adhd: 9,
  psychosis: 7,
  schizophrenia: 5,
  ocd: 5,
  borderline: 5,
  eating: 4,
  autism: 5,
  'seasonal-depression': 3,
  dissociation: 3,
  schizoaffective: 3,
  sleep: 5,
  mania: 2,
  plurality: 1,
};
const substances = {
  alcohol: 46,
  opioids: 16,
  methamphetamine: 13,
  heroin: 9,
  cannabis: 10,
  cocaine: 8,
  'prescribed-opioids': 7,
  fentanyl: 7,
  gambling: 4,
  benzodiazepines: 4,
  'someone-elses-use': 7,
  nicotine: 3,
  food: 3,
  gaming: 2,
  'synthetic-cannabinoids': 1,
};
const pathways = {
  'twelve-step': 38,
  natural: 18,
  therapy: 18,
  'medication-supported': 14,
  smart: 9,
  'harm-reduction': 9,
  'faith-based': 10,
  'culture-based': 4,
  moderation: 3,
};
const specific = {
  grief: 12,
  'childhood-trauma': 14,
  loneliness: 14,
  'single-parenthood': 8,
  suicidality: 9,
  'suicide-attempt': 5,
  'hearing-voices': 6,
  'violence-at-home': 9,
  postpartum: 5,
  caregiving: 7,
  displacement: 8,
  separation: 8,
  'out-of-work': 9,
  'chronic-pain': 7,
  'loss-of-a-parent': 6,
  'loss-of-a-child': 2,
  'loss-by-overdose': 4,
  'loss-by-suicide': 3,
  'coming-out': 4,
  discrimination: 6,
  war: 2,
  'involuntary-treatment': 4,
  'medication-changes': 5,
  hiv: 2,
  cancer: 2,
  'brain-injury': 2,
};
const systems = {
  inpatient: 26,
  jail: 16,
  shelter: 12,
  homelessness: 14,
  'emergency-department': 12,
  'recovery-housing': 10,
  'drug-court': 7,
  prison: 7,
  'foster-care': 7,
  veteran: 9,
  detox: 8,
  'child-removed': 3,
};
const pastimes = {
  music: 16,
  cooking: 16,
  walking: 18,
  reading: 14,
  films: 13,
  gardening: 10,
  'video-games': 10,
  dogs: 12,
  soccer: 9,
  basketball: 7,
  drawing: 7,
  painting: 6,
  journaling: 6,
  fishing: 6,
  hiking: 7,
  dancing: 7,
  guitar: 6,
  coffee: 10,
  cats: 6,
  knitting: 4,
  'board-games': 4,
  chess: 3,
  dominoes: 4,
  yoga: 5,
  cycling: 4,
  poetry: 4,
  photography: 4,
  volunteering: 5,
  singing: 4,
  baking: 5,
  running: 4,
  boxing: 2,
  woodwork: 3,
  sewing: 3,
  podcasts: 4,
  swimming: 3,
  'card-games': 3,
  cars: 4,
  meditation: 5,
  skating: 1,
};
const modes = { 'in-person': 40, phone: 26, text: 22, video: 14, walk: 14, online: 10, 'home-visit': 2 };
const families = {
  parent: 40,
  partner: 24,
  sibling: 14,
  'child-of': 10,
  grandparent: 8,
  'grandparent-raising': 3,
  'chosen-family': 5,
  'young-carer': 1,
};
const hours = {
  'weekdays 17:00-20:00': 26,
  'weekdays 9:00-12:00': 14,
  'Sat 9:00-13:00; Sun 13:00-17:00': 16,
  'Mon 18:00-21:00; Wed 18:00-21:00': 12,
  'Tue 12:00-14:00; Thu 12:00-14:00': 8,
  'weekends 10:00-16:00': 12,
  'weekdays 13:00-16:30': 9,
  'daily 20:00-22:00': 7,
  'Fri 9:00-15:00': 5,
  'Mon 22:00-24:00; Tue 22:00-24:00': 2,
};

/** One imagined person, as an organization's spreadsheet would hold them: some cells filled, many not. */
export function imagine(place: Place, index: number, chance: Chance): PersonRow {
  const name = chance.weighted(place.cultures as Readonly<Record<CultureName, number>>);
  const culture: Culture = cultures[name];
  const gender = chance.weighted({
    woman: 52,
    man: 37,
    'non-binary': 4,
    'trans-woman': 1,
    'trans-man': 1,
    genderfluid: 1,
    '': 4,
  });
  const day = `20${chance.weighted({ 21: 6, 22: 9, 23: 14, 24: 24, 25: 47 })}-${two(chance.between(1, 12))}-${two(chance.between(1, 28))}`;
  const supports = chance.happens(0.13);
  const agreed = agreement(day, supports, chance);
  const way = chance.weighted({ paper: 60, spoken: 24, 'own-device': 16 });
  const maybe = (probability: number, text: () => string): string => (chance.happens(probability) ? text() : '');
  const lives = chance.happens(place.mentalHealth);
  const uses = chance.happens(place.substanceUse);
  return {
    external_id: `fictional-${place.handle}-${String(index).padStart(4, '0')}`,
    name: called(culture, gender, chance),
    reads_in: maybe(0.7, () => culture.readsIn),
    member_since: day,
    ...(supports && roleOf(chance)),
    open_to: supports ? (chance.happens(0.3) ? 'support; mutual' : 'support') : maybe(0.5, () => 'mutual'),
    agreed,
    language: chance.happens(0.93) ? chance.weighted(culture.languages) : '',
    'age-band': chance.happens(0.9) ? chance.weighted(place.ages) : maybe(0.3, () => 'prefer not to say'),
    gender: chance.happens(0.88) ? gender : maybe(0.3, () => 'prefer not to say'),
    culture: maybe(0.62, () => chance.some(culture.backgrounds, chance.happens(0.12) ? 2 : 1).join('; ')),
    faith: maybe(0.4, () => chance.weighted(culture.faiths)),
    'sexual-orientation': maybe(0.2, () =>
      chance.weighted({
        straight: 70,
        gay: 9,
        lesbian: 7,
        bisexual: 12,
        queer: 6,
        pansexual: 4,
        asexual: 3,
        'prefer not to say': 8,
      }),
    ),
    'mental-health': lives ? chance.some(mentalHealth, chance.between(1, 3)).join('; ') : '',
    'substance-use': uses ? chance.some(substances, chance.between(1, 2)).join('; ') : '',
    'recovery-pathway': lives || uses ? maybe(0.5, () => chance.some(pathways, chance.between(1, 2)).join('; ')) : '',
    'specific-experience': maybe(0.55, () => chance.some(specific, chance.between(1, 3)).join('; ')),
    'system-experience': maybe(0.26, () => chance.some(systems, chance.between(1, 2)).join('; ')),
    'family-role': maybe(0.4, () => chance.some(families, chance.between(1, 2)).join('; ')),
    pastime: maybe(0.85, () => chance.some(pastimes, chance.between(1, 5)).join('; ')),
    'contact-mode': maybe(0.8, () => chance.some(modes, chance.between(1, 4)).join('; ')),
    availability: maybe(0.62, () => chance.weighted(hours)),
    time_zone: place.timeZone,
    neighbourhood: maybe(0.75, () => chance.weighted(place.areas)),
    school: maybe(0.1, () => chance.one(place.schools)),
    gym: maybe(0.12, () => chance.one(place.gyms)),
    circle: maybe(0.22, () => chance.one(place.circles)),
    workplace: maybe(0.08, () => chance.one(place.workplaces)),
    'comfort:specific-experience': maybe(0.14, () => chance.weighted({ 'only-later': 80, 'not-with-me': 20 })),
    'agreed:sexual-orientation': maybe(0.75, () => `match=${way}@${day}`),
    'agreed:system-experience': maybe(0.4, () => `match=${way}@${day}; display/connections=${way}@${day}`),
    'agreed:workplace': 'nothing',
  };
}

function called({ women, men, either, initials }: Culture, gender: string, chance: Chance): string {
  const names =
    chance.happens(0.04) || !['woman', 'man', 'trans-woman', 'trans-man'].includes(gender)
      ? either
      : gender.endsWith('woman')
        ? women
        : men;
  const initial = initials === '' || chance.happens(0.2) ? '' : ` ${chance.one([...initials])}.`;
  return chance.one(names) + initial;
}

/** Most people signed the form; some agreed to less, some to nothing yet. */
function agreement(day: string, supports: boolean, chance: Chance): string {
  const how = chance.weighted({ paper: 60, spoken: 24, 'own-device': 16 });
  const all = `match=${how}@${day}; display=${how}@${day}`;
  if (supports) return `${all}; seen=${how}@${day}`;
  return chance.weighted({
    [`${all}; seen=${how}@${day}`]: 52,
    [all]: 14,
    [`match=${how}@${day}`]: 12,
    [`${all.replace('display=', 'display/connections=')}; seen=${how}@${day}`]: 8,
    nothing: 14,
  });
}

function roleOf(chance: Chance): PersonRow {
  const role = chance.weighted({
    'peer-supporter': 62,
    mentor: 12,
    coach: 10,
    advocate: 6,
    'peer-supporter; group-facilitator': 10,
  });
  return {
    role,
    engagement: chance.weighted({ volunteer: 54, employed: 30, stipend: 12, contracted: 4 }),
    places: chance.weighted({ 1: 20, 2: 34, 3: 24, 4: 10, 5: 8, 8: 4 }),
  };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
