import { Field, Int, ObjectType } from 'type-graphql';
import { ComparatorFormEnum, ProficiencyEnum, UseEnum, ValueFormEnum } from '../enums/about-statements.js';
import { Label } from './label.js';
import { Node } from './node.js';
import { Organization } from './organization.js';

@ObjectType({ description: 'One value a person can choose.' })
export class Option {
  @Field(() => String, { description: 'What to send when it is chosen.' })
  readonly key!: string;

  @Field(() => Label, { description: 'What it is called.' })
  readonly label!: Label;

  @Field(() => String, { nullable: true, description: 'The key of the wider option this one is a case of.' })
  readonly broader!: string | null;
}

@ObjectType({ implements: Node, description: 'One way people can be alike. Organizations add their own.' })
export class Dimension extends Node {
  @Field(() => String, { description: 'Its short word: built-in, or its organization’s own.' })
  readonly key!: string;

  @Field(() => Label, { description: 'What it is called.' })
  readonly label!: Label;

  @Field(() => Label, { nullable: true, description: 'What a person reads before answering.' })
  readonly hint!: Label | null;

  @Field(() => Boolean, { description: 'Whether someone may say several things here.' })
  readonly many!: boolean;

  @Field(() => Int, {
    description: 'How much harm being known could do: 1 ordinary, 2 demographic, 3 health, 4 crisis and justice.',
  })
  readonly tier!: number;

  @Field(() => Boolean, { description: 'Whether it weighs nothing until the person who wishes turns it on.' })
  readonly isProtected!: boolean;

  @Field(() => Boolean, { description: 'Whether sharing it makes two people peers in the narrow sense.' })
  readonly isLivedExperience!: boolean;

  @Field(() => ComparatorFormEnum, { description: 'How values are compared.' })
  readonly comparator!: string;

  @Field(() => ValueFormEnum, { description: 'What its values look like.' })
  readonly valueForm!: string;

  @Field(() => [Option], { description: 'The values on offer; empty where people write or count.' })
  readonly options!: readonly Option[];

  @Field(() => [UseEnum], { description: 'What a form offers first. Never applied by itself.' })
  readonly defaultPurposes!: readonly string[];

  @Field(() => Organization, { nullable: true, description: 'Whose own dimension it is; absent for built-in ones.' })
  readonly organization!: Organization | null;
}

@ObjectType({ description: 'One thing someone said on a dimension. Which fields are there follows from its form.' })
export class Value {
  @Field(() => ValueFormEnum, { description: 'What it looks like.' })
  readonly form!: string;

  @Field(() => String, { nullable: true, description: 'The key of the option or step.' })
  readonly key!: string | null;

  @Field(() => Label, { description: 'The value in words.' })
  readonly label!: Label;

  @Field(() => Int, { nullable: true, description: 'The least of an interval.' })
  readonly from!: number | null;

  @Field(() => Int, { nullable: true, description: 'The most of an interval.' })
  readonly to!: number | null;

  @Field(() => String, { nullable: true, description: 'The language (BCP 47).' })
  readonly tag!: string | null;

  @Field(() => ProficiencyEnum, { nullable: true, description: 'How well they speak, sign or understand it.' })
  readonly proficiency!: string | null;

  @Field(() => String, { nullable: true, description: 'The area, from wide to narrow.' })
  readonly path!: string | null;

  @Field(() => [Int], { nullable: true, description: 'The half-hours of the week, in UTC.' })
  readonly slots!: readonly number[] | null;
}
