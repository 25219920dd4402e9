import type { LifeArea, RoadmapKind, RoadmapStatus, WellnessDimension } from '@peerness/core/roadmap';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LifeAreaEnum, RoadmapKindEnum, RoadmapStatusEnum, WellnessDimensionEnum } from '../enums/about-roadmaps.js';
import type { Spelled } from '../enums/enum-of.js';
import { GraphQLDate, GraphQLDateTime } from '../scalars.js';
import { KeyedInput, VersionedInput } from './keyed-input.js';

/** How something on a roadmap is placed. All of it can be left out. */
@InputType()
abstract class PlacedInput extends KeyedInput {
  @Field(() => ID, { nullable: true, description: 'What it leads to: something on your roadmap.' })
  readonly towards?: string | null;

  @Field(() => LifeAreaEnum, { nullable: true, description: 'What of life it is about.' })
  readonly area?: Spelled<LifeArea> | null;

  @Field(() => WellnessDimensionEnum, { nullable: true, description: 'Which dimension of wellness it is about.' })
  readonly wellness?: Spelled<WellnessDimension> | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'From when.' })
  readonly from?: Date | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'By when.' })
  readonly by?: Date | null;

  @Field(() => String, { nullable: true, description: 'How you will know, in at most 1,000 characters.' })
  readonly measure?: string | null;
}

@InputType({ description: 'Something for your roadmap.' })
export class WriteRoadmapItemInput extends PlacedInput {
  @Field(() => RoadmapKindEnum, { description: 'What it is.' })
  readonly kind!: Spelled<RoadmapKind>;

  @Field(() => String, { description: 'Your words, kept verbatim; at most 65,536 characters.' })
  readonly words!: string;

  @Field(() => String, { description: 'The language they are in (BCP 47).' })
  readonly language!: string;
}

@InputType({ description: 'Other words for something on your roadmap.' })
export class RewordRoadmapItemInput extends VersionedInput {
  @Field(() => ID, { description: 'For what.' })
  readonly item!: string;

  @Field(() => String, { description: 'Your words, kept verbatim; at most 65,536 characters.' })
  readonly words!: string;

  @Field(() => String, { description: 'The language they are in (BCP 47).' })
  readonly language!: string;
}

@InputType({ description: 'Another place for something on your roadmap. What is left out is open again.' })
export class ArrangeRoadmapItemInput extends PlacedInput {
  @Field(() => ID, { description: 'What is placed.' })
  readonly item!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version you were shown. If it changed since, nothing is done and you are told so.',
  })
  readonly expectedVersion?: number | null;
}

@InputType({ description: 'Where something on your roadmap stands.' })
export class MoveRoadmapItemInput extends VersionedInput {
  @Field(() => ID, { description: 'What.' })
  readonly item!: string;

  @Field(() => RoadmapStatusEnum, { description: 'Where it stands now.' })
  readonly to!: Spelled<RoadmapStatus>;
}

@InputType({ description: 'Something to take off your roadmap. Its words and its history are gone.' })
export class RemoveRoadmapItemInput extends VersionedInput {
  @Field(() => ID, { description: 'What.' })
  readonly item!: string;
}

@InputType({ description: 'Something on your roadmap to show to one person.' })
export class ShowRoadmapItemInput extends KeyedInput {
  @Field(() => ID, { description: 'What.' })
  readonly item!: string;

  @Field(() => ID, { description: 'To whom, by the connection.' })
  readonly connection!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when; else until you take it back.' })
  readonly until?: Date | null;
}

@InputType({ description: 'Something on your roadmap to show no longer.' })
export class TakeBackRoadmapItemInput extends KeyedInput {
  @Field(() => ID, { description: 'What.' })
  readonly item!: string;

  @Field(() => ID, { description: 'To whom it was shown, by the connection.' })
  readonly connection!: string;
}

@InputType({ description: 'Something you would put before the owner of what they show you.' })
export class SuggestForRoadmapInput extends KeyedInput {
  @Field(() => ID, { description: 'What it would lead to.' })
  readonly item!: string;

  @Field(() => ID, { description: 'The connection on which it is shown to you.' })
  readonly connection!: string;

  @Field(() => RoadmapKindEnum, { description: 'What it would be.' })
  readonly kind!: Spelled<RoadmapKind>;

  @Field(() => String, { description: 'Your words; at most 65,536 characters.' })
  readonly words!: string;

  @Field(() => String, { description: 'The language they are in (BCP 47).' })
  readonly language!: string;
}

@InputType({ description: 'A suggestion.' })
export class RoadmapSuggestionInput extends KeyedInput {
  @Field(() => ID, { description: 'Which.' })
  readonly suggestion!: string;
}

@InputType({ description: 'A setback, for your eyes alone.' })
export class WriteSetbackInput extends KeyedInput {
  @Field(() => String, { description: 'Your words, kept verbatim; at most 65,536 characters.' })
  readonly words!: string;

  @Field(() => String, { description: 'The language they are in (BCP 47).' })
  readonly language!: string;
}

@InputType({ description: 'A setback to take out. Nothing is left of it.' })
export class RemoveSetbackInput extends KeyedInput {
  @Field(() => ID, { description: 'Which.' })
  readonly setback!: string;
}

/** What a draft is for: exactly one of these. */
@InputType()
abstract class DraftPlaceInput extends KeyedInput {
  @Field(() => ID, { nullable: true, description: 'Other words for this.' })
  readonly item?: string | null;

  @Field(() => RoadmapKindEnum, { nullable: true, description: 'Something new of this kind.' })
  readonly kind?: Spelled<RoadmapKind> | null;

  @Field(() => Boolean, { nullable: true, description: 'A setback.' })
  readonly setback?: boolean | null;
}

@InputType({ description: 'What you have written so far, and for one thing, named by exactly one of the first three.' })
export class SaveRoadmapDraftInput extends DraftPlaceInput {
  @Field(() => String, { description: 'Your words so far; at most 65,536 characters.' })
  readonly words!: string;

  @Field(() => String, { description: 'The language they are in (BCP 47).' })
  readonly language!: string;

  @Field(() => Int, { description: 'Counted up with each save. A save that is not ahead is told what is there.' })
  readonly save!: number;
}

@InputType({ description: 'A draft to throw away, named by exactly one of these.' })
export class DiscardRoadmapDraftInput extends DraftPlaceInput {}
