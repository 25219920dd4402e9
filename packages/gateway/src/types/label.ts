import { Field, ObjectType } from 'type-graphql';
import { TextDirectionEnum } from '../enums/about-text.js';

@ObjectType({ description: 'Words for a reader, in the best language there is for them.' })
export class Label {
  @Field(() => String, { description: 'The words.' })
  readonly text!: string;

  @Field(() => String, { description: 'The language they are in (BCP 47).' })
  readonly lang!: string;

  @Field(() => TextDirectionEnum, { description: 'Which way they are written.' })
  readonly dir!: string;

  @Field(() => Boolean, { description: 'Whether another language than the ones asked for had to do.' })
  readonly isFallback!: boolean;
}
