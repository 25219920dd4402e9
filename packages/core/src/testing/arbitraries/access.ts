import fc from 'fast-check';
import type { AccessFacts, Actor } from '../../access/decide.js';
import { type Action, actions, type Way, waysOf } from '../../access/action.js';
import { type Barrier, barriers, type Tie } from '../../access/tie.js';
import { type Part2Standing, part2Standings } from '../../consent/compliance-profile.js';
import { type ConsentPurpose, consentPurposes } from '../../consent/consent-purpose.js';
import {
  consentForms,
  consentKinds,
  type ConsentTerms,
  type Expiry,
  type Recipient,
  type RecipientClass,
  recipientClasses,
  type Withdrawal,
} from '../../consent/consent-terms.js';
import { type InfoCategory, infoCategories } from '../../consent/info-category.js';
import type { PersonId } from '../../person/person-id.js';
import { bo, corinna, daysAfter, harbor, lighthouse, melodie, sam, someTime } from '../specimens.js';

/** One question about access and everything it rests on. */
export interface Question {
  readonly actor: Actor;
  readonly action: Action;
  readonly facts: AccessFacts;
  readonly purpose: ConsentPurpose;
  readonly at: Date;
}

/** Instants around the one of the question: well before, just before, then, just after, well after. */
const instant: fc.Arbitrary<Date> = fc.constantFrom(
  daysAfter(someTime, -30),
  new Date(someTime.getTime() - 1),
  someTime,
  new Date(someTime.getTime() + 1),
  daysAfter(someTime, 30),
);
const begun = often<Date>(9, fc.constant(daysAfter(someTime, -30)), instant);
const owner = melodie;
const asker: fc.Arbitrary<PersonId> = often(8, fc.constant(corinna), fc.constantFrom(melodie, bo, sam));
const where = often(4, fc.constant(harbor.id), fc.constant(lighthouse.id));
const connection = often(4, fc.constant('walks'), fc.constant('talks'));
const thing = often(5, fc.constant('this'), fc.constant('that'));

const tie = (kind: Tie['kind']): fc.Arbitrary<Tie> =>
  fc
    .record({ where, connection, until: often<Date | undefined>(5, fc.constant(undefined), instant) })
    .map(({ where: organization, connection: one, until }) => ({
      kind,
      organization,
      ...((kind === 'connected' || kind === 'called-in-crisis') && { connection: one }),
      ...(until && { until }),
    }));

const anyTie = fc
  .constantFrom<Tie['kind']>(
    'common',
    'belonged',
    'fellow-member',
    'takes-part',
    'invited',
    'connected',
    'acts-for-recipient',
    'chosen-recipient',
    'called-in-crisis',
    'speaks-for',
  )
  .chain(tie);

const recipient: fc.Arbitrary<Recipient> = fc.oneof(
  { weight: 6, arbitrary: asker.map((person) => ({ kind: 'person' as const, person })) },
  { weight: 3, arbitrary: where.map((organization) => ({ kind: 'organization' as const, organization })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(where, asker)
      .map(([organization, one]) => ({ kind: 'intermediary' as const, organization, participants: [one] as const })),
  },
  { weight: 2, arbitrary: fc.constantFrom(...recipientClasses).map((one) => ({ kind: 'class' as const, class: one })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'outside' as const, name: 'the county court' }) },
  { weight: 2, arbitrary: where.map((organization) => ({ kind: 'members' as const, organization })) },
  { weight: 2, arbitrary: where.map((organization) => ({ kind: 'connections' as const, organization })) },
);

const expiry: fc.Arbitrary<Expiry> = often<Expiry>(
  3,
  fc.constant({ kind: 'none' }),
  fc.oneof(
    instant.map((at) => ({ kind: 'date' as const, at })),
    fc.option(instant, { nil: undefined }).map((happenedAt) => ({
      kind: 'event' as const,
      event: 'study-ends' as const,
      ...(happenedAt && { happenedAt }),
    })),
  ),
);

/** A consent that may well fit the question, and in each of its parts may not. */
function consentFor(category: InfoCategory, purpose: ConsentPurpose): fc.Arbitrary<ConsentTerms> {
  const withdrawal: fc.Arbitrary<Withdrawal> = fc
    .record({
      at: instant,
      recipient: fc.option(recipient, { nil: undefined }),
      category: fc.option(fc.constantFrom(category, 'meetings' as const), { nil: undefined }),
    })
    .map(({ at, recipient: one, category: of }) => ({
      at,
      ...(one && { recipient: one }),
      ...(of && { category: of }),
    }));
  const { kind, form, categories } = {
    kind: often(
      6,
      fc.constantFrom(
        ...consentKinds.filter(
          (one) =>
            (category === 'sud-counseling-notes') === (one === 'sud-counseling-notes') &&
            (category === 'sud-counseling-notes' || (purpose === 'legal-proceeding') === (one === 'legal-proceeding')),
        ),
      ),
      fc.constantFrom(...consentKinds),
    ),
    form: fc.constantFrom(...consentForms),
    categories: often(
      6,
      fc.constantFrom<ConsentTerms['categories']>([category], [category, 'meetings'], ['meetings', category]),
      fc.constantFrom<ConsentTerms['categories']>(...infoCategories.map((one) => [one] as const)),
    ),
  };
  return fc
    .record({
      id: fc.nat(9999).map(String),
      person: often(9, fc.constant(owner), fc.constant(sam)),
      kind,
      decision: often<'permit' | 'deny'>(5, fc.constant('permit'), fc.constant('deny')),
      purposes: often(
        6,
        fc.constantFrom<ConsentTerms['purposes']>([purpose], [purpose, 'research'], ['research', purpose]),
        fc.constantFrom(...consentPurposes).map((one) => [one] as const),
      ),
      categories,
      things: fc.option(thing, { nil: undefined }),
      connection: often<string | undefined>(4, fc.constant(undefined), connection),
      recipients: fc.tuple(recipient, fc.option(recipient, { nil: undefined, freq: 2 })),
      from: begun,
      expires: expiry,
      form,
      withdrawals: often<readonly Withdrawal[]>(
        3,
        fc.constant([]),
        fc.array(withdrawal, { minLength: 1, maxLength: 2 }),
      ),
    })
    .map(({ things, connection: one, recipients: [first, second], ...rest }) => ({
      ...rest,
      ...(things !== undefined && { things: [things] as const }),
      ...(one !== undefined && { connection: one }),
      recipients: second ? ([first, second] as const) : ([first] as const),
    }));
}

