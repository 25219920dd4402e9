import type { Audience, ConsentPurpose, InfoCategory, RoleCode } from '@peerness/core';
import { Field, ID, InputType } from 'type-graphql';
import { ConsentPurposeEnum, InfoCategoryEnum } from '../enums/about-consents.js';
import { RoleCodeEnum } from '../enums/about-people.js';
import { AudienceEnum } from '../enums/about-statements.js';
import type { Spelled } from '../enums/enum-of.js';

@InputType({ description: 'A letter about yourself, to look at before you give it out.' })
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

@InputType({ description: 'A statement, as if it were shown too.' })
export class DisplayingInput {
  @Field(() => ID, { description: 'Which statement of yours.' })
  readonly statement!: string;

  @Field(() => AudienceEnum, { description: 'To whom.' })
  readonly audience!: Spelled<Audience>;
}

@InputType({
  description: 'Through whose eyes: exactly one of `person`, `anyoneAs`, `stranger` and `letter`.',
})
export class PreviewAsInput {
  @Field(() => ID, { description: 'In which organization.' })
  readonly organization!: string;

  @Field(() => ID, { nullable: true, description: 'One person you can see.' })
  readonly person?: string | null;

  @Field(() => RoleCodeEnum, {
    nullable: true,
    description: 'Anyone who holds this role here and is nothing else to you.',
  })
  readonly anyoneAs?: Spelled<RoleCode> | null;

  @Field(() => Boolean, { nullable: true, description: 'True: anyone who does not belong here.' })
  readonly stranger?: boolean | null;

  @Field(() => LetterInput, { nullable: true, description: 'Whoever gets this letter.' })
  readonly letter?: LetterInput | null;

  @Field(() => [ID], { defaultValue: [], description: 'As if you showed them these sections of your plans too.' })
  readonly showing!: readonly string[];

  @Field(() => [DisplayingInput], { defaultValue: [], description: 'As if you showed these statements too.' })
  readonly displaying!: readonly DisplayingInput[];
}
