import { Field, ObjectType } from 'type-graphql';
import { ConsentPurposeEnum, InfoCategoryEnum } from '../enums/about-consents.js';
import { ContactCard } from './connection.js';
import { Label } from './label.js';
import { Person } from './person.js';
import { PlanSection } from './plan.js';

@ObjectType({ description: 'One kind of thing in a letter.' })
export class LetterPart {
  @Field(() => InfoCategoryEnum, { description: 'Which.' })
  readonly category!: string;

  @Field(() => Label, { description: 'Its name, in words.' })
  readonly label!: Label;

  @Field(() => [Label], { description: 'What it says.' })
  readonly lines!: readonly Label[];
}

@ObjectType({ description: 'A letter about yourself, as whoever gets it would read it.' })
export class Letter {
  @Field(() => String, { description: 'To whom.' })
  readonly to!: string;

  @Field(() => ConsentPurposeEnum, { description: 'What for.' })
  readonly purpose!: string;

  @Field(() => [LetterPart], { description: 'What is in it.' })
  readonly parts!: readonly LetterPart[];

  @Field(() => Label, { description: 'What it asks of whoever reads it.' })
  readonly notice!: Label;
}

@ObjectType({
  description:
    'You as somebody else would get you now, decided by what their own look would be decided by. What they could do is not part of it.',
})
export class Preview {
  @Field(() => Label, { description: 'What it comes to, in words.' })
  readonly text!: Label;

  @Field(() => Person, {
    nullable: true,
    description: 'You, as they would have you; absent: to them you are not there.',
  })
  readonly person!: Person | null;

  @Field(() => [PlanSection], { description: 'The sections of your plans they would read.' })
  readonly sections!: readonly PlanSection[];

  @Field(() => [ContactCard], { description: 'How they could reach you.' })
  readonly contacts!: readonly ContactCard[];

  @Field(() => Letter, { nullable: true, description: 'The letter, if you asked about one.' })
  readonly letter!: Letter | null;
}
