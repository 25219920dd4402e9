import type {
  AdvanceInstructionKind,
  AgentAnswer,
  DeterminerKind,
  ExecutionMethod,
  ExecutionStatement,
  Revocability,
  WitnessTie,
} from '@peerness/core/advance-directive';
import { Field, ID, InputType, Int } from 'type-graphql';
import {
  AdvanceInstructionKindEnum,
  AgentAnswerEnum,
  DeterminerKindEnum,
  ExecutionMethodEnum,
  ExecutionStatementEnum,
  RevocabilityEnum,
  WitnessTieEnum,
} from '../enums/about-advance-directives.js';
import type { Spelled } from '../enums/enum-of.js';
import { GraphQLDateTime } from '../scalars.js';
import { KeyedInput, VersionedInput } from './keyed-input.js';

@InputType({ description: 'An advance directive to begin.' })
export class BeginAdvanceDirectiveInput extends KeyedInput {
  @Field(() => String, {
    description: 'Whose rules it is made under: a country or a subdivision (ISO 3166), as `US-TX`.',
  })
  readonly jurisdiction!: string;
}

@InputType({ description: 'An advance directive of yours.' })
export class AdvanceDirectiveInput extends VersionedInput {
  @Field(() => ID, { description: 'Which.' })
  readonly directive!: string;
}

@InputType({ description: 'An advance directive whose place a new one is to take.' })
export class SupersedeAdvanceDirectiveInput extends KeyedInput {
  @Field(() => ID, { description: 'Which.' })
  readonly directive!: string;
}

@InputType({ description: 'What you want, in your own words.' })
export class WriteAdvanceInstructionInput extends AdvanceDirectiveInput {
  @Field(() => ID, { nullable: true, description: 'One that is there, to be written anew; a new one otherwise.' })
  readonly instruction?: string | null;

  @Field(() => AdvanceInstructionKindEnum, { description: 'What it is about.' })
  readonly kind!: Spelled<AdvanceInstructionKind>;

  @Field(() => String, { description: 'Your words, kept verbatim; at most 65,536 characters.' })
  readonly words!: string;

  @Field(() => String, { description: 'The language they are in (BCP 47).' })
  readonly language!: string;

  @Field(() => Int, { nullable: true, description: 'Of a consent to being in hospital: to how many days at most.' })
  readonly mostDays?: number | null;
}

@InputType({ description: 'A scan of the signed paper you want to bring in.' })
export class AskForScanInput extends KeyedInput {
  @Field(() => ID, { description: 'Of which directive.' })
  readonly directive!: string;

  @Field(() => String, { description: 'What it is: `application/pdf`, `image/jpeg` or `image/png`.' })
  readonly mediaType!: string;

  @Field(() => Int, { description: 'How many bytes it has; at most 10,485,760.' })
  readonly bytes!: number;

  @Field(() => String, { description: 'Its fingerprint: SHA-256 in lower-case hex.' })
  readonly sha256!: string;
}

@InputType({ description: 'A scan you do not want kept.' })
export class DiscardScanInput extends KeyedInput {
  @Field(() => ID, { description: 'Which.' })
  readonly scan!: string;
}

@InputType({ description: 'An instruction to take out.' })
export class RemoveAdvanceInstructionInput extends AdvanceDirectiveInput {
  @Field(() => ID, { description: 'Which.' })
  readonly instruction!: string;
}

@InputType({ description: 'Whom you ask to speak for you.' })
export class AppointAgentInput extends AdvanceDirectiveInput {
  @Field(() => String, { description: 'As you call them; at most 200 characters.' })
  readonly name!: string;

  @Field(() => ID, { nullable: true, description: 'Somebody here, by the connection; somebody outside otherwise.' })
  readonly connection?: string | null;

  @Field(() => [AdvanceInstructionKindEnum], {
    defaultValue: [],
    description: 'What they may speak of; all of it where nothing is named.',
  })
  readonly scope!: Spelled<AdvanceInstructionKind>[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether you appoint them although they helped writing.',
  })
  readonly knowingly!: boolean;
}

@InputType({ description: 'An agent to take out.' })
export class RemoveAgentInput extends AdvanceDirectiveInput {
  @Field(() => ID, { description: 'Which.' })
  readonly appointment!: string;
}

@InputType({ description: 'What an agent says: you, of yourself, or what somebody outside told you.' })
export class AnswerAppointmentInput extends KeyedInput {
  @Field(() => ID, { description: 'In which directive.' })
  readonly directive!: string;

  @Field(() => ID, { description: 'To which appointment.' })
  readonly appointment!: string;

  @Field(() => AgentAnswerEnum, { description: 'The answer.' })
  readonly answer!: Spelled<AgentAnswer['answer']>;
}

