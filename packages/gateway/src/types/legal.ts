import type { InfoCategory } from '@peerness/core';
import type { DemandState, DemandType, ReleasedItem as Released } from '@peerness/core/record';
import { Field, ObjectType } from 'type-graphql';
import { InfoCategoryEnum } from '../enums/about-consents.js';
import { AnswerKindEnum } from '../enums/about-statements.js';
import { DemandStateEnum, DemandTypeEnum, ReleaseGroundEnum } from '../enums/about-the-law.js';
import type { Spelled } from '../enums/enum-of.js';
import { GraphQLDateTime } from '../scalars.js';
import { Dimension, Value } from './dimension.js';
import { Node } from './node.js';
import { Organization } from './organization.js';

@ObjectType({ description: 'One thing that went out, and on what ground: never what it says.' })
export class ReleasedItem {
  @Field(() => InfoCategoryEnum, { description: 'What it is about.' })
  readonly category!: Spelled<InfoCategory>;

  @Field(() => ReleaseGroundEnum, { description: 'On what ground.' })
  readonly ground!: Spelled<Released['ground']>;
}

@ObjectType({ description: 'One thing that would go out, to the one who may let it.' })
export class ToRelease {
  @Field(() => InfoCategoryEnum, { description: 'What it is about.' })
  readonly category!: Spelled<InfoCategory>;

  @Field(() => Dimension, { description: 'What was asked.' })
  readonly dimension!: Dimension;

  @Field(() => AnswerKindEnum, { description: 'What was answered.' })
  readonly answer!: string;

  @Field(() => Value, { nullable: true, description: 'The value, if there is one.' })
  readonly value!: Value | null;

  @Field(() => String, { nullable: true, description: 'The words, if there are any.' })
  readonly words!: string | null;

  @Field(() => String, { nullable: true, description: 'The language of the words (BCP 47).' })
  readonly language!: string | null;
}

@ObjectType({ implements: Node, description: 'Somebody demands by law what an organization keeps about a person.' })
export class LegalDemand extends Node {
  @Field(() => Organization, { nullable: true, description: 'To which organization it came.' })
  readonly organization!: Organization | null;

  @Field(() => DemandTypeEnum, { description: 'What came.' })
  readonly type!: Spelled<DemandType>;

  @Field(() => String, { description: 'From whom, in the organization’s words.' })
  readonly from!: string;

  @Field(() => [InfoCategoryEnum], { description: 'What was asked.' })
  readonly asked!: readonly Spelled<InfoCategory>[];

  @Field(() => [InfoCategoryEnum], { description: 'What counsel left of it.' })
  readonly scope!: readonly Spelled<InfoCategory>[];

  @Field(() => GraphQLDateTime, { description: 'When it came.' })
  readonly receivedAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'Until when an answer is due. Nothing happens by itself.' })
  readonly deadline!: Date;

  @Field(() => DemandStateEnum, { description: 'Where it stands.' })
  readonly state!: Spelled<DemandState>;

  @Field(() => String, { nullable: true, description: 'Which counsel read it.' })
  readonly reviewedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'What counsel wrote; to whoever administers alone.' })
  readonly reasons!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the person may not be told yet.' })
  readonly barBasis!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When that ends by itself.' })
  readonly barUntil!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When somebody ended it.' })
  readonly barLiftedAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was answered.' })
  readonly answeredAt!: Date | null;

  @Field(() => [ReleasedItem], { description: 'What went out.' })
  readonly released!: readonly ReleasedItem[];

  @Field(() => [ToRelease], {
    nullable: true,
    description: 'What would go out if you answered now; nothing, unless it waits for an answer that you may give.',
  })
  readonly toRelease!: readonly ToRelease[] | null;
}

@ObjectType({
  implements: Node,
  description: 'The destruction of somebody’s record waits. It opens nothing to anybody.',
})
export class LegalHold extends Node {
  @Field(() => Organization, { nullable: true, description: 'Which organization holds it.' })
  readonly organization!: Organization | null;

  @Field(() => [InfoCategoryEnum], { description: 'For what.' })
  readonly categories!: readonly Spelled<InfoCategory>[];

  @Field(() => GraphQLDateTime, { description: 'Since when.' })
  readonly begunAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it ends by itself.' })
  readonly until!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When somebody ended it.' })
  readonly endedAt!: Date | null;
}
