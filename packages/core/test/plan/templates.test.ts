import { describe, expect, it } from 'vitest';
import { builtInTemplates } from '../../src/plan/built-in-templates.js';
import { draftFromTemplate } from '../../src/plan/draft-from-template.js';
import type { PlanId, SectionId } from '../../src/plan/plan.js';
import { melodie, someTime } from '../../src/testing/specimens.js';

const [wellness] = builtInTemplates as [(typeof builtInTemplates)[number]];

describe('our templates', () => {
  it('are in English and Spanish, every word of them, and name nobody’s brand', () => {
    for (const { title, sections } of builtInTemplates) {
      const words = [title, ...sections.flatMap((one) => [...(one.title ? [one.title] : []), ...one.questions])];
      for (const labels of words) {
        expect(labels.en.trim()).not.toBe('');
        expect((labels as { readonly es?: string }).es ?? '').not.toBe('');
      }
      expect(JSON.stringify(words)).not.toMatch(/\bwrap\b|®|™/iu);
    }
  });

  it('begin a plan with sections and not one word', () => {
    let next = 0;
    const drafted = draftFromTemplate({
      id: 'plan' as PlanId,
      owner: melodie,
      at: someTime,
      template: wellness,
      languages: ['es-MX'],
      newSection: () => `section ${(next += 1)}` as SectionId,
    });
    expect(drafted).toMatchObject({ ok: true, value: { kind: 'PlanDrafted', plan: { title: wellness.title['es'] } } });
    const { sections } = (drafted as { readonly value: { readonly plan: { readonly sections: readonly unknown[] } } })
      .value.plan;
    expect(sections).toHaveLength(wellness.sections.length);
    expect(sections).toEqual(wellness.sections.map(({ kind }, at) => ({ id: `section ${at + 1}`, kind, entries: [] })));
  });

  it('leave the title to whoever has one', () => {
    const draft = { id: 'plan' as PlanId, owner: melodie, at: someTime, template: wellness, languages: [] };
    const newSection = () => 'section' as SectionId;
    expect(draftFromTemplate({ ...draft, newSection, title: 'Mine' })).toMatchObject({
      value: { plan: { title: 'Mine' } },
    });
    expect(draftFromTemplate({ ...draft, newSection, title: 'two\nlines' })).toMatchObject({
      ok: false,
      error: { kind: 'UnreadableText', problem: 'control-character' },
    });
  });
});
