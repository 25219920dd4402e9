import type { SelfScope } from '../access/scope.js';
import type { NoPlaceLeft } from '../connection/accept-invitation.js';
import type { ConnectionId } from '../connection/connection.js';
import type { NotOpen } from '../connection/standing.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import { type PaperCode, paperCodeFrom, readPaperCode, type UnreadableCode } from '../paper/paper-code.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { acceptInvitation, type AcceptInvitationRefusal } from './accept-invitation.js';
import { asMember } from './as-member.js';
import type { OnConnection } from './change-connection.js';
import { declineInvitation } from './decline-invitation.js';
import type { NotFound } from './refusals.js';

export interface EnterAnswer {
  /** As it was typed. */
  readonly code: string;
  /** Which of the two boxes was marked. */
  readonly yes: boolean;
}

export type EnterAnswerRefusal =
  NotFound | NotOpen | NoPlaceLeft | ChangedMeanwhile | (UnreadableCode & { readonly path: readonly string[] });

/**
 * Takes in the answer somebody marked on a printed invitation: what a yes or a no does on a screen, and nothing that goes
 * with a yes there. In assisted mode nothing of the connection is answered: it is the other one's as well.
 */
export async function enterAnswer(
  work: Work,
  self: SelfScope,
  { code: typed, yes }: EnterAnswer,
  occasion: Occasion,
): Promise<Result<Outcome, EnterAnswerRefusal>> {
  const code = readPaperCode(typed);
  if (!code.ok) return err({ ...code.error, path: ['code'] });
  const invitation = await invitationNamed(work, self, code.value, occasion);
  if (!invitation) return err({ kind: 'NotFound', path: ['code'] });
  const answered = yes
    ? await acceptInvitation(work, self, invitation, occasion)
    : await declineInvitation(work, self, invitation, occasion);
  if (!answered.ok) return err(onPaper(answered.error));
  return ok(self.helpedBy === undefined ? answered.value : {});
}

/** The invitation to this person whose own code it is. Where none is, it is not told whether there ever was. */
async function invitationNamed(
  work: Work,
  self: SelfScope,
  code: PaperCode,
  { at }: Occasion,
): Promise<OnConnection | undefined> {
  const mine = await work(self, ({ memberships }) => memberships.of(self.actor));
  for (const organization of new Set(mine.map(({ value }) => value.organization))) {
    const found = await asMember(
      work,
      self,
      organization,
      'support',
      at,
      async ({ connections }): Promise<Result<ConnectionId | undefined, never>> => {
        const own = (await connections.of(self.actor, organization)).map(({ value }) => value);
        return ok(own.find(({ id, invitee }) => invitee === self.actor && paperCodeFrom(id) === code)?.id);
      },
    );
    if (found.ok && found.value !== undefined) return { organization, connection: found.value };
  }
  return undefined;
}

/** No briefing, card or meeting goes with an answer on paper, so nothing can be wrong with one. */
function onPaper(refusal: AcceptInvitationRefusal): EnterAnswerRefusal {
  switch (refusal.kind) {
    case 'NotFound':
    case 'NotOpen':
    case 'NoPlaceLeft':
    case 'ChangedMeanwhile':
      return refusal;
    default:
      return { kind: 'NotFound' };
  }
}
