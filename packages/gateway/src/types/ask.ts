import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ConnectionKindEnum } from '../enums/about-connections.js';
import { GraphQLDateTime } from '../scalars.js';
import { Dimension, Value } from './dimension.js';
import { Label } from './label.js';
import { Node } from './node.js';
import { Organization } from './organization.js';

@ObjectType({ description: 'What you can do with an ask.' })
export class AskAccess {
  @Field(() => Boolean, { description: 'Whether you can take it back: it is put to people still.' })
  readonly canWithdraw!: boolean;
}

@ObjectType({
  implements: Node,
  description: 'A question you put to whomever it fits. You are told nothing until both have said yes.',
})
export class Ask extends Node {
  @Field(() => Int, { description: 'Its version.' })
  readonly version!: number;

  @Field(() => Organization, { description: 'In which organization.' })
  readonly organization!: Organization;

  @Field(() => ConnectionKindEnum, { description: 'What you would like to be to each other.' })
  readonly kind!: string;

  @Field(() => Dimension, { description: 'What it is about.' })
  readonly dimension!: Dimension;

  @Field(() => Value, { description: 'What the other must have said of themselves.' })
  readonly value!: Value;

  @Field(() => GraphQLDateTime, { description: 'When you set it.' })
  readonly askedAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'Until when it is put to people.' })
  readonly openUntil!: Date;

  @Field(() => Label, { description: 'What you are told, whether or not anyone fits.' })
  readonly text!: Label;

  @Field(() => AskAccess, { description: 'What you can do.' })
  readonly access!: AskAccess;
}

@ObjectType({ description: 'An ask by someone unnamed that fits you and that you have not answered.' })
export class Question {
  @Field(() => ID, { description: 'The id to answer with.' })
  readonly ask!: string;

  @Field(() => ConnectionKindEnum, { description: 'What they would like to be to each other.' })
  readonly kind!: string;

  @Field(() => Dimension, { description: 'What it is about.' })
  readonly dimension!: Dimension;

  @Field(() => Value, { description: 'What you share with them.' })
  readonly value!: Value;

  @Field(() => Label, { description: 'The question, in words.' })
  readonly text!: Label;

  @Field(() => GraphQLDateTime, { description: 'Until when it can be answered.' })
  readonly openUntil!: Date;
}
