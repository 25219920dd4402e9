import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAnswerColumns, toAsk, toAskColumns } from '../src/ask/ask-mapper.js';
import { toBoundary, toBoundaryColumns } from '../src/apart/keep-boundaries.js';
import { toConflict, toConflictColumns } from '../src/apart/keep-conflicts.js';
import { toNotAgain, toNotAgainColumns } from '../src/apart/keep-not-agains.js';
import { toLine, toLineColumns } from '../src/connection/keep-histories.js';
import {
  toMatchRound,
  toMatchRoundColumns,
  toRoundOffer,
  toRoundOfferColumns,
  toRoundPlace,
  toRoundPlaceColumns,
} from '../src/round/match-round-mapper.js';
import * as round from './arbitrary-round.js';
import { toCover, toCoverColumns } from '../src/cover/keep-covers.js';
import { toLineOrder, toLineOrderColumns } from '../src/crisis-line/keep-line-orders.js';
import { toNoticePreference, toNoticePreferenceColumns } from '../src/notice/keep-notice-preferences.js';
import { toNoticeDelivery, toNoticeDeliveryColumns } from '../src/notice/notice-delivery-mapper.js';
import { noticeAbouts, type NoticeDelivery, type NoticePreference } from '@peerness/core/notices';
import {
  toRecipient as toConcernRecipient,
  toRecipientColumns as toConcernRecipientColumns,
} from '../src/concern/keep-concern-recipients.js';
import { toConcern, toConcernColumns } from '../src/concern/keep-concerns.js';
import { toConnection, toConnectionColumns } from '../src/connection/connection-mapper.js';
import { toCard, toCardColumns } from '../src/connection/contact-cards.js';
import { toMeeting, toMeetingColumns } from '../src/connection/meeting-mapper.js';
import { toConsent, toConsentColumns } from '../src/consent/consent-mapper.js';
import { toDirective, toDirectiveColumns } from '../src/consent/directive-mapper.js';
import { toRecipientColumns, toWithdrawalColumns } from '../src/consent/directive-recipient-mapper.js';
import { toWordingColumns } from '../src/consent/directive-wording-mapper.js';
import { toNetworkAgreement, toNetworkAgreementColumns } from '../src/network/network-agreement-mapper.js';
import { toMembership, toMembershipColumns, toRoleColumns } from '../src/organization/membership-mapper.js';
import { toOrganization, toOrganizationColumns, toPolicyColumns } from '../src/organization/organization-mapper.js';
import { toEntryColumns, toPlan, toPlanColumns, toSectionColumns } from '../src/plan/plan-mapper.js';
import { toSuggestion, toSuggestionColumns } from '../src/plan/keep-suggestions.js';
import { toSectionOf, toVersionColumns } from '../src/plan/version-mapper.js';
import {
  toDraft,
  toDraftColumns,
  toItem,
  toItemColumns,
  toLine as toItemLine,
  toLineColumns as toItemLineColumns,
  toSetback,
  toSetbackColumns,
  toSuggestion as toRoadmapSuggestion,
  toSuggestionColumns as toRoadmapSuggestionColumns,
} from '../src/roadmap/roadmap-mapper.js';
import { toBlock, toBlockColumns } from '../src/presence/keep-blocks.js';
import { toPresence, toPresenceColumns } from '../src/presence/presence-mapper.js';
import { toImportedEntry, toImportedEntryColumns } from '../src/profile/imported-entry-mapper.js';
import { toProfile, toProfileColumns, toStatementColumns, toUseColumns } from '../src/profile/profile-mapper.js';
import { CorruptRow } from '../src/index.js';
import type { SealedPlace, Sealer } from '../src/sealer.js';
import { toWishColumns, toWishList } from '../src/wish/wish-mapper.js';
import { toReply, toReplyColumns } from '../src/work/keep-replies.js';
import { toClaimCode, toClaimCodeColumns } from '../src/organization/keep-claim-codes.js';
import { arbitraries } from '@peerness/core/testing';
import * as any from './arbitraries.js';
import { plan as anyPlan } from './arbitrary-plan.js';
import { consentForm } from './arbitrary-consent-form.js';
import { toConsentForm, toConsentFormColumns } from '../src/paper/keep-consent-forms.js';
import * as distance from './arbitrary-distance.js';
import * as onRoadmap from './arbitrary-roadmap.js';

/** Opens words only where they were sealed, and shows nothing of them: what a mapper forgets to seal or misplaces, fails. */
const strict: Sealer = {
  seal: (words, place) => `sealed ${Buffer.from(JSON.stringify([place, words])).toString('base64')}`,
  open: (sealed, place) => {
    const [at, words] = JSON.parse(Buffer.from(sealed.slice(7), 'base64').toString()) as [SealedPlace, string];
    expect(at).toEqual(place);
    return words;
  },
};

/** As a row comes back: with its version, which the mapper leaves to the database. */
const kept = <Columns extends object>(columns: Columns): Columns & { version: number } => ({ ...columns, version: 1 });

