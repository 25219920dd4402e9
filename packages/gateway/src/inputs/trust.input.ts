import type { DisclosureLevel } from '@peerness/core';
import { Field, ID, InputType } from 'type-graphql';
import { DisclosureLevelEnum } from '../enums/about-trust.js';
import type { Spelled } from '../enums/enum-of.js';
import { GraphQLDateTime } from '../scalars.js';
import { KeyedInput } from './keyed-input.js';

@InputType({ description: 'A briefing that was read.' })
export class BriefingReadInput {
  @Field(() => String, { description: 'Which text, by its version, as it was given.' })
  readonly text!: string;

  @Field(() => String, { description: 'The language its points were in (BCP 47), as it was given.' })
  readonly language!: string;
}

@InputType({ description: 'That you have read what stays between you two, and what cannot.' })
export class AcknowledgeBriefingInput extends KeyedInput {
  @Field(() => ID, { description: 'With whom, by the connection.' })
  readonly connection!: string;

  @Field(() => BriefingReadInput, { description: 'What you have read.' })
  readonly briefing!: BriefingReadInput;
}

@InputType({ description: 'One point of a briefing, in plain words.' })
export class BriefingPointInput {
  @Field(() => String, { description: 'In English, at most 600 characters.' })
  readonly en!: string;

  @Field(() => String, { description: 'In Spanish, at most 600 characters.' })
  readonly es!: string;
}

@InputType({ description: 'What your organization says stays between two people, and what cannot.' })
export class AddBriefingInput extends KeyedInput {
  @Field(() => ID, { description: 'Which organization.' })
  readonly organization!: string;

  @Field(() => String, { description: 'A new name for this text, its version: `harbor-2027-01`.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Where its law applies (ISO 3166-2): `US-WI`.' })
  readonly jurisdiction?: string | null;

  @Field(() => [BriefingPointInput], { description: 'What it says, point by point; at most 20.' })
  readonly points!: readonly BriefingPointInput[];

  @Field(() => GraphQLDateTime, { description: 'From when on it is given.' })
  readonly from!: Date;
}

@InputType({ description: 'How far you open yourself.' })
export class OpenLevelInput extends KeyedInput {
  @Field(() => ID, { description: 'To whom, by the connection.' })
  readonly connection!: string;

  @Field(() => DisclosureLevelEnum, { description: 'How far.' })
  readonly level!: Spelled<DisclosureLevel>;
}

@InputType({ description: 'What you would open, if the other one likes.' })
export class OfferLevelInput extends OpenLevelInput {}

@InputType({ description: 'What you would like to know, if it suits the other one.' })
export class AskForLevelInput extends OpenLevelInput {}

@InputType({ description: 'How far you step back. No reason is asked.' })
export class StepBackInput extends OpenLevelInput {}

@InputType({ description: 'Your part of the history, to be deleted.' })
export class ForgetTogetherInput extends KeyedInput {
  @Field(() => ID, { description: 'Of which connection.' })
  readonly connection!: string;
}
