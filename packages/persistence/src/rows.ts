import { BoundaryRow, boundaryReferences } from './apart/boundary-row.js';
import { ConflictRow, conflictReferences } from './apart/conflict-row.js';
import { ConflictTieRow, conflictTieReferences } from './apart/conflict-tie-row.js';
import { ManagedTieRow, managedTieReferences } from './apart/managed-tie-row.js';
import { NotAgainRow, notAgainReferences } from './apart/not-again-row.js';
import { MeetAgainRow, meetAgainReferences } from './connection/meet-again-row.js';
import { CoverRow, coverReferences } from './cover/cover-row.js';
import { NoticeDeliveryRow, noticeDeliveryReferences } from './notice/notice-delivery-row.js';
import { NoticePreferenceRow, noticePreferenceReferences } from './notice/notice-preference-row.js';
import { LineOrderRow, lineOrderReferences } from './crisis-line/line-order-row.js';
import { ConcernRecipientRow, concernRecipientReferences } from './concern/concern-recipient-row.js';
import { ConcernRow, concernReferences } from './concern/concern-row.js';
import { OversightRow, oversightReferences } from './organization/oversight-row.js';
import { SupportHeldRow, supportHeldReferences } from './organization/support-held-row.js';
import { IdentityRow, identityReferences } from './person/identity-row.js';
import { PersonRow } from './person/person-row.js';
import { ClaimCodeRow, claimCodeReferences } from './organization/claim-code-row.js';
import { NetworkAgreementRow, networkAgreementReferences } from './network/network-agreement-row.js';
import { MembershipRow, membershipReferences } from './organization/membership-row.js';
import { OrganizationHandleRow, organizationHandleReferences } from './organization/organization-handle-row.js';
import { OrganizationPolicyRow, organizationPolicyReferences } from './organization/organization-policy-row.js';
import { OrganizationRow } from './organization/organization-row.js';
import { RoleRow, roleReferences } from './organization/role-row.js';
import { PlanTemplateRow, planTemplateReferences } from './plan/plan-template-row.js';
import { DimensionRow, dimensionReferences } from './dimension/dimension-row.js';
import { ImportedEntryRow, importedEntryReferences } from './profile/imported-entry-row.js';
import { ProfileRow, profileReferences } from './profile/profile-row.js';
import { StatementRow, statementReferences } from './profile/statement-row.js';
import { StatementUseRow, statementUseReferences } from './profile/statement-use-row.js';
import { WishListRow, wishListReferences } from './wish/wish-list-row.js';
import { WishRow, wishReferences } from './wish/wish-row.js';
import { BlockRow, blockReferences } from './presence/block-row.js';
import { PresenceRow, presenceReferences } from './presence/presence-row.js';
import { AccessGrantRow, accessGrantReferences } from './consent/access-grant-row.js';
import { ConsentRow, consentReferences } from './consent/consent-row.js';
import { DirectiveRow, directiveReferences } from './consent/directive-row.js';
import { DirectiveWordingRow, directiveWordingReferences } from './consent/directive-wording-row.js';
import { DirectiveRecipientRow, directiveRecipientReferences } from './consent/directive-recipient-row.js';
import { DirectiveWithdrawalRow, directiveWithdrawalReferences } from './consent/directive-withdrawal-row.js';
import { DirectiveReachRow, directiveReachReferences } from './consent/directive-reach-row.js';
import { ConnectionRow, connectionReferences } from './connection/connection-row.js';
import { ContactCardRow, contactCardReferences } from './connection/contact-card-row.js';
import { HistoryLineRow, historyLineReferences } from './connection/history-line-row.js';
import { MeetingRow, meetingReferences } from './connection/meeting-row.js';
import { BriefingRow, briefingReferences } from './trust/briefing-row.js';
import { OpennessRow, opennessReferences } from './trust/openness-row.js';
import { TrustActRow, trustActReferences } from './trust/trust-act-row.js';
import { AskAnswerRow, askAnswerReferences } from './ask/ask-answer-row.js';
import { AskRow, askReferences } from './ask/ask-row.js';
import { MatchRoundRow, matchRoundReferences } from './round/match-round-row.js';
import { RoundOfferRow, roundOfferReferences } from './round/round-offer-row.js';
import { RoundPlaceRow, roundPlaceReferences } from './round/round-place-row.js';
import { ConsentFormRow, consentFormReferences } from './paper/consent-form-row.js';
import { PaperRow, paperReferences } from './paper/paper-row.js';
import { PlanEntryRow, planEntryReferences } from './plan/plan-entry-row.js';
import { PlanRow, planReferences } from './plan/plan-row.js';
import { PlanSectionRow, planSectionReferences } from './plan/plan-section-row.js';
import { PlanSuggestionRow, planSuggestionReferences } from './plan/plan-suggestion-row.js';
import { PlanVersionRow, planVersionReferences } from './plan/plan-version-row.js';
import { PlanVersionSectionRow, planVersionSectionReferences } from './plan/plan-version-section-row.js';
import { CrisisActivationRow, crisisActivationReferences } from './crisis/crisis-activation-row.js';
import { CrisisAskedRow, crisisAskedReferences } from './crisis/crisis-asked-row.js';
import { CrisisLinkRow, crisisLinkReferences } from './crisis/crisis-link-row.js';
import { CrisisPlanRow, crisisPlanReferences } from './crisis/crisis-plan-row.js';
import { CrisisSupporterRow, crisisSupporterReferences } from './crisis/crisis-supporter-row.js';
import { CrisisVoiceRow, crisisVoiceReferences } from './crisis/crisis-voice-row.js';
import { AdvanceAgentRow, advanceAgentReferences } from './advance-directive/advance-agent-row.js';
import { AdvanceAnswerRow, advanceAnswerReferences } from './advance-directive/advance-answer-row.js';
import { AdvanceDirectiveRow, advanceDirectiveReferences } from './advance-directive/advance-directive-row.js';
import { AdvanceEndingRow, advanceEndingReferences } from './advance-directive/advance-ending-row.js';
import { AdvanceIncapacityRow, advanceIncapacityReferences } from './advance-directive/advance-incapacity-row.js';
import { AdvanceInstructionRow, advanceInstructionReferences } from './advance-directive/advance-instruction-row.js';
import { AdvanceSealRow, advanceSealReferences } from './advance-directive/advance-seal-row.js';
import { ScanPartRow, scanPartReferences } from './advance-directive/scan-part-row.js';
import { ScanRow, scanReferences } from './advance-directive/scan-row.js';
import { ScanTicketRow, scanTicketReferences } from './advance-directive/scan-ticket-row.js';
import { RoadmapDraftRow, roadmapDraftReferences } from './roadmap/roadmap-draft-row.js';
import { RoadmapItemRow, roadmapItemReferences } from './roadmap/roadmap-item-row.js';
import { RoadmapLineRow, roadmapLineReferences } from './roadmap/roadmap-line-row.js';
import { RoadmapSuggestionRow, roadmapSuggestionReferences } from './roadmap/roadmap-suggestion-row.js';
import { SetbackRow, setbackReferences } from './roadmap/setback-row.js';
import { AccessRow, accessReferences } from './record/access-row.js';
import { BroughtHistoryRow, broughtHistoryReferences } from './record/brought-history-row.js';
import { ErasedCountRow, erasedCountReferences } from './record/erased-count-row.js';
import { ErasureRow, erasureReferences } from './record/erasure-row.js';
import { ComplianceProfileRow, complianceProfileReferences } from './organization/compliance-profile-row.js';
import { RetentionTermRow, retentionTermReferences } from './record/retention-term-row.js';
import { SessionRow, sessionReferences } from './session/session-row.js';
import { SignOutRow, signOutReferences } from './session/sign-out-row.js';
import { OrganizationEventRow, organizationEventReferences } from './work/organization-event-row.js';
import { OutboxRow } from './work/outbox-row.js';
import { PersonEventRow, personEventReferences } from './work/person-event-row.js';
import { ReplyRow, replyReferences } from './work/reply-row.js';
import { LegalDemandRow, legalDemandReferences } from './legal/legal-demand-row.js';
import { LegalHoldRow, legalHoldReferences } from './legal/legal-hold-row.js';
import { ReleasedItemRow, releasedItemReferences } from './legal/released-item-row.js';
import { InstallationEventRow } from './installation/installation-event-row.js';
import type { Reference } from './schema/references.js';

