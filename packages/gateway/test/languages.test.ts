import { melodie } from '@peerness/core/testing';
import { describe, expect, it } from 'vitest';
import { languagesAskedFor, readAcceptLanguage } from '../src/languages.js';
import { aHarbor } from './harbor.js';

describe('Accept-Language', () => {
  it.each([
    ['es-MX,es;q=0.9,en;q=0.8', ['es-MX', 'es', 'en']],
    ['en;q=0.2, ar, *;q=0.1', ['ar', 'en']],
    ['de;q=0, fr', ['fr']],
    ['', []],
    [`${'x'.repeat(100)}, "><script>, es`, ['es']],
    [Array.from({ length: 500 }, () => 'es').join(','), Array.from({ length: 20 }, () => 'es')],
  ])('%s is read as %j', (header, languages) => {
    expect(readAcceptLanguage(header)).toEqual(languages);
  });

  it('gives way to what the field names', () => {
    expect(languagesAskedFor(['es'], 'en')).toEqual(['es']);
    expect(languagesAskedFor(['not a language'], 'en')).toEqual(['en']);
    expect(languagesAskedFor(undefined, undefined)).toEqual([]);
  });
});

describe('labels', () => {
  it('are in the language asked for, field by field', async () => {
    const { ask } = await aHarbor();
    const { data } = await ask(
      melodie,
      '{ es: node(id: "dimension_language", languages: ["es"]) { ...L } en: node(id: "dimension_language") { ...L } } fragment L on Dimension { label { lang text isFallback } }',
      {},
      { 'accept-language': 'en-GB' },
    );

    expect(data).toMatchObject({ es: { label: { lang: 'es', isFallback: false } }, en: { label: { lang: 'en' } } });
  });
});
