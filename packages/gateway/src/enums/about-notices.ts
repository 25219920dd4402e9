import type { Delivery, NoticeAbout, NoticeChannel, WhyNotTold } from '@peerness/core/notices';
import { enumOf, type EnumOf } from './enum-of.js';

export const NoticeChannelEnum: EnumOf<NoticeChannel> = enumOf<NoticeChannel>(
  'NoticeChannel',
  'How somebody can be told that something waits. A server may not have all of them.',
  { 'e-mail': 'An e-mail.', sms: 'A text message.', push: 'A notice on a device.' },
);

export const NoticeAboutEnum: EnumOf<NoticeAbout> = enumOf<NoticeAbout>(
  'NoticeAbout',
  'What a notice is about. It stands here, and in no notice.',
  {
    invitation: 'Somebody invites you.',
    accepted: 'Somebody accepted your invitation.',
    meeting: 'Somebody proposes a meeting, or agreed to one.',
    suggestion: 'Somebody suggests something for a plan or a roadmap of yours.',
    'asked-to-be-there': 'Somebody asks you to be there in a crisis.',
    'supporter-gone': 'Somebody you counted on in a crisis is not there any more.',
    'crisis-begun': 'Somebody says that it has come to what you wrote down, or your crisis plan is active.',
    'crisis-asks-you': 'Somebody’s crisis plan asks you now.',
    'crisis-answered': 'Somebody said that they are there for you.',
    'crisis-nobody-left': 'Everyone you named was asked, and nobody answered.',
    'crisis-over': 'A crisis is over: your own, or one you were asked to be there in.',
    'opened-in-crisis': 'Something of yours was opened, as you wrote it for a crisis.',
    'crisis-link-locked': 'A link you made is locked: too many wrong passphrases came.',
  },
);

export const NoticeStateEnum: EnumOf<Delivery['state']> = enumOf<Delivery['state']>(
  'NoticeState',
  'How far a notice came.',
  {
    waiting: 'It is still to be told.',
    sent: 'Whoever delivers it took it over.',
    failed: 'It could not be told, and is not tried any more.',
  },
);

export const WhyNotToldEnum: EnumOf<WhyNotTold> = enumOf<WhyNotTold>('WhyNotTold', 'Why a notice could not be told.', {
  unreachable: 'Whoever delivers it could not be reached.',
  refused: 'Nobody is reached at that address.',
  'took-too-long': 'Whoever delivers it did not answer in time.',
  busy: 'Whoever delivers it was busy.',
  'no-channel': 'Nobody at this server tells people in this way: no channel is configured for it.',
});
