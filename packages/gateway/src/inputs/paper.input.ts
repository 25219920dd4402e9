import type { ConnectionKind } from '@peerness/core';
import { Field, ID, InputType } from 'type-graphql';
import { ConnectionKindEnum } from '../enums/about-connections.js';
import type { Spelled } from '../enums/enum-of.js';
import { OriginalInput } from './consent.input.js';
import { KeyedInput } from './keyed-input.js';

@InputType({ description: 'A plan of yours to print as a form.' })
export class PrintPlanInput extends KeyedInput {
  @Field(() => ID, { description: 'Which plan.' })
  readonly plan!: string;
}

@InputType({ description: 'One line of a form, as it was written on: words, or struck out.' })
export class WrittenLineInput {
  @Field(() => String, { description: 'The mark that stands before it: `B3`.' })
  readonly mark!: string;

  @Field(() => String, { nullable: true, description: 'What it says; a line copied as it stood changes nothing.' })
  readonly words?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was struck out.' })
  readonly struck?: boolean | null;
}

@InputType({ description: 'An invitation to you that was answered on paper.' })
export class EnterAnswerInput extends KeyedInput {
  @Field(() => String, { description: 'The code that stands on it, however it is typed.' })
  readonly code!: string;

  @Field(() => Boolean, { description: 'Which of the two was marked.' })
  readonly yes!: boolean;
}

@InputType({ description: 'Whom you would like to invite, as you wrote it on your sheet.' })
export class EnterInvitationInput extends KeyedInput {
  @Field(() => String, { description: 'The code of the sheet, however it is typed.' })
  readonly code!: string;

  @Field(() => String, { description: 'Whom: the code that stands beside a name, or the name.' })
  readonly whom!: string;

  @Field(() => ConnectionKindEnum, { defaultValue: 'SUPPORT', description: 'What you would like to be to each other.' })
  readonly kind!: Spelled<ConnectionKind>;
}

@InputType({ description: 'A consent of yours that was printed, and marked.' })
export class EnterConsentInput extends KeyedInput {
  @Field(() => String, { description: 'The code that stands on it, however it is typed.' })
  readonly code!: string;

  @Field(() => [String], { description: 'The marks of the lines that were struck out: `A2`. The rest stands.' })
  readonly struck!: readonly string[];
}

@InputType({ description: 'A consent of yours that was printed and signed by hand.' })
export class EnterSignatureInput extends KeyedInput {
  @Field(() => String, { description: 'The code that stands on it, however it is typed.' })
  readonly code!: string;

  @Field(() => [String], {
    defaultValue: [],
    description: 'The marks of the lines that were struck out: `A2`. Nothing of them is agreed to.',
  })
  readonly struck!: readonly string[];

  @Field(() => OriginalInput, { description: 'The sheet: where it is kept, and the day that stands on it.' })
  readonly original!: OriginalInput;

  @Field(() => String, { nullable: true, description: 'Who read or explained it to you; at most 200 characters.' })
  readonly explainedBy?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who helped you enter it; at most 200 characters, in one line. In assisted mode the session says it.',
  })
  readonly helpedBy?: string | null;
}

@InputType({ description: 'A consent you printed and are not going to sign.' })
export class TearUpFormInput extends KeyedInput {
  @Field(() => String, { description: 'The code that stands on it, however it is typed.' })
  readonly code!: string;
}

@InputType({ description: 'A form of yours that was written on.' })
export class EnterPaperInput extends KeyedInput {
  @Field(() => String, { description: 'The code that stands on it, however it is typed.' })
  readonly code!: string;

  @Field(() => [WrittenLineInput], { description: 'Its lines; those that are not told of stay as they are.' })
  readonly lines!: readonly WrittenLineInput[];

  @Field(() => String, { description: 'The language of the words (BCP 47).' })
  readonly language!: string;
}
