import { GraphQLDate, GraphQLDateTime } from '../scalars.js';
import { Field, Int, ObjectType } from 'type-graphql';
import { EngagementEnum, RoleCodeEnum } from '../enums/about-people.js';
import { Dimension, Value } from './dimension.js';
import { EarlierSupport } from './earlier-support.js';
import { Label } from './label.js';
import { Node } from './node.js';
import { Organization } from './organization.js';
import { Paper } from './paper.js';
import { SharedEntry } from './shared-entry.js';

@ObjectType({ description: 'What you can do with a person.' })
export class PersonAccess {
  @Field(() => Boolean, { description: 'Whether an invitation can be written to them.' })
  readonly canInvite!: boolean;

  @Field(() => Boolean, { description: 'Whether you can keep them away.' })
  readonly canBlock!: boolean;

  @Field(() => Boolean, { description: 'Whether you can show them a section of a plan.' })
  readonly canShowTo!: boolean;
}

@ObjectType({ description: 'What someone chose about being found in an organization.' })
export class PresenceSetting {
  @Field(() => Boolean, { description: 'Listed to other members who look for peers.' })
  readonly seen!: boolean;

  @Field(() => Boolean, { description: 'Open to mutual peers.' })
  readonly mutual!: boolean;

  @Field(() => Boolean, { description: 'Resting: not listed, not invited, no reason asked.' })
  readonly paused!: boolean;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When resting ends by itself, if it does.' })
  readonly pausedUntil!: Date | null;

  @Field(() => GraphQLDateTime, { description: 'Since when they have been there to be found.' })
  readonly since!: Date;
}

@ObjectType({ description: 'One role one member holds.' })
export class RoleHeld {
  @Field(() => RoleCodeEnum, { description: 'Which role, whatever its title.' })
  readonly code!: string;

  @Field(() => Label, { description: 'What it is called.' })
  readonly label!: Label;

  @Field(() => EngagementEnum, {
    nullable: true,
    description: 'How they are engaged; told to themselves and to administrators.',
  })
  readonly engagement!: string | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'From which day; told to themselves and to administrators.',
  })
  readonly from!: Date | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'Until which day; told to themselves and to administrators.',
  })
  readonly until!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people they support at once, at most; told to themselves and to administrators.',
  })
  readonly places!: number | null;
}

@ObjectType({ description: 'Something a person agreed to show.' })
export class Facet {
  @Field(() => Dimension, { description: 'What it is about.' })
  readonly dimension!: Dimension;

  @Field(() => Label, { description: 'It, in words.' })
  readonly text!: Label;

  @Field(() => Value, {
    nullable: true,
    description: 'It, as a value; absent where they described themselves in their own words.',
  })
  readonly value!: Value | null;
}

@ObjectType({ implements: Node, description: 'A human being, as far as the reader may see them.' })
export class Person extends Node {
  @Field(() => Int, { nullable: true, description: 'The version of what they say of themselves; told to themselves.' })
  readonly version!: number | null;

  @Field(() => String, { nullable: true, description: 'The name they go by.' })
  readonly name!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is you.' })
  readonly isSelf!: boolean | null;

  @Field(() => Organization, { nullable: true, description: 'Where you know them from.' })
  readonly organization!: Organization | null;

  @Field(() => [RoleHeld], { nullable: true, description: 'The roles they hold there.' })
  readonly roles!: readonly RoleHeld[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of which organization they are a guest there; absent where they belong themselves.',
  })
  readonly guestOf!: string | null;

  @Field(() => [Facet], { nullable: true, description: 'What they agreed to show you there.' })
  readonly facets!: readonly Facet[] | null;

  @Field(() => [SharedEntry], {
    nullable: true,
    description: 'What organizations wrote about them and they opened to you, by a consent, for support.',
  })
  readonly entriesShown!: readonly SharedEntry[] | null;

  @Field(() => [EarlierSupport], {
    nullable: true,
    description:
      'When they were supported before, as far as they opened it to you by a consent, for support. To themselves, all of it.',
  })
  readonly earlierSupport!: readonly EarlierSupport[] | null;

  @Field(() => PresenceSetting, {
    nullable: true,
    description: 'What they chose about being found there; told to themselves.',
  })
  readonly presence!: PresenceSetting | null;

  @Field(() => PersonAccess, { nullable: true, description: 'What you can do.' })
  readonly access!: PersonAccess | null;
}

@ObjectType({ description: 'One supporter asked another to step in. It says nothing of anybody they support.' })
export class Cover {
  @Field(() => Person, { description: 'The other one of the two.' })
  readonly person!: Person;

  @Field(() => GraphQLDateTime, { description: 'When it was asked.' })
  readonly askedAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the one who was asked said yes.' })
  readonly agreedAt!: Date | null;
}

@ObjectType({ implements: Node, description: 'A person belongs to an organization, from a day, perhaps until a day.' })
export class Membership extends Node {
  @Field(() => Organization, { description: 'Where.' })
  readonly organization!: Organization;

  @Field(() => Person, { description: 'Who, as people know them there.' })
  readonly person!: Person;

  @Field(() => String, {
    nullable: true,
    description: 'Of which organization you are a guest there; absent where you belong yourself.',
  })
  readonly guestOf!: string | null;

  @Field(() => [RoleHeld], { description: 'In which roles.' })
  readonly roles!: readonly RoleHeld[];

  @Field(() => GraphQLDate, { description: 'From which day.' })
  readonly from!: Date;

  @Field(() => GraphQLDate, { nullable: true, description: 'Until which day, if it ends.' })
  readonly until!: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Since when an administrator holds it in suspense; absent if nobody does.',
  })
  readonly suspendedAt!: Date | null;

  @Field(() => [Cover], {
    description: 'Whom you asked to step in for you there, as far as you see them. A no leaves nothing.',
  })
  readonly coveredBy!: readonly Cover[];

  @Field(() => [Cover], { description: 'Who asked you to step in for them there, as far as you see them.' })
  readonly covering!: readonly Cover[];

  @Field(() => Paper, {
    nullable: true,
    description:
      'A sheet to write on whom you would like to invite there: `enterInvitation`. It lists who can be invited now; in assisted mode it is empty.',
  })
  readonly paper!: Paper | null;

  @Field(() => Int, { description: 'Its version.' })
  readonly version!: number;
}

@ObjectType({ description: 'Someone you keep away, silently, until you lift it.' })
export class Block {
  @Field(() => Person, { description: 'Whom.' })
  readonly person!: Person;

  @Field(() => GraphQLDateTime, { description: 'Since when.' })
  readonly at!: Date;
}
