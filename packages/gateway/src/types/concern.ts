import type { ConcernState, RecipientStanding } from '@peerness/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { ConcernStateEnum, RecipientStandingEnum } from '../enums/about-concerns.js';
import type { Spelled } from '../enums/enum-of.js';
import { GraphQLDateTime } from '../scalars.js';
import { Label } from './label.js';
import { Node } from './node.js';
import { Organization } from './organization.js';
import { Person } from './person.js';

@ObjectType({ description: 'Somebody an organization named, to whom a concern can be told.' })
export class ConcernRecipient {
  @Field(() => ID, { description: 'To name them by when you report.' })
  readonly id!: string;

  @Field(() => RecipientStandingEnum, { description: 'Where they stand.' })
  readonly standing!: Spelled<RecipientStanding>;

  @Field(() => String, { description: 'Who they are.' })
  readonly name!: string;

  @Field(() => String, { description: 'How to reach them.' })
  readonly reach!: string;
}

@ObjectType({ description: 'To whom you can tell a concern, and what happens then and does not.' })
export class ConcernOffer {
  @Field(() => [ConcernRecipient], {
    description: 'At least two, one of them outside; none if the organization named too few.',
  })
  readonly recipients!: readonly ConcernRecipient[];

  @Field(() => Label, { description: 'What is promised. Show it before anything is written.' })
  readonly text!: Label;

  @Field(() => Label, { description: 'What to do if someone is in danger now. Show it beside the text.' })
  readonly now!: Label;
}

@ObjectType({ implements: Node, description: 'A concern, to whoever reported it and the one recipient they picked.' })
export class Concern extends Node {
  @Field(() => Organization, { nullable: true, description: 'In which organization.' })
  readonly organization!: Organization | null;

  @Field(() => Person, { nullable: true, description: 'Whom it is about, if anyone. They never read it.' })
  readonly about!: Person | null;

  @Field(() => ConcernRecipient, { description: 'To whom it was told, as they were then.' })
  readonly recipient!: ConcernRecipient;

  @Field(() => String, { description: 'What was written.' })
  readonly words!: string;

  @Field(() => ConcernStateEnum, { description: 'Where it stands.' })
  readonly state!: Spelled<ConcernState>;

  @Field(() => String, { nullable: true, description: 'What the recipient wrote at the end.' })
  readonly closing!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was reported.' })
  readonly at!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the recipient read it.' })
  readonly lookedAtAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the recipient closed it.' })
  readonly closedAt!: Date | null;

  @Field(() => Label, {
    nullable: true,
    description: 'For a recipient outside: the text to print and hand over, to whoever reported it.',
  })
  readonly printable!: Label | null;
}
