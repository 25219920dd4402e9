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
import { toEntryColumns, toPlanColumns, toSectionColumns } from '../../src/plan/plan-mapper.js';
import { toPresenceColumns } from '../../src/presence/presence-mapper.js';
import { toImportedEntryColumns } from '../../src/profile/imported-entry-mapper.js';
import { toProfileColumns, toStatementColumns } from '../../src/profile/profile-mapper.js';
import type { SealedPlace, Sealer } from '../../src/sealer.js';
import { placeIn, sealedTables, type SqlRow } from '../../src/vault/sealed-tables.js';
import { toWishColumns } from '../../src/wish/wish-mapper.js';
import * as any from '../arbitraries.js';
import * as distance from '../arbitrary-distance.js';

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
  plan: any.plan.map((one) => [toPlanColumns(told, one)]),
  plan_section: any.plan.map((one) => toSectionColumns(told, one)),
  plan_entry: any.plan.map((one) =>
    toEntryColumns(told, {
      ...one,
      sections: one.sections.map((section) => ({
        ...section,
        entries: section.entries.map((entry) => ({ ...entry, helpedBy: 'Rosa' })),
      })),
    }),
  ),
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
