import type { ConsentTerms } from '../../src/index.js';
import { corinna, longBefore, melodie } from '../../src/testing/index.js';

/** What Melodie signed, for Corinna, about her plan. */
export function terms(over: Partial<ConsentTerms> = {}): ConsentTerms {
  return {
    id: 'signed',
    person: melodie,
    kind: 'specific',
    decision: 'permit',
    purposes: ['support'],
    categories: ['plan'],
    recipients: [{ kind: 'person', person: corinna }],
    from: longBefore,
    expires: { kind: 'none' },
    form: 'paper',
    withdrawals: [],
    ...over,
  };
}
