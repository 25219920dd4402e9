import { Field, ID, Int, ObjectType } from 'type-graphql';
import { SectionKindEnum } from '../enums/about-plans.js';
import { FollowedEnum } from '../enums/about-versions.js';
import { GraphQLDateTime } from '../scalars.js';
import { Label } from './label.js';
import { Node } from './node.js';
import { Paper } from './paper.js';
import { Person } from './person.js';
import { PlanEntry } from './plan-entry.js';
import { PlanVersionConnection, PlanVersionContents, SectionChange } from './plan-version.js';
import { Suggestion } from './suggestion.js';
import { TemplateLicence } from './template-licence.js';
import { Takes } from './takes.js';

@ObjectType({ description: 'Someone a section is shown to now.' })
export class ShownTo {
  @Field(() => Person, { nullable: true, description: 'Whom.' })
  readonly person!: Person | null;

  @Field(() => GraphQLDateTime, { description: 'Since when.' })
  readonly since!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when, if it ends by itself.' })
  readonly until!: Date | null;

  @Field(() => FollowedEnum, { description: 'What of it.' })
  readonly follows!: string;

  @Field(() => Int, { nullable: true, description: 'Which version, if it is one alone.' })
  readonly version!: number | null;

  @Field(() => Boolean, { description: 'Whether they may suggest words for it.' })
  readonly maySuggest!: boolean;

  @Field(() => ID, { nullable: true, description: 'The connection with them: name it to take the section back.' })
  readonly connection!: string | null;
}

@ObjectType({ description: 'What you can do with a section.' })
export class PlanSectionAccess {
  @Field(() => Boolean, { description: 'Whether you can write one more entry in it.' })
  readonly canWrite!: boolean;

  @Field(() => Boolean, { description: 'Whether you can show it to someone.' })
  readonly canShow!: boolean;

  @Field(() => Boolean, { description: 'Whether you may suggest words for it.' })
  readonly canSuggest!: boolean;
}

@ObjectType({ implements: Node, description: 'A section of a plan.' })
export class PlanSection extends Node {
  @Field(() => SectionKindEnum, { description: 'What it is about.' })
  readonly kind!: string;

  @Field(() => Label, { description: 'What such a section is called.' })
  readonly label!: Label;

  @Field(() => Label, { nullable: true, description: 'To be shown beside it, where it is not yours.' })
  readonly notice!: Label | null;

  @Field(() => String, { nullable: true, description: 'Its title in the owner’s words, if it has one.' })
  readonly title!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The published version you see it in; absent where you see what is written now.',
  })
  readonly asOf!: number | null;

  @Field(() => [PlanEntry], { description: 'What is written in it.' })
  readonly entries!: readonly PlanEntry[];

  @Field(() => [ShownTo], { nullable: true, description: 'To whom it is shown; told to its owner.' })
  readonly shownTo!: readonly ShownTo[] | null;

  @Field(() => PlanSectionAccess, { description: 'What you can do.' })
  readonly access!: PlanSectionAccess;
}

@ObjectType({ description: 'What you can do with a plan.' })
export class PlanAccess {
  @Field(() => Boolean, { description: 'Whether you can write in it.' })
  readonly canWrite!: boolean;

  @Field(() => Boolean, { description: 'Whether you can show its sections.' })
  readonly canShow!: boolean;

  @Field(() => Boolean, { description: 'Whether you can publish it.' })
  readonly canPublish!: boolean;
}

@ObjectType({
  implements: Node,
  description: 'A plan in one person’s own words; to others, the sections they are shown.',
})
export class Plan extends Node {
  @Field(() => Int, { nullable: true, description: 'Its version; told to its owner.' })
  readonly version!: number | null;

  @Field(() => String, { nullable: true, description: 'Its title.' })
  readonly title!: string | null;

  @Field(() => Person, { nullable: true, description: 'Whose it is.' })
  readonly owner!: Person | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was begun; told to its owner.' })
  readonly draftedAt!: Date | null;

  @Field(() => TemplateLicence, {
    nullable: true,
    description: 'Whose words its headings are, if it was begun from somebody’s. Show it beside them.',
  })
  readonly licence!: TemplateLicence | null;

  @Field(() => [PlanSection], { nullable: true, description: 'The sections you may see.' })
  readonly sections!: readonly PlanSection[] | null;

  @Field(() => [Paper], {
    nullable: true,
    description: 'The forms you printed of it, newest first; told to you alone.',
  })
  readonly papers!: readonly Paper[] | null;

  @Field(() => Int, { nullable: true, description: 'The number of the newest version you published, if any.' })
  readonly newestVersion!: number | null;

  @Takes('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 50.' })
  @Takes('after', () => String, { nullable: true, description: 'The cursor to go on from.' })
  @Field(() => PlanVersionConnection, {
    nullable: true,
    description: 'What you published, newest first; told to you alone.',
  })
  readonly versions!: PlanVersionConnection | null;

  @Takes('number', () => Int, { description: 'Which.' })
  @Field(() => PlanVersionContents, {
    nullable: true,
    description: 'One version with what it says; told to you alone.',
  })
  readonly publishedVersion!: PlanVersionContents | null;

  @Takes('earlier', () => Int, { description: 'The version to begin with.' })
  @Takes('later', () => Int, { description: 'The version to compare it with.' })
  @Field(() => [SectionChange], {
    nullable: true,
    description: 'What differs between two versions; absent where one is not there, or destroyed. Told to you alone.',
  })
  readonly comparison!: readonly SectionChange[] | null;

  @Field(() => [Suggestion], {
    nullable: true,
    description: 'What is suggested for it: to you all of it; to whoever may suggest, their own.',
  })
  readonly suggestions!: readonly Suggestion[] | null;

  @Field(() => PlanAccess, { description: 'What you can do.' })
  readonly access!: PlanAccess;
}
