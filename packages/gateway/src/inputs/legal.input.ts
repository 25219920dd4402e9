import type { InfoCategory } from '@peerness/core';
import type { DemandType, ReviewOutcome } from '@peerness/core/record';
import { Field, ID, InputType } from 'type-graphql';
import { InfoCategoryEnum } from '../enums/about-consents.js';
import { DemandTypeEnum, ReviewOutcomeEnum } from '../enums/about-the-law.js';
import type { Spelled } from '../enums/enum-of.js';
import { GraphQLDateTime } from '../scalars.js';
import { KeyedInput } from './keyed-input.js';

@InputType({ description: 'Categories, of what was written down from one moment until another.' })
export class DemandScopeInput {
  @Field(() => [InfoCategoryEnum], { description: 'Which: at least one.' })
  readonly categories!: readonly Spelled<InfoCategory>[];

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Written down from then on.' })
  readonly from?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Written down before.' })
  readonly until?: Date | null;
}

@InputType({ description: 'The law forbids, for now, that the person be told.' })
export class LegalBarInput {
  @Field(() => String, { description: 'Which order or law says so.' })
  readonly basis!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it ends by itself.' })
  readonly until?: Date | null;
}

@InputType({ description: 'A demand that came.' })
export class RecordDemandInput extends KeyedInput {
  @Field(() => ID, { description: 'About whom: a member, never yourself.' })
  readonly member!: string;

  @Field(() => DemandTypeEnum, { description: 'What came.' })
  readonly type!: Spelled<DemandType>;

  @Field(() => String, { description: 'From whom.' })
  readonly from!: string;

  @Field(() => DemandScopeInput, { description: 'What is asked.' })
  readonly asked!: DemandScopeInput;

  @Field(() => GraphQLDateTime, { description: 'When it came.' })
  readonly receivedAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'Until when an answer is due.' })
  readonly deadline!: Date;

  @Field(() => LegalBarInput, {
    nullable: true,
    description: 'What forbids that the person be told, if anything does.',
  })
  readonly bar?: LegalBarInput | null;
}

@InputType({ description: 'What counsel found.' })
export class ReviewDemandInput extends KeyedInput {
  @Field(() => ID, { description: 'Of which demand.' })
  readonly demand!: string;

  @Field(() => String, { description: 'Which counsel read it.' })
  readonly by!: string;

  @Field(() => ReviewOutcomeEnum, { description: 'What they found.' })
  readonly outcome!: Spelled<ReviewOutcome>;

  @Field(() => String, { description: 'Why. The person is not shown this.' })
  readonly reasons!: string;

  @Field(() => DemandScopeInput, { nullable: true, description: 'With `NARROW`: what is left.' })
  readonly narrowed?: DemandScopeInput | null;
}

@InputType({ description: 'A demand to answer.' })
export class AnswerDemandInput extends KeyedInput {
  @Field(() => ID, { description: 'Which one. Somebody else recorded it.' })
  readonly demand!: string;
}

@InputType({ description: 'A demand whose person may be told now.' })
export class LiftBarInput extends KeyedInput {
  @Field(() => ID, { description: 'Which one.' })
  readonly demand!: string;
}

@InputType({ description: 'Something that may not be destroyed for now.' })
export class BeginHoldInput extends KeyedInput {
  @Field(() => ID, { description: 'Whose: a member, never yourself.' })
  readonly member!: string;

  @Field(() => [InfoCategoryEnum], { description: 'What: at least one.' })
  readonly categories!: readonly Spelled<InfoCategory>[];

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it ends by itself.' })
  readonly until?: Date | null;

  @Field(() => LegalBarInput, {
    nullable: true,
    description: 'What forbids that the person be told, if anything does.',
  })
  readonly bar?: LegalBarInput | null;
}

@InputType({ description: 'A hold to end.' })
export class EndHoldInput extends KeyedInput {
  @Field(() => ID, { description: 'Which one.' })
  readonly hold!: string;
}
