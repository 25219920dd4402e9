import type { SelfScope } from '../access/scope.js';
import { type ConnectionId, isLive, otherOf } from '../connection/connection.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { sectionOf } from '../plan/change.js';
import type { PlanId, SectionId } from '../plan/plan.js';
import type { BriefingNeeded } from '../connection/briefing-needed.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import { findConnection, moveOn } from './change-connection.js';
import { findOwnPlan, sectionOutcome } from './change-plan.js';
import { findVersion, type StandingRefusal } from './find-version.js';
import { giveConsent } from './give-consent.js';
import { noteAct, openByShowing } from './own-openness.js';
import type { NotFound } from './refusals.js';

export interface ShowSection {
  readonly plan: PlanId;
  readonly section: SectionId;
  readonly organization: OrganizationId;
  readonly connection: ConnectionId;
  /** Shown no longer than this; without it, until it is taken back. */
  readonly until?: Date;
  /** The newest published version, or this one alone; without it, what is written, as it is written. */
  readonly follows?: 'latest' | number;
  /** Whether they may suggest words for it, too. */
  readonly may?: 'suggest';
}

/** Sections are shown to people one is connected with, while one is. */
export interface NotConnected {
  readonly kind: 'NotConnected';
}

/** Not a moment ahead of now. */
export interface UnreadableDate {
  readonly kind: 'UnreadableDate';
  readonly path: readonly string[];
}

export type ShowSectionRefusal =
  NotFound | NotConnected | BriefingNeeded | UnreadableDate | ChangedMeanwhile | StandingRefusal;

/** Shows one section of one's own plan to the other one of a connection. What is shown names the section; the plan says nothing. */
export async function showSection(
  work: Work,
  self: SelfScope,
  command: ShowSection,
  occasion: Occasion,
): Promise<Result<Outcome, ShowSectionRefusal>> {
  const { plan, section, organization, connection, until, follows, may } = command;
  if (until !== undefined && !isAhead(until, occasion.at)) return err({ kind: 'UnreadableDate', path: ['until'] });
  return asMember(
    work,
    self,
    organization,
    'support',
    occasion.at,
    async (ports): Promise<Result<Outcome, ShowSectionRefusal>> => {
      const own = await findOwnPlan(ports, self, plan);
      if (!own.ok) return own;
      if (!sectionOf(own.value.value, section)) return err({ kind: 'NotFound' });
      const standing = typeof follows === 'number' ? await findVersion(ports, own.value.value, follows) : ok(undefined);
      if (!standing.ok) return err({ ...standing.error, path: ['number'] });
      const found = await findConnection(ports, self, command, 'share');
      if (!found.ok) return found;
      const { blocked } = await moveOn(ports, self, found.value.value, occasion);
      if (!isLive(found.value.value) || blocked) return err({ kind: 'NotConnected' });
      const opened = await openByShowing(ports, self, found.value.value, occasion);
      if (!opened.ok) return opened;
      const showing = {
        recipient: otherOf(found.value.value, self.actor),
        subject: {
          kind: 'plan-section',
          plan,
          section,
          connection,
          ...(follows !== undefined && { follows }),
          ...(may && { may }),
        },
      } as const;
      const given = await giveConsent(ports, self, { ...showing, ...(until && { until }) }, occasion);
      if (given.ok) await noteAct(ports, self, found.value.value, 'section-shown', occasion);
      return given.ok ? ok(sectionOutcome(plan, section)) : given;
    },
  );
}

/** Whether something can be shown until then: ahead of now, and in a calendar. */
export function isAhead(until: Date, at: Date): boolean {
  return until > at && until < farthest;
}

/** The last moment a calendar with four-digit years can hold. */
const farthest = new Date('9999-12-31T00:00:00Z');
