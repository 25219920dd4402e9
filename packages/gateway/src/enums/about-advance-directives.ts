import type {
  AdvanceDirectiveStanding,
  AdvanceDirectiveWarningCode,
  AdvanceInstructionKind,
  AgentAnswer,
  AdvanceRevocation,
  DeterminerKind,
  ExecutionMethod,
  ExecutionStatement,
  Revocability,
  RevocationOutcome,
  ScanCheck,
  WitnessTie,
} from '@peerness/core/advance-directive';
import { enumOf, type EnumOf } from './enum-of.js';

export const AdvanceDirectiveStandingEnum: EnumOf<AdvanceDirectiveStanding> = enumOf<AdvanceDirectiveStanding>(
  'AdvanceDirectiveStanding',
  'How an advance directive stands on record. None of these says that a court or a clinic follows it.',
  {
    draft: 'It is being written.',
    'ready-to-sign': 'It is written, and waits to be signed.',
    'recorded-as-executed': 'Its owner told how it was signed. It is never overwritten.',
    revoked: 'Its owner took it back.',
    superseded: 'A later one of its set took its place.',
    'entered-in-error': 'Its owner says that it should never have been written down.',
    expired: 'Its time is over.',
  },
);

export const AdvanceInstructionKindEnum: EnumOf<AdvanceInstructionKind> = enumOf<AdvanceInstructionKind>(
  'AdvanceInstructionKind',
  'What an instruction is about.',
  {
    'treatment-preference': 'Treatment I would rather have.',
    'treatment-refusal': 'Treatment I refuse.',
    'medicine-wanted': 'Medicine I agree to.',
    'medicine-refused': 'Medicine I refuse.',
    'medicine-reaction': 'What a medicine did to me.',
    'place-or-professional-preferred': 'Where and with whom I would rather be.',
    'place-or-professional-refused': 'Where and with whom I do not want to be.',
    'electroconvulsive-treatment': 'Electroconvulsive treatment.',
    'order-of-measures': 'Of restraint, seclusion and medication: what rather, what never.',
    'crisis-signs': 'How others can tell.',
    'what-helps': 'What helps me.',
    visitors: 'Who may visit me.',
    'whom-to-tell': 'Whom to tell, and whom not.',
    children: 'My children.',
    pets: 'My animals.',
    'bills-and-home': 'My bills and my home.',
    'admission-consent': 'Going to hospital: yes, this far.',
    'admission-refusal': 'Going to hospital: no.',
    'guardian-nomination': 'Whom I would have as a guardian.',
    custom: 'Anything else.',
  },
);

export const RevocabilityEnum: EnumOf<Revocability> = enumOf<Revocability>(
  'Revocability',
  'Whether you may take it back, as you wrote it.',
  {
    'any-time': 'At any time.',
    'only-with-capacity': 'Only while I can decide.',
    'irrevocable-during-incapacity': 'Not while somebody found that I cannot decide.',
    unstated: 'I wrote nothing about it: the rule of the place stands.',
  },
);

export const DeterminerKindEnum: EnumOf<DeterminerKind> = enumOf<DeterminerKind>(
  'DeterminerKind',
  'Who may find that somebody cannot decide. A peer never does.',
  {
    court: 'A court.',
    psychiatrist: 'A psychiatrist.',
    psychologist: 'A psychologist.',
    physician: 'A physician.',
    'nurse-practitioner': 'A nurse practitioner.',
    'other-clinician': 'Another clinician.',
  },
);

export const AgentAnswerEnum: EnumOf<AgentAnswer['answer']> = enumOf<AgentAnswer['answer']>(
  'AgentAnswer',
  'What somebody said to being an agent.',
  {
    accepted: 'Yes.',
    declined: 'No.',
    'stepped-back': 'Yes, and later no more.',
  },
);

export const ExecutionMethodEnum: EnumOf<ExecutionMethod> = enumOf<ExecutionMethod>(
  'ExecutionMethod',
  'In what way it was signed.',
  { 'wet-ink': 'On paper, by hand.', 'e-sign': 'Electronically.' },
);

