import { describe, expect, it } from 'vitest';
import { decideEntryHandedOver, decidePlaceHandedOver, type HandOverFacts } from '../../src/access/decide-hand-over.js';
import type {
  ComplianceProfile,
  ConsentDirective,
  DirectiveId,
  ImportedEntry,
  ImportedEntryId,
} from '../../src/index.js';
import { corinna, daysAfter, harbor, lighthouse, longBefore, melodie, someTime } from '../../src/testing/index.js';

const successor = 'Bridge House';
const entry = (over: Partial<ImportedEntry> = {}): ImportedEntry => ({
  id: '01960000-0000-7000-8000-0000000000e1' as ImportedEntryId,
  organization: harbor.id,
  person: melodie,
  source: 'intake',
  externalId: '17',
  dimension: 'language',
  answer: { answer: 'unknown' },
  comfort: 'gladly',
  agreements: [],
  ...over,
});
const signed = (over: Partial<ConsentDirective> = {}): ConsentDirective => ({
  id: '01960000-0000-7000-8000-0000000000d1' as DirectiveId,
  person: melodie,
  kind: 'specific',
  decision: 'permit',
  purposes: ['support'],
  categories: ['organization-entries'],
  recipients: [{ kind: 'outside', name: successor }],
  from: someTime,
  expires: { kind: 'date', at: daysAfter(someTime, 30) },
  form: 'in-the-product',
  withdrawals: [],
  discloser: { kind: 'organization', organization: harbor.id },
  signature: { by: melodie, relationship: 'self', method: 'on-screen', at: someTime },
  statements: [],
  wording: { version: '1', language: 'en', text: 'It may go there.', sha256: 'ab'.repeat(32) },
  policyVersion: '1',
  ...over,
});
const refusal = (over: Partial<ConsentDirective> = {}): ConsentDirective =>
  signed({ id: '01960000-0000-7000-8000-0000000000d2' as DirectiveId, decision: 'deny', ...over });
const facts = (over: Partial<HandOverFacts> = {}): HandOverFacts => ({
  organization: harbor.id,
  person: melodie,
  to: successor,
  signed: [signed()],
  profile: undefined,
  at: someTime,
  ...over,
});
const program: ComplianceProfile = { part2: 'program', hipaa: 'no', states: [], coveredLists: ['intake'] };

