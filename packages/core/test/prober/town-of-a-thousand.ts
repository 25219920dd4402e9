import { builtInCatalogue } from '../../src/dimension/built-in/index.js';
import type { Membership, PersonId, Profile, Statement, StatementId, StatementUse, Value } from '../../src/index.js';
import { presenceOf } from '../../src/presence/presence-of.js';
import {
  aMembership,
  aPresence,
  aRole,
  daysAfter,
  harbor,
  longBefore,
  melodie,
  type Seed,
  someTime,
} from '../../src/testing/index.js';
import { numbersFrom } from './numbers-from.js';
import { choice, holds, howMany, memberNumber, personNumber, secrets, visibleSeed } from './secrets.js';

/** A thousand people who all can be seen, and Melodie, who wants to find out. What is visible is the same in every world. */
export function townOfAThousand(world: number): Seed {
  const next = numbersFrom(visibleSeed);
  const people = Array.from({ length: howMany }, (_, index) => personIn(index, world, next));
  const seeker = aMembership(melodie);
  return {
    organizations: [harbor],
    memberships: [seeker, ...people.map(({ membership }) => membership)],
    profiles: [{ person: melodie, name: 'Melodie', statements: [adult(melodie)] }, ...people.map((one) => one.profile)],
    presences: [
      aPresence(melodie),
      ...people.map(({ profile, membership, since }) =>
        presenceOf(
          {
            profile,
            membership,
            entries: [],
            setting: { seen: true, mutual: true, paused: false, since },
            catalogue: builtInCatalogue,
          },
          someTime,
        ),
      ),
    ],
    identities: [{ issuer: 'https://id.example', subject: melodie, person: melodie }],
  };
}

interface Someone {
  readonly profile: Profile;
  readonly membership: Membership;
  readonly since: Date;
}

function personIn(index: number, world: number, next: () => number): Someone {
  const person = personNumber(index);
  const says = (nth: number, dimension: string, value: Value, uses: readonly StatementUse[]): Statement => ({
    id: `${person.slice(0, 30)}${String(nth)}${person.slice(-5)}` as StatementId,
    dimension,
    answer: { answer: 'value', value },
    comfort: 'gladly',
    uses,
    statedAt: longBefore,
  });
  const anyOf = <One>(...all: readonly [One, ...One[]]): One => all[Math.floor(next() * all.length)] ?? all[0];
  const pastime = choice(anyOf('singing', 'guitar', 'chess', 'walking'));
  const area = { form: 'area', path: anyOf('US/MA', 'US/RI') } as const;
  const statements = [
    adult(person),
    says(1, 'pastime', pastime, shown),
    says(2, 'neighbourhood', area, shown),
    ...secrets.flatMap((secret, nth) => {
      const held = holds(index, world, secret);
      const saysNothing = !held && index % 4 !== 0;
      const value = held ? secret.held : secret.else;
      return saysNothing ? [] : [says(3 + nth, secret.dimension, value, kept[index % kept.length] ?? [])];
    }),
  ];
  return {
    profile: { person, name: `Person ${index}`, statements },
    membership: {
      ...aMembership(person),
      id: memberNumber(index),
      roles: index % 3 === 0 ? [aRole({ engagement: 'volunteer' })] : [],
    },
    since: daysAfter(longBefore, Math.floor(next() * 30)),
  };
}

const shown: readonly StatementUse[] = [
  { use: 'match', organization: harbor.id },
  { use: 'display', organization: harbor.id, audience: 'members' },
];

/** The ways not to show what one said: for matching alone, for one's connections, for nobody. */
const kept: readonly (readonly StatementUse[])[] = [
  [{ use: 'match', organization: harbor.id }],
  [
    { use: 'match', organization: harbor.id },
    { use: 'display', organization: harbor.id, audience: 'connections' },
  ],
  [],
];

function adult(person: PersonId): Statement {
  return {
    id: person.replace('-8000-', '-8001-') as StatementId,
    dimension: 'age-band',
    answer: { answer: 'value', value: { form: 'ordered', key: '35-44' } },
    comfort: 'gladly',
    uses: [],
    statedAt: longBefore,
  };
}
