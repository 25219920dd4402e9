import { Field, InputType, Int } from 'type-graphql';

@InputType()
export abstract class KeyedInput {
  @Field(() => String, {
    nullable: true,
    description:
      'A word you make up for this request, at most 128 characters: sent twice with the same input, it is done once and answered twice.',
  })
  readonly idempotencyKey?: string | null;
}

@InputType()
export abstract class VersionedInput extends KeyedInput {
  @Field(() => Int, {
    nullable: true,
    description: 'The version you were shown. If it changed since, nothing is done and you are told so.',
  })
  readonly expectedVersion?: number | null;
}
