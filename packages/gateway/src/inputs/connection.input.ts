import { Field, ID, InputType } from 'type-graphql';
import type { ConnectionKind, ContactMode, NeutralWord } from '@peerness/core';
import { ConnectionKindEnum, ContactModeEnum, NeutralWordEnum } from '../enums/about-connections.js';
import type { Spelled } from '../enums/enum-of.js';
import { GraphQLDateTime } from '../scalars.js';
import { ValueInput } from './answer.input.js';
import { BriefingReadInput } from './trust.input.js';
import { KeyedInput, VersionedInput } from './keyed-input.js';

@InputType({ description: 'A question to put to whomever it fits, without anyone being named.' })
export class AskInput extends KeyedInput {
  @Field(() => ID, { description: 'In which organization.' })
  readonly organization!: string;

  @Field(() => ConnectionKindEnum, { description: 'What you would like to be to each other.' })
  readonly kind!: Spelled<ConnectionKind>;

  @Field(() => ID, { description: 'In which dimension.' })
  readonly dimension!: string;

  @Field(() => ValueInput, {
    nullable: true,
    description: 'What the other must have said of themselves; else what you said.',
  })
  readonly value?: ValueInput | null;
}

@InputType({ description: 'An ask to take back.' })
export class WithdrawAskInput extends KeyedInput {
  @Field(() => ID, { description: 'Which ask.' })
  readonly ask!: string;
}

@InputType({ description: 'Your answer to an ask. A no is never told.' })
export class AnswerAskInput extends KeyedInput {
  @Field(() => ID, { description: 'Which ask.' })
  readonly ask!: string;

  @Field(() => Boolean, { description: 'Whether you would like to meet.' })
  readonly yes!: boolean;
}

@InputType({ description: 'An invitation. There is no free text before a yes.' })
export class InviteInput extends KeyedInput {
  @Field(() => ID, { description: 'In which organization.' })
  readonly organization!: string;

  @Field(() => ID, { description: 'Whom.' })
  readonly to!: string;

  @Field(() => ConnectionKindEnum, { defaultValue: 'SUPPORT', description: 'What you would like to be to each other.' })
  readonly kind!: Spelled<ConnectionKind>;
}

@InputType({ description: 'A first meeting.' })
export class MeetingInput {
  @Field(() => GraphQLDateTime, { description: 'When it begins.' })
  readonly startsAt!: Date;

  @Field(() => String, { description: 'The time zone it is meant in (IANA): `America/Chicago`.' })
  readonly timeZone!: string;

  @Field(() => ContactModeEnum, { description: 'How.' })
  readonly mode!: Spelled<ContactMode>;

  @Field(() => String, { nullable: true, description: 'Where, at most 300 characters.' })
  readonly place?: string | null;

  @Field(() => NeutralWordEnum, {
    defaultValue: 'MEETING',
    description: 'What a calendar that others may see would say.',
  })
  readonly words!: Spelled<NeutralWord>;
}

@InputType({ description: 'A yes to an invitation.' })
export class AcceptInput extends VersionedInput {
  @Field(() => ID, { description: 'Which invitation.' })
  readonly connection!: string;

  @Field(() => BriefingReadInput, { nullable: true, description: 'The briefing you have read, if you have.' })
  readonly briefing?: BriefingReadInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'How you would like to be reached, revealed to the other one; at most 300 characters.',
  })
  readonly contact?: string | null;

  @Field(() => MeetingInput, { nullable: true, description: 'A first meeting you propose.' })
  readonly meeting?: MeetingInput | null;
}

@InputType({ description: 'A no to an invitation. No reason is asked or told.' })
export class DeclineInput extends KeyedInput {
  @Field(() => ID, { description: 'Which invitation.' })
  readonly connection!: string;
}

@InputType({ description: 'An invitation to take back.' })
export class WithdrawInvitationInput extends KeyedInput {
  @Field(() => ID, { description: 'Which invitation.' })
  readonly connection!: string;
}

@InputType({ description: 'A first meeting to propose.' })
export class ProposeMeetingInput extends VersionedInput {
  @Field(() => ID, { description: 'To whom, by the connection.' })
  readonly connection!: string;

  @Field(() => GraphQLDateTime, { description: 'When it begins.' })
  readonly startsAt!: Date;

  @Field(() => String, { description: 'The time zone it is meant in (IANA): `America/Chicago`.' })
  readonly timeZone!: string;

  @Field(() => ContactModeEnum, { description: 'How.' })
  readonly mode!: Spelled<ContactMode>;

  @Field(() => String, { nullable: true, description: 'Where, at most 300 characters.' })
  readonly place?: string | null;

  @Field(() => NeutralWordEnum, {
    defaultValue: 'MEETING',
    description: 'What a calendar that others may see would say.',
  })
  readonly words!: Spelled<NeutralWord>;
}

@InputType({ description: 'The meeting you were proposed, to agree to.' })
export class AgreeToMeetingInput extends VersionedInput {
  @Field(() => ID, { description: 'With whom, by the connection.' })
  readonly connection!: string;
}

@InputType({ description: 'That you two have met.' })
export class SayWeMetInput extends VersionedInput {
  @Field(() => ID, { description: 'With whom, by the connection.' })
  readonly connection!: string;
}

@InputType({ description: 'That you would like to go on. Once both say so, you do.' })
export class GoOnInput extends VersionedInput {
  @Field(() => ID, { description: 'With whom, by the connection.' })
  readonly connection!: string;
}

@InputType({ description: 'A connection to end. No reason is asked.' })
export class EndConnectionInput extends VersionedInput {
  @Field(() => ID, { description: 'Which connection.' })
  readonly connection!: string;
}

@InputType({ description: 'How you would like to be reached.' })
export class RevealContactInput extends KeyedInput {
  @Field(() => ID, { description: 'To whom, by the connection.' })
  readonly connection!: string;

  @Field(() => String, { description: 'A telephone number, an address, a handle, at most 300 characters.' })
  readonly words!: string;
}

@InputType({ description: 'What you revealed, to be hidden again.' })
export class TakeBackContactInput extends KeyedInput {
  @Field(() => ID, { description: 'From whom, by the connection.' })
  readonly connection!: string;
}
