import type { NoticeChannel } from '@peerness/core/notices';
import { Field, InputType } from 'type-graphql';
import { NoticeChannelEnum } from '../enums/about-notices.js';
import type { Spelled } from '../enums/enum-of.js';
import { KeyedInput } from './keyed-input.js';

@InputType({ description: 'Between which times of day you are told nothing.' })
export class QuietHoursInput {
  @Field(() => String, { description: 'From which time of day on: `22:00`.' })
  readonly from!: string;

  @Field(() => String, { description: 'Until which time of day: `08:00`.' })
  readonly until!: string;

  @Field(() => String, { description: 'The time zone they are meant in (IANA).' })
  readonly timeZone!: string;
}

@InputType({
  description: 'How you want to be told that something waits. It takes the place of what you chose before.',
})
export class ChooseNoticesInput extends KeyedInput {
  @Field(() => NoticeChannelEnum, { description: 'In which way.' })
  readonly channel!: Spelled<NoticeChannel>;

  @Field(() => String, {
    description: 'Where: an address, a number such as +15125550100, or what a device is reached by.',
  })
  readonly to!: string;

  @Field(() => String, { description: 'In which language (BCP 47).' })
  readonly language!: string;

  @Field(() => QuietHoursInput, { nullable: true, description: 'When not; left out: at any hour.' })
  readonly quiet?: QuietHoursInput | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether what comes of a crisis plan may reach you in your quiet hours.',
  })
  readonly crisisBreaksQuiet!: boolean;
}

@InputType({ description: 'You want to be told nothing any more.' })
export class StopNoticesInput extends KeyedInput {}
