import { Field, ObjectType } from 'type-graphql';
import { DisclosureLevelEnum, TrustActKindEnum } from '../enums/about-trust.js';
import { GraphQLDateTime } from '../scalars.js';
import { Label } from './label.js';

@ObjectType({ description: 'What stays between the two, and what cannot. Each reads it for themselves.' })
export class Briefing {
  @Field(() => String, { description: 'Its version: name it when you say that you have read it.' })
  readonly version!: string;

  @Field(() => [Label], { description: 'What it says, point by point.' })
  readonly points!: readonly Label[];

  @Field(() => Boolean, { description: 'Whether you have said that you read it.' })
  readonly readByMe!: boolean;

  @Field(() => Boolean, { description: 'Whether both have. Until then nothing that was kept for later is shown.' })
  readonly isComplete!: boolean;
}

@ObjectType({ description: 'How far one of the two is open to the other.' })
export class Level {
  @Field(() => DisclosureLevelEnum, { description: 'How far.' })
  readonly level!: string;

  @Field(() => Label, { description: 'The same in words.' })
  readonly text!: Label;

  @Field(() => DisclosureLevelEnum, {
    nullable: true,
    description: 'What its owner would open, if the other one likes.',
  })
  readonly offered!: string | null;

  @Field(() => DisclosureLevelEnum, {
    nullable: true,
    description: 'What the other one would like to know. It obliges nobody.',
  })
  readonly asked!: string | null;
}

@ObjectType({ description: 'How far the two are open to each other. They need not be equally far.' })
export class Levels {
  @Field(() => Level, { description: 'You to the other one.' })
  readonly mine!: Level;

  @Field(() => Level, { description: 'The other one to you.' })
  readonly theirs!: Level;
}

@ObjectType({ description: 'One thing the two did. Both read the same list; nothing in it is a score.' })
export class TrustEntry {
  @Field(() => TrustActKindEnum, { description: 'What.' })
  readonly kind!: string;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  readonly at!: Date;

  @Field(() => Boolean, { nullable: true, description: 'Whether you did it; absent where it was both of you.' })
  readonly byMe!: boolean | null;

  @Field(() => DisclosureLevelEnum, { nullable: true, description: 'Which level, where it is about one.' })
  readonly level!: string | null;

  @Field(() => Label, { description: 'The same in words.' })
  readonly text!: Label;
}
