import type { Engagement, RoleCode } from '@peerness/core';
import { enumOf, type EnumOf } from './enum-of.js';

export const RoleCodeEnum: EnumOf<RoleCode> = enumOf<RoleCode>(
  'RoleCode',
  'What a person does in an organization, whatever its title there.',
  {
    'peer-supporter': 'Supports others one to one from their own lived experience.',
    mentor: 'Goes part of the way with someone who is where they once were.',
    coach: 'Helps someone reach the goals they set themselves.',
    advocate: 'Speaks with and for someone towards services and offices.',
    'group-facilitator': 'Keeps a support group safe and going.',
    educator: 'Teaches from lived experience.',
    'navigator-bridge': 'Shows the way through services and between them.',
    outreach: 'Goes to where people are.',
    coordinator: 'Keeps an eye on who supports whom.',
    supervisor: 'Looks after those who support others: their work, never the words of anyone they support.',
    administrator: 'Looks after the organization here: members, roles and settings, never anyone’s words.',
  },
);

export const EngagementEnum: EnumOf<Engagement> = enumOf<Engagement>(
  'Engagement',
  'How a person is engaged in a role.',
  {
    informal: 'As a friend or neighbour would, without an agreement.',
    volunteer: 'By agreement, unpaid.',
    stipend: 'By agreement, with an allowance.',
    contracted: 'Paid for the work, not employed.',
    employed: 'Employed by the organization.',
  },
);
