import type {
  ConsentForm,
  ConsentKind,
  ConsentPurpose,
  ConsentTerms,
  InfoCategory,
  Recipient,
  RecipientClass,
} from '@peerness/core';
import type { Access } from '@peerness/core/record';
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

export const ConsentKindEnum: EnumOf<ConsentKind> = enumOf<ConsentKind>(
  'ConsentKind',
  'What kind of consent it is. Each is given by an act of its own, and none stands for another.',
  {
    platform: 'What you chose in the product, such as being seen. Not signed here.',
    tpo: 'Treatment, payment and operations.',
    specific: 'Named things to named recipients.',
    'sud-counseling-notes': 'Counseling notes about substance use, and nothing else.',
    'legal-proceeding': 'A court, or anything like it, and nothing else.',
    guardian: 'By whoever may lawfully sign for you. Not signed here.',
    testimonial: 'A story of yours, told in public.',
  },
);

export const ConsentDecisionEnum: EnumOf<ConsentTerms['decision']> = enumOf<ConsentTerms['decision']>(
  'ConsentDecision',
  'Yes or no. A no beats every yes.',
  { permit: 'Yes.', deny: 'No.' },
);

export const ConsentFormEnum: EnumOf<ConsentForm> = enumOf<ConsentForm>('ConsentForm', 'How it was given.', {
  'in-the-product': 'By you, here.',
  assisted: 'By you, on somebody’s device, with their help.',
  paper: 'On paper; you say here that it is so.',
  spoken: 'Spoken; you say here that it is so. It does not count where the law asks for writing.',
});

export const RecipientClassEnum: EnumOf<RecipientClass> = enumOf<RecipientClass>(
  'RecipientClass',
  'A class of recipients, for consents of kind TPO.',
  {
    'treating-providers': 'Those who treat you.',
    'health-plans': 'Your health plan.',
    'payers-and-operations': 'Those who pay for your care and run it.',
  },
);

export const RecipientKindEnum: EnumOf<Recipient['kind']> = enumOf<Recipient['kind']>(
  'RecipientKind',
  'What somebody is whom a consent names.',
  {
    person: 'A person.',
    organization: 'The team of an organization.',
    intermediary: 'Somebody who passes it on to those named.',
    class: 'A class of recipients.',
    outside: 'Somebody outside, by name.',
    members: 'Everyone who belongs to an organization.',
    connections: 'Everyone you are connected with at an organization.',
  },
);

export const NoticeEnum: EnumOf<NonNullable<Access['notice']>> = enumOf<NonNullable<Access['notice']>>(
  'Notice',
  'Which notice goes out with what is shown.',
  {
    'part-2': 'The one 42 CFR part 2 prescribes, where it was determined to apply.',
    confidentiality: 'A neutral one: it was shared in confidence.',
  },
);
