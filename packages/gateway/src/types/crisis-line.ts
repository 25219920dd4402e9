import type { CrisisLineKind, KnownOfLine, LineWay } from '@peerness/core/crisis';
import { Field, ObjectType } from 'type-graphql';
import { CrisisLineKindEnum, KnownOfLineEnum, LineWayEnum } from '../enums/about-crisis-lines.js';
import type { Spelled } from '../enums/enum-of.js';
import { GraphQLDate } from '../scalars.js';
import { Label } from './label.js';

@ObjectType({ description: 'One way to reach a line.' })
export class LineReach {
  @Field(() => LineWayEnum, { description: 'Which way.' })
  readonly way!: Spelled<LineWay>;

  @Field(() => String, { description: 'The number; for a chat, the address.' })
  readonly to!: string;

  @Field(() => Label, { nullable: true, description: 'What to press or to write first.' })
  readonly note!: Label | null;
}

@ObjectType({ description: 'A line to call in a crisis, or before one. Nothing here ever calls it.' })
export class CrisisLine {
  @Field(() => String, { description: 'Its short word, to order lines by.' })
  readonly code!: string;

  @Field(() => String, { description: 'What it calls itself.' })
  readonly name!: string;

  @Field(() => CrisisLineKindEnum, { description: 'What it is there for.' })
  readonly kind!: Spelled<CrisisLineKind>;

  @Field(() => [LineReach], { description: 'How to reach it.' })
  readonly reach!: readonly LineReach[];

  @Field(() => KnownOfLineEnum, { description: 'Whether people with lived experience run it.' })
  readonly peerRun!: Spelled<KnownOfLine>;

  @Field(() => KnownOfLineEnum, {
    description: 'Whether it traces whoever calls, or sends police or an ambulance, without their consent.',
  })
  readonly sendsWithoutConsent!: Spelled<KnownOfLine>;

  @Field(() => [String], { description: 'The languages known to be spoken (BCP 47).' })
  readonly languages!: readonly string[];

  @Field(() => Label, { nullable: true, description: 'When somebody answers; absent where nobody found out.' })
  readonly hours!: Label | null;

  @Field(() => Label, { nullable: true, description: 'Whom it is for; absent where it is for everyone.' })
  readonly serves!: Label | null;

  @Field(() => [String], { description: 'Where it serves: `US`, `US-CA` (ISO 3166).' })
  readonly places!: readonly string[];

  @Field(() => [String], { description: 'Where all of this can be read.' })
  readonly sources!: readonly string[];

  @Field(() => GraphQLDate, { description: 'When somebody last compared it with its sources.' })
  readonly checkedOn!: string;
}

@ObjectType({ description: 'One page to have at hand, kept nowhere here.' })
export class CrisisCard {
  @Field(() => String, { description: 'A neutral title.' })
  readonly title!: string;

  @Field(() => String, { description: 'What to call the file: neutral, too.' })
  readonly fileName!: string;

  @Field(() => String, { description: 'A whole HTML document that needs no network and no script.' })
  readonly html!: string;
}
