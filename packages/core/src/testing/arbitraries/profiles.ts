import fc from 'fast-check';
import { uses } from '../../dimension/dimension.js';
import { engagements, roleCodes } from '../../organization/role.js';
import type { MembershipId } from '../../organization/membership.js';
import type { Block } from '../../presence/blocks.js';
import type { Facet, Presence, SupportOffer } from '../../presence/presence.js';
import type { ImportedEntry, ImportedEntryId, RecordedAgreement } from '../../profile/imported-entry.js';
import type { Profile } from '../../profile/profile.js';
import { audiences, comforts, type Statement, type StatementId, type StatementUse } from '../../profile/statement.js';
import { importances, strengths, type Wish, type WishedFor } from '../../wish/wish.js';
import type { WishList } from '../../wish/wishes.js';
import { answers, dimensionKeys, values } from './dimensions.js';
import { few, helpers, ids, languages, maybe, moments, organizationIds, people, whereGiven, words } from './ground.js';

const statementUses: fc.Arbitrary<StatementUse> = fc.oneof(
  fc.record({ use: fc.constant('match' as const), organization: organizationIds }),
  fc.record({
    use: fc.constant('display' as const),
    organization: organizationIds,
    audience: fc.constantFrom(...audiences),
  }),
);

export const statements: fc.Arbitrary<Statement> = fc
  .record({
    id: ids<StatementId>(),
    dimension: dimensionKeys,
    answer: answers,
    comfort: fc.constantFrom(...comforts),
    uses: few(statementUses, ({ use, organization }) => `${use} ${organization}`),
    statedAt: moments,
    helpedBy: maybe(helpers),
  })
  .map((statement) => whereGiven(statement) as Statement);

export const profiles: fc.Arbitrary<Profile> = fc
  .record({ person: people, name: words, language: maybe(languages), statements: few(statements, ({ id }) => id) })
  .map((profile) => whereGiven(profile) as Profile);

const agreements: fc.Arbitrary<RecordedAgreement> = fc
  .record({
    use: fc.constantFrom(...uses),
    audience: maybe(fc.constantFrom(...audiences)),
    how: fc.constantFrom('paper' as const, 'spoken' as const, 'own-device' as const, 'confirmed' as const),
    on: moments,
  })
  .map((agreement) => whereGiven(agreement) as RecordedAgreement);

export const importedEntries: fc.Arbitrary<ImportedEntry> = fc
  .record({
    id: ids<ImportedEntryId>(),
    organization: organizationIds,
    person: people,
    source: words,
    externalId: words,
    dimension: dimensionKeys,
    answer: answers,
    comfort: fc.constantFrom(...comforts),
    agreements: few(agreements, ({ use }) => use),
    withdrawnAt: maybe(moments),
  })
  .map((entry) => whereGiven(entry) as ImportedEntry);

const wishedFor: fc.Arbitrary<WishedFor> = fc.oneof(
  fc.constant({ as: 'mine' } as const),
  fc
    .tuple(values, fc.array(values, { maxLength: 2 }))
    .map(([first, more]) => ({ as: 'these' as const, values: [first, ...more] as const })),
);

const wishes: fc.Arbitrary<Wish> = fc.record({
  dimension: dimensionKeys,
  strength: fc.constantFrom(...strengths),
  importance: fc.constantFrom(...importances),
  like: wishedFor,
  turnedOn: fc.boolean(),
});

export const wishLists: fc.Arbitrary<WishList> = fc.record({
  person: people,
  organization: organizationIds,
  wishes: few(wishes, ({ dimension }) => dimension),
});

const offers: fc.Arbitrary<SupportOffer> = fc
  .record({
    role: fc.constantFrom(...roleCodes),
    engagement: fc.constantFrom(...engagements),
    places: fc.nat(30),
    from: moments,
    until: maybe(moments),
  })
  .map((offer) => whereGiven(offer) as SupportOffer);

const facets: fc.Arbitrary<Facet> = fc
  .record({
    dimension: dimensionKeys,
    answer: answers.filter(({ answer }) => answer === 'value' || answer === 'self-described'),
    match: fc.boolean(),
    display: maybe(fc.constantFrom(...audiences)),
  })
  .map((facet) => whereGiven(facet) as Facet);

export const presences: fc.Arbitrary<Presence> = fc
  .record({
    person: people,
    organization: organizationIds,
    membership: ids<MembershipId>(),
    name: words,
    until: maybe(moments),
    setting: fc.record({ seen: fc.boolean(), mutual: fc.boolean(), paused: fc.boolean(), since: moments }),
    ageGroup: fc.constantFrom('adult' as const, 'minor' as const, 'unknown' as const),
    offers: few(offers, ({ role }) => role),
    facets: fc.array(facets, { maxLength: 4 }),
  })
  .map((presence) => whereGiven(presence) as Presence);

export const blocks: fc.Arbitrary<Block> = fc.record({
  person: people,
  blocked: people,
  organization: organizationIds,
  at: moments,
});
