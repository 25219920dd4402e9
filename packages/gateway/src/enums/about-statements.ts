import type {
  Answer,
  Audience,
  Comfort,
  Comparator,
  FactSource,
  Proficiency,
  RecordedAgreement,
  Strength,
  Use,
  ValueKind,
} from '@peerness/core';
import { enumOf, type EnumOf } from './enum-of.js';

export const UseEnum: EnumOf<Use> = enumOf<Use>(
  'Use',
  'What something a person said may be used for. Neither implies the other.',
  {
    match: 'Finding and ranking peers.',
    display: 'Being shown to others.',
  },
);

export const AudienceEnum: EnumOf<Audience> = enumOf<Audience>('Audience', 'Who may be shown it.', {
  members: 'Members of the organization who look for peers.',
  connections: 'Only people with whom an invitation was accepted.',
});

export const ComfortEnum: EnumOf<Comfort> = enumOf<Comfort>('Comfort', 'How a person feels about speaking of it.', {
  gladly: 'Gladly.',
  'only-later': 'Only once two people are connected; shown to nobody before.',
  'not-with-me': 'Not at all: the topic is never used to find or show this person.',
});

export const FactSourceEnum: EnumOf<FactSource> = enumOf<FactSource>(
  'FactSource',
  'Where a fact about a person comes from.',
  {
    self: 'They said it themselves.',
    imported: 'An organization’s own file says it; it is used only as far as they agreed.',
  },
);

export type AnswerKind = Answer['answer'];

export const AnswerKindEnum: EnumOf<AnswerKind> = enumOf<AnswerKind>(
  'AnswerKind',
  'What was answered. Not having been asked is the absence of a statement.',
  {
    value: 'A value of the dimension.',
    'self-described': 'In the person’s own words: shown, never compared.',
    'prefer-not-to-say': 'Asked, and rather not said.',
    unknown: 'Asked, and not known.',
  },
);

export type ValueForm = ValueKind['form'];

export const ValueFormEnum: EnumOf<ValueForm> = enumOf<ValueForm>('ValueForm', 'What a value looks like.', {
  choice: 'One of a list, by `key`.',
  ordered: 'One step of an ordered list, by `key`.',
  interval: 'From a whole number to another, both included: `from`, `to`.',
  language: 'A language, spoken or signed, and how well: `tag`, `proficiency`.',
  area: 'A coarse area from wide to narrow: `path`. Never an address.',
  'week-slots': 'Half-hours of a week in UTC, 0 (Monday 00:00) to 335: `slots`.',
  name: 'A name people write themselves: `name`.',
  words: 'Words that are shown and never compared: `words`, `language`.',
});

export type ComparatorForm = Comparator['form'];

export const ComparatorFormEnum: EnumOf<ComparatorForm> = enumOf<ComparatorForm>(
  'ComparatorForm',
  'How alike two values are: a whole number from 0 to 100.',
  {
    equal: 'The same, or not.',
    'any-of': 'How many of several they share.',
    'ordered-distance': 'How many steps apart they are.',
    'interval-overlap': 'How much of an interval they share.',
    hierarchy: 'The same, narrower, wider or beside it in a tree.',
    language: 'The same language, and how well.',
    area: 'How much of the path they share.',
    'week-slots': 'How many half-hours both are free.',
    none: 'Never compared.',
  },
);

export const ProficiencyEnum: EnumOf<Proficiency> = enumOf<Proficiency>(
  'Proficiency',
  'How well someone speaks, signs or understands a language.',
  {
    excellent: 'As a first language, or as well as one.',
    good: 'Well enough for any conversation.',
    fair: 'Well enough to get by.',
    poor: 'A few words.',
  },
);

export type AgreementForm = RecordedAgreement['how'];

export const AgreementFormEnum: EnumOf<AgreementForm> = enumOf<AgreementForm>(
  'AgreementForm',
  'How the person agreed to a use.',
  {
    paper: 'On paper, as the organization’s file says.',
    spoken: 'In words, as the organization’s file says.',
    'own-device': 'On their own device, as the organization’s file says.',
    confirmed: 'By themselves, signed in here.',
  },
);

export const StrengthEnum: EnumOf<Strength> = enumOf<Strength>('Strength', 'How strongly something is wished for.', {
  must: 'Nobody is listed without it.',
  prefer: 'Ranked higher with it.',
  avoid: 'Nobody is listed with it.',
});
