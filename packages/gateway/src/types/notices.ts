import type { Delivery, NoticeAbout, NoticeChannel, WhyNotTold } from '@peerness/core/notices';
import { Field, Int, ObjectType } from 'type-graphql';
import { NoticeAboutEnum, NoticeChannelEnum, NoticeStateEnum, WhyNotToldEnum } from '../enums/about-notices.js';
import type { Spelled } from '../enums/enum-of.js';
import { GraphQLDateTime } from '../scalars.js';
import { PageInfo } from './page-info.js';
import { Takes } from './takes.js';

@ObjectType({ description: 'Between which times of day you are told nothing.' })
export class QuietHours {
  @Field(() => String, { description: 'From which time of day on: `22:00`.' })
  readonly from!: string;

  @Field(() => String, { description: 'Until which time of day: `08:00`.' })
  readonly until!: string;

  @Field(() => String, { description: 'The time zone they are meant in (IANA).' })
  readonly timeZone!: string;
}

@ObjectType({ description: 'How you want to be told that something waits.' })
export class NoticePreferences {
  @Field(() => NoticeChannelEnum, { description: 'In which way.' })
  readonly channel!: Spelled<NoticeChannel>;

  @Field(() => String, {
    description: 'Where: an address, a number, or what a device is reached by. For your eyes alone.',
  })
  readonly to!: string;

  @Field(() => String, { description: 'In which language (BCP 47).' })
  readonly language!: string;

  @Field(() => QuietHours, { nullable: true, description: 'When not; absent where at any hour.' })
  readonly quiet!: QuietHours | null;

  @Field(() => Boolean, { description: 'Whether what comes of a crisis plan may reach you in your quiet hours.' })
  readonly crisisBreaksQuiet!: boolean;

  @Field(() => GraphQLDateTime, { description: 'When you chose it.' })
  readonly chosenAt!: Date;
}

@ObjectType({
  description: 'That you were told, are to be told, or could not be. The notice itself says only that something waits.',
})
export class NoticeDelivery {
  @Field(() => NoticeAboutEnum, { description: 'What it is about.' })
  readonly about!: Spelled<NoticeAbout>;

  @Field(() => NoticeChannelEnum, { description: 'In which way.' })
  readonly channel!: Spelled<NoticeChannel>;

  @Field(() => GraphQLDateTime, { description: 'When it happened.' })
  readonly at!: Date;

  @Field(() => NoticeStateEnum, { description: 'How far it came.' })
  readonly state!: Spelled<Delivery['state']>;

  @Field(() => Int, { description: 'How often it was tried.' })
  readonly attempts!: number;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'While it waits: when it is tried next.' })
  readonly nextAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was sent, or given up.' })
  readonly overAt!: Date | null;

  @Field(() => WhyNotToldEnum, { nullable: true, description: 'Where it failed: why.' })
  readonly why!: Spelled<WhyNotTold> | null;
}

@ObjectType({ description: 'One notice in a list.' })
export class NoticeDeliveryEdge {
  @Field(() => String, { description: 'To go on from here.' })
  readonly cursor!: string;

  @Field(() => NoticeDelivery, { description: 'The notice.' })
  readonly node!: NoticeDelivery;
}

@ObjectType({ description: 'A page of notices.' })
export class NoticeDeliveryConnection {
  @Field(() => [NoticeDeliveryEdge], { description: 'Newest first.' })
  readonly edges!: readonly NoticeDeliveryEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  readonly pageInfo!: PageInfo;
}

@ObjectType({ description: 'How you are told that something waits.' })
export class Notices {
  @Field(() => [NoticeChannelEnum], {
    description:
      'In which ways people can be told at this server; none: choose what you like, nobody is told anything.',
  })
  readonly channels!: readonly Spelled<NoticeChannel>[];

  @Field(() => NoticePreferences, { nullable: true, description: 'What you chose; absent where you are told nothing.' })
  readonly preferences!: NoticePreferences | null;

  @Takes('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 50.' })
  @Takes('after', () => String, { nullable: true, description: 'The cursor to go on from.' })
  @Field(() => NoticeDeliveryConnection, { description: 'What you were told, and are to be told.' })
  readonly deliveries!: NoticeDeliveryConnection;
}