/** Every table we keep. */
export const rows: readonly (new () => object)[] = [
  IdentityRow,
  PersonRow,
  ClaimCodeRow,
  MembershipRow,
  NetworkAgreementRow,
  OrganizationHandleRow,
  OrganizationPolicyRow,
  OrganizationRow,
  RoleRow,
  DimensionRow,
  PlanTemplateRow,
  ImportedEntryRow,
  ProfileRow,
  StatementRow,
  StatementUseRow,
  WishListRow,
  WishRow,
  BlockRow,
  PresenceRow,
  AccessGrantRow,
  ConsentRow,
  DirectiveRow,
  DirectiveWordingRow,
  DirectiveRecipientRow,
  DirectiveWithdrawalRow,
  DirectiveReachRow,
  ConnectionRow,
  HistoryLineRow,
  ContactCardRow,
  MeetingRow,
  CoverRow,
  LineOrderRow,
  NoticePreferenceRow,
  NoticeDeliveryRow,
  BriefingRow,
  OpennessRow,
  TrustActRow,
  AskAnswerRow,
  AskRow,
  PlanEntryRow,
  PaperRow,
  ConsentFormRow,
  MatchRoundRow,
  RoundPlaceRow,
  RoundOfferRow,
  PlanRow,
  PlanSectionRow,
  PlanSuggestionRow,
  PlanVersionRow,
  PlanVersionSectionRow,
  CrisisPlanRow,
  CrisisSupporterRow,
  CrisisActivationRow,
  CrisisVoiceRow,
  CrisisAskedRow,
  CrisisLinkRow,
  AdvanceDirectiveRow,
  AdvanceInstructionRow,
  AdvanceAgentRow,
  AdvanceAnswerRow,
  AdvanceIncapacityRow,
  AdvanceEndingRow,
  AdvanceSealRow,
  ScanTicketRow,
  ScanRow,
  ScanPartRow,
  RoadmapItemRow,
  RoadmapLineRow,
  RoadmapSuggestionRow,
  SetbackRow,
  RoadmapDraftRow,
  AccessRow,
  BroughtHistoryRow,
  ErasedCountRow,
  ErasureRow,
  RetentionTermRow,
  ComplianceProfileRow,
  SessionRow,
  SignOutRow,
  OrganizationEventRow,
  OutboxRow,
  PersonEventRow,
  ReplyRow,
  LegalDemandRow,
  ReleasedItemRow,
  LegalHoldRow,
  NotAgainRow,
  MeetAgainRow,
  ConflictRow,
  ConflictTieRow,
  ManagedTieRow,
  BoundaryRow,
  OversightRow,
  SupportHeldRow,
  ConcernRecipientRow,
  ConcernRow,
  InstallationEventRow,
];

