import { inDirectives } from './in-directives.js';
import { inCrisis } from './in-crisis.js';
import type { Row, seeing } from './seeing.js';

/** The same of plans, of crises and of roadmaps. */
export function whoMaySeePlans(seen: ReturnType<typeof seeing>): readonly (readonly [string, (row: Row) => boolean])[] {
  const { rows, for_, isMe, goes, left, granted, overseen, mine } = seen;
  const { called, namedIn, ticks, presentedFor, byLink } = inCrisis(seen);
  const { appointed, accepted, opened } = inDirectives(seen);

  /** What is written, and no version of it. */
  const asWritten = (grant: Row): boolean => grant['follows'] === null;

  /** This version by its number, or the newest of its plan, if it is this one. */
  const inVersion =
    (row: Row) =>
    (grant: Row): boolean =>
      grant['follows'] === 'latest'
        ? rows('plan').some((one) => one['id'] === row['plan_id'] && one['published'] === row['number'])
        : grant['number'] === row['number'];

  return [
    [
      'plan',
      (row) =>
        mine(row) ||
        byLink(row, 'plan', row['id']) ||
        ((granted(row, 'plan-section', 'plan_id', row['id']) || called(row, 'plan', row['id'])) &&
          !overseen(row['person_id'])),
    ],
    [
      'plan_section',
      (row) =>
        mine(row) ||
        byLink(row, 'section', row['id']) ||
        ((granted(row, 'plan-section', 'subject_id', row['id'], asWritten) || called(row, 'section', row['id'])) &&
          !overseen(row['person_id'])),
    ],
    [
      'plan_entry',
      (row) =>
        mine(row) ||
        goes(row['person_id']) ||
        left(row['suggested_by']) ||
        byLink(row, 'section', row['section_id']) ||
        ((granted(row, 'plan-section', 'subject_id', row['section_id'], asWritten) ||
          called(row, 'section', row['section_id'])) &&
          !overseen(row['person_id'])),
    ],
    ['plan_version', mine],
    [
      'plan_version_section',
      (row) =>
        mine(row) ||
        (granted(row, 'plan-section', 'subject_id', row['section_id'], inVersion(row)) && !overseen(row['person_id'])),
    ],
    ['plan_suggestion', (row) => mine(row) || isMe(row['by_id']) || for_('notify')],
    ['crisis_plan', (row) => mine(row) || namedIn(row, row['id'], 'asked', 'accepted') || presentedFor(row, row['id'])],
    ['crisis_supporter', (row) => mine(row) || isMe(row['supporter_id']) || for_('clock')],
    [
      'crisis_activation',
      (row) =>
        mine(row) ||
        namedIn(row, row['crisis_plan_id'], 'accepted') ||
        ticks(row) ||
        presentedFor(row, row['crisis_plan_id']),
    ],
    [
      'crisis_voice',
      (row) =>
        mine(row) ||
        isMe(row['by_id']) ||
        for_('clock') ||
        rows('crisis_activation').some(
          (one) => one['id'] === row['activation_id'] && namedIn(one, one['crisis_plan_id'], 'accepted'),
        ),
    ],
    ['line_order', (row) => (mine(row) && for_('self')) || goes(row['person_id']) || byLink(row)],
    ['crisis_link', (row) => (mine(row) && for_('self')) || goes(row['person_id']) || row === seen.link],
    ['crisis_asked', (row) => mine(row) || isMe(row['supporter_id']) || for_('clock')],
    [
      'roadmap_item',
      (row) =>
        mine(row) ||
        goes(row['person_id']) ||
        left(row['suggested_by']) ||
        (granted(row, 'roadmap-item', 'subject_id', row['id']) && !overseen(row['person_id'])),
    ],
    ['advance_directive', (row) => mine(row) || appointed(row)],
    ['advance_instruction', (row) => mine(row) || opened(row)],
    ['advance_agent', (row) => mine(row) || left(row['agent_id']) || isMe(row['agent_id'])],
    [
      'advance_answer',
      (row) =>
        mine(row) || rows('advance_agent').some((one) => one['id'] === row['appointment_id'] && isMe(one['agent_id'])),
    ],
    [
      'advance_incapacity',
      (row) =>
        mine(row) ||
        left(row['recorded_by']) ||
        left(row['ended_by']) ||
        (accepted(row) && (isMe(row['recorded_by']) || (row['opens'] === true && row['ended_at'] === null))),
    ],
    ['advance_ending', mine],
    ['advance_seal', mine],
    ['advance_scan_ticket', mine],
    ['advance_scan', (row) => mine(row) || opened(row)],
    ['advance_scan_part', (row) => mine(row) || opened(row)],
    ['roadmap_line', mine],
    ['roadmap_suggestion', (row) => mine(row) || isMe(row['by_id']) || for_('notify')],
    ['setback', mine],
    ['roadmap_draft', mine],
  ];
}