export const ExecutionStatementEnum: EnumOf<ExecutionStatement> = enumOf<ExecutionStatement>(
  'ExecutionStatement',
  'What the paper says besides the instructions.',
  {
    'aware-and-voluntary': 'That you knew what you did, and did it freely.',
    'witnesses-affirm-sound-mind': 'That the witnesses affirm that you were of sound mind.',
  },
);

export const WitnessTieEnum: EnumOf<WitnessTie> = enumOf<WitnessTie>(
  'WitnessTie',
  'How a witness is tied to you. Some of these keep somebody from witnessing in some places.',
  {
    'care-provider': 'Provides your care.',
    'employee-of-provider': 'Works for whoever provides your care.',
    'facility-owner': 'Owns or runs a place where you are cared for.',
    'facility-employee': 'Works in such a place.',
    relative: 'Is related to you.',
    heir: 'Would inherit from you.',
    claimant: 'Has a claim on what you own.',
    'romantic-partner': 'Is your partner.',
    agent: 'Is an agent in it.',
    helped: 'Helped you write it.',
    minor: 'Is under age.',
  },
);

export const RevocationStandingEnum: EnumOf<AdvanceRevocation['standing']> = enumOf<AdvanceRevocation['standing']>(
  'RevocationStanding',
  'How something said to take it back was kept.',
  {
    accepted: 'It was said with nobody on record as having found that the owner cannot decide.',
    attempted: 'It was said while somebody was.',
  },
);

export const RevocationOutcomeEnum: EnumOf<RevocationOutcome> = enumOf<RevocationOutcome>(
  'RevocationOutcome',
  'What it came to, as far as is known here.',
  {
    revoked: 'It is taken back.',
    stands: 'The owner’s own words, or the rules known for the place, let it go on.',
    unknown: 'Nobody here knows: it stays on record.',
  },
);

export const ScanCheckEnum: EnumOf<ScanCheck> = enumOf<ScanCheck>(
  'ScanCheck',
  'Whether a scanner looked at a scan when it came.',
  {
    clean: 'A scanner looked and found nothing that does harm.',
    unchecked: 'There was no scanner here: nobody looked.',
  },
);

export const AdvanceDirectiveWarningCodeEnum: EnumOf<AdvanceDirectiveWarningCode> = enumOf<AdvanceDirectiveWarningCode>(
  'AdvanceDirectiveWarningCode',
  'What to look at before anybody relies on it.',
  {
    'rules-unknown': 'No rules of this place are known.',
    'rules-not-reviewed': 'No lawyer reviewed what is known.',
    'rules-changed-since': 'What is known changed since it was begun.',
    'age-unknown': 'Whether the owner is old enough is not known.',
    'too-young': 'The owner is under the age that is known, or under 18.',
    'witness-rule-unknown': 'How it has to be witnessed is not known.',
    'neither-witnesses-nor-notary': 'There are fewer witnesses than the known rules ask for, and no notary.',
    'witness-barred': 'A witness may not be one, as far as is known.',
    'notary-is-agent': 'The notary is named as an agent.',
    'statement-rule-unknown': 'What the paper has to say is not known.',
    'statement-missing': 'The known rules ask for a statement.',
    'coverage-unknown': 'What it can speak of is not known.',
    'kind-not-covered': 'The known rules do not speak of this.',
    'stay-longer-than-covered': 'It consents to a longer stay than the known rules cover.',
    'agent-rule-unknown': 'Whether an agent can be named in it is not known.',
    'agent-named-elsewhere': 'An agent is named in a paper of its own there.',
    'agent-helped-writing': 'An agent helped write it.',
    'agent-has-not-accepted': 'An agent has not said yes.',
    'revocability-unstated': 'It does not say whether it can be taken back in incapacity.',
    'revocation-rule-unknown': 'What becomes of taking it back in incapacity is not known.',
    'nobody-may-find-incapacity': 'Nobody is named who may find incapacity.',
    'term-unknown': 'How long it lasts is not known.',
    'scan-missing': 'There is no fingerprint of a scan.',
  },
);
