import type { ConsentPurpose, InfoCategory } from '@peerness/core';
import { enumOf, type EnumOf } from './enum-of.js';

export const InfoCategoryEnum: EnumOf<InfoCategory> = enumOf<InfoCategory>(
  'InfoCategory',
  'What something is about. There is no word for everything.',
  {
    name: 'What I am called here.',
    everyday: 'Places, languages, what I enjoy.',
    demographics: 'Age, gender, family, culture.',
    'sexual-orientation': 'Sexual orientation.',
    faith: 'Faith.',
    'mental-health': 'What I said about my mental health.',
    'substance-use': 'What I said about substance use.',
    'life-experience': 'What I have been through.',
    story: 'My story.',
    contact: 'How to reach me.',
    connections: 'Whom I am connected with.',
    meetings: 'When we met.',
    plan: 'My plan.',
    'crisis-plan': 'My plan for a crisis.',
    'organization-entries': 'What an organization wrote down about me.',
    'support-record': 'Notes about the support I get or give.',
    'sud-counseling-notes': 'Counseling notes about substance use.',
    concerns: 'Concerns I reported.',
  },
);

export const ConsentPurposeEnum: EnumOf<ConsentPurpose> = enumOf<ConsentPurpose>(
  'ConsentPurpose',
  'What something may be used for. None implies another.',
  {
    match: 'Finding peers.',
    display: 'Being shown.',
    support: 'Support between peers.',
    supervision: 'Supervision of a supporter.',
    referral: 'Going on to somebody else for help.',
    crisis: 'Help in a crisis.',
    billing: 'Paying for support.',
    'aggregate-report': 'Counting, without names.',
    research: 'Research.',
    export: 'Taking it elsewhere.',
    'legal-proceeding': 'A court, or anything like it.',
  },
);
