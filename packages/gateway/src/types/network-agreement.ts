import { Field, ID, ObjectType } from 'type-graphql';
import { GraphQLDateTime } from '../scalars.js';
import { Membership } from './person.js';

@ObjectType({ description: 'What two organizations agree: that people of each may be found as guests in the other.' })
export class NetworkAgreement {
  @Field(() => ID, { description: 'To name it by when you accept or end it.' })
  readonly id!: string;

  @Field(() => String, {
    description: 'The other one of the two, by its name; by the word it was asked by, as long as it has not accepted.',
  })
  readonly partner!: string;

  @Field(() => Boolean, { description: 'Whether your organization proposed it.' })
  readonly isOurs!: boolean;

  @Field(() => String, { description: 'Why, in the words of whoever proposed it.' })
  readonly reason!: string;

  @Field(() => GraphQLDateTime, { description: 'From when it holds.' })
  readonly from!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when, if that was said.' })
  readonly until!: Date | null;

  @Field(() => GraphQLDateTime, { description: 'When it was proposed.' })
  readonly proposedAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was accepted; absent: it was not.' })
  readonly acceptedAt!: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was ended, taken back or declined, if it was.',
  })
  readonly endedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether people can be guests under it now.' })
  readonly isInForce!: boolean;
}

@ObjectType({ description: 'Another organization in which you may be found as a guest, if you say so.' })
export class GuestOffer {
  @Field(() => ID, { description: 'The agreement: name it when you take the place.' })
  readonly agreement!: string;

  @Field(() => String, { description: 'Your own organization, that agreed to it.' })
  readonly home!: string;

  @Field(() => String, { description: 'The other one, where you would be a guest.' })
  readonly host!: string;

  @Field(() => String, { description: 'Why the two agreed.' })
  readonly reason!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when it holds, if that was said.' })
  readonly until!: Date | null;

  @Field(() => Membership, { nullable: true, description: 'Your place there, if you took it.' })
  readonly place!: Membership | null;
}
