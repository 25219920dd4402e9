import { describe, expect, it } from 'vitest';
import { installTemplate, mostTemplates } from '../../src/plan/install-template.js';
import { longestTemplate, readTemplate } from '../../src/plan/read-template.js';
import { sectionKinds } from '../../src/plan/plan.js';
import type { InstalledTemplate } from '../../src/plan/template.js';
import { harbor } from '../../src/testing/specimens.js';

const file = {
  key: 'tides',
  version: 3,
  title: { en: 'A plan of tides', es: 'Un plan de mareas' },
  sections: [
    { kind: 'toolbox', title: { en: 'What holds' }, questions: [{ en: 'What holds you?', es: '¿Qué te sostiene?' }] },
    { kind: 'custom' },
  ],
  licence: { holder: 'A publisher', note: 'Used with leave.\n\nNot to be sold.', source: 'https://example.org/terms' },
};
const read = (over: object) => readTemplate(JSON.stringify({ ...file, ...over }), harbor.id);
const [toolbox] = file.sections;

describe('the file of a template', () => {
  it('is read to the letter, with whose words it is in', () => {
    expect(read({})).toEqual({
      ok: true,
      value: {
        id: `${harbor.id}/tides`,
        version: 3,
        title: file.title,
        sections: [toolbox, { kind: 'custom', questions: [] }],
        licence: file.licence,
      },
    });
  });

  it.each<[string, object, readonly string[]]>([
    ['no licence', { licence: undefined }, ['licence']],
    ['a licence of nobody', { licence: { note: 'Used with leave.' } }, ['licence', 'holder']],
    ['a licence without a note', { licence: { holder: 'A publisher', note: ' ' } }, ['licence', 'note']],
    ['a note with a bell in it', { licence: { holder: 'A', note: 'a\u0007' } }, ['licence', 'note']],
    ['a note that is too long', { licence: { holder: 'A', note: 'a'.repeat(4_001) } }, ['licence', 'note']],
    ['terms nowhere safe', { licence: { ...file.licence, source: 'http://example.org' } }, ['licence', 'source']],
    ['a kind nobody knows', { sections: [{ kind: 'mood' }] }, ['sections', '0', 'kind']],
    ['an empty title', { title: { en: '' } }, ['title', 'en']],
    ['no English title', { title: { es: 'Mareas' } }, ['title', 'en']],
    ['a title that is too long', { title: { en: 'a'.repeat(201) } }, ['title', 'en']],
    ['a title of two lines', { title: { en: 'a\nb' } }, ['title', 'en']],
    ['half a letter', { title: { en: 'Tides', es: 'a\ud800' } }, ['title', 'es']],
    ['a title that turns what is beside it', { title: { en: 'a\u202eb' } }, ['title', 'en']],
    [
      'an empty question',
      { sections: [{ kind: 'custom', questions: [{ en: '' }] }] },
      ['sections', '0', 'questions', '0', 'en'],
    ],
    ['no section', { sections: [] }, ['sections']],
    ['a version of nothing', { version: 0 }, ['version']],
    ['a key that is a path', { key: '../tides' }, ['key']],
    ['something nobody asked for', { price: 3 }, ['price']],
  ])('with %s is refused, by its path', (_, over, path) => {
    expect(read(over)).toMatchObject({ ok: false, error: { kind: 'UnreadableTemplate', path } });
  });

  it('is JSON, and not longer than 64 KB', () => {
    const refused = { ok: false, error: { kind: 'UnreadableTemplate', path: [] } };
    expect(readTemplate('{', harbor.id)).toMatchObject(refused);
    const full = JSON.stringify(file);
    expect(readTemplate(full.padEnd(longestTemplate), harbor.id)).toMatchObject({ ok: true });
    expect(readTemplate(full.padEnd(longestTemplate + 1), harbor.id)).toMatchObject(refused);
  });

  it('may have a section of every kind there is', () => {
    expect(read({ sections: sectionKinds.map((kind) => ({ kind })) }).ok).toBe(true);
  });
});

describe('installing a template', () => {
  const template = (over: Partial<InstalledTemplate> = {}): InstalledTemplate => ({
    id: `${harbor.id}/tides`,
    version: 3,
    title: { en: 'Tides', es: 'Mareas' },
    sections: [{ kind: 'custom', questions: [] }],
    licence: { holder: 'A publisher', note: 'Used with leave.' },
    ...over,
  });

  it('takes what is new and what is newer; the same file again changes nothing', () => {
    expect(installTemplate([], template())).toEqual({ ok: true, value: template() });
    expect(installTemplate([template()], template({ version: 4 }))).toMatchObject({ value: { version: 4 } });
    const turned = template({ title: { es: 'Mareas', en: 'Tides' } });
    expect(installTemplate([template()], turned)).toEqual({ ok: true, value: undefined });
  });

  it.each([
    ['an older version', { version: 2 }],
    ['the same version with other words', { title: { en: 'Ebb' } }],
    ['the same version with one more section', { sections: [...template().sections, ...template().sections] }],
    ['the same version on other terms', { licence: { holder: 'Somebody else', note: 'Used with leave.' } }],
  ])('refuses %s', (_, over) => {
    expect(installTemplate([template()], template(over))).toEqual({
      ok: false,
      error: { kind: 'NotNewer', path: ['version'], installed: 3 },
    });
  });

  it('stops at as many as fit', () => {
    const many = Array.from({ length: mostTemplates }, (_, at) => template({ id: `${harbor.id}/t${at}` }));
    expect(installTemplate(many, template())).toEqual({
      ok: false,
      error: { kind: 'TooManyTemplates', most: mostTemplates },
    });
    expect(installTemplate(many, template({ id: `${harbor.id}/t7`, version: 9 })).ok).toBe(true);
  });
});
