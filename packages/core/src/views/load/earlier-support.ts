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
  readonly metAt?: Date;
  readonly decision: Decision;
}

/** What was before, each line decided on its own; to whose it is, all of it. What the reader has part in is not before. */
export async function earlierSupport(look: Look, seen: PersonSeen): Promise<readonly EarlierSupport[]> {
  // In assisted mode others, and what was with them, stay out of sight.
  if (look.withHelp) return [];
  const { person } = seen.membership;
  const isMine = seen.relation === 'self';
  const opened = isMine ? await own(look) : await openedTo(look, seen, 'lines');
  const before = new Map<string, EarlierSupport>();
  for (const line of opened?.things ?? []) {
    if (!opened || (!isMine && (await isOurs(look, line)))) continue;
    const decision = decideHistory(opened.opening, line);
    if (decision.effect === 'deny') continue;
    const { organization, category, kind, connection } = line;
    look.ledger.saw(decision, {
      owner: person,
      organization: seen.organization.id,
      action: 'history.read',
      category,
      purpose: 'support',
    });
    before.set(connection, { kind, organization, ...before.get(connection), ...told(line), decision });
  }
  return [...before.values()];
}

function told({ category, at }: HistoryLine): Pick<EarlierSupport, 'from' | 'metAt'> {
  return category === 'meetings' ? { metAt: at } : { from: at };
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

async function isOurs(look: Look, { organization, connection }: HistoryLine): Promise<boolean> {
  const here = look.lent ? look.lent.here : await look.here(organization);
  return here?.connections.some(({ value }) => value.id === connection) ?? false;
}
