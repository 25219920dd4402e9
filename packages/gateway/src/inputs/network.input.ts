import { Field, ID, InputType } from 'type-graphql';
import { GraphQLDateTime } from '../scalars.js';
import { KeyedInput } from './keyed-input.js';

@InputType({ description: 'An agreement to propose to another organization.' })
export class ProposeNetworkAgreementInput extends KeyedInput {
  @Field(() => ID, { description: 'Yours, which you administer.' })
  readonly organization!: string;

  @Field(() => String, {
    description: 'The short word the other one goes by: it tells you. Whether there is one is not told here.',
  })
  readonly partner!: string;

  @Field(() => String, { description: 'Why, for both to read. At most 1000 characters.' })
  readonly reason!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'From when; from now on, unless you say.' })
  readonly from?: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Until when; without it, until either of the two ends it.',
  })
  readonly until?: Date | null;
}

@InputType({ description: 'An agreement, and the organization you decide for.' })
export class DecideNetworkAgreementInput extends KeyedInput {
  @Field(() => ID, { description: 'Yours, which you administer.' })
  readonly organization!: string;

  @Field(() => ID, { description: 'Which agreement.' })
  readonly agreement!: string;
}

@InputType({ description: 'That you may be found in another organization, and what you show there.' })
export class TakeGuestPlaceInput extends KeyedInput {
  @Field(() => ID, { description: 'Under which agreement: `viewer { guestOffers }` lists them.' })
  readonly agreement!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description:
      'On which dimensions you show there what you show to the members at home. None: your name, and nothing else.',
  })
  readonly dimensions!: readonly string[];

  @Field(() => Boolean, { defaultValue: false, description: 'Whether you are open to mutual peers there.' })
  readonly mutual!: boolean;
}

@InputType({ description: 'A place as a guest that you leave.' })
export class LeaveGuestPlaceInput extends KeyedInput {
  @Field(() => ID, { description: 'Where.' })
  readonly organization!: string;
}
