import { createHash } from 'node:crypto';
import type { ImportedEntryId, PersonId } from '@peerness/core';
import { aMembership, aTown, bo, daysAfter, harbor, melodie, someTime, stranger } from '@peerness/core/testing';
import { globalId } from '@peerness/core/use-cases';
import { describe, expect, it } from 'vitest';
import { aHarbor } from './harbor.js';

const imported = '01960000-0000-7000-8000-0000000000b7' as PersonId;
const town = aTown();
const entry = {
  id: '01960000-0000-7000-8000-0000000000f1' as ImportedEntryId,
  organization: harbor.id,
  person: bo,
  source: 'list',
  externalId: '7',
  dimension: 'language',
  answer: { answer: 'value', value: { form: 'language', tag: 'so', proficiency: 'good' } },
  comfort: 'gladly',
  agreements: [],
} as const;
const seed = {
  ...town,
  memberships: [...(town.memberships ?? []), aMembership(imported)],
  codes: [
    {
      organization: harbor.id,
      person: imported,
      digest: createHash('sha256').update('HARBOR-7QX2').digest('hex'),
      openUntil: daysAfter(someTime, 3),
    },
  ],
  entries: [entry],
};

const claim =
  'mutation ($code: String!) { claimPlace(input: { code: $code, name: "Nadia" }) { __typename ... on PlaceClaimed { membership { organization { name } person { name isSelf } } } ... on Refusal { code } } }';

describe('claimPlace', () => {
  it('gives someone whom nobody knew yet the place that was kept for them, once', async () => {
    const { ask, unexpected } = await aHarbor({ seed });
    const { data, errors } = await ask(stranger, claim, { code: 'HARBOR-7QX2' });

    expect(unexpected).toEqual([]);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      claimPlace: {
        __typename: 'PlaceClaimed',
        membership: { organization: { name: 'Harbor House' }, person: { name: 'Nadia', isSelf: true } },
      },
    });
    expect((await ask(stranger, '{ viewer { person { name } } }')).data).toEqual({
      viewer: { person: { name: 'Nadia' } },
    });
    expect((await ask(bo, claim, { code: 'HARBOR-7QX2' })).data).toEqual({
      claimPlace: { __typename: 'CodeNotAccepted', code: 'CODE_NOT_ACCEPTED' },
    });
  });

  it('accepts no other code, and nobody who is not signed in', async () => {
    const { ask } = await aHarbor({ seed });

    expect((await ask(stranger, claim, { code: 'GUESS' })).data).toEqual({
      claimPlace: { __typename: 'CodeNotAccepted', code: 'CODE_NOT_ACCEPTED' },
    });
    expect((await ask(undefined, claim, { code: 'HARBOR-7QX2' })).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' }, path: ['claimPlace'] },
    ]);
  });
});

describe('an entry from an organization’s file', () => {
  const fields =
    '{ __typename ... on EntryChanged { entry { isAsleep source value { tag } agreements { use audience how } withdrawnAt } } }';

  it('sleeps until the person agrees, and again once they take it back', async () => {
    const { ask } = await aHarbor({ seed });
    const { data } = await ask(bo, '{ viewer { entries { id isAsleep value { label { text } } } } }');
    const id = String(data['viewer']?.['entries']?.[0]?.['id']);
    expect(id).toBe(globalId('entry', harbor.id, entry.id));

    const woken = await ask(bo, `mutation ($input: ConfirmEntryInput!) { confirmEntry(input: $input) ${fields} }`, {
      input: { entry: id, uses: [{ use: 'DISPLAY', audience: 'MEMBERS' }] },
    });
    expect(woken.data).toMatchObject({
      confirmEntry: {
        entry: { isAsleep: false, agreements: [{ use: 'DISPLAY', audience: 'MEMBERS', how: 'CONFIRMED' }] },
      },
    });
    const asleep = await ask(bo, `mutation ($input: WithdrawEntryInput!) { withdrawEntry(input: $input) ${fields} }`, {
      input: { entry: id },
    });
    expect(asleep.data).toMatchObject({
      withdrawEntry: { entry: { isAsleep: true, withdrawnAt: '2030-05-01T09:00:00.000Z' } },
    });
    const foreign = await ask(
      melodie,
      `mutation ($input: WithdrawEntryInput!) { withdrawEntry(input: $input) ${fields} }`,
      { input: { entry: id } },
    );
    expect(foreign.data).toEqual({ withdrawEntry: { __typename: 'NotFound' } });
  });
});
