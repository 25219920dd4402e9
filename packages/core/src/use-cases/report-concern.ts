import type { SelfScope } from '../access/scope.js';
import { type Concern, type ConcernId, longestConcern } from '../concern/concern.js';
import type { ConcernRecipient, ConcernRecipientId } from '../concern/recipient.js';
import { err, ok, type Result } from '../kernel/result.js';
import { readText } from '../kernel/text.js';
import type { MembershipId } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import { recipientsOffered } from '../work/recipients-offered.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import { atPath, type UnreadableTextAt } from '../kernel/at-path.js';
import { concernEvent } from './concern-event.js';
import type { NotFound } from './refusals.js';

export interface ReportConcern {
  readonly organization: OrganizationId;
  /** Whom it is about, if anyone here. */
  readonly about?: { readonly organization: OrganizationId; readonly person: MembershipId };
  readonly recipient: ConcernRecipientId;
  readonly words: string;
}

/** This one cannot be told it: they are no recipient here, or there is no choice of recipients at all. */
export interface RecipientNotOffered {
  readonly kind: 'RecipientNotOffered';
  readonly path: readonly string[];
}

export type ReportConcernRefusal = NotFound | RecipientNotOffered | UnreadableTextAt;

/**
 * Tells a concern to the recipient the reporter picks. Somebody inside finds it here; for somebody outside it is kept as
 * a text the reporter hands over. Nobody else is told, called or alerted by it. Someone who is not here, or no longer, or
 * hidden from the reporter, can be spoken of like anybody else.
 */
export async function reportConcern(
  work: Work,
  self: SelfScope,
  command: ReportConcern,
  occasion: Occasion,
): Promise<Result<Outcome, ReportConcernRefusal>> {
  const { organization } = command;
  const words = atPath(readText(command.words, longestConcern), 'words');
  if (!words.ok) return words;
  return asMember(
    work,
    self,
    organization,
    'support',
    occasion.at,
    async (ports, mine): Promise<Result<Outcome, ReportConcernRefusal>> => {
      const about = command.about?.person;
      const isElsewhere = command.about !== undefined && command.about.organization !== organization;
      if (isElsewhere || about === mine.value.id) return err({ kind: 'NotFound', path: ['about'] });
      const offered = await recipientsOffered(ports, mine.value, about, occasion.at);
      const recipient = offered.find(({ id }) => id === command.recipient);
      if (!recipient) return err({ kind: 'RecipientNotOffered', path: ['recipient'] });
      const concern: Concern = {
        id: occasion.newId() as ConcernId,
        organization,
        reporter: self.actor,
        ...(about && { about }),
        recipient: asNow(recipient),
        words: words.value,
        state: recipient.standing === 'inside' ? 'received' : 'prepared',
        at: occasion.at,
      };
      await ports.concerns.keep(concern, [concernEvent('ConcernReported', concern, self.actor, occasion)]);
      return ok({ concern: globalId('concern', organization, concern.id) });
    },
  );
}

function asNow({ id, standing, member, name, reach }: ConcernRecipient): Concern['recipient'] {
  return { id, standing, ...(member && { member }), name, reach };
}
