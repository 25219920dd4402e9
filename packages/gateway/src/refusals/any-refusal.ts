import type { IdempotencyKeyReused } from '@peerness/core';
import type { NotWithHelp } from '@peerness/core/record';
import type * as useCases from '@peerness/core/use-cases';

/** What the gateway lets people do. */
export type Done =
  | 'chooseName'
  | 'choosePresence'
  | 'block'
  | 'liftBlock'
  | 'sayNotAgain'
  | 'liftNotAgain'
  | 'declareConflict'
  | 'liftConflict'
  | 'setBoundary'
  | 'liftBoundary'
  | 'askForCover'
  | 'agreeToCover'
  | 'endCover'
  | 'orderCrisisLines'
  | 'reportConcern'
  | 'lookAtConcern'
  | 'closeConcern'
  | 'nameRecipient'
  | 'removeRecipient'
  | 'claimPlace'
  | 'state'
  | 'changeStatement'
  | 'withdrawStatement'
  | 'confirmEntry'
  | 'withdrawEntry'
  | 'wish'
  | 'withdrawWish'
  | 'setAsk'
  | 'withdrawAsk'
  | 'answerAsk'
  | 'invite'
  | 'acceptInvitation'
  | 'declineInvitation'
  | 'withdrawInvitation'
  | 'proposeMeeting'
  | 'agreeToMeeting'
  | 'sayWeMet'
  | 'goOn'
  | 'endConnection'
  | 'revealContact'
  | 'takeBackContact'
  | 'acknowledgeBriefing'
  | 'addBriefing'
  | 'openLevel'
  | 'offerLevel'
  | 'askForLevel'
  | 'stepBack'
  | 'forgetTogether'
  | 'draftPlan'
  | 'addSection'
  | 'writeEntry'
  | 'rewriteEntry'
  | 'removeEntry'
  | 'showSection'
  | 'takeBackSection'
  | 'signConsent'
  | 'releaseLetter'
  | 'takeBackConsent'
  | 'changeRoles'
  | 'suspendMember'
  | 'reinstateMember'
  | 'bringRecord'
  | 'recordDemand'
  | 'reviewDemand'
  | 'answerDemand'
  | 'liftBar'
  | 'beginHold'
  | 'endHold'
  | 'eraseMyself'
  | 'stayAfterAll'
  | 'endSession'
  | 'signOutEverywhere';

type RefusedBy<UseCase> = UseCase extends (...given: never[]) => Promise<infer Answer>
  ? Answer extends { readonly ok: false; readonly error: infer Refusal }
    ? Refusal
    : never
  : never;

/** Every considered no that can come of it. A new one without words does not compile. */
export type AnyRefusal = RefusedBy<(typeof useCases)[Done]> | IdempotencyKeyReused | NotWithHelp;

export type RefusalKind = AnyRefusal['kind'];

export type RefusalOf<Kind extends RefusalKind> = Extract<AnyRefusal, { readonly kind: Kind }>;
