import { Field, InterfaceType } from 'type-graphql';
import { Label } from '../types/label.js';

@InterfaceType({
  description:
    'A considered no. Its words may be shown to whoever asked. Expect new kinds: ask for `code` and `message` on all of them.',
})
export abstract class Refusal {
  @Field(() => String, { description: 'Which no, in one word that stays the same.' })
  readonly code!: string;

  @Field(() => Label, { description: 'The no, in words.' })
  readonly message!: Label;

  @Field(() => [String], {
    description: 'The place in the input it is about, from `input` on; empty when it is about the whole.',
  })
  readonly path!: readonly string[];

  @Field(() => Boolean, { description: 'Whether the very same may succeed later, or after reading again.' })
  readonly retryable!: boolean;
}
