import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/dimension/value.js';
import type { OrganizationId } from '../../src/organization/organization-id.js';
import type { PersonId } from '../../src/person/person-id.js';
import { changeStatementOf } from '../../src/profile/change-statement.js';
import { chooseNameOn } from '../../src/profile/choose-name.js';
import type { Profile } from '../../src/profile/profile.js';
import { mostOnOneDimension, stateAbout, type StateAbout } from '../../src/profile/state-about.js';
import type { StatementId } from '../../src/profile/statement.js';
import { type UseGiven, usesGiven } from '../../src/profile/uses-given.js';
import { withdrawStatementFrom } from '../../src/profile/withdraw-statement.js';
import { builtInNamed } from '../dimension/values.js';

const at = new Date('2030-05-01T09:00:00Z');
const person = 'melodie' as PersonId;
const harbor = 'harbor' as OrganizationId;
const lighthouse = 'lighthouse' as OrganizationId;
const pastime = builtInNamed('pastime');
const age = builtInNamed('age-band');
const nobody: Profile = { person, name: 'Melodie', statements: [] };

const enjoys = (key: string): Answer => ({ answer: 'value', value: { form: 'choice', key } });
const aged = (key: string): Answer => ({ answer: 'value', value: { form: 'ordered', key } });
const match: UseGiven = { use: 'match', organization: harbor };
let next = 0;

/** Says one thing after the other; answers the profile at the end. */
function saying(...said: (Partial<StateAbout> & Pick<StateAbout, 'answer'>)[]): Profile {
  return said.reduce((profile, one) => {
    const decided = stateAbout(
      profile,
      { dimension: pastime, comfort: 'gladly', uses: [], ...one },
      `s${(next += 1)}` as StatementId,
      at,
    );
    return decided.ok ? decided.value.state : profile;
  }, nobody);
}

const answers = ({ statements }: Profile): readonly Answer[] => statements.map(({ answer }) => answer);

describe('saying something about oneself', () => {
  it('adds to what was said, where several things can be true', () => {
    expect(answers(saying({ answer: enjoys('chess') }, { answer: enjoys('fishing') }))).toEqual([
      enjoys('chess'),
      enjoys('fishing'),
    ]);
  });

  it('takes the place of the one answer where there can be only one', () => {
    expect(
      answers(saying({ dimension: age, answer: aged('25-34') }, { dimension: age, answer: aged('35-44') })),
    ).toEqual([aged('35-44')]);
  });

  it('takes the place of the same thing said before, and keeps its id', () => {
    const profile = saying({ answer: enjoys('chess') });
    const again = stateAbout(
      profile,
      { dimension: pastime, answer: enjoys('chess'), comfort: 'only-later', uses: [match] },
      'new' as StatementId,
      at,
    );
    expect(again.ok && again.value.state.statements).toEqual([
      { ...profile.statements[0], comfort: 'only-later', uses: [{ use: 'match', organization: harbor }] },
    ]);
  });

  it('changes nothing when it was said just so, and has nothing happen', () => {
    const profile = saying({ answer: enjoys('chess'), uses: [match] });
    const again = stateAbout(
      profile,
      { dimension: pastime, answer: enjoys('chess'), comfort: 'gladly', uses: [match] },
      'new' as StatementId,
      at,
    );
    expect(again).toEqual({ ok: true, value: { state: profile, statement: profile.statements[0] } });
    expect(again.ok && again.value.state).toBe(profile);
  });

  it.each(['prefer-not-to-say', 'unknown'] as const)(
    'leaves nothing beside "%s", and is left by whatever is said next',
    (answer) => {
      expect(
        answers(saying({ answer: enjoys('chess') }, { answer: enjoys('fishing') }, { answer: { answer } })),
      ).toEqual([{ answer }]);
      expect(answers(saying({ answer: { answer } }, { answer: enjoys('chess') }))).toEqual([enjoys('chess')]);
    },
  );

  it('leaves what was said on other dimensions alone', () => {
    const profile = saying({ dimension: age, answer: aged('25-34') }, { answer: { answer: 'prefer-not-to-say' } });
    expect(profile.statements.map(({ dimension }) => dimension)).toEqual(['age-band', 'pastime']);
  });

  it('has an end', () => {
    const words = Array.from(
      { length: mostOnOneDimension },
      (_, index) => ({ answer: { answer: 'self-described', words: `${index}`, language: 'en' } }) as const,
    );
    const full = saying(...words);
    expect(full.statements).toHaveLength(mostOnOneDimension);
    expect(
      stateAbout(
        full,
        { dimension: pastime, answer: enjoys('chess'), comfort: 'gladly', uses: [] },
        'new' as StatementId,
        at,
      ),
    ).toMatchObject({
      ok: false,
      error: { kind: 'UnreadableAnswer' },
    });
  });

  it('tells an event no words: ids and codes only', () => {
    const decided = stateAbout(
      nobody,
      {
        dimension: pastime,
        answer: { answer: 'self-described', words: 'secret', language: 'en' },
        comfort: 'gladly',
        uses: [],
      },
      's' as StatementId,
      at,
    );
    expect(decided.ok && decided.value.happened).toEqual({
      kind: 'StatementMade',
      codes: { statement: 's', dimension: 'pastime', comfort: 'gladly' },
    });
  });
});

