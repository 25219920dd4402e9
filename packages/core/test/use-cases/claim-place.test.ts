import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../src/person/person-id.js';
import type { ImportedEntryId } from '../../src/profile/imported-entry.js';
import type { Seed } from '../../src/testing/in-memory/seed.js';
import {
  aMembership,
  aPresence,
  aTown,
  daysAfter,
  harbor,
  longBefore,
  melodie,
  memberIn,
  occasion,
  sam,
  someTime,
} from '../../src/testing/specimens.js';
import { claimPlace } from '../../src/use-cases/claim-place.js';
import { globalId } from '../../src/views/global-id.js';
import { presenceIn, profileIn, told, town } from './town.js';

/** Someone the harbor has in its list, who never signed in. */
const noor = '01960000-0000-7000-8000-0000000000a9' as PersonId;
const digest = 'd'.repeat(64);
const identityOfNoor = { issuer: 'https://id.example', subject: 'noor' };
const identityOfSam = { issuer: 'https://id.example', subject: sam };
const identityOfMelodie = { issuer: 'https://id.example', subject: melodie };
const answer = { answer: 'value', value: { form: 'ordered', key: '25-34' } } as const;

const { memberships = [], presences = [], profiles = [] } = aTown();
const listed: Seed = {
  memberships: [...memberships, aMembership(noor)],
  presences: [...presences, aPresence(noor, harbor, { name: 'Noor A.', ageGroup: 'unknown' })],
  codes: [{ organization: harbor.id, person: noor, digest, openUntil: daysAfter(someTime, 1) }],
  entries: [
    {
      id: '01960000-0000-7000-8000-0000000000e7' as ImportedEntryId,
      organization: harbor.id,
      person: noor,
      source: 'list',
      externalId: '9',
      dimension: 'age-band',
      answer,
      comfort: 'gladly',
      agreements: [{ use: 'match', how: 'paper', on: longBefore }],
    },
  ],
};
const place = { ok: true, value: { membership: globalId('membership', harbor.id, memberIn(harbor, noor)) } };
const notAccepted = { ok: false, error: { kind: 'CodeNotAccepted' } };

describe('claiming a place', () => {
  it('lets someone new sign in as the person in the list, by the name they choose', async () => {
    const { work, world } = town(listed);
    expect(await claimPlace(work, identityOfNoor, { digest, name: 'Noor' }, occasion())).toEqual(place);
    expect(world.shelves().identities.get(JSON.stringify([identityOfNoor.issuer, identityOfNoor.subject]))).toBe(noor);
    expect(profileIn(world, noor)).toEqual({ person: noor, name: 'Noor', statements: [] });
    expect(presenceIn(world, noor)).toMatchObject({ name: 'Noor', ageGroup: 'adult' });
    expect(told(world)).toEqual(['NameChosen 1', 'PlaceClaimed 2']);
  });

  it('keeps the name in the list, when none is chosen', async () => {
    const { work, world } = town(listed);
    await claimPlace(work, identityOfNoor, { digest }, occasion());
    expect(profileIn(world, noor)?.name).toBe('Noor A.');
  });

  it('hands the place over to someone who was here already, and leaves their name and everything else theirs', async () => {
    const { work, world } = town(listed);
    expect(await claimPlace(work, identityOfSam, { digest, name: 'Noor' }, occasion())).toEqual(place);
    expect(presenceIn(world, noor)).toBeUndefined();
    expect(presenceIn(world, sam)).toMatchObject({
      name: 'Sam',
      membership: memberIn(harbor, noor),
      ageGroup: 'adult',
    });
    expect(profileIn(world, sam)?.name).toBe('Sam');
    expect(world.shelves().memberships.get(memberIn(harbor, noor))?.value.person).toBe(sam);
  });

  it('works once', async () => {
    const { work } = town(listed);
    await claimPlace(work, identityOfNoor, { digest }, occasion());
    expect(await claimPlace(work, identityOfNoor, { digest }, occasion(someTime, 1))).toEqual(notAccepted);
  });

  it.each<[string, Seed, typeof identityOfNoor, string, Date]>([
    ['a code nobody gave out', listed, identityOfNoor, 'e'.repeat(64), someTime],
    ['a code past its day', listed, identityOfNoor, digest, daysAfter(someTime, 1)],
    ['a second place in one organization', listed, identityOfMelodie, digest, someTime],
    [
      'the place of someone who took it already: no code opens what is theirs',
      { ...listed, profiles: [...profiles, { person: noor, name: 'Noor', statements: [] }] },
      identityOfNoor,
      digest,
      someTime,
    ],
    [
      'the same, handed to someone who was here already',
      { ...listed, profiles: [...profiles, { person: noor, name: 'Noor', statements: [] }] },
      identityOfSam,
      digest,
      someTime,
    ],
  ])(
    'is refused with %s, in one and the same way, and the code is not used up by it',
    async (_, seed, identity, code, at) => {
      const { work, world } = town(seed);
      expect(await claimPlace(work, identity, { digest: code }, occasion(at))).toEqual(notAccepted);
      expect([world.shelves().usedCodes.size, world.history()]).toEqual([0, []]);
      expect(world.shelves().identities.has(JSON.stringify([identityOfNoor.issuer, identityOfNoor.subject]))).toBe(
        false,
      );
    },
  );

  it('refuses a name nobody could read, and the code still works', async () => {
    const { work } = town(listed);
    expect(await claimPlace(work, identityOfNoor, { digest, name: ' ' }, occasion())).toMatchObject({
      ok: false,
      error: { kind: 'UnreadableText', path: ['name'] },
    });
    expect(await claimPlace(work, identityOfNoor, { digest, name: 'Noor' }, occasion())).toEqual(place);
  });
});
