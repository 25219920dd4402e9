import type { Chance } from './chance.ts';
import type { PersonRow } from './columns.ts';
import type { Culture } from './culture.ts';
import { type CultureName, cultures } from './cultures.ts';
import { families, hours, modes, pastimes } from './everyday-life.ts';
import { mentalHealth, pathways, specific, substances, systems } from './experiences.ts';
import type { Place } from './places.ts';

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
