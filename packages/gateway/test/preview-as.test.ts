import { corinna, harbor, melodie, sam } from '@peerness/core/testing';
import { globalId } from '@peerness/core/use-cases';
import { describe, expect, it } from 'vitest';
import { aHarbor, inHarbor } from './harbor.js';

const query = `query ($organization: ID!, $person: ID, $anyoneAs: RoleCode, $stranger: Boolean, $letter: LetterInput, $showing: [ID!]) {
  previewAs(organization: $organization, person: $person, anyoneAs: $anyoneAs, stranger: $stranger, letter: $letter, showing: $showing) { text { text } person { name facets { text { text } } presence { seen } } sections { id } }
}`;
const organization = globalId('organization', harbor.id);

describe('looking at oneself through the eyes of another', () => {
  it('shows what they would get: their relation, and not one’s own', async () => {
    const { ask } = await aHarbor();
    const { data } = await ask(melodie, query, { organization, person: inHarbor(corinna) });
    expect(data).toMatchObject({ previewAs: { person: { name: 'Melodie', presence: null }, sections: [] } });
  });

  it('shows a stranger nothing', async () => {
    const { ask } = await aHarbor();
    const { data } = await ask(melodie, query, { organization, stranger: true });
    expect(data).toMatchObject({ previewAs: { person: null, sections: [] } });
  });

  it('is nothing to somebody who does not belong there', async () => {
    const { ask } = await aHarbor();
    const { data } = await ask(sam, query, { organization, stranger: true });
    expect(data).toEqual({ previewAs: null });
  });

  it.each([
    ['nobody’s', {}, []],
    ['two at once', { stranger: true, anyoneAs: 'MENTOR' }, []],
    ['a letter about nothing', { letter: { to: 'x', purpose: 'SUPPORT', categories: [] } }, ['letter', 'categories']],
    ['a letter to nobody', { letter: { to: ' ', purpose: 'SUPPORT', categories: ['NAME'] } }, ['letter', 'to']],
    ['a person who is none', { person: 'person_x' }, ['person']],
    ['a section that is none', { stranger: true, showing: ['x'] }, ['showing']],
  ])('refuses %s eyes, and says where', async (_, eyes, argument) => {
    const { ask } = await aHarbor();
    const { errors } = await ask(melodie, query, { organization, ...eyes });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });
});
