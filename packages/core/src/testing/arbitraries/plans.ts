import fc from 'fast-check';
import type { ConnectionId } from '../../connection/connection.js';
import type { Consent, ConsentId } from '../../consent/consent.js';
import {
  type Entry,
  type EntryId,
  type Plan,
  type PlanId,
  type Section,
  type SectionId,
  sectionKinds,
} from '../../plan/plan.js';
import { few, helpers, ids, languages, maybe, moments, people, whereGiven, words } from './ground.js';

const entries: fc.Arbitrary<Entry> = fc
  .record({ id: ids<EntryId>(), words, language: languages, writtenAt: moments, helpedBy: maybe(helpers) })
  .map((entry) => whereGiven(entry) as Entry);

const sections: fc.Arbitrary<Section> = fc
  .record({
    id: ids<SectionId>(),
    kind: fc.constantFrom(...sectionKinds),
    title: maybe(words),
    entries: few(entries, ({ id }) => id),
  })
  .map((section) => whereGiven(section) as Section);

export const plans: fc.Arbitrary<Plan> = fc.record({
  id: ids<PlanId>(),
  owner: people,
  title: words,
  draftedAt: moments,
  sections: few(sections, ({ id }) => id),
});

export const consents: fc.Arbitrary<Consent> = fc
  .record({
    id: ids<ConsentId>(),
    person: people,
    recipient: people,
    subject: fc.oneof(
      fc.record({
        kind: fc.constant('plan-section' as const),
        plan: ids<PlanId>(),
        section: ids<SectionId>(),
        connection: ids<ConnectionId>(),
      }),
      fc.record({ kind: fc.constant('contact' as const), connection: ids<ConnectionId>() }),
    ),
    givenAt: moments,
    until: maybe(moments),
    withdrawnAt: maybe(moments),
  })
  .map((consent) => whereGiven(consent) as Consent);
