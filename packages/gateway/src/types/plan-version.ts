import { Field, Int, ObjectType } from 'type-graphql';
import { SectionKindEnum } from '../enums/about-plans.js';
import { ChangeKindEnum } from '../enums/about-versions.js';
import { GraphQLDateTime } from '../scalars.js';
import { Label } from './label.js';
import { PageInfo } from './page-info.js';
import { PlanEntry } from './plan-entry.js';

@ObjectType({ description: 'That a version of a plan was published, whatever became of what it says.' })
export class PlanVersion {
  @Field(() => Int, { description: 'Its number, from 1.' })
  readonly number!: number;

  @Field(() => GraphQLDateTime, { description: 'When it was published.' })
  readonly publishedAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When you destroyed what it said, if you did.' })
  readonly destroyedAt!: Date | null;
}

@ObjectType({ description: 'One version, and where it stands.' })
export class PlanVersionEdge {
  @Field(() => String, { description: 'Hand it on as `after` to go on from here.' })
  readonly cursor!: string;

  @Field(() => PlanVersion, { description: 'The version.' })
  readonly node!: PlanVersion;
}

@ObjectType({ description: 'A page of what was published, newest first.' })
export class PlanVersionConnection {
  @Field(() => [PlanVersionEdge], { description: 'The versions.' })
  readonly edges!: readonly PlanVersionEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  readonly pageInfo!: PageInfo;
}

@ObjectType({ description: 'A section as it was when a version was published.' })
export class PublishedSection {
  @Field(() => SectionKindEnum, { description: 'What it is about.' })
  readonly kind!: string;

  @Field(() => Label, { description: 'What such a section is called.' })
  readonly label!: Label;

  @Field(() => String, { nullable: true, description: 'Its title in your words, if it had one.' })
  readonly title!: string | null;

  @Field(() => [PlanEntry], { description: 'What was written in it.' })
  readonly entries!: readonly PlanEntry[];
}

@ObjectType({ description: 'A version of a plan with what it says.' })
export class PlanVersionContents {
  @Field(() => PlanVersion, { description: 'Which.' })
  readonly version!: PlanVersion;

  @Field(() => [PublishedSection], { description: 'What it says, in your order; nothing, if you destroyed it.' })
  readonly sections!: readonly PublishedSection[];
}

@ObjectType({ description: 'What became of an entry from one version to another.' })
export class EntryChange {
  @Field(() => ChangeKindEnum, { description: 'What.' })
  readonly change!: string;

  @Field(() => PlanEntry, { nullable: true, description: 'As it was.' })
  readonly before!: PlanEntry | null;

  @Field(() => PlanEntry, { nullable: true, description: 'As it is in the later one.' })
  readonly after!: PlanEntry | null;
}

@ObjectType({ description: 'What became of a section from one version to another.' })
export class SectionChange {
  @Field(() => ChangeKindEnum, { description: 'What; KEPT where only something in it differs.' })
  readonly change!: string;

  @Field(() => PublishedSection, { description: 'As it is in the later one; where it is gone, as it was.' })
  readonly section!: PublishedSection;

  @Field(() => String, { nullable: true, description: 'The title it had, where it has another one now.' })
  readonly titledBefore!: string | null;

  @Field(() => [EntryChange], { description: 'The entries that differ, in your order.' })
  readonly entries!: readonly EntryChange[];
}
