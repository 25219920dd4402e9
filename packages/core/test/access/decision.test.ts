import { describe, expect, it } from 'vitest';
import { type Decision, isRefused, noticeIn, type Obligation, relationBy } from '../../src/access/decision.js';

const permit = (...obligations: readonly Obligation[]): Decision => ({
  effect: 'permit',
  basis: 'shown',
  missing: [],
  obligations,
});
const deny = (...missing: Extract<Decision, { effect: 'deny' }>['missing']): Decision => ({
  effect: 'deny',
  basis: 'none',
  missing,
  obligations: ['audit'],
});

describe('a decision', () => {
  it('rests on a relation where it permits, and on none where it does not', () => {
    expect(relationBy(permit())).toBe('shown');
    expect(relationBy(deny('consent'))).toBeUndefined();
  });

  it('names the notice that goes out with it: the words of part 2 before the neutral ones', () => {
    expect(noticeIn(permit('audit', 'notice:confidentiality'))).toEqual({ notice: 'confidentiality' });
    expect(noticeIn(permit('audit', 'notice:part-2'))).toEqual({ notice: 'part-2' });
    expect(noticeIn(permit('notice:confidentiality', 'notice:part-2'))).toEqual({ notice: 'part-2' });
  });

  it('names no notice where none goes out', () => {
    expect(noticeIn(permit('audit', 'disclosure-ledger'))).toEqual({});
    expect(noticeIn(deny('consent'))).toEqual({});
  });

  it('was refused where the person said no, and not where nothing was said', () => {
    expect(isRefused(deny('relationship', 'denied'))).toBe(true);
    expect(isRefused(deny('consent'))).toBe(false);
    expect(isRefused(permit())).toBe(false);
  });
});
