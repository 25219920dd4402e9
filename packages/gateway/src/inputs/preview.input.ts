import type { Audience, ConsentPurpose, InfoCategory } from '@peerness/core';
import { Field, ID, InputType } from 'type-graphql';
import { ConsentPurposeEnum, InfoCategoryEnum } from '../enums/about-consents.js';
import { AudienceEnum } from '../enums/about-statements.js';
import type { Spelled } from '../enums/enum-of.js';
import { KeyedInput } from './keyed-input.js';

@InputType({ description: 'A letter about yourself, to look at and to give out.' })
export class LetterInput {
  @Field(() => String, { description: 'To whom, in your words; at most 200 characters.' })
  readonly to!: string;

  @Field(() => ConsentPurposeEnum, { description: 'What for.' })
  readonly purpose!: Spelled<ConsentPurpose>;

  @Field(() => [InfoCategoryEnum], { description: 'What of yours is in it: at least one.' })
  readonly categories!: readonly Spelled<InfoCategory>[];

  @Field(() => [ID], { defaultValue: [], description: 'Sections of plans: in it only by name.' })
  readonly sections!: readonly string[];
}

@InputType({ description: 'A letter to give out.' })
export class ReleaseLetterInput extends KeyedInput {
  @Field(() => ID, { description: 'In which organization you are. It is told nothing.' })
  readonly organization!: string;

  @Field(() => LetterInput, { description: 'The letter, as you looked at it.' })
  readonly letter!: LetterInput;
}

@InputType({ description: 'A statement, as if it were shown too.' })
export class DisplayingInput {
  @Field(() => ID, { description: 'Which statement of yours.' })
  readonly statement!: string;

  @Field(() => AudienceEnum, { description: 'To whom.' })
  readonly audience!: Spelled<Audience>;
}
