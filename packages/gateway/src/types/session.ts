import type { SignInKind } from '@peerness/core/record';
import { Field, ObjectType } from 'type-graphql';
import { SignInKindEnum } from '../enums/about-sessions.js';
import type { Spelled } from '../enums/enum-of.js';
import { GraphQLDate, GraphQLDateTime } from '../scalars.js';
import { Node } from './node.js';

@ObjectType({
  implements: Node,
  description: 'One sign-in of yours: when and in what way, never from where or with which device.',
})
export class Session extends Node {
  @Field(() => SignInKindEnum, { description: 'In what way you signed in.' })
  readonly kind!: Spelled<SignInKind>;

  @Field(() => Boolean, { description: 'Whether it is the one you ask in now.' })
  readonly isThisOne!: boolean;

  @Field(() => GraphQLDateTime, { description: 'When you signed in.' })
  readonly startedAt!: Date;

  @Field(() => GraphQLDate, { description: 'The day something was last asked in it.' })
  readonly lastSeenOn!: Date;

  @Field(() => String, { nullable: true, description: 'In assisted mode: who helps, as you called them.' })
  readonly helpedBy!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'In assisted mode: when it ends by itself.' })
  readonly endsAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it ended; absent while it goes on.' })
  readonly endedAt!: Date | null;
}
