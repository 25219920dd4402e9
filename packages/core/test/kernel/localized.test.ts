import { describe, expect, it } from 'vitest';
import { canonicalLanguageTag } from '../../src/kernel/language-tag.js';
import { directionOf, directionOfText, localize } from '../../src/kernel/localized.js';

const labels = { en: 'Peer', es: 'Par', 'es-419': 'Compañero', 'zh-Hant': '同伴', ar: 'ندّ' };

describe('localize', () => {
  it.each([
    [['es'], 'Par', 'es', false],
    [['es-ES'], 'Par', 'es', false],
    [['ES-419'], 'Compañero', 'es-419', false],
    [['zh-Hant-TW'], '同伴', 'zh-Hant', false],
    [['zh-Hant-x-mine'], '同伴', 'zh-Hant', false],
    [['de', 'es'], 'Par', 'es', false],
    [['en-GB', 'es'], 'Peer', 'en', false],
    [['de'], 'Peer', 'en', true],
    [['zh'], 'Peer', 'en', true],
    [['*'], 'Peer', 'en', true],
    [['', '-', 'constructor'], 'Peer', 'en', true],
    [[], 'Peer', 'en', false],
  ])('for readers of %j says %s', (languages, text, lang, isFallback) => {
    expect(localize(labels, languages)).toEqual({ text, lang, dir: 'LTR', isFallback });
  });

  it('says which way the words run', () => {
    expect(localize(labels, ['ar-EG'])).toEqual({ text: 'ندّ', lang: 'ar', dir: 'RTL', isFallback: false });
  });
});

describe('the direction of', () => {
  it.each([
    ['ar', 'RTL'],
    ['he-IL', 'RTL'],
    ['fa', 'RTL'],
    ['ur-PK', 'RTL'],
    ['ckb', 'RTL'],
    ['pa-Arab', 'RTL'],
    ['ar-Latn', 'LTR'],
    ['az', 'LTR'],
    ['en', 'LTR'],
  ] as const)('%s is %s', (tag, dir) => {
    expect(directionOf(tag)).toBe(dir);
  });

  it.each([
    ['«مدرسة» 12', 'RTL'],
    ['12 בית ספר', 'RTL'],
    ['Escuela 12', 'LTR'],
    ['12', 'LTR'],
    ['', 'LTR'],
  ] as const)('%s is %s', (text, dir) => {
    expect(directionOfText(text)).toBe(dir);
  });
});

describe('a canonical tag', () => {
  it.each([
    ['ES-mx', 'es-MX'],
    ['sgn-ASE', 'ase'],
    ['zh-yue', 'yue'],
    ['iw', 'he'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['', undefined],
    ['e', undefined],
    ['es_MX', undefined],
    ['a'.repeat(64), undefined],
  ])('of %j is %j', (text, tag) => {
    expect(canonicalLanguageTag(text)).toBe(tag);
  });
});
