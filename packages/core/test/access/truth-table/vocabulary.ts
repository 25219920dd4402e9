import type { OrganizationId, PersonId } from '../../../src/index.js';
import {
  alex,
  amir,
  bo,
  corinna,
  daysAfter,
  harbor,
  lighthouse,
  melodie,
  sam,
  someTime,
} from '../../../src/testing/index.js';

const people: Readonly<Record<string, PersonId>> = { alex, amir, bo, corinna, melodie, sam };
const organizations: Readonly<Record<string, OrganizationId>> = { harbor: harbor.id, lighthouse: lighthouse.id };

const since = (milliseconds: number): Date => new Date(someTime.getTime() + milliseconds);

const moments: Readonly<Record<string, Date>> = {
  'a year before': daysAfter(someTime, -365),
  yesterday: daysAfter(someTime, -1),
  'a second ago': since(-1000),
  'a moment ago': since(-1),
  now: someTime,
  'a moment later': since(1),
  tomorrow: daysAfter(someTime, 1),
  'next month': daysAfter(someTime, 30),
  never: new Date(NaN),
};

/** The people, organizations and moments of the table. A word that is none of them stops whoever reads it. */
export const personNamed = (name: string): PersonId => named(people, name);
export const organizationNamed = (name: string): OrganizationId => named(organizations, name);
export const momentNamed = (name: string): Date => named(moments, name);

function named<What>(words: Readonly<Record<string, What>>, name: string): What {
  const found = words[name];
  if (found === undefined) throw new Error(`"${name}" is none of ${Object.keys(words).join(', ')}.`);
  return found;
}
