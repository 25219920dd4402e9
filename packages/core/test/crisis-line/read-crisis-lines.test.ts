import { describe, expect, it } from 'vitest';
import { readCrisisLines } from '../../src/crisis-line/read-crisis-lines.js';
import { builtInCrisisLines } from '../../src/use-cases/index.js';

const [whole] = builtInCrisisLines;
const withOne = (over: object): unknown => [{ ...JSON.parse(JSON.stringify(whole)), ...over }];

describe('the built-in crisis lines', () => {
  it('are readable as a server’s own list would be, and come back the same', () => {
    expect(readCrisisLines(JSON.parse(JSON.stringify(builtInCrisisLines)))).toEqual({
      ok: true,
      value: builtInCrisisLines,
    });
  });

  it('have warmlines among them, a source and a day each, and call nothing certain that nobody looked up', () => {
    expect(builtInCrisisLines.filter(({ kind }) => kind === 'warmline').length).toBeGreaterThanOrEqual(3);
    expect(builtInCrisisLines.some(({ peerRun }) => peerRun === 'yes')).toBe(true);
    expect(new Set(builtInCrisisLines.map(({ sendsWithoutConsent }) => sendsWithoutConsent))).toEqual(
      new Set(['yes', 'no', 'unknown']),
    );
  });
});

describe('a list of crisis lines', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['nothing', undefined, []],
    ['an object', {}, []],
    ['no line at all', [], []],
    ['too many', Array.from({ length: 101 }, () => whole), []],
    ['something that is no line', ['988'], ['0']],
    ['a field nobody knows', withOne({ sendWithoutConsent: 'no' }), ['0']],
    ['a code with capitals', withOne({ code: 'US-988' }), ['0', 'code']],
    ['the same code twice', [whole, whole], ['1', 'code']],
    ['an empty name', withOne({ name: ' ' }), ['0', 'name']],
    ['a name that turns the line around', withOne({ name: 'A\u202eB' }), ['0', 'name']],
    ['half a character', withOne({ name: 'A\ud800' }), ['0', 'name']],
    ['a kind there is not', withOne({ kind: 'hotline' }), ['0', 'kind']],
    ['no way to reach it', withOne({ reach: [] }), ['0', 'reach']],
    ['a word instead of a number', withOne({ reach: [{ way: 'phone', to: 'call us' }] }), ['0', 'reach', '0', 'to']],
    ['a chat without TLS', withOne({ reach: [{ way: 'chat', to: 'http://x.example' }] }), ['0', 'reach', '0', 'to']],
    [
      'a note without English',
      withOne({ reach: [{ way: 'text', to: '1', note: { es: 'Sí' } }] }),
      ['0', 'reach', '0', 'note', 'en'],
    ],
    ['a maybe', withOne({ peerRun: 'maybe' }), ['0', 'peerRun']],
    ['silence about what it sends', withOne({ sendsWithoutConsent: undefined }), ['0', 'sendsWithoutConsent']],
    ['a language that is none', withOne({ languages: ['english please'] }), ['0', 'languages', '0']],
    ['hours as a number', withOne({ hours: 24 }), ['0', 'hours']],
    ['a place in words', withOne({ places: ['Texas'] }), ['0', 'places', '0']],
    ['no source', withOne({ sources: [] }), ['0', 'sources']],
    ['a source that is no address', withOne({ sources: ['a friend'] }), ['0', 'sources', '0']],
    ['a day that never was', withOne({ checkedOn: '2026-02-30' }), ['0', 'checkedOn']],
  ])('is refused for %s, saying where', (_, given, path) => {
    const read = readCrisisLines(given);
    expect(read).toMatchObject({ ok: false, error: { kind: 'UnreadableCrisisLines', path } });
    expect(read.ok || read.error.expected).not.toBe('');
  });

  it('keeps what it may leave out left out, and writes languages as they are written', () => {
    const read = readCrisisLines(withOne({ hours: undefined, languages: ['ES-mx'] }));
    expect(read.ok && Object.hasOwn(read.value[0], 'hours')).toBe(false);
    expect(read.ok && read.value[0].languages).toEqual(['es-MX']);
  });
});
