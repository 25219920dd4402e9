import { describe, expect, it } from 'vitest';
import {
  type AdvanceDirective,
  type AdvanceDirectiveId,
  type AdvanceDirectiveSetId,
  advanceDirectiveWarnings,
  type AdvanceInstructionId,
  type AgentAppointmentId,
  type AdvanceWitness,
  canonicalJson,
  checkedNotCertified,
  endOf,
  knownRules,
  rulesOf,
  signedContentOf,
  standingOf,
  walletCardPage,
  warningsOn,
  warningWords,
} from '../../src/advance-directive.js';
import { corinna, daysAfter, melodie, someTime } from '../../src/testing/specimens.js';

const witness = (over: Partial<AdvanceWitness> = {}): AdvanceWitness => ({
  name: 'Nora',
  signedAt: someTime,
  ties: [],
  knowingly: false,
  ...over,
});

function anAdvanceDirective(over: Partial<AdvanceDirective> = {}): AdvanceDirective {
  return {
    id: '01960000-0000-7000-8000-00000000ad01' as AdvanceDirectiveId,
    owner: melodie,
    set: '01960000-0000-7000-8000-00000000ad02' as AdvanceDirectiveSetId,
    versionNumber: 1,
    jurisdiction: 'US-TX',
    policyVersion: rulesOf(over.jurisdiction ?? 'US-TX').version,
    begunAt: someTime,
    state: 'recorded-as-executed',
    instructions: [
      {
        id: '01960000-0000-7000-8000-00000000ad03' as AdvanceInstructionId,
        kind: 'medicine-refused',
        words: 'Nunca haloperidol.',
        language: 'es',
        writtenAt: someTime,
        helpedBy: 'Rosa',
      },
    ],
    agents: [],
    revocability: 'any-time',
    determiners: [],
    effective: {},
    execution: {
      signedAt: someTime,
      method: 'wet-ink',
      witnesses: [witness(), witness({ name: 'Jonah' })],
      statements: ['witnesses-affirm-sound-mind', 'aware-and-voluntary'],
      scanSha256: 'a'.repeat(64),
      recordedAt: someTime,
    },
    answers: [],
    incapacities: [],
    revocations: [],
    ...over,
  };
}

const codesOn = (directive: AdvanceDirective) => warningsOn(directive, { age: 'adult' }).map(({ code }) => code);
const signedBy = (over: Partial<NonNullable<AdvanceDirective['execution']>>) => {
  const { execution } = anAdvanceDirective();
  return execution && { execution: { ...execution, ...over } };
};

