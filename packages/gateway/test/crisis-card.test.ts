import { melodie } from '@peerness/core/testing';
import { describe, expect, it } from 'vitest';
import { aHarbor } from './harbor.js';

const card = `query ($rows: [CardRowInput!]!) { crisisCard(rows: $rows, languages: ["es"]) { title fileName html } }`;

describe('a card', () => {
  it('is put together of what was picked, for whoever is signed in, and kept nowhere', async () => {
    const { ask, world } = await aHarbor();
    const before = JSON.stringify([...world.shelves().history.values()]);
    const rows = [{ line: 'trans-lifeline' }, { label: 'Ana', words: '<b>555 0100</b>' }];
    const { data } = await ask(melodie, card, { rows });
    expect(data['crisisCard']).toMatchObject({ title: 'Números', fileName: 'numeros.html' });
    const html = String(data['crisisCard']?.['html']);
    expect(html).toContain('&lt;b&gt;555 0100&lt;/b&gt;');
    expect(html).toContain('Trans Lifeline');
    expect(JSON.stringify([...world.shelves().history.values()])).toBe(before);
    expect((await ask(undefined, card, { rows })).data).toEqual({ crisisCard: null });
  });

  it('says where a row cannot be read', async () => {
    const { ask } = await aHarbor();
    const { errors } = await ask(melodie, card, { rows: [{ line: 'us-988' }, { line: 'elsewhere' }] });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: ['rows', '1', 'line'] });
  });
});
