import fc from 'fast-check';
import type { ConsentDirective, DirectiveId, PersonId, Recipient } from '../../src/index.js';
import { corinna, harbor, longBefore, melodie } from '../../src/testing/index.js';

/** What Melodie signed for Corinna, unless said otherwise. */
export function aDirective(over: Partial<ConsentDirective> = {}): ConsentDirective {
  const person = over.person ?? melodie;
  return {
    id: '01960000-0000-7000-8000-00000000d000' as DirectiveId,
    person,
    kind: 'specific',
    decision: 'permit',
    purposes: ['display'],
    categories: ['everyday'],
    recipients: [{ kind: 'person', person: corinna }],
    from: longBefore,
    expires: { kind: 'none' },
    form: 'in-the-product',
    withdrawals: [],
    discloser: { kind: 'organization', organization: harbor.id },
    signature: { by: person, relationship: 'self', method: 'on-screen', at: longBefore },
    statements: [],
    wording: { version: '1', language: 'en', text: 'What was read.', sha256: 'ab'.repeat(32) },
    policyVersion: '1',
    ...over,
  };
}

/** Up to three things some of these people signed for or against some of these, or for all of Harbor. */
export function signedAmong(people: readonly PersonId[]): fc.Arbitrary<readonly ConsentDirective[]> {
  const terms = fc.record({
    person: fc.constantFrom(...people),
    decision: fc.constantFrom('permit' as const, 'deny' as const),
    purposes: fc.constantFrom(['display'] as const, ['support'] as const, ['display', 'support'] as const),
    categories: fc.constantFrom(
      ['everyday'] as const,
      ['name'] as const,
      ['plan'] as const,
      ['crisis-plan'] as const,
      ['organization-entries'] as const,
      ['connections'] as const,
      ['meetings', 'connections'] as const,
    ),
    recipient: fc.oneof(
      fc.constantFrom(...people).map((person): Recipient => ({ kind: 'person', person })),
      fc
        .constantFrom('members' as const, 'connections' as const, 'organization' as const)
        .map((kind): Recipient => ({ kind, organization: harbor.id })),
    ),
    takenBack: fc.boolean(),
  });
  return fc.array(terms, { maxLength: 3 }).map((all) =>
    all.map(({ recipient, takenBack, ...one }, index) =>
      aDirective({
        ...one,
        id: `01960000-0000-7000-8000-00000000d10${String(index)}` as DirectiveId,
        recipients: [recipient],
        withdrawals: takenBack ? [{ at: longBefore, recipient }] : [],
      }),
    ),
  );
}
