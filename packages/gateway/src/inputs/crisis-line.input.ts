import { Field, InputType } from 'type-graphql';
import { KeyedInput } from './keyed-input.js';

@InputType({ description: 'Which crisis lines you would like to see first.' })
export class OrderCrisisLinesInput extends KeyedInput {
  @Field(() => [String], {
    description: 'Codes of lines shown here, first the one to be seen first; the others follow. None: as they were.',
  })
  readonly lines!: readonly string[];
}

@InputType({ description: 'One row of a card: a crisis line, or words of your own.' })
export class CardRowInput {
  @Field(() => String, { nullable: true, description: 'The code of a line that is shown here.' })
  readonly line?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What stands before your words; one line, at most 60 characters.',
  })
  readonly label?: string | null;

  @Field(() => String, { nullable: true, description: 'Your own words, at most 240 characters.' })
  readonly words?: string | null;
}
