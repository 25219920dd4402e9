import type {
  ConsentForm,
  ConsentKind,
  ConsentPurpose,
  ConsentTerms,
  InfoCategory,
  RecipientClass,
} from '@peerness/core';
import { Field, ID, InputType, Int } from 'type-graphql';
import {
  ConsentDecisionEnum,
  ConsentFormEnum,
  ConsentKindEnum,
  ConsentPurposeEnum,
  InfoCategoryEnum,
  RecipientClassEnum,
} from '../enums/about-consents.js';
import type { Spelled } from '../enums/enum-of.js';
import { GraphQLDate, GraphQLDateTime } from '../scalars.js';
import { KeyedInput, VersionedInput } from './keyed-input.js';

@InputType({ description: 'The paper that was signed.' })
export class OriginalInput {
  @Field(() => String, { description: 'Where it is kept, in words; at most 200 characters.' })
  readonly place!: string;

  @Field(() => GraphQLDate, { description: 'The day it was signed.' })
  readonly on!: string;
}

@InputType()
export abstract class ConsentTermsInput extends KeyedInput {
  @Field(() => ID, { description: 'In which organization it is signed.' })
  readonly organization!: string;

  @Field(() => ConsentKindEnum, { description: 'Of which kind. Kinds are never merged.' })
  readonly kind!: Spelled<ConsentKind>;

  @Field(() => ConsentDecisionEnum, { description: 'Yes or no.' })
  readonly decision!: Spelled<ConsentTerms['decision']>;

  @Field(() => [ConsentPurposeEnum], { description: 'What for: at least one.' })
  readonly purposes!: readonly Spelled<ConsentPurpose>[];

  @Field(() => [InfoCategoryEnum], { description: 'What it is about: at least one.' })
  readonly categories!: readonly Spelled<InfoCategory>[];

  @Field(() => [ID], { defaultValue: [], description: 'To these people, as you know them in the organization.' })
  readonly people!: readonly string[];

  @Field(() => [ID], { defaultValue: [], description: 'To the teams of these organizations: those with a role there.' })
  readonly teams!: readonly string[];

  @Field(() => [ID], {
    defaultValue: [],
    description: 'To everyone who belongs to these organizations. Only to say no to.',
  })
  readonly everyoneAt!: readonly string[];

  @Field(() => [RecipientClassEnum], {
    defaultValue: [],
    description: 'To these classes of recipients. Only in consents of kind TPO.',
  })
  readonly classes!: readonly Spelled<RecipientClass>[];

  @Field(() => [String], {
    defaultValue: [],
    description: 'To somebody outside, by name; at most 200 characters each.',
  })
  readonly outside!: readonly string[];

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when. A yes needs an end; TPO may go without.' })
  readonly until?: Date | null;
}

@InputType({ description: 'A yes or a no of one kind, to be printed and signed by hand.' })
export class PrintConsentInput extends ConsentTermsInput {}

@InputType({ description: 'A yes or a no of one kind.' })
export class SignConsentInput extends ConsentTermsInput {
  @Field(() => ConsentFormEnum, { description: 'How it is given.' })
  readonly form!: Spelled<ConsentForm>;

  @Field(() => String, { nullable: true, description: 'Who read or explained it to you; at most 200 characters.' })
  readonly explainedBy?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who helped you enter it; at most 200 characters, in one line. In assisted mode the session says it.',
  })
  readonly helpedBy?: string | null;

  @Field(() => OriginalInput, { nullable: true, description: 'The paper, if it was signed on one.' })
  readonly original?: OriginalInput | null;
}

@InputType({ description: 'A consent of yours to take back, wholly or in part.' })
export class TakeBackConsentInput extends VersionedInput {
  @Field(() => ID, { description: 'Which.' })
  readonly consent!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'From which recipient, by its position; from all if none is named.',
  })
  readonly recipient?: number | null;

  @Field(() => InfoCategoryEnum, { nullable: true, description: 'What of it; everything if nothing is named.' })
  readonly category?: Spelled<InfoCategory> | null;
}
