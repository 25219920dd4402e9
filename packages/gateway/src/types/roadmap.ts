import { Field, ID, Int, ObjectType } from 'type-graphql';
import { LifeAreaEnum, RoadmapKindEnum, RoadmapStatusEnum, WellnessDimensionEnum } from '../enums/about-roadmaps.js';
import { TextDirectionEnum } from '../enums/about-text.js';
import { GraphQLDate, GraphQLDateTime } from '../scalars.js';
import { Label } from './label.js';
import { Node } from './node.js';
import { PageInfo } from './page-info.js';
import { Person } from './person.js';
import { ShownTo } from './plan.js';
import { Takes } from './takes.js';

@ObjectType({ description: 'What you can do with something on a roadmap.' })
export class RoadmapItemAccess {
  @Field(() => Boolean, { description: 'Whether you can change it.' })
  readonly canChange!: boolean;

  @Field(() => Boolean, { description: 'Whether you can show it to someone.' })
  readonly canShow!: boolean;

  @Field(() => Boolean, { description: 'Whether you can suggest something for it.' })
  readonly canSuggest!: boolean;

  @Field(() => [RoadmapStatusEnum], { description: 'Where you can say it stands, besides where it stands now.' })
  readonly moves!: readonly string[];
}

@ObjectType({ description: 'What you can do with a suggestion.' })
export class RoadmapSuggestionAccess {
  @Field(() => Boolean, { description: 'Whether it is yours to take up or to decline.' })
  readonly canAccept!: boolean;

  @Field(() => Boolean, { description: 'Whether it is yours to withdraw.' })
  readonly canWithdraw!: boolean;
}

@ObjectType({ description: 'What somebody would put before you. It binds nobody.' })
export class RoadmapSuggestion {
  @Field(() => ID, { description: 'Names it.' })
  readonly id!: string;

  @Field(() => RoadmapKindEnum, { description: 'What it would be.' })
  readonly kind!: string;

  @Field(() => String, { description: 'Their words.' })
  readonly words!: string;

  @Field(() => String, { description: 'The language they are in (BCP 47).' })
  readonly language!: string;

  @Field(() => TextDirectionEnum, { description: 'Which way they are written.' })
  readonly dir!: string;

  @Field(() => Person, {
    nullable: true,
    description: 'Who suggested it, if you are connected now; told to the roadmap’s owner.',
  })
  readonly suggestedBy!: Person | null;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  readonly suggestedAt!: Date;

  @Field(() => RoadmapSuggestionAccess, { description: 'What you can do.' })
  readonly access!: RoadmapSuggestionAccess;
}

@ObjectType({ description: 'What something said and where it stood, from one change to the next.' })
export class RoadmapLine {
  @Field(() => Int, { description: 'The version it had from then on.' })
  readonly version!: number;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  readonly at!: Date;

  @Field(() => String, { description: 'Your words.' })
  readonly words!: string;

  @Field(() => String, { description: 'The language they are in (BCP 47).' })
  readonly language!: string;

  @Field(() => TextDirectionEnum, { description: 'Which way they are written.' })
  readonly dir!: string;

  @Field(() => RoadmapStatusEnum, { nullable: true, description: 'Where it stood.' })
  readonly status!: string | null;
}

@ObjectType({ description: 'One line, and where it stands.' })
export class RoadmapLineEdge {
  @Field(() => String, { description: 'Hand it on as `after` to go on from here.' })
  readonly cursor!: string;

  @Field(() => RoadmapLine, { description: 'The line.' })
  readonly node!: RoadmapLine;
}

@ObjectType({ description: 'A page of history, oldest first. No line was ever changed.' })
export class RoadmapLineConnection {
  @Field(() => [RoadmapLineEdge], { description: 'The lines.' })
  readonly edges!: readonly RoadmapLineEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  readonly pageInfo!: PageInfo;
}

@ObjectType({ implements: Node, description: 'Something on a roadmap, in its owner’s words.' })
export class RoadmapItem extends Node {
  @Field(() => Int, { nullable: true, description: 'Its version; told to its owner.' })
  readonly version!: number | null;

  @Field(() => RoadmapKindEnum, { description: 'What it is.' })
  readonly kind!: string;

  @Field(() => Label, { description: 'What such a thing is called.' })
  readonly label!: Label;

  @Field(() => Label, { nullable: true, description: 'To be shown beside it, where it is not yours.' })
  readonly notice!: Label | null;

  @Field(() => String, { description: 'The owner’s words, kept verbatim.' })
  readonly words!: string;

