import type { DisclosureLevel, TrustActKind } from '@peerness/core';
import { enumOf, type EnumOf } from './enum-of.js';

export const DisclosureLevelEnum: EnumOf<DisclosureLevel> = enumOf<DisclosureLevel>(
  'DisclosureLevel',
  'How far one of the two is open to the other. Each holds what comes before it. Only the owner opens, and may step back.',
  {
    'as-everyone-here': 'The name, and what every member may see.',
    experiences: 'What is kept for connections.',
    story: 'The life story.',
    'contact-and-plan': 'How to get in touch, and the parts of a plan that are shown.',
  },
);

export const TrustActKindEnum: EnumOf<TrustActKind> = enumOf<TrustActKind>(
  'TrustActKind',
  'What the two did. Nothing is added up.',
  {
    invited: 'One invited the other.',
    accepted: 'The invited one said yes.',
    'both-said-yes': 'Both said yes to an ask.',
    'both-read-the-briefing': 'Both read what stays between them, and what cannot.',
    met: 'They met.',
    'both-go-on': 'Both want to go on.',
    offered: 'One would open this, if the other likes.',
    asked: 'One would like to know this, if it suits the other.',
    opened: 'One opened this.',
    'stepped-back': 'One stepped back to this.',
    'contact-shown': 'One showed how to get in touch.',
    'contact-taken-back': 'One took it back.',
    'section-shown': 'One showed a part of a plan.',
    'section-taken-back': 'One took it back.',
  },
);
