import { Field, ID, InputType, Int } from 'type-graphql';
import type { Followed, SectionKind } from '@peerness/core';
import { SectionKindEnum } from '../enums/about-plans.js';
import { FollowedEnum } from '../enums/about-versions.js';
import type { Spelled } from '../enums/enum-of.js';
import { GraphQLDateTime } from '../scalars.js';
import { KeyedInput, VersionedInput } from './keyed-input.js';
import { EntryActionInput } from './wellness-plan.input.js';

@InputType({ description: 'A plan to begin.' })
export class DraftPlanInput extends KeyedInput {
  @Field(() => String, { description: 'Its title in your words, at most 200 characters.' })
  readonly title!: string;
}

@InputType({ description: 'A section to add to a plan of yours.' })
export class AddSectionInput extends VersionedInput {
  @Field(() => ID, { description: 'To which plan.' })
  readonly plan!: string;

  @Field(() => SectionKindEnum, { description: 'What it is about.' })
  readonly kind!: Spelled<SectionKind>;

  @Field(() => String, { nullable: true, description: 'A title in your words, at most 200 characters.' })
  readonly title?: string | null;
}

@InputType({ description: 'Something to write in a section.' })
export class WriteEntryInput extends VersionedInput {
  @Field(() => ID, { description: 'In which section.' })
  readonly section!: string;

  @Field(() => String, { description: 'Your words, kept verbatim; at most 65,536 characters.' })
  readonly words!: string;

  @Field(() => String, { description: 'The language they are in (BCP 47).' })
  readonly language!: string;

  @Field(() => EntryActionInput, { nullable: true, description: 'If it is something to do: by whom and when.' })
  readonly action?: EntryActionInput | null;

  @Field(() => String, { nullable: true, description: 'In a toolbox: where it is found. An https address.' })
  readonly link?: string | null;
}

@InputType({ description: 'Other words for an entry.' })
export class RewriteEntryInput extends VersionedInput {
  @Field(() => ID, { description: 'In which section.' })
  readonly section!: string;

  @Field(() => ID, { description: 'Which entry.' })
  readonly entry!: string;

  @Field(() => String, { description: 'Your words, kept verbatim; at most 65,536 characters.' })
  readonly words!: string;

  @Field(() => String, { description: 'The language they are in (BCP 47).' })
  readonly language!: string;

  @Field(() => EntryActionInput, { nullable: true, description: 'If it is something to do: by whom and when.' })
  readonly action?: EntryActionInput | null;

  @Field(() => String, { nullable: true, description: 'In a toolbox: where it is found. An https address.' })
  readonly link?: string | null;
}

@InputType({ description: 'An entry to remove. Its words are gone.' })
export class RemoveEntryInput extends VersionedInput {
  @Field(() => ID, { description: 'In which section.' })
  readonly section!: string;

  @Field(() => ID, { description: 'Which entry.' })
  readonly entry!: string;
}

@InputType({ description: 'A section to show to one person.' })
export class ShowSectionInput extends KeyedInput {
  @Field(() => ID, { description: 'Which section.' })
  readonly section!: string;

  @Field(() => ID, { description: 'To whom, by the connection.' })
  readonly connection!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when; else until you take it back.' })
  readonly until?: Date | null;

  @Field(() => FollowedEnum, {
    nullable: true,
    description: 'What of it: what is written, as it is written, unless you say LATEST or VERSION.',
  })
  readonly follows?: Spelled<Followed> | null;

  @Field(() => Int, { nullable: true, description: 'With VERSION: which.' })
  readonly number?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they may suggest words for it, too.' })
  readonly maySuggest?: boolean | null;
}

@InputType({ description: 'A section to show no longer.' })
export class TakeBackSectionInput extends KeyedInput {
  @Field(() => ID, { description: 'Which section.' })
  readonly section!: string;

  @Field(() => ID, { description: 'To whom it was shown, by the connection.' })
  readonly connection!: string;
}
