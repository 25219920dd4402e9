import { aPlan, aTown, bo, corinna, dailySection, harbor, melodie } from '@peerness/core/testing';
import { globalId } from '@peerness/core/use-cases';
import { describe, expect, it } from 'vitest';
import { aHarbor, harborId } from './harbor.js';

const plan = aPlan();
const parts = '{ to purpose parts { category label { text } lines { text lang dir } } notice { text } }';
const release = `mutation ($input: ReleaseLetterInput!) { releaseLetter(input: $input) { __typename
  ... on LetterReleased { letter ${parts} consent { kind stands purposes { code } recipients { kind name } text { text } } }
  ... on CannotBeSigned { problem } ... on Refusal { code path } } }`;
const preview = `query ($organization: ID!, $letter: LetterInput!) { previewAs(organization: $organization, letter: $letter) { letter ${parts} } }`;
const given =
  '{ viewer { accesses(first: 10) { edges { node { to by { name } category purpose disclosed notice } } } } }';
const letter = {
  to: 'Dr. Ruiz',
  purpose: 'REFERRAL',
  categories: ['NAME', 'PLAN'],
  sections: [globalId('section', plan.id, dailySection)],
};
const place = () => aHarbor({ seed: { ...aTown(), plans: [plan] } });

describe('giving out a letter', () => {
  it('answers what its preview answered, and a consent that is over', async () => {
    const { ask } = await place();
    const looked = await ask(melodie, preview, { organization: harborId, letter });
    const { data } = await ask(melodie, release, { input: { organization: harborId, letter } });
    const { previewAs } = looked.data as unknown as { previewAs: { letter: object } };
    const { releaseLetter } = data as unknown as { releaseLetter: { letter: object; consent: object } };
    expect(JSON.stringify(releaseLetter.letter)).toBe(JSON.stringify(previewAs.letter));
    expect(JSON.stringify(releaseLetter.letter)).toContain('Walk before breakfast.');
    expect(releaseLetter.consent).toMatchObject({
      kind: 'SPECIFIC',
      stands: false,
      recipients: [{ kind: 'OUTSIDE', name: 'Dr. Ruiz' }],
      text: { text: expect.stringContaining('This ends when it has been done.') as string },
    });
    expect((await ask(melodie, given)).data).toMatchObject({
      viewer: {
        accesses: {
          edges: [
            { node: { to: 'Dr. Ruiz', by: null, purpose: 'REFERRAL', disclosed: true, notice: 'CONFIDENTIALITY' } },
            { node: { to: 'Dr. Ruiz', by: null } },
          ],
        },
      },
    });
    for (const other of [corinna, bo])
      expect((await ask(other, given)).data).toEqual({ viewer: { accesses: { edges: [] } } });
  });

  it('is done once, however often it is sent: the letter goes out the first time alone', async () => {
    const { ask, world } = await place();
    const input = { organization: harborId, letter, idempotencyKey: 'k' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(melodie, release, { input })));
    const letters = answers.filter(({ text }) => text.includes('Walk before breakfast.'));
    expect(letters).toHaveLength(1);
    expect(new Set(answers.map(({ data }) => data['releaseLetter']?.['__typename']))).toEqual(
      new Set(['LetterReleased']),
    );
    expect(world.history().filter(({ kind }) => kind === 'LetterReleased')).toHaveLength(1);
    const again = await ask(melodie, release, { input });
    expect(again.data).toMatchObject({ releaseLetter: { letter: null, consent: { kind: 'SPECIFIC' } } });
    const other = { ...input, letter: { ...letter, to: 'Somebody else' } };
    expect((await ask(melodie, release, { input: other })).data).toMatchObject({
      releaseLetter: { __typename: 'IdempotencyKeyReused' },
    });
  });

  it.each([
    ['a section of nobody', { sections: [globalId('section', plan.id, plan.id)] }, 'NOT_FOUND', ['sections']],
    ['nobody to give it to', { to: '\u202e' }, 'UNREADABLE_TEXT', ['to']],
    ['no category', { categories: [] }, 'CANNOT_BE_SIGNED', ['categories']],
    ['another kind’s purpose', { purpose: 'LEGAL_PROCEEDING' }, 'CANNOT_BE_SIGNED', ['purpose']],
  ])('is refused with %s, and says where', async (_, over, code, [field]) => {
    const { ask } = await place();
    const { data } = await ask(melodie, release, { input: { organization: harborId, letter: { ...letter, ...over } } });
    expect(data['releaseLetter']).toMatchObject({ code, path: ['input', 'letter', field] });
  });

  it('tells somebody else’s section from a missing one by no byte', async () => {
    const { ask } = await place();
    const of = (section: string) =>
      ask(corinna, release, { input: { organization: harborId, letter: { ...letter, sections: [section] } } });
    const theirs = await of(globalId('section', plan.id, dailySection));
    expect(theirs.text).toBe((await of(globalId('section', harbor.id, dailySection))).text);
    expect(theirs.data['releaseLetter']).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is not for whoever has not signed in', async () => {
    const { ask } = await place();
    const { errors } = await ask(undefined, release, { input: { organization: harborId, letter } });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
