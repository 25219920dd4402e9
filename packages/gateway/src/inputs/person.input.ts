import { Field, ID, InputType } from 'type-graphql';
import { GraphQLDateTime } from '../scalars.js';
import { KeyedInput, VersionedInput } from './keyed-input.js';

@InputType({ description: 'The name you go by.' })
export class ChooseNameInput extends VersionedInput {
  @Field(() => String, { description: 'The name, at most 120 characters.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'The language you read (BCP 47).' })
  readonly language?: string | null;
}

@InputType({ description: 'How you would like to be found in an organization.' })
export class ChoosePresenceInput extends KeyedInput {
  @Field(() => ID, { description: 'In which organization.' })
  readonly organization!: string;

  @Field(() => Boolean, { description: 'Listed to other members who look for peers.' })
  readonly seen!: boolean;

  @Field(() => Boolean, { description: 'Open to mutual peers.' })
  readonly mutual!: boolean;

  @Field(() => Boolean, { description: 'Resting: not listed, not invited, no reason asked.' })
  readonly paused!: boolean;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When resting ends by itself; without it, when you say so.',
  })
  readonly pausedUntil?: Date | null;
}

@InputType({ description: 'Someone to keep away, everywhere, silently.' })
export class BlockInput extends KeyedInput {
  @Field(() => ID, { description: 'Whom.' })
  readonly person!: string;
}

@InputType({ description: 'Someone to keep away no longer.' })
export class LiftBlockInput extends KeyedInput {
  @Field(() => ID, { description: 'Whom.' })
  readonly person!: string;
}

@InputType({ description: 'A place an organization kept for you.' })
export class ClaimPlaceInput {
  @Field(() => String, { description: 'The single-use code they gave you.' })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: 'The name you go by, at most 120 characters.' })
  readonly name?: string | null;
}
