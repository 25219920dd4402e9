import type { CoverSide } from '@peerness/core';
import { Field, ID, InputType } from 'type-graphql';
import { CoverSideEnum } from '../enums/about-cover.js';
import type { Spelled } from '../enums/enum-of.js';
import { KeyedInput } from './keyed-input.js';

@InputType({ description: 'A supporter you ask to step in for you.' })
export class AskForCoverInput extends KeyedInput {
  @Field(() => ID, { description: 'Whom you ask.' })
  readonly person!: string;
}

@InputType({ description: 'A supporter you say yes to.' })
export class AgreeToCoverInput extends KeyedInput {
  @Field(() => ID, { description: 'Who asked you.' })
  readonly person!: string;
}

@InputType({ description: 'What you say no to, or take back.' })
export class EndCoverInput extends KeyedInput {
  @Field(() => ID, { description: 'With whom.' })
  readonly person!: string;

  @Field(() => CoverSideEnum, { description: 'Which of you steps in for the other.' })
  readonly side!: Spelled<CoverSide>;
}
