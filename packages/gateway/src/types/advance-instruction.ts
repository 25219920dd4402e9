import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AdvanceInstructionKindEnum } from '../enums/about-advance-directives.js';
import { TextDirectionEnum } from '../enums/about-text.js';
import { GraphQLDateTime } from '../scalars.js';
import { Label } from './label.js';

@ObjectType({ description: 'What somebody wants, in their own words.' })
export class AdvanceInstruction {
  @Field(() => ID, { description: 'Names it.' })
  readonly id!: string;

  @Field(() => AdvanceInstructionKindEnum, { description: 'What it is about.' })
  readonly kind!: string;

  @Field(() => Label, { description: 'What that is called.' })
  readonly label!: Label;

  @Field(() => String, { description: 'The owner’s words, kept verbatim.' })
  readonly words!: string;

  @Field(() => String, { description: 'The language they are in (BCP 47).' })
  readonly language!: string;

  @Field(() => TextDirectionEnum, { description: 'Which way they are written.' })
  readonly dir!: string;

  @Field(() => Int, { nullable: true, description: 'Of a consent to being in hospital: to how many days at most.' })
  readonly mostDays!: number | null;

  @Field(() => GraphQLDateTime, { description: 'When it was written.' })
  readonly writtenAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who helped writing it, if anybody did.' })
  readonly helpedBy!: string | null;
}