const same = <Value>(name: string, one: fc.Arbitrary<Value>, there: (value: Value) => unknown): void => {
  it(`${name}: what is read is what was kept`, () => {
    fc.assert(
      fc.property(one, (value) => {
        expect(there(value)).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });
};

describe('a round trip through its row', () => {
  same('organization', any.organization, (one) => toOrganization(toOrganizationColumns(one), toPolicyColumns(one)));
  same('membership', any.membership, (one) =>
    toMembership(
      kept({ ...toMembershipColumns(one), organizationId: one.organization, id: one.id }),
      toRoleColumns(one),
    ),
  );
  same('agreement of two organizations', any.networkAgreement, (one) =>
    toNetworkAgreement(toNetworkAgreementColumns(one)),
  );
  same('profile', any.profile, (one) =>
    toProfile(
      strict,
      kept({ personId: one.person, ...toProfileColumns(strict, one) }),
      toStatementColumns(strict, one),
      toUseColumns(one),
    ),
  );
  same('imported entry', any.entry, (one) => toImportedEntry(strict, toImportedEntryColumns(strict, one)));
  same('wishes', any.wishes, (one) =>
    toWishList(strict, { personId: one.person, organizationId: one.organization }, toWishColumns(strict, one)),
  );
  same('presence', any.presence, (one) => toPresence(strict, toPresenceColumns(strict, one)));
  same('consent', any.consent, (one) => toConsent(toConsentColumns(one)));
  same('directive', arbitraries.directives, (one) =>
    toDirective(strict, {
      directive: toDirectiveColumns(one),
      recipients: toRecipientColumns(strict, one),
      withdrawals: toWithdrawalColumns(one),
      wording: toWordingColumns(strict, one),
    }),
  );
  same('connection', any.connection, (one) => {
    const [meeting] = toMeetingColumns(strict, one);
    return toConnection(strict, toConnectionColumns(strict, one), meeting && toMeeting(strict, meeting));
  });
  same(
    'history line',
    fc.record({
      organization: any.id,
      label: any.id,
      person: any.id,
      kind: fc.constantFrom('support', 'mutual'),
      category: fc.constantFrom('connections', 'meetings'),
      on: any.at,
    }) as never,
    (one: Parameters<typeof toLineColumns>[0]) => toLine(toLineColumns(one)),
  );
  same('contact card', any.card, (one) => toCard(strict, toCardColumns(strict, one)));
  same('ask', any.ask, (one) => toAsk(strict, toAskColumns(strict, one), toAnswerColumns(one)));
  same('plan', anyPlan, (one) =>
    toPlan(strict, toPlanColumns(strict, one), toSectionColumns(strict, one), toEntryColumns(strict, one)),
  );
  same('suggestion', arbitraries.suggestions, (one) => toSuggestion(strict, toSuggestionColumns(strict, one)));
  same('consent to one section', arbitraries.consents, (one) => toConsent(toConsentColumns(one)));
  same(
    'section of a version',
    arbitraries.plans.filter(({ sections }) => sections.length > 0),
    (one) => {
      const of = { personId: one.owner, planId: one.id, number: 7 };
      const rows = toVersionColumns(strict, of, one.sections);
      return { ...one, sections: rows.map((row) => toSectionOf(strict, row)) };
    },
  );
  same('entry that says who, when, where and whose', arbitraries.plans, (one) =>
    toPlan(strict, toPlanColumns(strict, one), toSectionColumns(strict, one), toEntryColumns(strict, one)),
  );
  same('item on a roadmap', onRoadmap.item, (one) => toItem(strict, toItemColumns(strict, one)));
  same('line of an item', fc.record({ item: onRoadmap.item, line: onRoadmap.line }), ({ item, line }) => ({
    item,
    line: toItemLine(strict, toItemLineColumns(strict, item, line)),
  }));
  same('suggestion for a roadmap', onRoadmap.suggestion, (one) =>
    toRoadmapSuggestion(strict, toRoadmapSuggestionColumns(strict, one)),
  );
  same('consent form', consentForm, (one) => toConsentForm(strict, toConsentFormColumns(strict, one)));
  same('round', round.matchRound, (one) => toMatchRound(toMatchRoundColumns(one)));
  same('place in a round', round.roundPlace, (one) => toRoundPlace(toRoundPlaceColumns(one)));
  same('offer of a round', round.roundOffer, (one) => toRoundOffer(toRoundOfferColumns(one)));
  same('setback', onRoadmap.setback, (one) => toSetback(strict, toSetbackColumns(strict, one)));
  same('draft', onRoadmap.draft, (one) => toDraft(strict, toDraftColumns(strict, one)));
  same('not again', distance.notAgain, (one) => toNotAgain(toNotAgainColumns(one)));
  same('cover', distance.cover, (one) => toCover(toCoverColumns(one)));
  same(
    'order of crisis lines',
    fc.record({ person: any.id, lines: fc.array(any.words), at: any.at }) as never,
    (one: Parameters<typeof toLineOrderColumns>[1]) => toLineOrder(strict, toLineOrderColumns(strict, one)),
  );
  same(
    'how somebody wants to be told',
    fc.record(
      {
        person: any.id,
        channel: fc.constantFrom('e-mail', 'sms', 'push'),
        to: any.words,
        language: fc.constantFrom('en', 'es'),
        quiet: fc.record({ from: fc.nat(1439), until: fc.nat(1439), timeZone: fc.constant('America/Chicago') }),
        crisisBreaksQuiet: fc.boolean(),
        at: any.at,
      },
      { requiredKeys: ['person', 'channel', 'to', 'language', 'crisisBreaksQuiet', 'at'] },
    ) as never,
    (one: NoticePreference) => toNoticePreference(strict, toNoticePreferenceColumns(strict, one)),
  );
  same(
    'what somebody was told',
    fc.record({
      id: any.id,
      person: any.id,
      about: fc.constantFrom(...noticeAbouts),
      urgency: fc.constantFrom('ordinary', 'crisis'),
      channel: fc.constant('e-mail'),
      at: any.at,
      delivery: fc.oneof(
        fc.record({ state: fc.constant('waiting'), attempts: fc.nat(6), nextAt: any.at }),
        fc.record({ state: fc.constant('sent'), attempts: fc.nat(6), sentAt: any.at }),
        fc.record({
          state: fc.constant('failed'),
          attempts: fc.nat(6),
          failedAt: any.at,
          why: fc.constantFrom('busy', 'no-channel'),
        }),
      ),
    }) as never,
    (one: NoticeDelivery) => toNoticeDelivery(toNoticeDeliveryColumns(one)),
  );
  same('conflict', distance.conflict, (one) => toConflict(strict, toConflictColumns(strict, one)));
  same('boundary', distance.boundary, (one) => toBoundary(strict, toBoundaryColumns(strict, one)));
  same('recipient of concerns', distance.recipient, (one) => toConcernRecipient(toConcernRecipientColumns(one)));
  same('concern', distance.concern, (one) => toConcern(strict, toConcernColumns(strict, one)));
  same(
    'block',
    fc.record({ person: any.id, blocked: any.id, organization: any.id, at: any.at }) as never,
    (one: Parameters<typeof toBlockColumns>[0]) => toBlock(toBlockColumns(one)),
  );
  same(
    'reply',
    fc.record({ person: any.id, key: any.words, digest: any.key, answer: fc.jsonValue(), at: any.at }) as never,
    (one: Parameters<typeof toReplyColumns>[1]) => toReply(strict, toReplyColumns(strict, one)),
  );
  same(
    'claim code',
    fc.record({ organization: any.id, person: any.id, digest: any.key, openUntil: any.at }) as never,
    (one: Parameters<typeof toClaimCodeColumns>[0]) => toClaimCode(toClaimCodeColumns(one)),
  );
});

describe('what the rows hold', () => {
  const said = fc.record({ boundary: distance.boundary, conflict: distance.conflict, concern: distance.concern });
  const words = fc.string({ minLength: 24, maxLength: 40, unit: fc.constantFrom(...'ñéüあい') });

  it('shows none of a person’s words once they are sealed', () => {
    fc.assert(
      fc.property(anyPlan, any.profile, any.presence, said, words, (plan, profile, presence, theirs, secret) => {
        const sections = plan.sections.map((one) => ({
          ...one,
          title: secret,
          entries: one.entries.map((entry) => ({ ...entry, words: secret })),
        }));
        const mine = { ...plan, title: secret, sections };
        const statements = profile.statements.map((one) => ({
          ...one,
          answer: { answer: 'self-described', words: secret, language: 'en' } as const,
        }));
        const facets = presence.facets.map((one) => ({
          ...one,
          answer: { answer: 'self-described', words: secret, language: 'en' } as const,
        }));
        const rows = [
          toPlanColumns(strict, mine),
          ...toSectionColumns(strict, mine),
          ...toEntryColumns(strict, mine),
          toProfileColumns(strict, { ...profile, name: secret, statements }),
          ...toStatementColumns(strict, { ...profile, statements }),
          toPresenceColumns(strict, { ...presence, name: secret, facets }),
          toBoundaryColumns(strict, { ...theirs.boundary, words: secret }),
          toConflictColumns(strict, { ...theirs.conflict, plan: secret }),
          toConcernColumns(strict, { ...theirs.concern, words: secret, closing: secret }),
        ];
        expect(JSON.stringify(rows)).not.toContain(secret);
      }),
    );
  });

  it.each([
    ['a status nobody knows', { status: 'lost' }],
    ['accepted without a date', { status: 'accepted', acceptedAt: null }],
    ['met without saying who goes on', { status: 'met', acceptedAt: new Date(), metAt: new Date(), goingOn: null }],
    ['ended without a date', { status: 'ended', endedAt: null }],
  ])('is refused when it contradicts itself: %s', (_, wrong) => {
    const [connection] = fc.sample(any.connection, { numRuns: 1, seed: 7 });
    if (!connection) throw new Error('no sample');
    const row = { ...toConnectionColumns(strict, connection), acceptedAt: null, endedAt: null, ...wrong };
    expect(() => toConnection(strict, row, undefined)).toThrow(CorruptRow);
  });
});
