import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../src/dimension/built-in/index.js';
import type { Answer } from '../../src/dimension/value.js';
import { choosePresenceFrom, unseenSince } from '../../src/presence/choose-presence.js';
import { presenceOf, type PresenceSource } from '../../src/presence/presence-of.js';
import type { ImportedEntry, ImportedEntryId, RecordedAgreement } from '../../src/profile/imported-entry.js';
import {
  comforts,
  type Comfort,
  type Statement,
  type StatementId,
  type StatementUse,
} from '../../src/profile/statement.js';
import {
  aMembership,
  aRole,
  daysAfter,
  harbor,
  lighthouse,
  longBefore,
  melodie,
  someTime,
} from '../../src/testing/specimens.js';

const setting = { seen: true, mutual: true, paused: false, since: longBefore };
const match: StatementUse = { use: 'match', organization: harbor.id };
const toMembers: StatementUse = { use: 'display', organization: harbor.id, audience: 'members' };
const toConnections: StatementUse = { ...toMembers, audience: 'connections' };
const plays = (key: string): Answer => ({ answer: 'value', value: { form: 'choice', key } });
const aged = (key: string): Answer => ({ answer: 'value', value: { form: 'ordered', key } });

function said(
  dimension: string,
  answer: Answer,
  uses: readonly StatementUse[],
  comfort: Comfort = 'gladly',
): Statement {
  return {
    id: `${dimension}-${JSON.stringify(answer)}` as StatementId,
    dimension,
    answer,
    comfort,
    uses,
    statedAt: longBefore,
  };
}

function written(
  dimension: string,
  answer: Answer,
  agreements: readonly RecordedAgreement[],
  over: Partial<ImportedEntry> = {},
): ImportedEntry {
  return {
    id: 'entry' as ImportedEntryId,
    organization: harbor.id,
    person: melodie,
    source: 'list',
    externalId: '7',
    dimension,
    answer,
    comfort: 'gladly',
    agreements,
    ...over,
  };
}

const onPaper: RecordedAgreement = { use: 'match', how: 'paper', on: longBefore };
const shownOnPaper: RecordedAgreement = { use: 'display', audience: 'members', how: 'paper', on: longBefore };

function present(
  statements: readonly Statement[],
  entries: readonly ImportedEntry[] = [],
  over: Partial<PresenceSource> = {},
) {
  return presenceOf(
    {
      profile: { name: 'Melodie', statements },
      entries,
      membership: aMembership(melodie),
      setting,
      catalogue: builtInCatalogue,
      ...over,
    },
    someTime,
  );
}

