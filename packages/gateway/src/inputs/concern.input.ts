import { Field, ID, InputType } from 'type-graphql';
import { KeyedInput } from './keyed-input.js';

@InputType({ description: 'A concern, and the one who is to read it.' })
export class ReportConcernInput extends KeyedInput {
  @Field(() => ID, { description: 'In which organization.' })
  readonly organization!: string;

  @Field(() => ID, { nullable: true, description: 'Whom it is about, if anyone there.' })
  readonly about?: string | null;

  @Field(() => ID, { description: 'One of the recipients `viewer { concernOffer }` names.' })
  readonly recipient!: string;

  @Field(() => String, { description: 'What happened, at most 4000 characters. No more than they need.' })
  readonly words!: string;
}

@InputType({ description: 'A concern that was told to you and that you read.' })
export class LookAtConcernInput extends KeyedInput {
  @Field(() => ID, { description: 'Which concern.' })
  readonly concern!: string;
}

@InputType({ description: 'A concern that was told to you and that is over.' })
export class CloseConcernInput extends KeyedInput {
  @Field(() => ID, { description: 'Which concern.' })
  readonly concern!: string;

  @Field(() => String, { description: 'Words to whoever reported it, at most 2000 characters.' })
  readonly words!: string;
}

@InputType({ description: 'Somebody to whom concerns can be told.' })
export class NameConcernRecipientInput extends KeyedInput {
  @Field(() => ID, { description: 'In which organization.' })
  readonly organization!: string;

  @Field(() => ID, { nullable: true, description: 'The member who reads them here; absent for somebody outside.' })
  readonly member?: string | null;

  @Field(() => String, { description: 'A name people know, at most 120 characters.' })
  readonly name!: string;

  @Field(() => String, { description: 'How to reach them, at most 300 characters.' })
  readonly reach!: string;
}

@InputType({ description: 'Somebody to whom nothing can be told any more.' })
export class RemoveConcernRecipientInput extends KeyedInput {
  @Field(() => ID, { description: 'In which organization.' })
  readonly organization!: string;

  @Field(() => ID, { description: 'Which recipient.' })
  readonly recipient!: string;
}