/** A consent to an audience, which is what the most sensitive is never opened to. */
function audienceFor(category: InfoCategory, purpose: ConsentPurpose): fc.Arbitrary<ConsentTerms> {
  return fc
    .tuple(consentFor(category, purpose), fc.constantFrom('members' as const, 'connections' as const), where)
    .map(([{ things: _, connection: __, ...rest }, kind, organization]) => ({
      ...rest,
      kind: 'platform',
      decision: 'permit',
      recipients: [{ kind, organization }],
      withdrawals: [],
    }));
}

const purposes = often<ConsentPurpose>(
  5,
  fc.constantFrom('support', 'display', 'legal-proceeding'),
  fc.constantFrom(...consentPurposes),
);

/** Any question of this action, in a world in which both answers are likely. */
export function questionOf(action: Action): fc.Arbitrary<Question> {
  return fc.tuple(fc.constantFrom(...infoCategories), purposes).chain(([category, purpose]) =>
    fc
      .record({
        person: often<PersonId | undefined>(20, asker, fc.constant(undefined)),
        roles: fc.subarray(['administrator', 'supervisor', 'coordinator', 'peer-supporter'] as const),
        outside: often<string | undefined>(
          3,
          fc.constant(undefined),
          fc.constantFrom('the county court', 'the newspaper'),
        ),
        classes: often<readonly RecipientClass[]>(1, fc.constant([]), fc.subarray([...recipientClasses])),
        owner: often<PersonId | undefined>(15, fc.constant(owner), fc.constant(undefined)),
        tier: often(4, fc.constant(undefined), fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const)),
        thing: often(5, fc.option(thing, { nil: undefined, freq: 6 }), fc.constant(undefined)),
        ties: fc
          .tuple(likelyTie(waysOf[action]), fc.array(anyTie, { maxLength: 2 }))
          .map(([one, more]) => [...one, ...more]),
        barriers: often<readonly Barrier[]>(
          3,
          fc.constant([]),
          fc.subarray([...barriers], { minLength: 1, maxLength: 2 }),
        ),
        consents: fc
          .tuple(
            fc.array(consentFor(category, purpose), { maxLength: 3 }),
            often<readonly ConsentTerms[]>(
              3,
              fc.constant([]),
              audienceFor(category, purpose).map((one) => [one]),
            ),
          )
          .map(([some, one]) => [...some, ...one]),
        standing: fc.option(fc.constantFrom<Part2Standing>(...part2Standings), { nil: undefined }),
        part2: fc.option(fc.boolean(), { nil: undefined }),
        at: often(4, fc.constant(someTime), instant),
      })
      .map(({ person, roles, classes, outside, owner: whose, tier, thing: which, standing, part2, at, ...facts }) => ({
        actor: { roles, classes, ...(person && { person }), ...(outside && { outside }) },
        action,
        purpose,
        at,
        facts: {
          ...facts,
          category,
          ...(whose && { owner: whose }),
          ...(tier && { tier }),
          ...(which !== undefined && { thing: which }),
          ...(standing && { profile: { part2: standing, hipaa: 'undetermined' as const, states: [] } }),
          ...(part2 !== undefined && { part2 }),
        },
      })),
  );
}

/** Any question of any action. */
export const anyQuestion: fc.Arbitrary<Question> = fc.constantFrom(...actions).chain(questionOf);

function likelyTie(ways: readonly Way[]): fc.Arbitrary<readonly Tie[]> {
  const kinds = ways.flatMap(({ ties }) => ties.filter((one) => one !== 'self' && one !== 'none'));
  return kinds.length === 0
    ? fc.constant([])
    : often<readonly Tie[]>(
        4,
        fc.constantFrom(...kinds).chain((kind) => tie(kind).map((one) => [one])),
        fc.constant([]),
      );
}

/** `times` to one the usual. */
function often<What>(times: number, usual: fc.Arbitrary<What>, unusual: fc.Arbitrary<What>): fc.Arbitrary<What> {
  return fc.oneof({ weight: times, arbitrary: usual }, { weight: 1, arbitrary: unusual });
}
