import { corinna, harbor, melodie, sam } from '@peerness/core/testing';
import { globalId } from '@peerness/core/use-cases';
import { describe, expect, it } from 'vitest';
import { aHarbor, inHarbor } from './harbor.js';

const query = `query ($input: PreviewAsInput!) {
  previewAs(input: $input) { text { text } person { name facets { text { text } } presence { seen } } sections { id } }
}`;
const organization = globalId('organization', harbor.id);

describe('looking at oneself through the eyes of another', () => {
  it('shows what they would get: their relation, and not one’s own', async () => {
    const { ask } = await aHarbor();
    const { data } = await ask(melodie, query, { input: { organization, person: inHarbor(corinna) } });
    expect(data).toMatchObject({ previewAs: { person: { name: 'Melodie', presence: null }, sections: [] } });
  });

  it('shows a stranger nothing', async () => {
    const { ask } = await aHarbor();
    const { data } = await ask(melodie, query, { input: { organization, stranger: true } });
    expect(data).toMatchObject({ previewAs: { person: null, sections: [] } });
  });

  it('is nothing to somebody who does not belong there', async () => {
    const { ask } = await aHarbor();
    const { data } = await ask(sam, query, { input: { organization, stranger: true } });
    expect(data).toEqual({ previewAs: null });
  });

  it.each([
    ['nobody’s', {}, ['input']],
    ['two at once', { stranger: true, anyoneAs: 'MENTOR' }, ['input']],
    [
      'a letter about nothing',
      { letter: { to: 'x', purpose: 'SUPPORT', categories: [] } },
      ['input', 'letter', 'categories'],
    ],
    [
      'a letter to nobody',
      { letter: { to: ' ', purpose: 'SUPPORT', categories: ['NAME'] } },
      ['input', 'letter', 'to'],
    ],
    ['a person who is none', { person: 'person_x' }, ['input', 'person']],
    ['a section that is none', { stranger: true, showing: ['x'] }, ['input', 'showing']],
  ])('refuses %s eyes, and says where', async (_, eyes, argument) => {
    const { ask } = await aHarbor();
    const { errors } = await ask(melodie, query, { input: { organization, ...eyes } });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });
});
