import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  GuaranteeEnum,
  OfferStateEnum,
  RoundSideEnum,
  RoundStateEnum,
  RoundStrategyEnum,
  WhyLeftOverEnum,
} from '../enums/about-rounds.js';
import { GraphQLDateTime } from '../scalars.js';
import { Label } from './label.js';
import { Node } from './node.js';
import { Organization } from './organization.js';
import { Facet, RoleHeld } from './person.js';

@ObjectType({ description: 'What you can do with a round.' })
export class RoundAccess {
  @Field(() => Boolean, { description: 'Whether you can join it now.' })
  readonly canJoin!: boolean;

  @Field(() => Boolean, { description: 'Whether you joined it and can leave.' })
  readonly canLeave!: boolean;

  @Field(() => Boolean, {
    description: 'Whether you run it, and can look at what it would offer: `proposeAssignments`.',
  })
  readonly canPropose!: boolean;
}

@ObjectType({
  implements: Node,
  description: 'A time in which a programme puts people together who joined, all at once. What comes of it are offers.',
})
export class Round extends Node {
  @Field(() => Int, { description: 'Its version.' })
  readonly version!: number;

  @Field(() => Organization, { nullable: true, description: 'Whose it is.' })
  readonly organization!: Organization | null;

  @Field(() => String, { description: 'What the programme calls it.' })
  readonly name!: string;

  @Field(() => RoundStrategyEnum, { description: 'How it puts people together.' })
  readonly strategy!: string;

  @Field(() => GraphQLDateTime, { description: 'From when on people join.' })
  readonly opensAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'From when on nobody joins any more.' })
  readonly closesAt!: Date;

  @Field(() => RoundStateEnum, { description: 'Where it stands.' })
  readonly state!: string;

  @Field(() => Label, { description: 'What joining means: show it before somebody joins.' })
  readonly text!: Label;

  @Field(() => RoundSideEnum, { nullable: true, description: 'As whom you joined; absent if you did not.' })
  readonly joinedAs!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many joined to find support; only to whoever runs it.' })
  readonly seekers!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many joined to give it; only to whoever runs it.' })
  readonly supporters!: number | null;

  @Field(() => RoundAccess, { description: 'What you can do.' })
  readonly access!: RoundAccess;
}

@ObjectType({ description: 'Somebody whom a programme proposes to you, as they show themselves to members.' })
export class OfferedPerson {
  @Field(() => String, { description: 'What they are called here.' })
  readonly name!: string;

  @Field(() => [RoleHeld], { description: 'The roles they hold now.' })
  readonly roles!: readonly RoleHeld[];

  @Field(() => [Facet], { description: 'What they show to members.' })
  readonly facets!: readonly Facet[];
}

@ObjectType({
  implements: Node,
  description:
    'Two people who joined a round, proposed to each other by its programme. Either can say no, without a reason.',
})
export class RoundOffer extends Node {
  @Field(() => Round, { description: 'The round, and through it the programme that proposed it.' })
  readonly round!: Round;

  @Field(() => RoundSideEnum, { description: 'As whom you joined.' })
  readonly side!: string;

  @Field(() => OfferStateEnum, { description: 'Where it stands. Whether the other one answered is not told.' })
  readonly state!: string;

  @Field(() => OfferedPerson, { nullable: true, description: 'Whom; only while the offer is open.' })
  readonly person!: OfferedPerson | null;

  @Field(() => Label, { description: 'Who proposed it, and what you can do, in words.' })
  readonly text!: Label;

  @Field(() => Boolean, { nullable: true, description: 'What you said; absent if nothing yet.' })
  readonly saidYes!: boolean | null;

  @Field(() => GraphQLDateTime, { description: 'When it was made.' })
  readonly offeredAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'Until when it can be answered.' })
  readonly openUntil!: Date;

  @Field(() => ID, { nullable: true, description: 'The connection, once both said yes.' })
  readonly connection!: string | null;
}

@ObjectType({ description: 'How many are left over for one reason.' })
export class LeftOver {
  @Field(() => WhyLeftOverEnum, { description: 'The reason.' })
  readonly why!: string;

  @Field(() => Int, { description: 'How many.' })
  readonly people!: number;
}

@ObjectType({
  description:
    'What a round would offer: how many and how well, of nobody who. Figures that could be about somebody are absent.',
})
export class AssignmentProposal {
  @Field(() => String, { description: 'What `offerAssignments` takes: it offers exactly this, or nothing.' })
  readonly digest!: string;

  @Field(() => RoundStrategyEnum, { description: 'How people were put together.' })
  readonly strategy!: string;

  @Field(() => GuaranteeEnum, { description: 'What is sure of it.' })
  readonly guarantee!: string;

  @Field(() => Int, { description: 'How many look for support.' })
  readonly seekers!: number;

  @Field(() => Int, { description: 'How many give it.' })
  readonly supporters!: number;

  @Field(() => Int, { description: 'How many pairs it offers.' })
  readonly pairs!: number;

  @Field(() => Int, { description: 'How many who look for support are left over.' })
  readonly leftOver!: number;

  @Field(() => [LeftOver], { description: 'Why; empty where fewer than five are left over.' })
  readonly leftOverWhy!: readonly LeftOver[];

  @Field(() => Int, { description: 'How many pairs would both rather be together.' })
  readonly unstable!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How near whoever came off worst came to whom they like best, in percent; of five pairs or more.',
  })
  readonly worst!: number | null;

  @Field(() => Int, { nullable: true, description: 'The same of half of them; of five pairs or more.' })
  readonly median!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many supporters have nobody; of five supporters or more.' })
  readonly idle!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many have no place left; of five supporters or more.' })
  readonly full!: number | null;
}
