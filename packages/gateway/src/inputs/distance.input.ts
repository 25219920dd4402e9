import type { BoundaryKind, ConflictKind, ContactMode } from '@peerness/core';
import { Field, ID, InputType } from 'type-graphql';
import { ContactModeEnum } from '../enums/about-connections.js';
import { BoundaryKindEnum, ConflictKindEnum } from '../enums/about-distance.js';
import type { Spelled } from '../enums/enum-of.js';
import { KeyedInput } from './keyed-input.js';

@InputType()
abstract class AboutInput extends KeyedInput {
  @Field(() => ID, { description: 'Whom.' })
  readonly person!: string;
}

@InputType({ description: 'Someone you would rather not be brought together with again.' })
export class SayNotAgainInput extends AboutInput {}

@InputType({ description: 'Someone you may be brought together with again.' })
export class LiftNotAgainInput extends AboutInput {}

@InputType({ description: 'Someone you would meet again.' })
export class SayMeetAgainInput extends AboutInput {}

@InputType({ description: 'Someone of whom you no longer say that you would meet again.' })
export class LiftMeetAgainInput extends AboutInput {}

@InputType({ description: 'A tie to declare.' })
export class DeclareConflictInput extends AboutInput {
  @Field(() => ConflictKindEnum, { description: 'Which tie.' })
  readonly tie!: Spelled<ConflictKind>;

  @Field(() => String, {
    nullable: true,
    description: 'How you mean to handle it, at most 1000 characters; only where such ties are managed.',
  })
  readonly plan?: string | null;
}

@InputType({ description: 'A tie that is no longer there.' })
export class LiftConflictInput extends AboutInput {}

@InputType({ description: 'What you do not want with this person.' })
export class SetBoundaryInput extends AboutInput {
  @Field(() => BoundaryKindEnum, { description: 'What it is about. One of each kind.' })
  readonly kind!: Spelled<BoundaryKind>;

  @Field(() => [ContactModeEnum], { nullable: true, description: 'In which ways only.' })
  readonly ways?: readonly Spelled<ContactMode>[] | null;

  @Field(() => String, { nullable: true, description: 'From which time of day on: `22:00`.' })
  readonly from?: string | null;

  @Field(() => String, { nullable: true, description: 'Until which time of day: `08:00`.' })
  readonly until?: string | null;

  @Field(() => String, { nullable: true, description: 'The time zone the hours are meant in (IANA).' })
  readonly timeZone?: string | null;

  @Field(() => Boolean, { description: 'Whether they read it, as a plain request.' })
  readonly tell!: boolean;

  @Field(() => String, { nullable: true, description: 'In your own words, for them to read; at most 500 characters.' })
  readonly words?: string | null;
}

@InputType({ description: 'What holds no longer.' })
export class LiftBoundaryInput extends AboutInput {
  @Field(() => BoundaryKindEnum, { description: 'Which one.' })
  readonly kind!: Spelled<BoundaryKind>;
}
