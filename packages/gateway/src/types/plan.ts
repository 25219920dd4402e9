import { Field, ID, Int, ObjectType } from 'type-graphql';
import { SectionKindEnum } from '../enums/about-plans.js';
import { TextDirectionEnum } from '../enums/about-text.js';
import { GraphQLDateTime } from '../scalars.js';
import { Label } from './label.js';
import { Node } from './node.js';
import { Person } from './person.js';

@ObjectType({ description: 'Words in a plan, kept verbatim.' })
export class PlanEntry {
  @Field(() => ID, { description: 'Names it within its section.' })
  readonly id!: string;

  @Field(() => String, { description: 'The owner’s words.' })
  readonly words!: string;

  @Field(() => String, { description: 'The language they are in (BCP 47).' })
  readonly language!: string;

  @Field(() => TextDirectionEnum, { description: 'Which way they are written.' })
  readonly dir!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When they were written.' })
  readonly writtenAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who helped you write it on their device, as you called them; told to you alone.',
  })
  readonly writtenWithHelpFrom!: string | null;
}

@ObjectType({ description: 'Someone a section is shown to now.' })
export class ShownTo {
  @Field(() => Person, { nullable: true, description: 'Whom.' })
  readonly person!: Person | null;

  @Field(() => GraphQLDateTime, { description: 'Since when.' })
  readonly since!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when, if it ends by itself.' })
  readonly until!: Date | null;

  @Field(() => ID, { nullable: true, description: 'The connection with them: name it to take the section back.' })
  readonly connection!: string | null;
}

@ObjectType({ description: 'What you can do with a section.' })
export class PlanSectionAccess {
  @Field(() => Boolean, { description: 'Whether you can write one more entry in it.' })
  readonly canWrite!: boolean;

  @Field(() => Boolean, { description: 'Whether you can show it to someone.' })
  readonly canShow!: boolean;
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

  @Field(() => [PlanSection], { nullable: true, description: 'The sections you may see.' })
  readonly sections!: readonly PlanSection[] | null;

  @Field(() => PlanAccess, { description: 'What you can do.' })
  readonly access!: PlanAccess;
}
