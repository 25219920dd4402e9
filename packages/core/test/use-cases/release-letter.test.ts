import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consentPurposes, infoCategories, type PersonId, selfScope, type Statement } from '../../src/index.js';
import {
  amir,
  aPlan,
  aTown,
  crisisSection,
  dailySection,
  harbor,
  inMemoryWork,
  longBefore,
  melodie,
  sam,
  type Seed,
  someTime,
} from '../../src/testing/index.js';
import { builtInCatalogue } from '../../src/dimension/built-in/index.js';
import { createViews, releaseLetter, type ReleaseLetter } from '../../src/use-cases/index.js';
import { asking, below, everything } from '../views/asking.js';
import { aDirective } from '../views/signed.js';
import { choice, readerAs } from '../views/town.js';

const plan = aPlan();
const said = (last: number, dimension: string, answer: unknown) =>
  ({
    id: `01960000-0000-7000-8000-00000000ab0${String(last)}`,
    dimension,
    answer,
    comfort: 'gladly',
    uses: [],
    statedAt: longBefore,
  }) as unknown as Statement;
const answers = [
  said(1, 'pastime', { answer: 'value', value: choice('chess') }),
  said(2, 'pastime', { answer: 'value', value: choice('singing') }),
  said(3, 'faith', { answer: 'self-described', words: 'Quaker, mostly', language: 'en' }),
  said(4, 'age-band', { answer: 'value', value: { form: 'ordered', key: '35-44' } }),
  said(5, 'gender', { answer: 'unknown' }),
];
const seedWith = (statements: readonly Statement[], over: Partial<Seed> = {}): Seed => ({
  ...aTown(),
  profiles: (aTown().profiles ?? []).map((one) => (one.person === melodie ? { ...one, statements } : one)),
  plans: [plan],
  ...over,
});
const placeOf = (seed: Seed = seedWith(answers)) => {
  const world = inMemoryWork(seed);
  let made = 0;
  const newId = () => `01960000-0000-7000-8000-${String((made += 1)).padStart(12, 'f')}`;
  const views = createViews(world.work, { catalogue: builtInCatalogue });
  const give = (letter: ReleaseLetter['letter'], who: PersonId = melodie) =>
    releaseLetter(
      world.work,
      selfScope(who),
      { organization: harbor.id, letter, languages: ['en'], digest: () => 'ab'.repeat(32) },
      { at: someTime, newId },
    );
  const accesses = (who: PersonId = melodie) => world.work(selfScope(who), (ports) => ports.accesses.of(who));
  return { work: world.work, history: () => world.world.history(), views, give, accesses };
};
const letter: ReleaseLetter['letter'] = {
  to: 'Dr. Ruiz',
  purpose: 'referral',
  categories: ['name', 'plan', 'everyday', 'crisis-plan'],
  sections: [{ plan: plan.id, section: dailySection }],
};
const wholeLetter = everything('Letter');

const letters: fc.Arbitrary<ReleaseLetter['letter']> = fc.record({
  to: fc.constantFrom('Dr. Ruiz', 'The county court', 'Señora Núñez ☕'),
  purpose: fc.constantFrom(...consentPurposes),
  categories: fc.array(fc.constantFrom(...infoCategories), { minLength: 1, maxLength: 5 }),
  sections: fc.subarray([
    { plan: plan.id, section: dailySection },
    { plan: plan.id, section: crisisSection },
  ]),
});
const refusals = fc.array(
  fc.record({
    purposes: fc.constantFrom(['referral'] as const, ['support', 'referral', 'display'] as const),
    categories: fc.constantFrom(['name'] as const, ['faith'] as const, ['plan', 'everyday'] as const),
    recipients: fc
      .constantFrom('Dr. Ruiz', 'Somebody else')
      .map((name) => [{ kind: 'outside' as const, name }] as const),
  }),
  { maxLength: 2 },
);

