import { Field, ID, InputType, Int } from 'type-graphql';
import { KeyedInput, VersionedInput } from './keyed-input.js';

@InputType({ description: 'Who does something, and when, in your words. Either may be left open.' })
export class EntryActionInput {
  @Field(() => String, { nullable: true, description: 'Who does it: one line, at most 500 characters.' })
  readonly who?: string | null;

  @Field(() => String, { nullable: true, description: 'When: one line, at most 500 characters.' })
  readonly when?: string | null;
}

@InputType({ description: 'A plan to begin from a template.' })
export class DraftPlanFromTemplateInput extends KeyedInput {
  @Field(() => String, { description: 'The name of the template.' })
  readonly template!: string;

  @Field(() => String, { nullable: true, description: 'A title in your words; else the template’s.' })
  readonly title?: string | null;
}

@InputType({ description: 'A plan to publish as it is written.' })
export class PublishPlanInput extends VersionedInput {
  @Field(() => ID, { description: 'Which plan.' })
  readonly plan!: string;
}

@InputType({ description: 'A version whose words you destroy, for everyone and for good.' })
export class DestroyPlanVersionInput extends KeyedInput {
  @Field(() => ID, { description: 'Of which plan.' })
  readonly plan!: string;

  @Field(() => Int, { description: 'Its number.' })
  readonly number!: number;
}

@InputType({ description: 'Words you suggest for a section somebody shows you to suggest for.' })
export class SuggestEntryInput extends KeyedInput {
  @Field(() => ID, { description: 'For which section.' })
  readonly section!: string;

  @Field(() => ID, { description: 'The connection on which it is shown to you.' })
  readonly connection!: string;

  @Field(() => String, { description: 'The words, kept verbatim; at most 65,536 characters.' })
  readonly words!: string;

  @Field(() => String, { description: 'The language they are in (BCP 47).' })
  readonly language!: string;
}

@InputType({ description: 'A suggestion whose words you take into your plan.' })
export class AcceptSuggestionInput extends VersionedInput {
  @Field(() => ID, { description: 'Which.' })
  readonly suggestion!: string;
}

@InputType({ description: 'A suggestion you decline. No reason is asked.' })
export class DeclineSuggestionInput extends KeyedInput {
  @Field(() => ID, { description: 'Which.' })
  readonly suggestion!: string;
}

@InputType({ description: 'A suggestion of yours to take away.' })
export class WithdrawSuggestionInput extends KeyedInput {
  @Field(() => ID, { description: 'Which.' })
  readonly suggestion!: string;
}
