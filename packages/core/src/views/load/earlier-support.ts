import { decideHistory } from '../../access/decide-history.js';
import type { Decision } from '../../access/decision.js';
import type { ConnectionKind } from '../../connection/connection.js';
import type { HistoryLine } from '../../connection/history-line.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { Look } from './look.js';
import { openedTo } from './opened-to.js';
import type { PersonSeen } from './people-seen.js';

/** One time somebody was supported, as far as its lines are open to the reader. */
export interface EarlierSupport {
  readonly kind: ConnectionKind;
  readonly organization: OrganizationId;
  readonly from?: Date;
  readonly metOn?: Date;
  readonly decision: Decision;
}

/** What was before, each line decided on its own; to whose it is, all of it. */
export async function earlierSupport(look: Look, seen: PersonSeen): Promise<readonly EarlierSupport[]> {
  // In assisted mode others, and what was with them, stay out of sight.
  if (look.withHelp) return [];
  const opened = seen.relation === 'self' ? await own(look) : await openedTo(look, seen, 'lines');
  if (!opened) return [];
  const before = new Map<string, EarlierSupport>();
  for (const line of opened.things) {
    const decision = decideHistory(opened.opening, line);
    const { organization, category, kind, label } = line;
    look.ledger.saw(decision, {
      owner: line.person,
      organization: seen.organization.id,
      action: 'history.read',
      category,
      purpose: 'support',
    });
    if (decision.effect === 'deny') continue;
    before.set(label, { kind, organization, ...before.get(label), ...told(line), decision });
  }
  return [...before.values()];
}

function told({ category, on }: HistoryLine): Pick<EarlierSupport, 'from' | 'metOn'> {
  return category === 'meetings' ? { metOn: on } : { from: on };
}

async function own({ me, at, own }: Look): ReturnType<typeof openedTo<'lines'>> {
  const things = await own(({ histories }) => histories.of(me));
  const opening = {
    reader: me,
    ties: [],
    barriers: [],
    permits: [],
    refusals: [],
    profiles: new Map<never, never>(),
    at,
  };
  return { things, opening };
}
