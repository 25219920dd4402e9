import { Field, ID, InputType } from 'type-graphql';
import { KeyedInput } from './keyed-input.js';

@InputType({ description: 'A sign-in of yours that is to end.' })
export class EndSessionInput extends KeyedInput {
  @Field(() => ID, { description: 'Which.' })
  readonly session!: string;
}

@InputType({ description: 'An end to all your sign-ins.' })
export class SignOutEverywhereInput extends KeyedInput {}