describe('the uses someone gives', () => {
  it('are one of each kind per organization, the narrower audience of two', () => {
    const members = { use: 'display', organization: harbor, audience: 'members' } as const;
    const connections = { ...members, audience: 'connections' } as const;
    expect(usesGiven([members, match, connections, match])).toEqual([
      connections,
      { use: 'match', organization: harbor },
    ]);
    expect(usesGiven([connections, members])).toEqual([connections]);
  });

  it('are to be shown to connections alone, when nothing was said of whom', () => {
    expect(usesGiven([{ use: 'display', organization: harbor }])).toEqual([
      { use: 'display', organization: harbor, audience: 'connections' },
    ]);
  });

  it('never come to more than was given', () => {
    const given = fc.array(
      fc.record({
        use: fc.constantFrom('match' as const, 'display' as const),
        organization: fc.constantFrom(harbor, lighthouse),
        audience: fc.constantFrom('members' as const, 'connections' as const),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(given, (uses) => {
        const asked = new Set(
          uses.map(({ use, organization, audience }) => `${use} ${organization} ${use === 'match' ? '' : audience}`),
        );
        expect(
          usesGiven(uses).every((one) =>
            asked.has(`${one.use} ${one.organization} ${one.use === 'match' ? '' : one.audience}`),
          ),
        ).toBe(true);
      }),
    );
  });
});

describe('changing a statement', () => {
  const profile = saying({ answer: enjoys('chess'), uses: [match] });
  const statement = profile.statements[0]?.id as StatementId;

  it('leaves what is not named as it is', () => {
    const changed = changeStatementOf(profile, { statement, comfort: 'not-with-me' });
    expect(changed?.state.statements).toEqual([{ ...profile.statements[0], comfort: 'not-with-me' }]);
    expect(changeStatementOf(profile, { statement, uses: [] })?.state.statements[0]?.uses).toEqual([]);
  });

  it('is nothing when it is so already', () => {
    expect(changeStatementOf(profile, { statement, comfort: 'gladly', uses: [match] })).toEqual({ state: profile });
  });

  it('finds nothing where nothing was said', () => {
    expect(changeStatementOf(profile, { statement: 'other' as StatementId, comfort: 'gladly' })).toBeUndefined();
  });
});

describe('taking back a statement', () => {
  it('leaves nothing of it, and taking it back twice is fine', () => {
    const profile = saying({ answer: enjoys('chess') }, { answer: enjoys('fishing') });
    const id = profile.statements[0]?.id as StatementId;
    const { state } = withdrawStatementFrom(profile, id);
    expect(answers(state)).toEqual([enjoys('fishing')]);
    expect(withdrawStatementFrom(state, id)).toEqual({ state });
  });
});

describe('choosing a name', () => {
  it('begins a profile, verbatim', () => {
    expect(chooseNameOn(undefined, person, { name: ' أمير ', language: 'ar' })).toEqual({
      ok: true,
      value: {
        state: { person, name: ' أمير ', language: 'ar', statements: [] },
        happened: { kind: 'NameChosen', codes: {} },
      },
    });
  });

  it('leaves statements and language as they are, and is nothing when it is the same', () => {
    const profile = { ...saying({ answer: enjoys('chess') }), language: 'es' };
    expect(chooseNameOn(profile, person, { name: 'Mel' })).toMatchObject({
      ok: true,
      value: { state: { ...profile, name: 'Mel' } },
    });
    expect(chooseNameOn(profile, person, { name: 'Melodie' })).toEqual({ ok: true, value: { state: profile } });
  });

  it.each([
    ['', 'empty'],
    ['x'.repeat(121), 'too-long'],
    ['a\0', 'null-character'],
  ])('refuses %j', (name, problem) => {
    expect(chooseNameOn(undefined, person, { name })).toMatchObject({
      ok: false,
      error: { kind: 'UnreadableText', problem },
    });
  });
});
