import { Field, Int, ObjectType } from 'type-graphql';
import { GraphQLDate, GraphQLDateTime } from '../scalars.js';
import { Node } from './node.js';
import { PageInfo } from './page-info.js';
import { RoleHeld } from './person.js';

@ObjectType({
  implements: Node,
  description:
    'Someone who belongs, or once did, as whoever administers the organization sees them: nothing they said.',
})
export class Member extends Node {
  @Field(() => String, { nullable: true, description: 'The name they go by there.' })
  readonly name!: string | null;

  @Field(() => Boolean, { description: 'Whether it is you.' })
  readonly isSelf!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Of which organization they are a guest here; absent where they belong themselves.',
  })
  readonly guestOf!: string | null;

  @Field(() => [RoleHeld], { description: 'The roles they hold now.' })
  readonly roles!: readonly RoleHeld[];

  @Field(() => GraphQLDate, { description: 'From which day.' })
  readonly from!: Date;

  @Field(() => GraphQLDate, { nullable: true, description: 'Until which day, if it ends.' })
  readonly until!: Date | null;

  @Field(() => Boolean, {
    description: 'Whether they took the place that was kept for them: until then nobody signs in as them.',
  })
  readonly hasTakenPlace!: boolean;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Since when they are suspended; absent if they are not.',
  })
  readonly suspendedAt!: Date | null;

  @Field(() => Int, { description: 'The version of their membership: name it when you change what you were shown.' })
  readonly version!: number;
}

@ObjectType({ description: 'One member in a list.' })
export class MemberEdge {
  @Field(() => String, { description: 'Where in the list: hand it on as `after`.' })
  readonly cursor!: string;

  @Field(() => Member, { description: 'The member.' })
  readonly node!: Member;
}

@ObjectType({ description: 'A page of the members of an organization, by the day they came.' })
export class MemberConnection {
  @Field(() => [MemberEdge], { description: 'The members on this page.' })
  readonly edges!: readonly MemberEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  readonly pageInfo!: PageInfo;
}
