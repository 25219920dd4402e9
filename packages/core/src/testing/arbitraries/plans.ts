import fc from 'fast-check';
import type { ConnectionId } from '../../connection/connection.js';
import type { Consent, ConsentId } from '../../consent/consent.js';
import type { TemplateLicence } from '../../plan/licence.js';
import {
  type Entry,
  type EntryId,
  type Plan,
  type PlanId,
  type Section,
  type SectionId,
  sectionKinds,
} from '../../plan/plan.js';
import { type Suggestion, suggestionEnds, type SuggestionId } from '../../plan/suggestion.js';
import type { RoadmapItemId } from '../../roadmap/roadmap-item.js';
import { few, helpers, ids, languages, maybe, moments, people, whereGiven, words } from './ground.js';

const entries: fc.Arbitrary<Entry> = fc
  .record({
    id: ids<EntryId>(),
    words,
    language: languages,
    writtenAt: moments,
    helpedBy: maybe(helpers),
    action: maybe(fc.record({ who: helpers, when: helpers }, { requiredKeys: [] })),
    link: maybe(fc.constantFrom('https://example.org/', 'https://example.org/a?b=c')),
    suggestedBy: maybe(people),
  })
  .map((entry) => whereGiven(entry) as Entry);

const sections: fc.Arbitrary<Section> = fc
  .record({
    id: ids<SectionId>(),
    kind: fc.constantFrom(...sectionKinds),
    title: maybe(words),
    entries: few(entries, ({ id }) => id),
  })
  .map((section) => linkedInToolboxes(whereGiven(section) as Section));

const licences: readonly TemplateLicence[] = [
  { holder: 'A publisher', note: 'Used with leave.\n\nNot to be sold.', source: 'https://example.org/terms' },
  { holder: 'دار نشر', note: 'بإذن' },
];

export const plans: fc.Arbitrary<Plan> = fc
  .record({
    id: ids<PlanId>(),
    owner: people,
    title: words,
    draftedAt: moments,
    licence: maybe(fc.constantFrom(...licences)),
    published: maybe(fc.integer({ min: 1, max: 1_000 })),
    sections: few(sections, ({ id }) => id),
  })
  .map((plan) => whereGiven(plan) as Plan);

export const suggestions: fc.Arbitrary<Suggestion> = fc
  .record({
    id: ids<SuggestionId>(),
    owner: people,
    plan: ids<PlanId>(),
    section: ids<SectionId>(),
    connection: ids(),
    by: people,
    words,
    language: languages,
    suggestedAt: moments,
    decided: maybe(fc.record({ as: fc.constantFrom(...suggestionEnds), at: moments })),
  })
  .map((one) => whereGiven(one) as Suggestion);

export const consents: fc.Arbitrary<Consent> = fc
  .record({
    id: ids<ConsentId>(),
    person: people,
    recipient: people,
    subject: fc.oneof(
      fc
        .record({
          kind: fc.constant('plan-section' as const),
          plan: ids<PlanId>(),
          section: ids<SectionId>(),
          connection: ids<ConnectionId>(),
          follows: maybe(fc.constantFrom('latest' as const, 1, 12)),
          may: maybe(fc.constant('suggest' as const)),
        })
        .map((subject) => whereGiven(subject)),
      fc.record({
        kind: fc.constant('roadmap-item' as const),
        item: ids<RoadmapItemId>(),
        connection: ids<ConnectionId>(),
      }),
      fc.record({ kind: fc.constant('contact' as const), connection: ids<ConnectionId>() }),
    ),
    givenAt: moments,
    until: maybe(moments),
    withdrawnAt: maybe(moments),
  })
  .map((consent) => whereGiven(consent) as Consent);

/** A link belongs to what helps. */
function linkedInToolboxes(section: Section): Section {
  if (section.kind === 'toolbox') return section;
  return { ...section, entries: section.entries.map(({ link: _, ...entry }) => entry) };
}