describe('an entry, where an organization hands over', () => {
  it('goes to whom its person named, written down, with a neutral notice', () => {
    expect(decideEntryHandedOver(facts(), entry())).toEqual({
      effect: 'permit',
      basis: 'shown',
      consent: signed().id,
      missing: [],
      obligations: ['audit', 'disclosure-ledger', 'notice:confidentiality'],
    });
  });

  it('goes with the words of part 2 from a list that was determined to be covered, and from no other', () => {
    expect(decideEntryHandedOver(facts({ profile: program }), entry()).obligations).toContain('notice:part-2');
    const other = entry({ source: 'events' });
    expect(decideEntryHandedOver(facts({ profile: program }), other).obligations).toContain('notice:confidentiality');
  });

  it('rests on a yes in writing wherever nobody determined that part 2 does not apply', () => {
    const spoken = facts({ signed: [signed({ form: 'spoken' })] });
    expect(decideEntryHandedOver(spoken, entry())).toMatchObject({ effect: 'deny', missing: ['writing'] });
    const notCovered: ComplianceProfile = { part2: 'no', hipaa: 'no', states: [] };
    expect(decideEntryHandedOver({ ...spoken, profile: notCovered }, entry()).effect).toBe('permit');
  });

  it.each<[string, Partial<HandOverFacts>, string]>([
    ['nothing was signed', { signed: [] }, 'consent'],
    ['the yes names somebody else', { to: 'Bridge Hous' }, 'recipient'],
    ['the yes is over', { at: daysAfter(someTime, 30) }, 'in-force'],
    ['the yes is for something else', { signed: [signed({ purposes: ['research'] })] }, 'purpose'],
    ['the yes names other things', { signed: [signed({ categories: ['name'] })] }, 'category'],
    [
      'the yes is about what another organization wrote',
      { signed: [signed({ discloser: { kind: 'organization', organization: lighthouse.id } })] },
      'consent',
    ],
    [
      'the yes is about what another person shows',
      { signed: [signed({ discloser: { kind: 'person', person: corinna } })] },
      'consent',
    ],
    ['the yes is somebody else’s', { signed: [signed({ person: corinna })] }, 'consent'],
  ])('stays where %s', (_, over, missing) => {
    expect(decideEntryHandedOver(facts(over), entry())).toMatchObject({ effect: 'deny', missing: [missing] });
  });

  it.each<[string, Partial<ImportedEntry>]>([
    ['its person took it back', { withdrawnAt: someTime }],
    ['it is about somebody else', { person: corinna }],
    ['another organization wrote it', { organization: lighthouse.id }],
  ])('stays where %s, whatever was signed', (_, over) => {
    expect(decideEntryHandedOver(facts(), entry(over))).toMatchObject({ effect: 'deny', missing: ['consent'] });
  });

  it('goes where it is taken back only later', () => {
    expect(decideEntryHandedOver(facts(), entry({ withdrawnAt: daysAfter(someTime, 1) })).effect).toBe('permit');
    expect(decideEntryHandedOver(facts(), entry({ withdrawnAt: longBefore })).effect).toBe('deny');
  });

  it('stays where its person said no to its subject, or to what organizations wrote, wherever they said it', () => {
    const elsewhere = { discloser: { kind: 'organization', organization: lighthouse.id } } as const;
    for (const no of [
      refusal({ categories: ['everyday'] }),
      refusal({ categories: ['everyday'], ...elsewhere }),
      refusal(),
      refusal(elsewhere),
    ])
      expect(decideEntryHandedOver(facts({ signed: [signed(), no] }), entry())).toMatchObject({
        effect: 'deny',
        missing: ['denied'],
        consent: no.id,
      });
    const another = facts({ signed: [signed(), refusal({ categories: ['faith'] })] });
    expect(decideEntryHandedOver(another, entry()).effect).toBe('permit');
    expect(decideEntryHandedOver(another, entry({ dimension: 'faith' })).effect).toBe('deny');
  });

  it('hears a no as it was signed, and no permit of its subject alone', () => {
    const subjectOnly = facts({ signed: [signed({ categories: ['everyday'] })] });
    expect(decideEntryHandedOver(subjectOnly, entry()).effect).toBe('deny');
    const takenBack = refusal({ categories: ['everyday'], withdrawals: [{ at: someTime }] });
    expect(decideEntryHandedOver(facts({ signed: [signed(), takenBack] }), entry()).effect).toBe('permit');
  });

  it('asks of the most sensitive that the very thing or the one who gets it is named', () => {
    const toAll = signed({ kind: 'platform', recipients: [{ kind: 'members', organization: harbor.id }] });
    expect(decideEntryHandedOver(facts({ signed: [toAll] }), entry()).effect).toBe('deny');
    const own = entry({ dimension: `${harbor.id}/service` });
    expect(decideEntryHandedOver(facts(), own)).toMatchObject({ effect: 'permit' });
    const things = [entry().id] as const;
    expect(decideEntryHandedOver(facts({ signed: [signed({ things })] }), entry()).effect).toBe('permit');
    const otherThings = facts({ signed: [signed({ things: ['another'] })] });
    expect(decideEntryHandedOver(otherThings, entry())).toMatchObject({ missing: ['thing'] });
  });

  it('is remembered as sensitive where it stays', () => {
    expect(decideEntryHandedOver(facts({ signed: [] }), entry()).obligations).toEqual(['audit']);
  });
});

describe('somebody’s place, and their name', () => {
  it('go by a yes each', () => {
    expect(decidePlaceHandedOver(facts(), 'organization-entries', 'place')).toMatchObject({
      effect: 'permit',
      consent: signed().id,
    });
    expect(decidePlaceHandedOver(facts(), 'name', 'place')).toMatchObject({ effect: 'deny', missing: ['category'] });
    const both = facts({ signed: [signed({ categories: ['organization-entries', 'name'] })] });
    expect(decidePlaceHandedOver(both, 'name', 'place').effect).toBe('permit');
  });

  it('stay where their person said no to it', () => {
    const no = facts({ signed: [signed({ categories: ['name'] }), refusal({ categories: ['name'] })] });
    expect(decidePlaceHandedOver(no, 'name', 'place')).toMatchObject({ effect: 'deny', missing: ['denied'] });
  });

  it('go as the very thing that was named, where things were named', () => {
    const named = facts({ signed: [signed({ things: ['place'] })] });
    expect(decidePlaceHandedOver(named, 'organization-entries', 'place').effect).toBe('permit');
    expect(decidePlaceHandedOver(named, 'organization-entries', 'another')).toMatchObject({ missing: ['thing'] });
  });

  it('go with a neutral notice, whatever was determined', () => {
    const decision = decidePlaceHandedOver(facts({ profile: program }), 'organization-entries', 'place');
    expect(decision.obligations).toEqual(['audit', 'disclosure-ledger', 'notice:confidentiality']);
  });
});
