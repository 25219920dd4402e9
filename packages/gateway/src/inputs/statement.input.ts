import { Field, ID, InputType, Int } from 'type-graphql';
import type { Audience, Comfort, Strength, Use } from '@peerness/core';
import { AudienceEnum, ComfortEnum, StrengthEnum, UseEnum } from '../enums/about-statements.js';
import type { Spelled } from '../enums/enum-of.js';
import { AnswerInput, ValueInput } from './answer.input.js';
import { KeyedInput, VersionedInput } from './keyed-input.js';

@InputType({ description: 'Something it may be used for, in one organization.' })
export class StatementUseInput {
  @Field(() => UseEnum, { description: 'For what.' })
  readonly use!: Spelled<Use>;

  @Field(() => ID, { description: 'In which organization.' })
  readonly organization!: string;

  @Field(() => AudienceEnum, {
    nullable: true,
    description: 'To whom it may be shown, if it may be shown; else only to connections.',
  })
  readonly audience?: Spelled<Audience> | null;
}

@InputType({ description: 'Something an entry may be used for, in the organization it is from.' })
export class EntryUseInput {
  @Field(() => UseEnum, { description: 'For what.' })
  readonly use!: Spelled<Use>;

  @Field(() => AudienceEnum, {
    nullable: true,
    description: 'To whom it may be shown, if it may be shown; else only to connections.',
  })
  readonly audience?: Spelled<Audience> | null;
}

@InputType({ description: 'Something you say about yourself.' })
export class StateInput extends VersionedInput {
  @Field(() => ID, { description: 'In which dimension.' })
  readonly dimension!: string;

  @Field(() => AnswerInput, { description: 'What you answer.' })
  readonly answer!: AnswerInput;

  @Field(() => ComfortEnum, { description: 'How you feel about speaking of it.' })
  readonly comfort!: Spelled<Comfort>;

  @Field(() => [StatementUseInput], { description: 'What it may be used for. What you do not list is not allowed.' })
  readonly uses!: readonly StatementUseInput[];
}

@InputType({ description: 'What a statement may be used for from now on. What you leave out stays as it is.' })
export class ChangeStatementInput extends VersionedInput {
  @Field(() => ID, { description: 'Which statement.' })
  readonly statement!: string;

  @Field(() => ComfortEnum, { nullable: true, description: 'How you feel about speaking of it.' })
  readonly comfort?: Spelled<Comfort> | null;

  @Field(() => [StatementUseInput], {
    nullable: true,
    description: 'All it may be used for. What you do not list is not allowed.',
  })
  readonly uses?: readonly StatementUseInput[] | null;
}

@InputType({ description: 'A statement to take back, everywhere, now.' })
export class WithdrawStatementInput extends VersionedInput {
  @Field(() => ID, { description: 'Which statement.' })
  readonly statement!: string;
}

@InputType({ description: 'An entry from an organization’s file, and what it may be used for.' })
export class ConfirmEntryInput extends KeyedInput {
  @Field(() => ID, { description: 'Which entry.' })
  readonly entry!: string;

  @Field(() => [EntryUseInput], { description: 'What you agree to.' })
  readonly uses!: readonly EntryUseInput[];
}

@InputType({ description: 'An entry to take back: it stays asleep, whatever later files say.' })
export class WithdrawEntryInput extends KeyedInput {
  @Field(() => ID, { description: 'Which entry.' })
  readonly entry!: string;
}

@InputType({ description: 'What you ask of a peer: someone like you, or any of some values; exactly one of the two.' })
export class WishInput extends VersionedInput {
  @Field(() => ID, { description: 'In which organization.' })
  readonly organization!: string;

  @Field(() => ID, { description: 'In which dimension.' })
  readonly dimension!: string;

  @Field(() => StrengthEnum, { description: 'How strongly.' })
  readonly strength!: Spelled<Strength>;

  @Field(() => Int, { defaultValue: 3, description: 'How much it weighs, 1 to 5.' })
  readonly importance!: number;

  @Field(() => Boolean, { nullable: true, description: 'Someone like you, by what you said of yourself: `true`.' })
  readonly likeMe?: boolean | null;

  @Field(() => [ValueInput], { nullable: true, description: 'Any of these.' })
  readonly values?: readonly ValueInput[] | null;

  @Field(() => Boolean, { defaultValue: false, description: 'On a protected dimension: turn it on yourself.' })
  readonly turnOn!: boolean;
}

@InputType({ description: 'A wish to take back.' })
export class WithdrawWishInput extends VersionedInput {
  @Field(() => ID, { description: 'In which organization.' })
  readonly organization!: string;

  @Field(() => ID, { description: 'In which dimension.' })
  readonly dimension!: string;
}
