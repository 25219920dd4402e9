import type { RoundSide, RoundStrategy } from '@peerness/core/rounds';
import { Field, ID, InputType, Int } from 'type-graphql';
import { RoundSideEnum, RoundStrategyEnum } from '../enums/about-rounds.js';
import type { Spelled } from '../enums/enum-of.js';
import { GraphQLDateTime } from '../scalars.js';
import { KeyedInput } from './keyed-input.js';

@InputType({ description: 'A round to open, as somebody who coordinates or administers.' })
export class OpenRoundInput extends KeyedInput {
  @Field(() => ID, { description: 'In which organization.' })
  readonly organization!: string;

  @Field(() => String, { description: 'What it is called: one line, at most 80 characters.' })
  readonly name!: string;

  @Field(() => GraphQLDateTime, { description: 'From when on people join.' })
  readonly opensAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'From when on nobody joins any more; within 366 days.' })
  readonly closesAt!: Date;

  @Field(() => RoundStrategyEnum, {
    nullable: true,
    description: 'How it puts people together; this server’s unless said.',
  })
  readonly strategy?: Spelled<RoundStrategy> | null;

  @Field(() => Int, { nullable: true, description: 'How many pairs it offers at most, 1 to 500.' })
  readonly most?: number | null;
}

@InputType({ description: 'A round to join, for yourself.' })
export class JoinRoundInput extends KeyedInput {
  @Field(() => ID, { description: 'Which.' })
  readonly round!: string;

  @Field(() => RoundSideEnum, { description: 'To find support, or to give it.' })
  readonly side!: Spelled<RoundSide>;
}

@InputType({ description: 'A round to leave.' })
export class LeaveRoundInput extends KeyedInput {
  @Field(() => ID, { description: 'Which.' })
  readonly round!: string;
}

@InputType({ description: 'A round of which to look at what it would offer.' })
export class ProposeAssignmentsInput extends KeyedInput {
  @Field(() => ID, { description: 'Which.' })
  readonly round!: string;
}

@InputType({ description: 'What was looked at, to be offered.' })
export class OfferAssignmentsInput extends KeyedInput {
  @Field(() => ID, { description: 'Which round.' })
  readonly round!: string;

  @Field(() => String, { description: 'Of the proposal you looked at.' })
  readonly digest!: string;
}

@InputType({ description: 'Your answer to what a programme offers you.' })
export class AnswerOfferInput extends KeyedInput {
  @Field(() => ID, { description: 'Which offer.' })
  readonly offer!: string;

  @Field(() => Boolean, { description: 'Yes or no. A no is never told.' })
  readonly yes!: boolean;
}
