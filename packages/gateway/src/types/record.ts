import { Field, ObjectType } from 'type-graphql';
import { GraphQLDateTime } from '../scalars.js';

@ObjectType({ description: 'What becomes of everything kept about you. Until it is due you may stay after all.' })
export class Erasure {
  @Field(() => GraphQLDateTime, { description: 'When you asked for it. Since then nobody sees you.' })
  readonly askedAt!: string;

  @Field(() => GraphQLDateTime, { description: 'When everything is destroyed.' })
  readonly dueAt!: string;

  @Field(() => Boolean, {
    description: 'A law holds something of yours: you stay hidden, and it is destroyed when the hold ends.',
  })
  readonly isHeld!: boolean;
}
