import { Field, ID, ObjectType } from 'type-graphql';
import { SuggestionStateEnum } from '../enums/about-versions.js';
import { TextDirectionEnum } from '../enums/about-text.js';
import { GraphQLDateTime } from '../scalars.js';
import { Person } from './person.js';

@ObjectType({ description: 'What you can do with a suggestion.' })
export class SuggestionAccess {
  @Field(() => Boolean, { description: 'Whether you can take its words into your plan.' })
  readonly canAccept!: boolean;

  @Field(() => Boolean, { description: 'Whether you can decline it.' })
  readonly canDecline!: boolean;

  @Field(() => Boolean, { description: 'Whether you can take it away: it is yours, and open.' })
  readonly canWithdraw!: boolean;
}

@ObjectType({
  description: 'Words somebody suggests for a section of a plan. They are in no plan until its owner takes them.',
})
export class Suggestion {
  @Field(() => ID, { description: 'Names it.' })
  readonly id!: string;

  @Field(() => ID, { description: 'For which section.' })
  readonly section!: string;

  @Field(() => String, { description: 'The words.' })
  readonly words!: string;

  @Field(() => String, { description: 'The language they are in (BCP 47).' })
  readonly language!: string;

  @Field(() => TextDirectionEnum, { description: 'Which way they are written.' })
  readonly dir!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was made.' })
  readonly suggestedAt!: Date;

  @Field(() => Person, {
    nullable: true,
    description: 'Who made it, if you are connected now; told to the plan’s owner.',
  })
  readonly by!: Person | null;

  @Field(() => SuggestionStateEnum, { description: 'What became of it.' })
  readonly state!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Since when.' })
  readonly decidedAt!: Date | null;

  @Field(() => SuggestionAccess, { description: 'What you can do.' })
  readonly access!: SuggestionAccess;
}
