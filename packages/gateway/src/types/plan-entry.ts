import { Field, ID, ObjectType } from 'type-graphql';
import { TextDirectionEnum } from '../enums/about-text.js';
import { GraphQLDateTime } from '../scalars.js';
import { Person } from './person.js';

@ObjectType({ description: 'Who does something, and when, in the owner’s words.' })
export class EntryAction {
  @Field(() => String, { nullable: true, description: 'Who does it.' })
  readonly who!: string | null;

  @Field(() => String, { nullable: true, description: 'When.' })
  readonly when!: string | null;
}

@ObjectType({ description: 'Words in a plan, kept verbatim.' })
export class PlanEntry {
  @Field(() => ID, { description: 'Names it within its section.' })
  readonly id!: string;

  @Field(() => String, { description: 'The owner’s words.' })
  readonly words!: string;

  @Field(() => String, { description: 'The language they are in (BCP 47).' })
  readonly language!: string;

  @Field(() => TextDirectionEnum, { description: 'Which way they are written.' })
  readonly dir!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When they were written.' })
  readonly writtenAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who helped you write it on their device, as you called them; told to you alone.',
  })
  readonly writtenWithHelpFrom!: string | null;

  @Field(() => EntryAction, { nullable: true, description: 'If it is something to do: by whom and when.' })
  readonly action!: EntryAction | null;

  @Field(() => String, { nullable: true, description: 'Where it is found, if it says so: an https address.' })
  readonly link!: string | null;

  @Field(() => Boolean, { description: 'Whether they are somebody else’s words, which the owner took.' })
  readonly isSuggested!: boolean;

  @Field(() => Person, {
    nullable: true,
    description:
      'Whose words they are, if you took them from somebody you are still connected with; told to you alone.',
  })
  readonly suggestedBy!: Person | null;
}