@InputType({ description: 'From when until when it is to be in effect. What is left out is open.' })
export class EffectiveInput {
  @Field(() => GraphQLDateTime, { nullable: true, description: 'From when; otherwise from the signature on.' })
  readonly from?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when.' })
  readonly until?: Date | null;
}

@InputType({ description: 'Terms of a directive. What is left out stays as it is.' })
export class ChooseDirectiveTermsInput extends AdvanceDirectiveInput {
  @Field(() => String, { nullable: true, description: 'Whose rules it is made under (ISO 3166).' })
  readonly jurisdiction?: string | null;

  @Field(() => RevocabilityEnum, { nullable: true, description: 'Whether you can take it back.' })
  readonly revocability?: Spelled<Revocability> | null;

  @Field(() => [DeterminerKindEnum], { nullable: true, description: 'Who may find that you cannot decide.' })
  readonly determiners?: Spelled<DeterminerKind>[] | null;

  @Field(() => EffectiveInput, { nullable: true, description: 'For how long.' })
  readonly effective?: EffectiveInput | null;
}

@InputType({ description: 'Somebody who saw it signed.' })
export class WitnessInput {
  @Field(() => String, { description: 'By what name; at most 200 characters.' })
  readonly name!: string;

  @Field(() => GraphQLDateTime, { description: 'When they signed.' })
  readonly signedAt!: Date;

  @Field(() => [WitnessTieEnum], { defaultValue: [], description: 'How they are tied to you.' })
  readonly ties!: Spelled<WitnessTie>[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether you record them although a tie may keep them from witnessing.',
  })
  readonly knowingly!: boolean;
}

@InputType({ description: 'The notary.' })
export class NotaryInput {
  @Field(() => String, { description: 'By what name; at most 200 characters.' })
  readonly name!: string;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  readonly at!: Date;
}

@InputType({ description: 'How it was signed. It is written down as you tell it, and never overwritten.' })
export class RecordExecutionInput extends AdvanceDirectiveInput {
  @Field(() => GraphQLDateTime, { description: 'When you signed.' })
  readonly signedAt!: Date;

  @Field(() => ExecutionMethodEnum, { description: 'In what way.' })
  readonly method!: Spelled<ExecutionMethod>;

  @Field(() => [WitnessInput], { defaultValue: [], description: 'Who saw it; at most 10.' })
  readonly witnesses!: WitnessInput[];

  @Field(() => NotaryInput, { nullable: true, description: 'The notary, if there was one.' })
  readonly notary?: NotaryInput | null;

  @Field(() => [ExecutionStatementEnum], { defaultValue: [], description: 'What the paper says besides.' })
  readonly statements!: Spelled<ExecutionStatement>[];

  @Field(() => String, { nullable: true, description: 'SHA-256 of a scan of the paper, in lower-case hex.' })
  readonly scanSha256?: string | null;
}

@InputType({ description: 'Somebody who found that somebody cannot decide, or can.' })
export class DeterminerInput {
  @Field(() => DeterminerKindEnum, { description: 'As what.' })
  readonly kind!: Spelled<DeterminerKind>;

  @Field(() => String, { description: 'By what name; at most 200 characters.' })
  readonly name!: string;
}

@InputType({ description: 'A directive to take back.' })
export class RevokeAdvanceDirectiveInput extends AdvanceDirectiveInput {
  @Field(() => String, { nullable: true, description: 'In your words, if you want; at most 4,000 characters.' })
  readonly words?: string | null;

  @Field(() => DeterminerInput, {
    nullable: true,
    description: 'While somebody is on record as having found that you cannot decide: who found that you can.',
  })
  readonly capacityFoundBy?: DeterminerInput | null;
}

@InputType({ description: 'A directive that should never have been written down.' })
export class EnterDirectiveInErrorInput extends AdvanceDirectiveInput {
  @Field(() => String, { description: 'Why, in your words; at most 4,000 characters.' })
  readonly words!: string;
}

@InputType({ description: 'That somebody found that the owner cannot decide.' })
export class RecordIncapacityInput extends KeyedInput {
  @Field(() => ID, { description: 'In which directive.' })
  readonly directive!: string;

  @Field(() => [DeterminerInput], { description: 'Who found it; at most 5.' })
  readonly determiners!: DeterminerInput[];

  @Field(() => String, { description: 'On what basis; at most 4,000 characters.' })
  readonly basis!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was found.' })
  readonly determinedAt!: Date;
}

@InputType({ description: 'An incapacity that is over.' })
export class EndIncapacityInput extends KeyedInput {
  @Field(() => ID, { description: 'In which directive.' })
  readonly directive!: string;

  @Field(() => ID, { description: 'Which.' })
  readonly incapacity!: string;
}
