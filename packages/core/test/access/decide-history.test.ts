import { describe, expect, it } from 'vitest';
import { decideHistory } from '../../src/access/decide-history.js';
import type { Opening } from '../../src/access/opening.js';
import type { HistoryLine } from '../../src/connection/history-line.js';
import type { ConsentDirective, DirectiveId } from '../../src/index.js';
import { corinna, daysAfter, harbor, lighthouse, melodie, someTime } from '../../src/testing/index.js';

const line: HistoryLine = {
  organization: harbor.id,
  person: melodie,
  kind: 'support',
  label: 'one-time',
  category: 'connections',
  on: someTime,
};
const signed = (over: Partial<ConsentDirective> = {}): ConsentDirective => ({
  id: '01960000-0000-7000-8000-0000000000d1' as DirectiveId,
  person: melodie,
  kind: 'specific',
  decision: 'permit',
  purposes: ['support'],
  categories: ['connections'],
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
const opening = (over: Partial<Opening> = {}): Opening => ({
  reader: corinna,
  ties: [{ kind: 'acts-for-recipient', organization: lighthouse.id }],
  barriers: [],
  permits: [signed()],
  refusals: [],
  profiles: new Map(),
  at: someTime,
  ...over,
});

describe('what was before', () => {
  it('is read by those it was opened to, written down, with a neutral notice', () => {
    expect(decideHistory(opening(), line)).toMatchObject({
      effect: 'permit',
      consent: signed().id,
      obligations: ['audit', 'disclosure-ledger', 'notice:confidentiality'],
    });
    expect(decideHistory(opening({ reader: melodie, permits: [] }), line)).toMatchObject({ basis: 'self' });
  });

  it('is opened a category at a time, and out of the hands of the organization it was in', () => {
    expect(decideHistory(opening(), { ...line, category: 'meetings' }).effect).toBe('deny');
    expect(decideHistory(opening(), { ...line, organization: lighthouse.id }).effect).toBe('deny');
    expect(decideHistory(opening({ permits: [] }), line)).toMatchObject({ effect: 'deny', missing: ['consent'] });
  });

  it('is opened for support, and where things were named, as the thing that was', () => {
    expect(decideHistory(opening({ permits: [signed({ purposes: ['research'] })] }), line).effect).toBe('deny');
    expect(decideHistory(opening({ permits: [signed({ things: [line.label] })] }), line).effect).toBe('permit');
    expect(decideHistory(opening({ permits: [signed({ things: ['another'] })] }), line).effect).toBe('deny');
  });

  it('is closed by a no, and where something stands between', () => {
    const no = signed({ decision: 'deny', recipients: [{ kind: 'person', person: corinna }] });
    expect(decideHistory(opening({ refusals: [no] }), line)).toMatchObject({ effect: 'deny', missing: ['denied'] });
    expect(decideHistory(opening({ barriers: ['kept-apart'] }), line).effect).toBe('deny');
  });

  it('asks for writing unless it was determined that part 2 does not apply there', () => {
    const spoken = { permits: [signed({ form: 'spoken' })] };
    expect(decideHistory(opening(spoken), line)).toMatchObject({ missing: ['writing'] });
    const profiles = new Map([[harbor.id, { part2: 'no', hipaa: 'no', states: [] } as const]]);
    expect(decideHistory(opening({ ...spoken, profiles }), line).effect).toBe('permit');
  });
});
