import { Field, InputType, Int } from 'type-graphql';
import { KeyedInput } from './keyed-input.js';

@InputType({ description: 'Your record, from elsewhere.' })
export class BringRecordInput extends KeyedInput {
  @Field(() => String, { description: 'The text of the file.' })
  readonly file!: string;
}

@InputType({ description: 'Take yourself out, for good.' })
export class EraseMyselfInput extends KeyedInput {
  @Field(() => Int, {
    defaultValue: 7,
    description: 'After how many days everything is destroyed, 0 to 30; 0 is now, and cannot be taken back.',
  })
  readonly days!: number;
}

@InputType({ description: 'Stay after all.' })
export class StayAfterAllInput extends KeyedInput {}
