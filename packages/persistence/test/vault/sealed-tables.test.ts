import type { ScanId } from '@peerness/core/advance-directive';
import { arbitraries } from '@peerness/core/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBoundaryColumns } from '../../src/apart/keep-boundaries.js';
import { toConflictColumns } from '../../src/apart/keep-conflicts.js';
import { toAskColumns } from '../../src/ask/ask-mapper.js';
import { toConcernColumns } from '../../src/concern/keep-concerns.js';
import { toConnectionColumns } from '../../src/connection/connection-mapper.js';
import { toCardColumns } from '../../src/connection/contact-cards.js';
import { toMeetingColumns } from '../../src/connection/meeting-mapper.js';
import { toRecipientColumns } from '../../src/consent/directive-recipient-mapper.js';
import { toWordingColumns } from '../../src/consent/directive-wording-mapper.js';
import { toLineOrderColumns } from '../../src/crisis-line/keep-line-orders.js';
import { toNoticePreferenceColumns } from '../../src/notice/keep-notice-preferences.js';
import { toEntryColumns, toPlanColumns, toSectionColumns } from '../../src/plan/plan-mapper.js';
import { toCrisisLinkColumns } from '../../src/crisis/crisis-link-mapper.js';
import { toCrisisPlanColumns } from '../../src/crisis/crisis-plan-mapper.js';
import { directive } from '../arbitrary-directive.js';
import {
  toAgentColumns,
  toEndingColumns,
  toIncapacityColumns,
  toInstructionColumns,
} from '../../src/advance-directive/advance-parts-mapper.js';
import { toSealColumns } from '../../src/advance-directive/advance-seal-mapper.js';
import { toPartColumns } from '../../src/advance-directive/scan-parts.js';
import * as inACrisis from '../in-a-crisis.js';
import { toSuggestionColumns } from '../../src/plan/keep-suggestions.js';
import { toVersionColumns } from '../../src/plan/version-mapper.js';
import {
  toDraftColumns,
  toItemColumns,
  toLineColumns,
  toSetbackColumns,
  toSuggestionColumns as toRoadmapSuggestionColumns,
} from '../../src/roadmap/roadmap-mapper.js';
import { toPresenceColumns } from '../../src/presence/presence-mapper.js';
import { toImportedEntryColumns } from '../../src/profile/imported-entry-mapper.js';
import { toProfileColumns, toStatementColumns } from '../../src/profile/profile-mapper.js';
import type { SealedPlace, Sealer } from '../../src/sealer.js';
import { placeIn, sealedTables, type SqlRow } from '../../src/vault/sealed-tables.js';
import { toWishColumns } from '../../src/wish/wish-mapper.js';
import * as any from '../arbitraries.js';
import { toConsentFormColumns } from '../../src/paper/keep-consent-forms.js';
import { consentForm } from '../arbitrary-consent-form.js';
import { plan as anyPlan } from '../arbitrary-plan.js';
import * as distance from '../arbitrary-distance.js';
import * as onRoadmap from '../arbitrary-roadmap.js';

const seed = 20_261_126;
/** Seals nothing, and writes down for where it was asked to. */
const told: Sealer = {
  seal: (_words, place) => `at ${JSON.stringify(place)}`,
  open: (sealed) => sealed,
};