describe('a letter a person gives out', () => {
  it('is to the byte what its preview at that instant is', { timeout: 60_000 }, async () => {
    let given = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(letters, fc.subarray(answers), refusals, async (asked, statements, denied) => {
        const directives = denied.map((terms, index) =>
          aDirective({
            ...terms,
            decision: 'deny',
            id: `01960000-0000-7000-8000-00000000d20${String(index)}` as never,
          }),
        );
        const place = placeOf(seedWith(statements, { directives }));
        const [first, ...rest] = asked.categories;
        const preview = await place.views.previewAs(
          readerAs(melodie),
          {
            organization: harbor.id,
            eyes: { kind: 'letter', letter: { ...asked, categories: [first as never, ...rest] } },
            showing: [],
            displaying: [],
          },
          asking('Preview', below('Preview', 'letter', wholeLetter)),
        );
        const released = await place.give(asked);
        if (!released.ok) {
          // Only what holds nothing is not given out.
          expect(preview).toMatchObject({ letter: { parts: [] } });
          expect(await place.accesses()).toEqual([]);
          refused += 1;
          return;
        }
        const answered = await place.views.outcome(
          readerAs(melodie),
          'LetterReleased',
          released.value.outcome,
          asking('LetterReleased', below('LetterReleased', 'letter', wholeLetter)),
          { letter: released.value.letter, organization: harbor.id },
        );
        expect(JSON.stringify(answered['letter'])).toBe(JSON.stringify(preview?.['letter']));
        given += 1;
      }),
      { numRuns: 2_000, seed: 20_261_126 },
    );
    expect(Math.min(given, refused)).toBeGreaterThan(200);
  });

  it('is one consent, over by the instant it is given, and opens nothing a second time', async () => {
    const place = placeOf();
    const released = await place.give(letter);
    expect(released).toMatchObject({ ok: true });
    const [kept] = await place.work(selfScope(melodie), ({ directives }) => directives.givenBy(melodie));
    expect(kept?.value).toMatchObject({
      kind: 'specific',
      decision: 'permit',
      recipients: [{ kind: 'outside', name: 'Dr. Ruiz' }],
      purposes: ['referral'],
      categories: ['name', 'plan', 'everyday'],
      things: ['name', 'plan', 'everyday', `${plan.id}/${dailySection}`],
      expires: { kind: 'event', event: 'letter-released', happenedAt: someTime },
      discloser: { kind: 'person', person: melodie },
    });
    expect(place.history().map(({ kind }) => kind)).toEqual(['LetterReleased']);
  });

  it('is written down thing by thing, and no word of it anywhere', async () => {
    const place = placeOf();
    await place.give(letter);
    const all = await place.accesses();
    expect(all.map(({ category, thing }) => `${category} ${thing ?? ''}`).sort()).toEqual([
      'everyday pastime',
      'name name',
      `plan ${plan.id}/${dailySection}`,
    ]);
    for (const one of all)
      expect(one).toMatchObject({
        owner: melodie,
        at: someTime,
        action: 'record.release',
        purpose: 'referral',
        basis: 'shown',
        disclosed: true,
        notice: 'confidentiality',
      });
    expect(all[0]).not.toHaveProperty('reader');
    const kept = JSON.stringify([
      all,
      place.history(),
      await place.work(selfScope(melodie), (p) => p.directives.givenBy(melodie)),
    ]);
    expect(kept).not.toContain('Walk before breakfast');
    expect(kept).not.toContain('chess');
  });

  it('stands in the person’s list, with to whom it went in their words', async () => {
    const place = placeOf();
    await place.give({ ...letter, categories: ['name'] });
    const node = asking('Access', 'to', 'category', 'thing', 'purpose', 'disclosed');
    const page = asking(
      'AccessConnection',
      below('AccessConnection', 'edges', asking('AccessEdge', below('AccessEdge', 'node', node))),
    );
    const read = await place.views.viewer(readerAs(melodie), asking('Viewer', below('Viewer', 'accesses', page)));
    expect(read?.['accesses']).toMatchObject({
      edges: [{ node: { to: 'Dr. Ruiz', category: 'NAME', thing: 'name', purpose: 'REFERRAL', disclosed: true } }],
    });
    const file = await place.views.viewer(
      readerAs(melodie),
      asking('Viewer', below('Viewer', 'record', { fields: [] })),
    );
    expect(JSON.parse(file?.['record'] as string)).toMatchObject({
      history: [{ accesses: [{ to: 'Dr. Ruiz', action: 'record.release', category: 'name' }] }],
    });
  });

  it.each<[string, Partial<ReleaseLetter['letter']>, object]>([
    [
      'nothing named',
      { categories: [] },
      { kind: 'CannotBeSigned', problem: 'nothing-named', path: ['letter', 'categories'] },
    ],
    [
      'nothing in it',
      { categories: ['story'] },
      { kind: 'CannotBeSigned', problem: 'nothing-in-it', path: ['letter', 'categories'] },
    ],
    [
      'a purpose with its own kind',
      { purpose: 'legal-proceeding' },
      { kind: 'CannotBeSigned', problem: 'kinds-never-merged', path: ['letter', 'purpose'] },
    ],
    [
      'too many sections',
      { sections: Array.from({ length: 101 }, () => ({ plan: plan.id, section: dailySection })) },
      { kind: 'CannotBeSigned', problem: 'too-many', path: ['letter', 'sections'] },
    ],
    [
      'no such section',
      { sections: [{ plan: plan.id, section: 'none' }] },
      { kind: 'NotFound', path: ['letter', 'sections'] },
    ],
    ['nobody', { to: ' \u200b ' }, { kind: 'UnreadableText', problem: 'empty', path: ['letter', 'to'] }],
    [
      'a name that turns what stands beside it',
      { to: 'Dr. \u202eziuR' },
      { kind: 'UnreadableText', problem: 'control-character', path: ['letter', 'to'] },
    ],
    [
      'a name of two lines',
      { to: 'Dr. Ruiz\nand everyone' },
      { kind: 'UnreadableText', problem: 'control-character', path: ['letter', 'to'] },
    ],
    [
      'a name without end',
      { to: 'R'.repeat(201) },
      { kind: 'UnreadableText', problem: 'too-long', path: ['letter', 'to'] },
    ],
  ])('is refused with %s, and nothing is written', async (_, over, error) => {
    const place = placeOf();
    expect(await place.give({ ...letter, ...over })).toMatchObject({ ok: false, error });
    expect(await place.accesses()).toEqual([]);
    expect(place.history()).toEqual([]);
  });

  it('holds nothing of anybody else’s: their section is as one that is not there', async () => {
    const place = placeOf();
    const theirs = await place.give(letter, amir);
    const nowhere = await place.give({ ...letter, sections: [{ plan: plan.id, section: 'none' }] }, amir);
    expect(theirs).toEqual(nowhere);
    expect(theirs).toEqual({ ok: false, error: { kind: 'NotFound', path: ['letter', 'sections'] } });
  });

  it('is given out where one belongs alone', async () => {
    expect(await placeOf().give({ ...letter, sections: [] }, sam)).toEqual({
      ok: false,
      error: { kind: 'NotFound', path: ['organization'] },
    });
  });
});
