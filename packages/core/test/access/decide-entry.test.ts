import { describe, expect, it } from 'vitest';
import {
  type ComplianceProfile,
  type ConsentDirective,
  decideEntry,
  type DirectiveId,
  type ImportedEntry,
  type ImportedEntryId,
  isCovered,
  type Opening,
  tiesOf,
} from '../../src/index.js';
import { amir, corinna, daysAfter, harbor, lighthouse, melodie, someTime } from '../../src/testing/index.js';

const entry: ImportedEntry = {
  id: '01960000-0000-7000-8000-0000000000e1' as ImportedEntryId,
  organization: harbor.id,
  person: melodie,
  source: 'intake',
  externalId: '17',
  dimension: 'language',
  answer: { answer: 'unknown' },
  comfort: 'gladly',
  agreements: [],
};
const directive = (over: Partial<ConsentDirective> = {}): ConsentDirective => ({
  id: '01960000-0000-7000-8000-0000000000d1' as DirectiveId,
  person: melodie,
  kind: 'specific',
  decision: 'permit',
  purposes: ['support'],
  categories: ['organization-entries'],
  recipients: [{ kind: 'organization', organization: lighthouse.id }],
  from: someTime,
  expires: { kind: 'date', at: daysAfter(someTime, 30) },
  form: 'in-the-product',
  withdrawals: [],
  discloser: { kind: 'organization', organization: harbor.id },
  signature: { by: melodie, relationship: 'self', method: 'on-screen', at: someTime },
  statements: [],
  wording: { version: '1', language: 'en', text: 'They may read it.', sha256: 'ab'.repeat(32) },
  policyVersion: '1',
  ...over,
});
type EntryFacts = Omit<Opening, 'ties' | 'profiles'> &
  Parameters<typeof tiesOf>[0] & {
    readonly entry: ImportedEntry;
    readonly profile: ComplianceProfile | undefined;
  };
const facts = (over: Partial<EntryFacts> = {}): EntryFacts => ({
  reader: corinna,
  entry,
  acting: [lighthouse.id],
  among: [lighthouse.id],
  live: [],
  barriers: [],
  permits: [directive()],
  refusals: [],
  profile: undefined,
  at: someTime,
  ...over,
});
const decision = ({ entry: what, profile, acting, among, live, ...rest }: EntryFacts) =>
  decideEntry(
    { ...rest, ties: tiesOf({ acting, among, live }), profiles: new Map(profile && [[what.organization, profile]]) },
    what,
  );
const decided = (over: Partial<EntryFacts> = {}) => decision(facts(over)).effect;

describe('what an organization wrote about somebody', () => {
  it('is read by whoever acts for those the person named, with a neutral notice', () => {
    expect(decision(facts())).toMatchObject({
      effect: 'permit',
      basis: 'shown',
      consent: directive().id,
      obligations: ['audit', 'disclosure-ledger', 'notice:confidentiality'],
    });
  });

  it('is its person’s at any time', () => {
    expect(decision(facts({ reader: melodie, acting: [], permits: [] }))).toMatchObject({ basis: 'self' });
  });

  it.each<[string, Partial<EntryFacts>]>([
    ['nothing was signed', { permits: [] }],
    ['one belongs to the organization named and holds no role there', { acting: [] }],
    ['one acts for another organization', { acting: [harbor.id], among: [harbor.id] }],
    [
      'the yes was about another organization’s entries',
      { permits: [directive({ discloser: { kind: 'organization', organization: lighthouse.id } })] },
    ],
    ['the yes was for something else', { permits: [directive({ purposes: ['billing'], kind: 'tpo' })] }],
    ['the yes was about plans', { permits: [directive({ categories: ['plan'] })] }],
    ['it was taken back', { permits: [directive({ withdrawals: [{ at: someTime }] })] }],
    ['the person took the entry itself back', { entry: { ...entry, withdrawnAt: someTime } }],
    ['its time is over', { at: daysAfter(someTime, 30) }],
    ['it was spoken, and nobody knows whether writing is needed', { permits: [directive({ form: 'spoken' })] }],
    ['somebody keeps the other away', { barriers: ['kept-apart'] }],
    ['one oversees the person', { barriers: ['oversees'] }],
    [
      'the person refused everyone there what the entry speaks of',
      {
        refusals: [
          {
            ...directive({ decision: 'deny', categories: ['everyday'] }),
            recipients: [{ kind: 'members', organization: lighthouse.id }],
          },
        ],
      },
    ],
    [
      'the person refused it',
      { refusals: [{ ...directive({ decision: 'deny' }), recipients: [{ kind: 'person', person: corinna }] }] },
    ],
  ])('is closed where %s', (_, over) => {
    expect(decided(over)).toBe('deny');
  });

  it('is open to one by name, to a class of nobody, and where it is most sensitive to those named one by one', () => {
    const byName = directive({ recipients: [{ kind: 'person', person: corinna }] });
    expect(decided({ permits: [byName], acting: [], live: ['a connection'] })).toBe('permit');
    expect(decided({ permits: [byName], reader: amir, acting: [], live: ['a connection'] })).toBe('deny');
    const own: ImportedEntry = { ...entry, dimension: `${harbor.id}/service` };
    expect(decided({ entry: own })).toBe('deny');
    expect(decided({ entry: own, permits: [byName], acting: [], live: ['a connection'] })).toBe('permit');
  });

  it('carries the wording of the law where, and only where, it was determined to apply to this very list', () => {
    const profile: ComplianceProfile = { part2: 'program', hipaa: 'no', states: [], coveredLists: ['intake'] };
    const noticed = (over: Partial<EntryFacts>) => decision(facts(over)).obligations.at(-1);
    expect(noticed({ profile })).toBe('notice:part-2');
    expect(noticed({ profile: { ...profile, coveredLists: ['gym'] } })).toBe('notice:confidentiality');
    expect(noticed({ profile: { ...profile, part2: 'undetermined' } })).toBe('notice:confidentiality');
  });

  it('stays open until the very moment its person takes the entry back', () => {
    const later: ImportedEntry = { ...entry, withdrawnAt: daysAfter(someTime, 1) };
    expect(decided({ entry: later })).toBe('permit');
    expect(decided({ entry: later, at: daysAfter(someTime, 1) })).toBe('deny');
  });

  it.each([
    ['program', 'intake', true],
    ['lawful-holder', 'intake', true],
    ['program', 'gym', false],
    ['lawful-holder', 'gym', false],
    ['no', 'intake', false],
    ['undetermined', 'intake', false],
  ] as const)('of a %s, on the list %s, is covered: %s', (part2, list, covered) => {
    expect(isCovered({ part2, hipaa: 'no', states: [], coveredLists: ['intake'] }, list)).toBe(covered);
    expect(isCovered({ part2, hipaa: 'no', states: [] }, list)).toBe(false);
  });
});
