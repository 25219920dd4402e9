import { Field, Int, ObjectType } from 'type-graphql';
import {
  ConsentDecisionEnum,
  ConsentFormEnum,
  ConsentKindEnum,
  ConsentPurposeEnum,
  InfoCategoryEnum,
  RecipientKindEnum,
} from '../enums/about-consents.js';
import { GraphQLDateTime } from '../scalars.js';
import { Label } from './label.js';
import { Node } from './node.js';
import { Paper } from './paper.js';

@ObjectType({ description: 'One thing it may be used for, or may not.' })
export class ConsentUse {
  @Field(() => ConsentPurposeEnum, { description: 'Which.' })
  readonly code!: string;

  @Field(() => Label, { description: 'In words.' })
  readonly label!: Label;
}

@ObjectType({ description: 'One kind of thing it is about.' })
export class ConsentCategory {
  @Field(() => InfoCategoryEnum, { description: 'Which.' })
  readonly code!: string;

  @Field(() => Label, { description: 'In words.' })
  readonly label!: Label;

  @Field(() => Boolean, { description: 'It was not taken back from everyone.' })
  readonly stands!: boolean;
}

@ObjectType({ description: 'One of those it names.' })
export class ConsentRecipient {
  @Field(() => Int, { description: 'By which it is taken back from them alone.' })
  readonly position!: number;

  @Field(() => RecipientKindEnum, { description: 'What they are.' })
  readonly kind!: string;

  @Field(() => String, { nullable: true, description: 'Their name now; absent if you see them no more.' })
  readonly name!: string | null;

  @Field(() => Boolean, { description: 'Not all of it was taken back from them.' })
  readonly stands!: boolean;
}

@ObjectType({ description: 'Something of it was taken back.' })
export class ConsentTakenBack {
  @Field(() => GraphQLDateTime, { description: 'When.' })
  readonly at!: string;

  @Field(() => Int, { nullable: true, description: 'From whom, by position; absent: from everyone.' })
  readonly recipient!: number | null;

  @Field(() => InfoCategoryEnum, { nullable: true, description: 'What; absent: everything.' })
  readonly category!: string | null;
}

@ObjectType({
  implements: Node,
  description: 'A yes or a no you signed. It is never edited; taking back is added to it.',
})
export class Consent extends Node {
  @Field(() => Int, { description: 'Counts up with everything that is taken back.' })
  readonly version!: number;

  @Field(() => ConsentKindEnum, { description: 'Of which kind.' })
  readonly kind!: string;

  @Field(() => ConsentDecisionEnum, { description: 'Yes or no.' })
  readonly decision!: string;

  @Field(() => Label, { description: 'Its words as you read them, in the language you read them in.' })
  readonly text!: Label;

  @Field(() => String, { description: 'The version of these words.' })
  readonly textVersion!: string;

  @Field(() => [ConsentUse], { description: 'What for.' })
  readonly purposes!: readonly ConsentUse[];

  @Field(() => [ConsentCategory], { description: 'What it is about.' })
  readonly categories!: readonly ConsentCategory[];

  @Field(() => [ConsentRecipient], { description: 'To whom.' })
  readonly recipients!: readonly ConsentRecipient[];

  @Field(() => ConsentFormEnum, { description: 'How it was given.' })
  readonly form!: string;

  @Field(() => String, { nullable: true, description: 'Who read or explained it to you.' })
  readonly explainedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Who helped you enter it.' })
  readonly helpedBy!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When you signed it.' })
  readonly signedAt!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when; absent: until you take it back.' })
  readonly until!: string | null;

  @Field(() => Boolean, { description: 'Some of it holds now.' })
  readonly stands!: boolean;

  @Field(() => [ConsentTakenBack], { description: 'What you took back, in order.' })
  readonly takenBack!: readonly ConsentTakenBack[];

  @Field(() => Paper, {
    nullable: true,
    description: 'It as a form, to strike out on what is to be taken back.',
  })
  readonly paper!: Paper | null;
}
