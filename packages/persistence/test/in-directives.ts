import type { Row, Seeing } from './seeing.js';

/** What a directive lets a caller see, in words. */
export interface InDirectives {
  /** It appoints me, and I have not said no. */
  readonly appointed: (row: Row) => boolean;
  /** I am an agent of its directive who said yes and did not step back. */
  readonly accepted: (row: Row) => boolean;
  /** I am such an agent, still connected, and it is opened to me; this kind is in my scope. */
  readonly opened: (row: Row) => boolean;
}

export function inDirectives({ rows, isMe, overseen }: Seeing): InDirectives {
  const mine = (directive: unknown): readonly Row[] =>
    rows('advance_agent').filter((one) => one['directive_id'] === directive && isMe(one['agent_id']));
  const said = (me: Row): readonly unknown[] =>
    rows('advance_answer')
      .filter((one) => one['directive_id'] === me['directive_id'] && one['appointment_id'] === me['id'])
      .map(({ answer }) => answer);
  const isYes = (me: Row): boolean => said(me).includes('accepted') && !said(me).includes('stepped-back');
  const isLive = (me: Row): boolean =>
    rows('connection').some(
      ({ id, status }) => id === me['connection_id'] && ['accepted', 'met', 'active'].includes(String(status)),
    );
  const isOpen = (directive: unknown): boolean =>
    rows('advance_directive').some(
      ({ id, state, signed_at: at }) =>
        id === directive && state === 'recorded-as-executed' && Date.parse(String(at)) <= Date.now(),
    ) &&
    rows('advance_incapacity').some(
      (one) => one['directive_id'] === directive && one['opens'] === true && one['ended_at'] === null,
    );
  return {
    appointed: (row) => mine(row['id']).some((me) => !said(me).some((one) => one !== 'accepted')),
    accepted: (row) => mine(row['directive_id']).some(isYes),
    opened: (row) =>
      !overseen(row['person_id']) &&
      mine(row['directive_id']).some((me) => {
        const scope = me['scope'] as readonly unknown[];
        return isYes(me) && isLive(me) && (scope.length === 0 || scope.includes(row['kind']));
      }) &&
      isOpen(row['directive_id']),
  };
}
