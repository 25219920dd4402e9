import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({ description: 'Something with an id of its own.' })
export abstract class Node {
  @Field(() => ID, { description: 'One opaque word for it. Compare it, send it back, never take it apart.' })
  readonly id!: string;
}
