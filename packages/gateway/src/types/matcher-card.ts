import { Field, Int, ObjectType } from 'type-graphql';
import { InputUseEnum } from '../enums/about-connections.js';
import { Dimension } from './dimension.js';
import { Label } from './label.js';

@ObjectType({ description: 'One thing the matcher is given.' })
export class CardInput {
  @Field(() => String, { description: 'Which, in a word that stays the same.' })
  readonly key!: string;

  @Field(() => [InputUseEnum], { description: 'What the matcher does with it.' })
  readonly uses!: readonly string[];

  @Field(() => Label, { description: 'What for.' })
  readonly purpose!: Label;
}

@ObjectType({ description: 'One way of being alike, as the matcher takes it.' })
export class CardDimension {
  @Field(() => Dimension, { description: 'Which.' })
  readonly dimension!: Dimension;

  @Field(() => [InputUseEnum], { description: 'What the matcher does with it.' })
  readonly uses!: readonly string[];

  @Field(() => Int, {
    description: 'What a wish there weighs as long as its owner says nothing else; 0 on a protected trait.',
  })
  readonly defaultWeight!: number;
}

@ObjectType({ description: 'What the matcher takes, what for, how much it weighs, and what it is known not to do.' })
export class MatcherCard {
  @Field(() => String, { description: 'Which rules of matching it is of.' })
  readonly version!: string;

  @Field(() => Label, { description: 'What the matcher is for.' })
  readonly purpose!: Label;

  @Field(() => Label, { description: 'What is not claimed.' })
  readonly claim!: Label;

  @Field(() => [CardInput], { description: 'Everything it is given.' })
  readonly inputs!: readonly CardInput[];

  @Field(() => [CardDimension], { description: 'Every dimension.' })
  readonly dimensions!: readonly CardDimension[];

  @Field(() => [Label], { description: 'What is known to be wanting.' })
  readonly limits!: readonly Label[];
}
