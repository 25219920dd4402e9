import type { BoundaryKind, ConflictKind, ContactMode } from '@peerness/core';
import { Field, ObjectType } from 'type-graphql';
import { ContactModeEnum } from '../enums/about-connections.js';
import { BoundaryKindEnum, ConflictKindEnum } from '../enums/about-distance.js';
import type { Spelled } from '../enums/enum-of.js';
import { GraphQLDateTime } from '../scalars.js';
import { Label } from './label.js';
import { Person } from './person.js';

@ObjectType({ description: 'Someone you would rather not be brought together with again. They are not told.' })
export class NotAgain {
  @Field(() => Person, { description: 'Whom.' })
  readonly person!: Person;

  @Field(() => GraphQLDateTime, { description: 'Since when.' })
  readonly at!: Date;
}

@ObjectType({
  description: 'Someone you would meet again. They learn of it once they say the same of you, and no sooner.',
})
export class MeetAgain {
  @Field(() => Person, { description: 'Whom.' })
  readonly person!: Person;

  @Field(() => GraphQLDateTime, { description: 'Since when.' })
  readonly at!: Date;
}

@ObjectType({ description: 'What the other one of a connection asked of you.' })
export class BoundaryRequest {
  @Field(() => BoundaryKindEnum, { description: 'What it is about.' })
  readonly kind!: Spelled<BoundaryKind>;

  @Field(() => Label, { description: 'As a plain request.' })
  readonly text!: Label;

  @Field(() => [ContactModeEnum], { description: 'In which ways only; empty unless it is about ways.' })
  readonly ways!: readonly Spelled<ContactMode>[];

  @Field(() => String, { nullable: true, description: 'From which time of day on: `22:00`.' })
  readonly from!: string | null;

  @Field(() => String, { nullable: true, description: 'Until which time of day: `08:00`.' })
  readonly until!: string | null;

  @Field(() => String, { nullable: true, description: 'The time zone the hours are meant in (IANA).' })
  readonly timeZone!: string | null;

  @Field(() => String, { nullable: true, description: 'In their own words.' })
  readonly words!: string | null;
}

@ObjectType({ description: 'What you do not want with one other person.' })
export class Boundary extends BoundaryRequest {
  @Field(() => Person, { description: 'With whom.' })
  readonly person!: Person;

  @Field(() => Boolean, { description: 'Whether they read it; otherwise it only holds back what they can propose.' })
  readonly told!: boolean;

  @Field(() => GraphQLDateTime, { description: 'Since when.' })
  readonly at!: Date;
}

@ObjectType({ description: 'A tie you declared. Nobody but you reads it.' })
export class Conflict {
  @Field(() => Person, { description: 'With whom.' })
  readonly person!: Person;

  @Field(() => ConflictKindEnum, { description: 'Which tie.' })
  readonly kind!: Spelled<ConflictKind>;

  @Field(() => Boolean, { description: 'Whether it is managed there; otherwise you two are kept apart.' })
  readonly managed!: boolean;

  @Field(() => String, { nullable: true, description: 'How you mean to handle it.' })
  readonly plan!: string | null;

  @Field(() => GraphQLDateTime, { description: 'Since when.' })
  readonly at!: Date;
}

@ObjectType({ description: 'That somebody manages a tie: not what, not with whom, and not how.' })
export class ManagedTie {
  @Field(() => Person, { description: 'Who.' })
  readonly person!: Person;

  @Field(() => GraphQLDateTime, { description: 'Since when.' })
  readonly since!: Date;
}
