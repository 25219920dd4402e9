import { Field, InputType, Int } from 'type-graphql';
import type { Proficiency } from '@peerness/core';
import { ProficiencyEnum, ValueFormEnum, type ValueForm } from '../enums/about-statements.js';
import type { Spelled } from '../enums/enum-of.js';

@InputType({ description: 'A value of a dimension. Which fields it needs follows from its form.' })
export class ValueInput {
  @Field(() => ValueFormEnum, {
    nullable: true,
    description: 'What it looks like; else what the dimension’s values look like.',
  })
  readonly form?: Spelled<ValueForm> | null;

  @Field(() => String, { nullable: true, description: 'The key of the option or step.' })
  readonly key?: string | null;

  @Field(() => Int, { nullable: true, description: 'The least of an interval.' })
  readonly from?: number | null;

  @Field(() => Int, { nullable: true, description: 'The most of an interval.' })
  readonly to?: number | null;

  @Field(() => String, { nullable: true, description: 'The language (BCP 47).' })
  readonly tag?: string | null;

  @Field(() => ProficiencyEnum, { nullable: true, description: 'How well you speak, sign or understand it.' })
  readonly proficiency?: Spelled<Proficiency> | null;

  @Field(() => String, { nullable: true, description: 'The area, from wide to narrow: `US/TX/787`.' })
  readonly path?: string | null;

  @Field(() => [Int], { nullable: true, description: 'The half-hours of the week in UTC, 0 (Monday 00:00) to 335.' })
  readonly slots?: readonly number[] | null;

  @Field(() => String, { nullable: true, description: 'A name you write yourself.' })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'Words that are shown and never compared.' })
  readonly words?: string | null;

  @Field(() => String, { nullable: true, description: 'The language of the words (BCP 47).' })
  readonly language?: string | null;
}

@InputType({ description: 'Something in your own words.' })
export class OwnWordsInput {
  @Field(() => String, { description: 'The words.' })
  readonly words!: string;

  @Field(() => String, { description: 'The language they are in (BCP 47).' })
  readonly language!: string;
}

@InputType({ description: 'An answer: exactly one of these.' })
export class AnswerInput {
  @Field(() => ValueInput, { nullable: true, description: 'A value of the dimension.' })
  readonly value?: ValueInput | null;

  @Field(() => OwnWordsInput, { nullable: true, description: 'In your own words: shown, never compared.' })
  readonly selfDescribed?: OwnWordsInput | null;

  @Field(() => Boolean, { nullable: true, description: 'You would rather not say: `true`.' })
  readonly preferNotToSay?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'You do not know: `true`.' })
  readonly unknown?: boolean | null;
}