  @Field(() => String, { description: 'The language they are in (BCP 47).' })
  readonly language!: string;

  @Field(() => TextDirectionEnum, { description: 'Which way they are written.' })
  readonly dir!: string;

  @Field(() => RoadmapStatusEnum, { nullable: true, description: 'Where it stands, if it is pursued.' })
  readonly status!: string | null;

  @Field(() => LifeAreaEnum, { nullable: true, description: 'What of life it is about, if its owner says so.' })
  readonly area!: string | null;

  @Field(() => WellnessDimensionEnum, {
    nullable: true,
    description: 'Which dimension of wellness it is about, if its owner says so.',
  })
  readonly wellness!: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'From when, if its owner says so.' })
  readonly from!: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'By when, if its owner says so.' })
  readonly by!: string | null;

  @Field(() => String, { nullable: true, description: 'How the owner will know, in their words.' })
  readonly measure!: string | null;

  @Field(() => RoadmapItem, { nullable: true, description: 'What it leads to, if you may see that.' })
  readonly towards!: RoadmapItem | null;

  @Field(() => Person, { nullable: true, description: 'Whose it is.' })
  readonly owner!: Person | null;

  @Field(() => Boolean, { description: 'Whether somebody else suggested it, and the owner took it up.' })
  readonly isSuggested!: boolean;

  @Field(() => Person, {
    nullable: true,
    description: 'Who suggested it, if it is yours and you are still connected; told to you alone.',
  })
  readonly suggestedBy!: Person | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was written; told to its owner.' })
  readonly writtenAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it last changed; told to its owner.' })
  readonly changedAt!: Date | null;

  @Takes('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 50.' })
  @Takes('after', () => String, { nullable: true, description: 'The cursor to go on from.' })
  @Field(() => RoadmapLineConnection, { nullable: true, description: 'What it was; told to its owner.' })
  readonly history!: RoadmapLineConnection | null;

  @Field(() => [RoadmapSuggestion], {
    nullable: true,
    description: 'What waits here: to its owner, all of it; to you, what you suggested.',
  })
  readonly suggestions!: readonly RoadmapSuggestion[] | null;

  @Field(() => [ShownTo], { nullable: true, description: 'To whom it is shown; told to its owner.' })
  readonly shownTo!: readonly ShownTo[] | null;

  @Field(() => RoadmapItemAccess, { description: 'What you can do.' })
  readonly access!: RoadmapItemAccess;
}

@ObjectType({ description: 'One thing on a roadmap, and where it stands in the list.' })
export class RoadmapItemEdge {
  @Field(() => String, { description: 'Hand it on as `after` to go on from here.' })
  readonly cursor!: string;

  @Field(() => RoadmapItem, { nullable: true, description: 'The thing.' })
  readonly node!: RoadmapItem | null;
}

@ObjectType({ description: 'A page of your roadmap, in the order it was written.' })
export class RoadmapItemConnection {
  @Field(() => [RoadmapItemEdge], { description: 'What stands on it.' })
  readonly edges!: readonly RoadmapItemEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  readonly pageInfo!: PageInfo;
}

@ObjectType({ description: 'Something went backwards. For your eyes alone.' })
export class Setback {
  @Field(() => ID, { description: 'Names it.' })
  readonly id!: string;

  @Field(() => String, { description: 'Your words.' })
  readonly words!: string;

  @Field(() => String, { description: 'The language they are in (BCP 47).' })
  readonly language!: string;

  @Field(() => TextDirectionEnum, { description: 'Which way they are written.' })
  readonly dir!: string;

  @Field(() => GraphQLDateTime, { description: 'When you wrote it.' })
  readonly writtenAt!: Date;
}

@ObjectType({ description: 'What you are writing. For your eyes alone, until you keep it.' })
export class RoadmapDraft {
  @Field(() => ID, { nullable: true, description: 'Other words for this.' })
  readonly item!: string | null;

  @Field(() => RoadmapKindEnum, { nullable: true, description: 'Something new of this kind.' })
  readonly kind!: string | null;

  @Field(() => Boolean, { description: 'Whether it is a setback.' })
  readonly isSetback!: boolean;

  @Field(() => String, { description: 'Your words so far.' })
  readonly words!: string;

  @Field(() => String, { description: 'The language they are in (BCP 47).' })
  readonly language!: string;

  @Field(() => Int, { description: 'The number of the last save.' })
  readonly version!: number;

  @Field(() => GraphQLDateTime, { description: 'When it was saved.' })
  readonly savedAt!: Date;
}
