import { describe, expect, it } from 'vitest';
import { askedAs, type CrisisPlanFacts, decideCrisisPlan } from '../../src/access/decide-crisis-plan.js';
import { asDecided } from '../../src/consent/as-decided.js';
import { crisisStandings } from '../../src/crisis.js';
import { bo, corinna, melodie, sam, someTime } from '../../src/testing/index.js';
import { aCrisisPlan, aSupporter, connectionWith } from '../crisis/specimens.js';
import { aDirective } from '../views/signed.js';

const plan = aCrisisPlan({ supporters: [aSupporter(corinna), aSupporter(bo, { standing: 'asked' })] });
const facts = (over: Partial<CrisisPlanFacts> = {}): CrisisPlanFacts => ({
  reader: corinna,
  plan,
  live: [connectionWith(corinna)],
  refusals: [],
  among: [],
  barriers: [],
  at: someTime,
  ...over,
});
const basis = (over: Partial<CrisisPlanFacts>): string => decideCrisisPlan(facts(over)).basis;

describe('a crisis plan', () => {
  it('is its owner’s, and there for whom they asked, on that very connection', () => {
    expect(basis({ reader: melodie, live: [] })).toBe('self');
    expect(basis({})).toBe('crisis');
    expect(basis({ reader: bo, live: [connectionWith(bo)] })).toBe('crisis');
    expect(basis({ live: [] })).toBe('none');
    expect(basis({ live: [connectionWith(bo)] })).toBe('none');
    expect(basis({ reader: sam, live: [connectionWith(sam)] })).toBe('none');
  });

  it('is there while they have not said no, and no longer', () => {
    const seen = crisisStandings.map((standing) => {
      const stood = facts({ plan: aCrisisPlan({ supporters: [aSupporter(corinna, { standing })] }) });
      return [standing, decideCrisisPlan(stood).basis, askedAs(stood)?.standing];
    });
    expect(seen).toEqual([
      ['asked', 'crisis', 'asked'],
      ['accepted', 'crisis', 'accepted'],
      ['declined', 'none', undefined],
      ['stepped-back', 'none', undefined],
      ['dropped-out', 'none', undefined],
    ]);
  });

  it('is closed by what stands between, but not by how far the owner has come', () => {
    for (const barrier of ['kept-apart', 'oversees', 'erased', 'suspended'] as const)
      expect([barrier, basis({ barriers: [barrier] })]).toEqual([barrier, 'none']);
    expect(basis({ barriers: ['not-yet'] })).toBe('crisis');
  });

  it.each(['support', 'crisis'] as const)('is closed by a refusal for %s', (purpose) => {
    const refused = asDecided(
      aDirective({
        decision: 'deny',
        purposes: [purpose],
        categories: ['crisis-plan'],
        recipients: [{ kind: 'person', person: corinna }],
      }),
    );
    expect(basis({ refusals: [refused] })).toBe('none');
    expect(basis({ refusals: [{ ...refused, categories: ['story'] }] })).toBe('crisis');
  });

  it('is written down at each look of another’s, and goes out with a notice', () => {
    expect(decideCrisisPlan(facts()).obligations).toEqual(['audit', 'disclosure-ledger', 'notice:confidentiality']);
    expect(decideCrisisPlan(facts({ reader: melodie })).obligations).toEqual([]);
  });
});
