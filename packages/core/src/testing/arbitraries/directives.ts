import fc from 'fast-check';
import {
  consentForms,
  consentKinds,
  expiryEvents,
  type Expiry,
  type Recipient,
  recipientClasses,
} from '../../consent/consent-terms.js';
import { consentPurposes } from '../../consent/consent-purpose.js';
import {
  type ConsentDirective,
  type DirectiveId,
  type Discloser,
  signatureMethods,
  signerRelationships,
  statementCodes,
} from '../../consent/directive.js';
import { infoCategories } from '../../consent/info-category.js';
import { isSameRecipient } from '../../consent/is-same-recipient.js';
import { ids, languages, maybe, moments, organizationIds, people, whereGiven, words } from './ground.js';

export const recipients: fc.Arbitrary<Recipient> = fc.oneof(
  fc.record({ kind: fc.constant('person' as const), person: people }),
  fc.record({
    kind: fc.constantFrom('organization' as const, 'members' as const, 'connections' as const),
    organization: organizationIds,
  }),
  fc.record({
    kind: fc.constant('intermediary' as const),
    organization: organizationIds,
    participants: someOf(people),
  }),
  fc.record({ kind: fc.constant('class' as const), class: fc.constantFrom(...recipientClasses) }),
  fc.record({ kind: fc.constant('outside' as const), name: words }),
) as fc.Arbitrary<Recipient>;

const expiries: fc.Arbitrary<Expiry> = fc.oneof(
  fc.record({ kind: fc.constant('date' as const), at: moments }),
  fc
    .record({
      kind: fc.constant('event' as const),
      event: fc.constantFrom(...expiryEvents),
      happenedAt: maybe(moments),
    })
    .map((one) => whereGiven(one) as Expiry),
  fc.constant({ kind: 'none' as const }),
);

const disclosers: fc.Arbitrary<Discloser> = fc.oneof(
  fc.record({ kind: fc.constant('person' as const), person: people }),
  fc.record({ kind: fc.constant('organization' as const), organization: organizationIds }),
);

const digests = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });

/** A directive with any terms, whether or not anyone could have given it: kept, it comes back as it was. */
export const directives: fc.Arbitrary<ConsentDirective> = fc
  .record({
    id: ids<DirectiveId>(),
    person: people,
    kind: fc.constantFrom(...consentKinds),
    decision: fc.constantFrom('permit' as const, 'deny' as const),
    purposes: someOf(fc.constantFrom(...consentPurposes)),
    categories: someOf(fc.constantFrom(...infoCategories)),
    things: maybe(someOf(words)),
    connection: maybe(ids<string>()),
    recipients: fc.uniqueArray(recipients, { minLength: 1, maxLength: 3, comparator: isSameRecipient }),
    from: moments,
    expires: expiries,
    form: fc.constantFrom(...consentForms),
    discloser: disclosers,
    ownWords: maybe(fc.record({ scope: words, purpose: words }, { requiredKeys: ['scope'], noNullPrototype: true })),
    signature: fc.record({
      by: people,
      relationship: fc.constantFrom(...signerRelationships),
      method: fc.constantFrom(...signatureMethods),
      at: moments,
    }),
    statements: fc.uniqueArray(
      fc.record({ code: fc.constantFrom(...statementCodes), version: fc.constantFrom('1', '2026-11-25') }),
      { maxLength: 3, selector: ({ code }) => code },
    ),
    wording: fc.record({
      version: fc.constantFrom('1', '2026-11-25'),
      language: languages,
      text: words,
      sha256: digests,
    }),
    explainedBy: maybe(words),
    helpedBy: maybe(words),
    original: maybe(fc.record({ place: words, on: moments })),
    recordedBy: maybe(people),
    supersedes: maybe(ids<DirectiveId>()),
    policyVersion: fc.constantFrom('1', '2026-11-25'),
  })
  .chain((directive) =>
    fc
      .array(
        fc.record({
          at: moments,
          recipient: maybe(fc.constantFrom(...directive.recipients)),
          category: maybe(fc.constantFrom(...directive.categories)),
        }),
        { maxLength: 2 },
      )
      .map(
        (withdrawals) =>
          whereGiven({ ...directive, withdrawals: withdrawals.map(whereGiven) }) as unknown as ConsentDirective,
      ),
  );

function someOf<Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> {
  return fc.uniqueArray(values, { minLength: 1, maxLength: 3 });
}