describe('the rules of a place', () => {
  it('say where they are from, when they were read, and that nobody with a licence reviewed them', () => {
    for (const one of knownRules) {
      expect(one.source.length).toBeGreaterThan(10);
      expect(one.readOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(one.reviewedByCounsel).toBe('none');
      expect(one.version).toBeGreaterThan(0);
    }
  });

  it('are unknown everywhere else, which warns and permits nothing', () => {
    const oregon = rulesOf('US-OR');
    expect(Object.values(oregon.inIncapacity)).not.toContain('revoked');
    expect([oregon.witnesses, oregon.covers, oregon.determiners, oregon.lasts]).toEqual(Array(4).fill('unknown'));
    expect(codesOn(anAdvanceDirective({ jurisdiction: 'US-OR' }))).toEqual([
      'rules-unknown',
      'nobody-may-find-incapacity',
    ]);
  });

  it('stay those it was made under, and it is said when newer ones are known', () => {
    const [texas] = knownRules;
    expect(rulesOf('US-TX', 0).version).toBe(0);
    expect(rulesOf('US-TX', undefined, texas ? [texas, { ...texas, version: 2 }] : []).version).toBe(2);
    expect(codesOn(anAdvanceDirective({ policyVersion: 0 }))).toContain('rules-changed-since');
  });
});

describe('what is warned of', () => {
  it('is never nothing', () => {
    expect(codesOn(anAdvanceDirective())).toEqual(['rules-not-reviewed']);
  });

  it('is what Texas does not cover, an agent inside it, and too few who may witness', () => {
    const agent = { id: 'a' as AgentAppointmentId, name: 'Amir', scope: [], knowingly: false };
    const [first] = anAdvanceDirective().instructions;
    const instructions = first ? [first, { ...first, kind: 'pets' as const }] : [];
    expect(codesOn(anAdvanceDirective({ agents: [agent], instructions }))).toEqual(
      expect.arrayContaining(['kind-not-covered', 'agent-named-elsewhere', 'agent-has-not-accepted']),
    );
    const heir = witness({ ties: ['heir'], knowingly: true });
    const barred = anAdvanceDirective(signedBy({ witnesses: [witness(), heir] }));
    expect(codesOn(barred)).toEqual(expect.arrayContaining(['neither-witnesses-nor-notary', 'witness-barred']));
    const notarised = anAdvanceDirective(signedBy({ witnesses: [], notary: { name: 'Ida', at: someTime } }));
    expect(codesOn(notarised)).not.toContain('neither-witnesses-nor-notary');
  });

  it('is a notary who is the agent in Nebraska, and a witness who is a romantic partner', () => {
    const agent = { id: 'a' as AgentAppointmentId, name: 'Ida', scope: [], knowingly: false };
    const directive = anAdvanceDirective({
      jurisdiction: 'US-NE',
      agents: [agent],
      ...signedBy({
        witnesses: [witness({ ties: ['romantic-partner'], knowingly: true })],
        notary: { name: ' IDA', at: someTime },
        statements: [],
      }),
    });
    expect(codesOn(directive)).toEqual(
      expect.arrayContaining([
        'notary-is-agent',
        'neither-witnesses-nor-notary',
        'witness-barred',
        'statement-missing',
      ]),
    );
  });

  it('is a witness or an agent of the name of whoever helped writing', () => {
    const agent = { id: 'a' as AgentAppointmentId, name: 'rosa', scope: [], knowingly: true };
    const directive = anAdvanceDirective({
      agents: [agent],
      ...signedBy({ witnesses: [witness({ name: 'ROSA ', knowingly: true })] }),
    });
    expect(codesOn(directive)).toEqual(expect.arrayContaining(['witness-barred', 'agent-helped-writing']));
  });

  it('is a stay in Washington longer than two weeks, or without an end', () => {
    const [first] = anAdvanceDirective().instructions;
    const staying = (mostDays?: number) =>
      codesOn(
        anAdvanceDirective({
          jurisdiction: 'US-WA',
          instructions: first
            ? [{ ...first, kind: 'admission-consent', ...(mostDays !== undefined && { mostDays }) }]
            : [],
        }),
      ).includes('stay-longer-than-covered');
    expect([staying(14), staying(15), staying()]).toEqual([false, true, true]);
  });

  it('is an age nobody knows, and one under a known line', () => {
    const codes = (age: 'minor' | 'unknown') => warningsOn(anAdvanceDirective(), { age }).map(({ code }) => code);
    expect(codes('minor')).toContain('too-young');
    expect(codes('unknown')).toContain('age-unknown');
  });

  it('is said in English and Spanish, and never that a directive is good or bad', () => {
    const said = advanceDirectiveWarnings.flatMap((code) => Object.values(warningWords[code]));
    expect(said.length).toBe(advanceDirectiveWarnings.length * 2);
    for (const words of [...said, ...Object.values(checkedNotCertified)])
      expect(words).not.toMatch(/v[aá]lid|legally|enforceable|binding|vinculante|certifi/iu);
  });
});

describe('how long it lasts', () => {
  const record = {
    id: 'i',
    recordedAt: someTime,
    determinedAt: someTime,
    determiners: [],
    basis: 'x',
    recordedBy: corinna,
    opens: true,
  };
  const ongoing = { incapacities: [record as unknown as AdvanceDirective['incapacities'][number]] };
  const threeYears = new Date('2033-05-01T09:00:00Z');

  it('is three years in Texas, and longer while an incapacity is on record', () => {
    expect(endOf(anAdvanceDirective())).toEqual(threeYears);
    expect(standingOf(anAdvanceDirective(), new Date(threeYears.getTime() - 1))).toBe('recorded-as-executed');
    expect(standingOf(anAdvanceDirective(), threeYears)).toBe('expired');
    expect(standingOf(anAdvanceDirective(ongoing), threeYears)).toBe('recorded-as-executed');
  });

  it('is as long as the owner says where that ends first, whatever is on record', () => {
    const until = daysAfter(someTime, 30);
    expect(standingOf(anAdvanceDirective({ ...ongoing, effective: { until } }), until)).toBe('expired');
  });
});

describe('what was signed', () => {
  it('has one spelling, in which names are in order and nothing stands between', () => {
    expect(canonicalJson({ b: [1, 'ä"'], a: { d: null, c: true } })).toBe('{"a":{"c":true,"d":null},"b":[1,"ä\\""]}');
  });

  it('is what was signed, and nothing that happened since', () => {
    const before = signedContentOf(anAdvanceDirective());
    const after = anAdvanceDirective({
      state: 'revoked',
      revocations: [{ at: someTime, standing: 'accepted', outcome: 'revoked', policyVersion: 1 }],
      answers: [{ appointment: 'a' as AgentAppointmentId, answer: 'accepted', at: someTime, by: 'agent' }],
    });
    expect(signedContentOf(after)).toEqual(before);
    const { execution: _, ...unsigned } = anAdvanceDirective();
    expect(signedContentOf(unsigned)).toBeUndefined();
  });
});

describe('a card to carry', () => {
  it('has the lines that were picked and nothing else, in their languages, and lets no words become markup', () => {
    const page = walletCardPage({
      title: 'Call first',
      language: 'en',
      dir: 'LTR',
      lines: [{ label: 'Agent', words: '<script>alert("x")</script> & أمير', language: 'ar', dir: 'RTL' }],
    });
    expect(page).not.toContain('<script');
    expect(page).not.toMatch(/https?:|score|<img|<link/);
    expect(page).toContain('<html lang="en" dir="ltr">');
    expect(page).toContain('<dd lang="ar" dir="rtl">&#60;script&#62;');
  });
});
