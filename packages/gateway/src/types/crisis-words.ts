import { Field, ID, ObjectType } from 'type-graphql';
import { TextDirectionEnum } from '../enums/about-text.js';
import { GraphQLDateTime } from '../scalars.js';

@ObjectType({ description: 'A line of a crisis plan, kept verbatim.' })
export class CrisisWords {
  @Field(() => ID, { description: 'Names it, within its crisis plan.' })
  readonly id!: string;

  @Field(() => String, { description: 'The owner’s words.' })
  readonly words!: string;

  @Field(() => String, { description: 'The language they are in (BCP 47).' })
  readonly language!: string;

  @Field(() => TextDirectionEnum, { description: 'Which way they are written.' })
  readonly dir!: string;

  @Field(() => GraphQLDateTime, { description: 'When they were written.' })
  readonly writtenAt!: Date;
}
