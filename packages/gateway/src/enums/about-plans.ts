import type { SectionKind } from '@peerness/core';
import type { PaperKind } from '@peerness/core/record';
import { enumOf, type EnumOf } from './enum-of.js';

export const SectionKindEnum: EnumOf<SectionKind> = enumOf<SectionKind>(
  'SectionKind',
  'What a section of a plan is about.',
  {
    hopes: 'What I hope for.',
    strengths: 'What I am good at and what carries me.',
    goals: 'What I want to reach.',
    'next-steps': 'What I do next.',
    'what-i-am-like-when-well': 'How I am when I am well.',
    toolbox: 'What helps me.',
    'daily-plan': 'What I do every day to stay well.',
    stressors: 'What throws me off balance.',
    'early-signs': 'How it begins when it gets harder.',
    'breaking-down': 'How it is when it gets very hard.',
    crisis: 'What others should do when I cannot say so.',
    'after-crisis': 'How I come back.',
    custom: 'Anything else, under a title of its own.',
  },
);

export const PaperKindEnum: EnumOf<PaperKind> = enumOf<PaperKind>('PaperKind', 'What a form on paper is about.', {
  plan: 'A plan of yours: `enterPaper`.',
  consent: 'A consent of yours: `enterConsent`.',
  'consent-form': 'A consent to be signed: `enterSignature`.',
  invitation: 'An invitation to you: `enterAnswer`.',
  inviting: 'Whom you would like to invite: `enterInvitation`.',
});