describe('the facets of a presence', () => {
  it.each<[string, Statement, unknown]>([
    [
      'what may be matched and shown',
      said('pastime', plays('chess'), [match, toMembers]),
      [{ match: true, display: 'members' }],
    ],
    ['what may only be matched', said('pastime', plays('chess'), [match]), [{ match: true }]],
    [
      'what may only be shown',
      said('pastime', plays('chess'), [toConnections]),
      [{ match: false, display: 'connections' }],
    ],
    ['nothing without a use', said('pastime', plays('chess'), []), []],
    ['nothing used elsewhere', said('pastime', plays('chess'), [{ use: 'match', organization: lighthouse.id }]), []],
    [
      'nothing someone will not speak of, whatever they gave',
      said('pastime', plays('chess'), [match, toMembers], 'not-with-me'),
      [],
    ],
    [
      'what someone speaks of later, to connections only',
      said('pastime', plays('chess'), [match, toMembers], 'only-later'),
      [{ match: true, display: 'connections' }],
    ],
    [
      'own words shown, never matched',
      said('pastime', { answer: 'self-described', words: 'kites', language: 'en' }, [match, toMembers]),
      [{ match: false, display: 'members' }],
    ],
    [
      'nothing of own words that may only be matched',
      said('pastime', { answer: 'self-described', words: 'kites', language: 'en' }, [match]),
      [],
    ],
    ['nothing of "prefer not to say"', said('pastime', { answer: 'prefer-not-to-say' }, [match, toMembers]), []],
    ['nothing of "unknown"', said('pastime', { answer: 'unknown' }, [match, toMembers]), []],
    [
      'what is only ever shown, not matched',
      said('access-needs', plays('quiet'), [match, toMembers]),
      [{ match: false, display: 'members' }],
    ],
    ['nothing on a dimension nobody here recognises', said('elsewhere', plays('chess'), [match, toMembers]), []],
  ])('hold %s', (_, statement, expected) => {
    expect(present([statement]).facets.map(({ dimension: _dimension, answer: _answer, ...rest }) => rest)).toEqual(
      expected,
    );
  });

  it('hold an entry as far as the person is on record to have agreed, and no further', () => {
    const facetsWith = (agreements: readonly RecordedAgreement[], over?: Partial<ImportedEntry>) =>
      present([], [written('pastime', plays('chess'), agreements, over)]).facets.map(({ match: matched, display }) => [
        matched,
        display,
      ]);
    expect(facetsWith([])).toEqual([]);
    expect(facetsWith([onPaper])).toEqual([[true, undefined]]);
    expect(facetsWith([shownOnPaper])).toEqual([[false, 'members']]);
    expect(facetsWith([{ use: 'display', how: 'spoken', on: longBefore }])).toEqual([[false, 'connections']]);
    expect(facetsWith([{ ...onPaper, on: daysAfter(someTime, 1) }])).toEqual([]);
    expect(facetsWith([onPaper, shownOnPaper], { withdrawnAt: someTime })).toEqual([]);
    expect(facetsWith([onPaper, shownOnPaper], { comfort: 'not-with-me' })).toEqual([]);
  });

  it('hold no entry on a dimension the person spoke of, even only to say that they will not', () => {
    const entry = written('pastime', plays('chess'), [onPaper, shownOnPaper]);
    expect(present([said('pastime', { answer: 'prefer-not-to-say' }, [])], [entry]).facets).toEqual([]);
    expect(present([said('pastime', plays('fishing'), [match])], [entry]).facets).toEqual([
      { dimension: 'pastime', answer: plays('fishing'), match: true },
    ]);
    expect(present([said('faith', plays('none'), [])], [entry]).facets).toHaveLength(1);
  });

  it("stand in the catalogue's order, so that the same things make the same row", () => {
    const statements = [said('faith', plays('none'), [match]), said('pastime', plays('chess'), [match])];
    expect(present(statements).facets.map(({ dimension }) => dimension)).toEqual(['pastime', 'faith']);
  });

  it('never show what was not to be shown, nor match what was not to be matched, in 1,000 random profiles', () => {
    const anyUses = fc.subarray<StatementUse>([
      match,
      toMembers,
      { use: 'match', organization: lighthouse.id },
      { use: 'display', organization: lighthouse.id, audience: 'members' },
    ]);
    const anyStatement = fc.record({
      key: fc.constantFrom('chess', 'fishing', 'tennis'),
      uses: anyUses,
      comfort: fc.constantFrom(...comforts),
      answer: fc.constantFrom('value' as const, 'prefer-not-to-say' as const),
    });
    fc.assert(
      fc.property(fc.uniqueArray(anyStatement, { selector: ({ key }) => key, maxLength: 3 }), (drawn) => {
        const statements = drawn.map(({ key, uses, comfort, answer }) =>
          said('pastime', answer === 'value' ? plays(key) : { answer }, uses, comfort),
        );
        for (const facet of present(statements).facets) {
          const from = statements.find(({ answer }) => JSON.stringify(answer) === JSON.stringify(facet.answer));
          expect(from?.comfort).not.toBe('not-with-me');
          expect(!facet.match || from?.uses.includes(match)).toBe(true);
          expect(facet.display === undefined || from?.uses.includes(toMembers)).toBe(true);
          expect(facet.display !== 'members' || from?.comfort === 'gladly').toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the age group of a presence', () => {
  it.each<[string, readonly Statement[], readonly ImportedEntry[], string]>([
    ["adult, from one's own answer, whatever it may be used for", [said('age-band', aged('18-24'), [])], [], 'adult'],
    ['minor', [said('age-band', aged('16-17'), [match])], [], 'minor'],
    [
      "one's own answer before the organization's",
      [said('age-band', aged('18-24'), [])],
      [written('age-band', aged('16-17'), [onPaper])],
      'adult',
    ],
    ["the organization's, where the person agreed", [], [written('age-band', aged('16-17'), [onPaper])], 'minor'],
    ["unknown, while the organization's sleeps", [], [written('age-band', aged('25-34'), [])], 'unknown'],
    [
      'unknown, when one would not say',
      [said('age-band', { answer: 'prefer-not-to-say' }, [])],
      [written('age-band', aged('25-34'), [onPaper])],
      'unknown',
    ],
    [
      'unknown, in own words',
      [said('age-band', { answer: 'self-described', words: 'over 18', language: 'en' }, [])],
      [],
      'unknown',
    ],
    ['unknown, in a band nobody knows', [said('age-band', aged('12-99'), [])], [], 'unknown'],
    ['unknown, unasked', [], [], 'unknown'],
  ])('is %s', (_, statements, entries, expected) => {
    expect(present(statements, entries).ageGroup).toBe(expected);
  });
});

describe('what a presence offers', () => {
  it('is the one-to-one roles in force', () => {
    const roles = [
      aRole(),
      aRole({ code: 'educator' }),
      aRole({ code: 'mentor', places: 0 }),
      aRole({ code: 'coach', until: someTime }),
      aRole({ code: 'advocate', from: daysAfter(someTime, 1) }),
    ];
    expect(present([], [], { membership: aMembership(melodie, harbor, { roles }) }).offers).toEqual([
      { role: 'peer-supporter', engagement: 'employed', places: 2, from: longBefore },
    ]);
  });

  it('is nothing at all once the membership is over', () => {
    const over = aMembership(melodie, harbor, { roles: [aRole()], until: someTime });
    expect(present([said('pastime', plays('chess'), [match, toMembers])], [], { membership: over })).toMatchObject({
      setting: { seen: false, mutual: false },
      offers: [],
      facets: [],
      ageGroup: 'unknown',
    });
  });
});

describe('the end of a presence', () => {
  it('is the end of the membership, where there is one', () => {
    const ending = daysAfter(someTime, 1);
    expect(present([], [], { membership: aMembership(melodie, harbor, { until: ending }) }).until).toEqual(ending);
    expect(present([])).not.toHaveProperty('until');
  });
});

describe('choosing how to be found', () => {
  it('counts waiting from when one first can be found, and resting costs nobody their place', () => {
    const seen = choosePresenceFrom(unseenSince(longBefore), { seen: true, mutual: false, paused: false }, someTime);
    expect(seen).toEqual({ seen: true, mutual: false, paused: false, since: someTime });
    const later = daysAfter(someTime, 3);
    expect(choosePresenceFrom(seen, { seen: true, mutual: true, paused: true }, later).since).toEqual(someTime);
    expect(
      choosePresenceFrom({ ...seen, paused: true }, { seen: true, mutual: false, paused: false }, later).since,
    ).toEqual(someTime);
    const gone = choosePresenceFrom(seen, { seen: false, mutual: false, paused: false }, later);
    expect(choosePresenceFrom(gone, { seen: false, mutual: true, paused: false }, daysAfter(later, 1)).since).toEqual(
      daysAfter(later, 1),
    );
  });
});
