import { describe, expect, it } from 'vitest';
import { consentKinds, consentPurposes, infoCategories } from '../../src/index.js';
import { daysAfter, someTime } from '../../src/testing/index.js';
import { purposesOfKind } from '../../src/consent/consent-kind-rules.js';
import { consentText, statementsOf } from '../../src/views/words/consent-texts.js';
import { purposeLabels } from '../../src/views/words/purposes.js';
import { easeInSpanish, gradeInEnglish } from './reading-ease.js';

const expires = { kind: 'date', at: daysAfter(someTime, 30) } as const;
const texts = (['permit', 'deny'] as const).flatMap((decision) =>
  consentKinds.map((kind) => {
    const [purpose] = purposesOfKind[kind];
    const category = kind === 'sud-counseling-notes' ? kind : kind === 'testimonial' ? 'story' : 'plan';
    const terms = { kind, decision, categories: [category], purposes: [purpose ?? 'support'], expires } as const;
    const text = (language: string) => consentText(terms, ['Corinna'], [language]).text;
    return { name: `${decision} ${kind}`, terms, en: text('en'), es: text('es') };
  }),
);

describe('the text of a consent', () => {
  it.each(texts)('reads at about sixth grade: $name', ({ name, en, es }) => {
    const [grade, ease] = [gradeInEnglish(en), easeInSpanish(es)];
    console.log(`${name}: Flesch–Kincaid ${grade.toFixed(1)}, INFLESZ ${ease.toFixed(0)}`);
    expect(grade).toBeLessThanOrEqual(6);
    expect(ease).toBeGreaterThanOrEqual(65);
  });

  it('would be told apart from the words of a law', () => {
    const law =
      'Federal regulations prohibit the recipient from making any further disclosure of information identifying a patient unless authorized by written consent.';
    const ley =
      'La normativa federal prohíbe a la entidad destinataria cualquier divulgación ulterior de información identificativa salvo autorización expresa documentada.';
    expect(gradeInEnglish(law)).toBeGreaterThan(12);
    expect(easeInSpanish(ley)).toBeLessThan(40);
  });

  it('names what, to whom, what for and until when, and leaves no gap', () => {
    for (const { en, es } of texts)
      for (const text of [en, es]) {
        expect(text).toContain('Corinna');
        expect(text).toContain(expires.at.toISOString().slice(0, 10));
        expect(text).not.toMatch(/[{}]|undefined/);
      }
  });

  it('can be taken back, whatever kind it is, and refusing is never bought with support', () => {
    for (const { terms } of texts) {
      const codes = statementsOf(terms).map(({ code }) => code);
      expect(codes).toContain('revocation');
      if (terms.decision === 'permit') expect(codes).toContain('not-conditioned');
    }
  });

  it('has a word for every purpose and category in both languages', () => {
    for (const code of consentPurposes) expect(Object.keys(purposeLabels[code]).sort()).toEqual(['en', 'es']);
    const terms = { kind: 'specific', decision: 'permit', expires, purposes: consentPurposes } as never;
    for (const language of ['en', 'es'])
      for (const category of infoCategories)
        expect(consentText({ ...(terms as object), categories: [category] } as never, ['Bo'], [language]).lang).toBe(
          language,
        );
  });
});
