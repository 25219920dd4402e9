import type { Caller, Row, Tables } from './raw-sql.js';

/**
 * Whether a row of somebody's advance directive may be read by whoever it appoints, who said yes; written by hand. What it
 * opens is read where the two are connected, and in no other organization.
 */
export function appointedMayRead(all: Tables, { context }: Caller, table: string, row: Row): boolean {
  const [me, here] = [context['app.actor'], context['app.organization']];
  const isMe = (person: unknown): boolean => me !== undefined && me !== '' && person === me;
  const rows = (name: string): readonly Row[] => all.get(name) ?? [];
  const mine = (directive: unknown): Row | undefined =>
    rows('advance_agent').find((one) => one['directive_id'] === directive && isMe(one['agent_id']));
  switch (table) {
    case 'advance_agent':
      return isMe(row['agent_id']);
    case 'advance_answer':
      return row['appointment_id'] === mine(row['directive_id'])?.['id'];
    case 'advance_directive':
      return mine(row['id']) !== undefined;
    case 'advance_incapacity':
      return isMe(row['recorded_by']);
    case 'advance_instruction': {
      const agent = mine(row['directive_id']);
      const on = rows('connection').find((one) => one['id'] === agent?.['connection_id']);
      const isThere = on !== undefined && (here === undefined || here === '' || on['organization_id'] === here);
      return isThere && (agent?.['scope'] as readonly unknown[]).includes(row['kind']);
    }
    default:
      return false;
  }
}
