import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CrisisStandingEnum, OutOfReachEnum } from '../enums/about-crisis-plans.js';
import { GraphQLDateTime } from '../scalars.js';
import { Person } from './person.js';

@ObjectType({ description: 'Somebody who was asked to be there.' })
export class CrisisSupporter {
  @Field(() => Person, { nullable: true, description: 'Whom, by the name they have there; told to the owner.' })
  readonly person!: Person | null;

  @Field(() => ID, { description: 'The connection they were asked on.' })
  readonly connection!: string;

  @Field(() => Int, { description: 'How many minutes they have, once asked, until the next one is asked.' })
  readonly minutes!: number;

  @Field(() => CrisisStandingEnum, { description: 'How they answered.' })
  readonly standing!: string;

  @Field(() => GraphQLDateTime, { description: 'When they were asked to be there.' })
  readonly askedAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When that last changed.' })
  readonly answeredAt!: Date | null;

  @Field(() => OutOfReachEnum, {
    nullable: true,
    description: 'Why they could not be reached if it came to it now; absent where they could. Told to the owner.',
  })
  readonly outOfReach!: string | null;
}

@ObjectType({ description: 'Somebody whom the clock asked.' })
export class CrisisAsked {
  @Field(() => Person, { nullable: true, description: 'Whom; told to the owner.' })
  readonly person!: Person | null;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  readonly at!: Date;

  @Field(() => GraphQLDateTime, { description: 'When the next one is asked, unless somebody is there by then.' })
  readonly until!: Date;
}