/** Every foreign key between them. */
export const references: readonly Reference[] = [
  ...identityReferences,
  ...claimCodeReferences,
  ...membershipReferences,
  ...networkAgreementReferences,
  ...organizationHandleReferences,
  ...organizationPolicyReferences,
  ...roleReferences,
  ...dimensionReferences,
  ...planTemplateReferences,
  ...importedEntryReferences,
  ...profileReferences,
  ...statementReferences,
  ...statementUseReferences,
  ...wishListReferences,
  ...wishReferences,
  ...blockReferences,
  ...presenceReferences,
  ...accessGrantReferences,
  ...consentReferences,
  ...directiveReferences,
  ...directiveWordingReferences,
  ...directiveRecipientReferences,
  ...directiveWithdrawalReferences,
  ...directiveReachReferences,
  ...connectionReferences,
  ...historyLineReferences,
  ...contactCardReferences,
  ...meetingReferences,
  ...coverReferences,
  ...lineOrderReferences,
  ...noticePreferenceReferences,
  ...noticeDeliveryReferences,
  ...briefingReferences,
  ...opennessReferences,
  ...trustActReferences,
  ...askAnswerReferences,
  ...askReferences,
  ...planEntryReferences,
  ...planReferences,
  ...paperReferences,
  ...consentFormReferences,
  ...matchRoundReferences,
  ...roundPlaceReferences,
  ...roundOfferReferences,
  ...planSectionReferences,
  ...planSuggestionReferences,
  ...planVersionReferences,
  ...planVersionSectionReferences,
  ...crisisPlanReferences,
  ...crisisSupporterReferences,
  ...crisisActivationReferences,
  ...crisisVoiceReferences,
  ...crisisAskedReferences,
  ...crisisLinkReferences,
  ...advanceDirectiveReferences,
  ...advanceInstructionReferences,
  ...advanceAgentReferences,
  ...advanceAnswerReferences,
  ...advanceIncapacityReferences,
  ...advanceEndingReferences,
  ...advanceSealReferences,
  ...scanTicketReferences,
  ...scanReferences,
  ...scanPartReferences,
  ...roadmapItemReferences,
  ...roadmapLineReferences,
  ...roadmapSuggestionReferences,
  ...setbackReferences,
  ...roadmapDraftReferences,
  ...accessReferences,
  ...broughtHistoryReferences,
  ...erasedCountReferences,
  ...erasureReferences,
  ...retentionTermReferences,
  ...complianceProfileReferences,
  ...sessionReferences,
  ...signOutReferences,
  ...organizationEventReferences,
  ...personEventReferences,
  ...replyReferences,
  ...legalDemandReferences,
  ...releasedItemReferences,
  ...legalHoldReferences,
  ...notAgainReferences,
  ...meetAgainReferences,
  ...conflictReferences,
  ...conflictTieReferences,
  ...managedTieReferences,
  ...boundaryReferences,
  ...oversightReferences,
  ...supportHeldReferences,
  ...concernRecipientReferences,
  ...concernReferences,
];
