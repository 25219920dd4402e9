import { Field, ID, InputType, Int } from 'type-graphql';
import { KeyedInput, VersionedInput } from './keyed-input.js';

@InputType({ description: 'A crisis plan to begin.' })
export class DraftCrisisPlanInput extends KeyedInput {
  @Field(() => ID, { description: 'Which plan of yours it stands beside: whose sections it may open.' })
  readonly plan!: string;
}

@InputType({ description: 'A crisis plan.' })
export class CrisisPlanInput extends KeyedInput {
  @Field(() => ID, { description: 'Which.' })
  readonly crisisPlan!: string;
}

@InputType({ description: 'A line to write in a crisis plan of yours.' })
export class WriteInCrisisPlanInput extends VersionedInput {
  @Field(() => ID, { description: 'In which.' })
  readonly crisisPlan!: string;

  @Field(() => String, { description: 'Your words, kept verbatim; at most 4,000 characters.' })
  readonly words!: string;

  @Field(() => String, { description: 'The language they are in (BCP 47).' })
  readonly language!: string;
}

@InputType({ description: 'A criterion to take out.' })
export class RemoveCriterionInput extends VersionedInput {
  @Field(() => ID, { description: 'Of which crisis plan.' })
  readonly crisisPlan!: string;

  @Field(() => ID, { description: 'Which criterion.' })
  readonly criterion!: string;
}

@InputType({ description: 'A line about who is not to be called, to take out.' })
export class RemoveNotToCallInput extends VersionedInput {
  @Field(() => ID, { description: 'Of which crisis plan.' })
  readonly crisisPlan!: string;

  @Field(() => ID, { description: 'Which line.' })
  readonly line!: string;
}

@InputType({ description: 'A span of time, and what you say about it.' })
export class CrisisRuleInput {
  @Field(() => Int, { description: 'How many minutes.' })
  readonly minutes!: number;

  @Field(() => String, { description: 'Your words, kept verbatim; at most 4,000 characters.' })
  readonly words!: string;

  @Field(() => String, { description: 'The language they are in (BCP 47).' })
  readonly language!: string;
}

@InputType({ description: 'When it has come to it, what opens then, and when it is over: all of it, anew.' })
export class ChooseCrisisTermsInput extends VersionedInput {
  @Field(() => ID, { description: 'Of which crisis plan.' })
  readonly crisisPlan!: string;

  @Field(() => Int, { description: 'How many of those you asked must agree; 1 to 10.' })
  readonly needed!: number;

  @Field(() => CrisisRuleInput, { description: 'When it is over, whatever anybody does; 15 minutes to 14 days.' })
  readonly ending!: CrisisRuleInput;

  @Field(() => [ID], { description: 'Exactly the sections that are opened.' })
  readonly opens!: readonly string[];

  @Field(() => CrisisRuleInput, {
    nullable: true,
    description: 'If “I’m all right” shall close later than at once: so much later, at most 3 days.',
  })
  readonly allRightLater?: CrisisRuleInput | null;
}

@InputType({ description: 'Somebody you would like to be there.' })
export class AskCrisisSupporterInput extends VersionedInput {
  @Field(() => ID, { description: 'In which crisis plan.' })
  readonly crisisPlan!: string;

  @Field(() => ID, { description: 'Whom, by the connection.' })
  readonly connection!: string;

  @Field(() => Int, { description: 'How many minutes they have, once asked, until the next one is asked; 1 to 1,440.' })
  readonly minutes!: number;
}

@InputType({ description: 'Somebody to take off.' })
export class TakeOffCrisisSupporterInput extends VersionedInput {
  @Field(() => ID, { description: 'Of which crisis plan.' })
  readonly crisisPlan!: string;

  @Field(() => ID, { description: 'Whom, by the connection you asked them on.' })
  readonly connection!: string;
}

@InputType({ description: 'Your answer to whoever asked you to be there.' })
export class AnswerCrisisAskInput extends KeyedInput {
  @Field(() => ID, { description: 'In which crisis plan.' })
  readonly crisisPlan!: string;

  @Field(() => Boolean, { description: 'Yes or no. Both are fine, and no reason is asked.' })
  readonly accepts!: boolean;
}

@InputType({ description: 'That it has come to it.' })
export class AssertCrisisInput extends KeyedInput {
  @Field(() => ID, { description: 'In which crisis plan.' })
  readonly crisisPlan!: string;

  @Field(() => ID, { description: 'By which of the owner’s criteria.' })
  readonly criterion!: string;
}