/** Every mapper that arbitrary things are made for; the full world of `sealed-database.test.ts` opens the others' rows. */
const mappers: { readonly [table: string]: fc.Arbitrary<readonly object[]> } = {
  profile: any.profile.map((one) => [{ personId: one.person, ...toProfileColumns(told, one) }]),
  statement: any.profile.map((one) =>
    toStatementColumns(told, { ...one, statements: one.statements.map((said) => ({ ...said, helpedBy: 'Rosa' })) }),
  ),
  imported_entry: any.entry.map((one) => [toImportedEntryColumns(told, one)]),
  wish: any.wishes.map((one) => toWishColumns(told, one)),
  presence: any.presence.map((one) => [toPresenceColumns(told, one)]),
  notice_preference: fc.record({ person: any.id, to: any.words, at: any.at }).map((one) => [
    toNoticePreferenceColumns(told, {
      ...one,
      channel: 'e-mail',
      language: 'en',
      crisisBreaksQuiet: false,
    } as unknown as Parameters<typeof toNoticePreferenceColumns>[1]),
  ]),
  line_order: fc
    .record({ person: any.id, lines: fc.array(any.words), at: any.at })
    .map((one) => [toLineOrderColumns(told, one as unknown as Parameters<typeof toLineOrderColumns>[1])]),
  boundary: distance.boundary.map((one) => [toBoundaryColumns(told, one)]),
  conflict: distance.conflict.map((one) => [toConflictColumns(told, one)]),
  concern: distance.concern.map((one) => [toConcernColumns(told, one)]),
  consent_wording: arbitraries.directives.map((one) => [toWordingColumns(told, one)]),
  consent_recipient: arbitraries.directives.map((one) => toRecipientColumns(told, one)),
  connection: any.connection.map((one) => [toConnectionColumns(told, one)]),
  meeting: any.connection.map((one) => toMeetingColumns(told, one)),
  contact_card: any.card.map((one) => [toCardColumns(told, one)]),
  ask: any.ask.map((one) => [toAskColumns(told, one)]),
  consent_form: consentForm.map((one) => [toConsentFormColumns(told, one)]),
  plan: anyPlan.map((one) => [toPlanColumns(told, one)]),
  plan_section: anyPlan.map((one) => toSectionColumns(told, one)),
  plan_entry: anyPlan.map((one) =>
    toEntryColumns(told, {
      ...one,
      sections: one.sections.map((section) => ({
        ...section,
        entries: section.entries.map((entry) => ({
          ...entry,
          helpedBy: 'Rosa',
          action: { who: 'Rosa' },
          link: 'https://example.org/',
        })),
      })),
    }),
  ),
  plan_version_section: anyPlan.map((one) =>
    toVersionColumns(told, { personId: one.owner, planId: one.id, number: 3 }, one.sections),
  ),
  plan_suggestion: arbitraries.suggestions.map((one) => [toSuggestionColumns(told, one)]),
  crisis_plan: inACrisis.plan.map((one) => [toCrisisPlanColumns(told, one)]),
  crisis_link: inACrisis.link.map((one) => [toCrisisLinkColumns(told, one)]),
  advance_instruction: directive.map((one) =>
    one.instructions.map((each, at) => toInstructionColumns(told, one, each, at)),
  ),
  advance_agent: directive.map((one) => one.agents.map((each, at) => toAgentColumns(told, one, each, at))),
  advance_incapacity: directive.map((one) => one.incapacities.map((each) => toIncapacityColumns(told, one, each))),
  advance_ending: directive.map((one) => toEndingColumns(told, one)),
  advance_seal: directive.map(({ id, owner, set, versionNumber, begunAt }) => [
    toSealColumns(
      told,
      { owner, set, content: '{}', publicKey: 'ab' },
      {
        directive: id,
        versionNumber,
        recordedAt: begunAt.toISOString(),
        contentHash: '',
        before: '',
        hash: '',
        key: '',
        signature: '',
      },
    ),
  ]),
  advance_scan_part: directive.map(({ id, owner }) =>
    [0, 1, 2].flatMap(
      (position) =>
        toPartColumns(told, { owner, directive: id, id: id as string as ScanId }, new Uint8Array(300_000), position) ??
        [],
    ),
  ),
  roadmap_item: onRoadmap.item.map((one) => [toItemColumns(told, one)]),
  roadmap_line: fc
    .record({ item: onRoadmap.item, line: onRoadmap.line })
    .map(({ item, line }) => [toLineColumns(told, item, line)]),
  roadmap_suggestion: onRoadmap.suggestion.map((one) => [toRoadmapSuggestionColumns(told, one)]),
  setback: onRoadmap.setback.map((one) => [toSetbackColumns(told, one)]),
  roadmap_draft: onRoadmap.draft.map((one) => [toDraftColumns(told, one)]),
};

/** Made for nothing arbitrary: rows of the full world stand for them. */
const elsewhere = ['brought_history', 'legal_demand', 'legal_hold', 'reply', 'session'];

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const asSql = (row: object): SqlRow =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [snake(name), value]));

describe('the list of what is sealed', () => {
  it.each(Object.entries(mappers))('says of %s what its mapper says, in every column', (table, rows) => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(rows, (all) => {
        for (const row of all.map(asSql))
          for (const [column, text] of Object.entries(row)) {
            if (typeof text !== 'string' || !text.startsWith('at {')) continue;
            expect(JSON.parse(text.slice(3)) as SealedPlace).toEqual(placeIn(table, column, row));
            seen.add(column);
          }
      }),
      { numRuns: 300, seed },
    );
    expect([...seen].sort()).toEqual([...(sealedTables[table]?.columns ?? [])].sort());
  });

  it('has no table nobody looked at', () => {
    expect(Object.keys(sealedTables).sort()).toEqual([...Object.keys(mappers), ...elsewhere].sort());
  });
});
