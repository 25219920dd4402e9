import { templatesOfOnesOwn } from './0035-templates-of-ones-own/index.js';
import { networkAgreements } from './0040-network-agreements/index.js';
import { meetAgain } from './0041-meet-again/index.js';
import { consentForms } from './0036-consent-forms/index.js';
import type { Migration } from '../schema/migration.js';
import { findAPeer } from './0001-find-a-peer/index.js';
import { whoseRecordItIs } from './0006-whose-record-it-is/index.js';
import { consentDirectives } from './0007-consent-directives/index.js';
import { lookedAfter } from './0008-members/index.js';
import { sessions } from './0009-sessions/index.js';
import { theLaw } from './0010-the-law/index.js';
import { keepYourDistance } from './0011-keep-your-distance/index.js';
import { growTrust } from './0012-grow-trust/index.js';
import { openEntries } from './0013-open-entries/index.js';
import { restUntil } from './0014-rest-until/index.js';
import { cover } from './0015-cover/index.js';
import { releasedLetters } from './0016-released-letters/index.js';
import { writtenWithHelp } from './0017-written-with-help/index.js';
import { earlierSupport } from './0018-earlier-support/index.js';
import { organizationsClose } from './0019-organizations-close/index.js';
import { signedContext } from './0020-signed-context/index.js';
import { audit } from './0021-audit/index.js';
import { sealedReplies } from './0022-sealed-replies/index.js';
import { grantsGoWithTheirRecipient } from './0023-grants-go-with-their-recipient/index.js';
import { whatWasNoted } from './0024-what-was-noted/index.js';
import { roadmap } from './0026-roadmap/index.js';
import { wellnessPlan } from './0027-wellness-plan/index.js';
import { crisisPlans } from './0028-crisis-plans/index.js';
import { notices } from './0029-notices/index.js';
import { crisisLines } from './0030-crisis-lines/index.js';
import { paper } from './0031-paper/index.js';
import { advanceDirectives } from './0032-advance-directives/index.js';
import { crisisLinks } from './0033-crisis-links/index.js';
import { scans } from './0034-scans/index.js';
import { rounds } from './0037-rounds/index.js';

/** Every step from nothing to now, in order. */
export const migrations: readonly Migration[] = [
  findAPeer,
  whoseRecordItIs,
  consentDirectives,
  lookedAfter,
  sessions,
  theLaw,
  keepYourDistance,
  growTrust,
  openEntries,
  restUntil,
  cover,
  releasedLetters,
  writtenWithHelp,
  earlierSupport,
  organizationsClose,
  signedContext,
  audit,
  sealedReplies,
  grantsGoWithTheirRecipient,
  whatWasNoted,
  roadmap,
  wellnessPlan,
  crisisPlans,
  notices,
  crisisLines,
  paper,
  advanceDirectives,
  crisisLinks,
  scans,
  templatesOfOnesOwn,
  consentForms,
  rounds,
  networkAgreements,
  meetAgain,
];

/** The version they lead to. */
export const newestVersion: number = Math.max(...migrations.map(({ version }) => version));
