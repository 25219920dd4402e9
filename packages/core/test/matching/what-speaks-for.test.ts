import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../src/dimension/built-in/index.js';
import { whatSpeaksFor } from '../../src/index.js';

describe('what speaks for a peer', () => {
  it('is what the asker wished for first, then everything else the two share', () => {
    const reasons = whatSpeaksFor(builtInCatalogue, {
      asker: { language: ['es'], 'mental-health': ['depression'] },
      candidate: { language: ['en', 'es-MX'], 'mental-health': ['depression'] },
      likeMe: { 'mental-health': 3 },
    });

    expect(reasons).toMatchObject({
      ok: true,
      value: [
        { dimension: { id: 'mental-health' }, basis: 'wish', contribution: 300 },
        { dimension: { id: 'language' }, basis: 'common-ground', contribution: 0, values: [{ tag: 'es-MX' }] },
      ],
    });
  });

  it.each([
    [{ shoesize: ['43'] }, { kind: 'NoSuchDimension', dimension: 'shoesize' }],
    [{ language: ['klingonese!'] }, { kind: 'UnreadableAnswer' }],
    [{ availability: ['whenever'] }, { kind: 'UnreadableAnswer' }],
  ])('cannot be told from %j', (asker, error) => {
    expect(whatSpeaksFor(builtInCatalogue, { asker, candidate: {} })).toMatchObject({ ok: false, error });
  });
});
