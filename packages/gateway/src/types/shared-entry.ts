import { Field, ObjectType } from 'type-graphql';
import { AnswerKindEnum } from '../enums/about-statements.js';
import { Dimension, Value } from './dimension.js';
import { Label } from './label.js';

@ObjectType({ description: 'What an organization wrote about somebody, to whomever they opened it.' })
export class SharedEntry {
  @Field(() => String, { description: 'Which list it stands in: the name its organization gave it.' })
  readonly list!: string;

  @Field(() => Dimension, { description: 'What it is about.' })
  readonly dimension!: Dimension;

  @Field(() => AnswerKindEnum, { description: 'What the list says they answered.' })
  readonly answer!: string;

  @Field(() => Value, { nullable: true, description: 'The value, if there is one.' })
  readonly value!: Value | null;

  @Field(() => String, { nullable: true, description: 'The words, if there are any.' })
  readonly words!: string | null;

  @Field(() => String, { nullable: true, description: 'The language of the words (BCP 47).' })
  readonly language!: string | null;

  @Field(() => Label, { nullable: true, description: 'To be shown beside it, and to go wherever it goes.' })
  readonly notice!: Label | null;
}
