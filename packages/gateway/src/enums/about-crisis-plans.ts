import type {
  CrisisEnd,
  CrisisMissing,
  CrisisStanding,
  CrisisStatus,
  CrisisStep as Step,
  Escalation,
  OutOfReachBecause,
} from '@peerness/core/crisis';
import { enumOf, type EnumOf } from './enum-of.js';

export const CrisisStandingEnum: EnumOf<CrisisStanding> = enumOf<CrisisStanding>(
  'CrisisStanding',
  'How somebody who was asked to be there stands to it.',
  {
    asked: 'Has not answered.',
    accepted: 'Said yes.',
    declined: 'Said no. No reason is asked.',
    'stepped-back': 'Said yes, and took it back.',
    'dropped-out': 'The two are not connected any more.',
  },
);

export const CrisisMissingEnum: EnumOf<CrisisMissing> = enumOf<CrisisMissing>(
  'CrisisMissing',
  'What a crisis plan cannot become active without.',
  {
    criterion: 'How others can tell.',
    supporter: 'Somebody who accepted to be there and can be reached.',
    ending: 'When it is over.',
  },
);

export const OutOfReachEnum: EnumOf<OutOfReachBecause> = enumOf<OutOfReachBecause>(
  'CrisisOutOfReach',
  'Why somebody could not be reached if it came to it now.',
  {
    'not-answered': 'They have not answered.',
    declined: 'They said no.',
    'stepped-back': 'They stepped back.',
    'not-connected': 'You two are not connected any more.',
  },
);

export const CrisisStatusEnum: EnumOf<CrisisStatus> = enumOf<CrisisStatus>('CrisisStatus', 'How it stands.', {
  gathering: 'Somebody said so; fewer than you wrote agree so far. Nothing is open.',
  active: 'It has come to it: what you named is open to those who are there.',
  over: 'It is over, and nothing is open.',
});

export const CrisisEndEnum: EnumOf<CrisisEnd> = enumOf<CrisisEnd>('CrisisEnd', 'Why it is over.', {
  'all-right': 'You said that you are all right.',
  time: 'The time you wrote was up.',
  'not-agreed': 'Too few agreed within a day.',
});

export const CrisisByEnum: EnumOf<'owner' | 'supporters'> = enumOf<'owner' | 'supporters'>(
  'CrisisActivatedBy',
  'Who made it active.',
  { owner: 'The owner themselves.', supporters: 'As many of those they asked as they wrote.' },
);

export const EscalationStateEnum: EnumOf<Escalation['state']> = enumOf<Escalation['state']>(
  'CrisisEscalationState',
  'Where the asking stands.',
  {
    quiet: 'There is nothing to ask about.',
    asking: 'Somebody is asked, or about to be.',
    answered: 'Somebody is there.',
    'nobody-left': 'Everyone was asked, and nobody came.',
  },
);

export const CrisisStepEnum: EnumOf<Step['kind']> = enumOf<Step['kind']>(
  'CrisisStepKind',
  'What the clock does next.',
  { ask: 'It asks the next one.', 'nobody-left': 'It says that nobody is left.', over: 'It is over.' },
);
