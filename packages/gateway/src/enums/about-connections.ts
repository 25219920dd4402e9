import type { ConnectionKind, ContactMode, NeutralWord } from '@peerness/core';
import type { ChangeEffect, ChoiceKind, InputUse } from '@peerness/core/explanation';
import type { PeerSearch } from '@peerness/core/use-cases';
import { enumOf, type EnumOf } from './enum-of.js';

export const ConnectionKindEnum: EnumOf<ConnectionKind> = enumOf<ConnectionKind>(
  'ConnectionKind',
  'What two people are to each other.',
  {
    support: 'The invited one supports, in a role.',
    mutual: 'Either gives and either receives.',
  },
);

export type PeerSense = PeerSearch['sense'];

export const PeerSenseEnum: EnumOf<PeerSense> = enumOf<PeerSense>('PeerSense', 'Who counts as a peer.', {
  broad: 'Anyone who may be listed.',
  narrow: 'Only people who share a lived experience with the one who asks.',
});

/** Where two people stand, in the one wording both may read. */
export type ConnectionState = 'invited' | 'not-this-time' | 'accepted' | 'met' | 'active' | 'ended';

export const ConnectionStateEnum: EnumOf<ConnectionState> = enumOf<ConnectionState>(
  'ConnectionState',
  'Where two people stand.',
  {
    invited: 'Invited, and the time to answer has not passed.',
    'not-this-time': 'It came to nothing, in whatever way: every way reads the same.',
    accepted: 'Both said yes.',
    met: 'They have met.',
    active: 'They met and both want to go on.',
    ended: 'One of them ended it. Nothing is held against anyone.',
  },
);

export const ContactModeEnum: EnumOf<ContactMode> = enumOf<ContactMode>('ContactMode', 'A way of meeting.', {
  'in-person': 'Face to face.',
  phone: 'By telephone.',
  text: 'By text messages.',
  video: 'By video.',
  'home-visit': 'At home.',
  walk: 'On a walk.',
  online: 'Online, in writing.',
});

export const NeutralWordEnum: EnumOf<NeutralWord> = enumOf<NeutralWord>(
  'NeutralWord',
  'What a calendar that others may see calls a meeting.',
  {
    meeting: 'A meeting.',
    coffee: 'A coffee.',
    walk: 'A walk.',
    call: 'A call.',
    lunch: 'A lunch.',
  },
);

export type ReasonBasis = 'wish' | 'common-ground';

export const ReasonBasisEnum: EnumOf<ReasonBasis> = enumOf<ReasonBasis>('ReasonBasis', 'Where a reason comes from.', {
  wish: 'You wished for it.',
  'common-ground': 'You have it in common.',
});

export const ChoiceKindEnum: EnumOf<ChoiceKind> = enumOf<ChoiceKind>('ChoiceKind', 'What you could choose otherwise.', {
  raise: 'Let a wish matter one step more.',
  lower: 'Let a wish matter one step less.',
  withdraw: 'Take a wish back.',
  'make-must': 'List only people who meet a wish.',
  'relax-must': 'List people who do not meet a must, too.',
  'turn-on': 'Turn on a wish of yours on a protected trait.',
  'turn-off': 'Turn off a wish of yours on a protected trait.',
  'wish-for': 'Ask for somebody who says the same as you.',
  show: 'Show members something you keep to yourself.',
  'take-back': 'Take back something you said.',
});

export const ChangeEffectEnum: EnumOf<ChangeEffect> = enumOf<ChangeEffect>(
  'ChangeEffect',
  'What would surely come of a choice, for one person on your list.',
  {
    up: 'Nobody who stands behind them would come before them.',
    down: 'Nobody who stands before them would come behind them.',
    off: 'They would not be listed.',
    shared: 'It would be one more thing you have in common.',
  },
);

export const InputUseEnum: EnumOf<InputUse> = enumOf<InputUse>(
  'InputUse',
  'What the matcher does with what it is given.',
  {
    limit: 'It can keep somebody off a list.',
    rank: 'It can move somebody in a list.',
    tie: 'It decides among equals, and only there.',
    reason: 'It is told as a reason.',
    none: 'It decides nothing.',
  },
);

export type NextStepKind = 'turn-to-cover' | 'look-at-listed' | 'ask' | 'wait-with-someone';

export const NextStepKindEnum: EnumOf<NextStepKind> = enumOf<NextStepKind>(
  'NextStepKind',
  'What can be done now. There is always something.',
  {
    'turn-to-cover': 'Turn to somebody who would step in, and is named in `cover`.',
    'look-at-listed': 'Look at the people who are listed.',
    ask: 'Set an ask, to whomever it fits.',
    'wait-with-someone': 'Turn to a human being whose name is given.',
  },
);
