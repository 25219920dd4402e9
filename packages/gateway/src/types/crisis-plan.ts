import { Field, Int, ObjectType } from 'type-graphql';
import { CrisisMissingEnum } from '../enums/about-crisis-plans.js';
import { TextDirectionEnum } from '../enums/about-text.js';
import { GraphQLDateTime } from '../scalars.js';
import { CrisisActivation, CrisisActivationConnection, CrisisEscalation } from './crisis-activation.js';
import { CrisisLink } from './crisis-link.js';
import { CrisisSupporter } from './crisis-supporter.js';
import { CrisisWords } from './crisis-words.js';
import { Label } from './label.js';
import { Node } from './node.js';
import { Person } from './person.js';
import { Plan, PlanSection } from './plan.js';
import { Takes } from './takes.js';

@ObjectType({ description: 'A span of time the owner wrote, and what they say about it.' })
export class CrisisRule {
  @Field(() => Int, { description: 'How many minutes.' })
  readonly minutes!: number;

  @Field(() => String, { description: 'Their words.' })
  readonly words!: string;

  @Field(() => String, { description: 'The language they are in (BCP 47).' })
  readonly language!: string;

  @Field(() => TextDirectionEnum, { description: 'Which way they are written.' })
  readonly dir!: string;
}

@ObjectType({ description: 'What you can do with a crisis plan now.' })
export class CrisisPlanAccess {
  @Field(() => Boolean, {
    description: 'Whether you can write in it: not while it is active, or it would bind nobody.',
  })
  readonly canWrite!: boolean;

  @Field(() => Boolean, { description: 'Whether there is anyone you can ask to be there, and room for one more.' })
  readonly canAsk!: boolean;

  @Field(() => Boolean, { description: 'Whether you can say yourself that it has come to it.' })
  readonly canActivate!: boolean;

  @Field(() => Boolean, { description: 'Whether there is something to say “I’m all right” to.' })
  readonly canSayAllRight!: boolean;

  @Field(() => Boolean, { description: 'Whether it is over, and yours to look back at.' })
  readonly canLookBack!: boolean;

  @Field(() => Boolean, { description: 'Whether you are asked, and can say yes or no.' })
  readonly canAnswer!: boolean;

  @Field(() => Boolean, { description: 'Whether you said yes, and can step back.' })
  readonly canStepBack!: boolean;

  @Field(() => Boolean, { description: 'Whether you can say that it has come to it.' })
  readonly canAssert!: boolean;

  @Field(() => Boolean, { description: 'Whether you can say that you are there.' })
  readonly canAcknowledge!: boolean;
}

@ObjectType({
  implements: Node,
  description:
    'What somebody wrote, while well, for when they are not. Whole to them; to whoever they asked, without anybody else in it.',
})
export class CrisisPlan extends Node {
  @Field(() => Int, { nullable: true, description: 'Its version; told to its owner.' })
  readonly version!: number | null;

  @Field(() => Person, { nullable: true, description: 'Whose it is.' })
  readonly owner!: Person | null;

  @Field(() => Plan, {
    nullable: true,
    description:
      'The plan whose sections it opens. To whoever is there: while it is active, with what is open to them.',
  })
  readonly plan!: Plan | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was begun; told to its owner.' })
  readonly draftedAt!: Date | null;

  @Field(() => [CrisisWords], { nullable: true, description: 'How others can tell; told to you once you said yes.' })
  readonly criteria!: readonly CrisisWords[] | null;

  @Field(() => [CrisisWords], {
    nullable: true,
    description: 'Who is not to be called; told to you once you said yes.',
  })
  readonly notToCall!: readonly CrisisWords[] | null;

  @Field(() => Int, { nullable: true, description: 'How many must agree that it has come to it; told to its owner.' })
  readonly needed!: number | null;

  @Field(() => CrisisRule, {
    nullable: true,
    description: 'When it is over, whatever anybody does; told to you once you said yes.',
  })
  readonly ending!: CrisisRule | null;

  @Field(() => CrisisRule, {
    nullable: true,
    description: '“I’m all right” closes so much later; absent where it closes at once. Told to its owner.',
  })
  readonly allRightLater!: CrisisRule | null;

  @Field(() => [PlanSection], {
    nullable: true,
    description: 'The sections it opens: to its owner, those they named; to you, those that are open to you now.',
  })
  readonly opens!: readonly PlanSection[] | null;

  @Field(() => Label, { nullable: true, description: 'To be shown beside it, where it is not yours.' })
  readonly notice!: Label | null;

  @Field(() => [CrisisSupporter], {
    nullable: true,
    description: 'Whom you asked to be there, in the order in which they are asked; told to its owner.',
  })
  readonly supporters!: readonly CrisisSupporter[] | null;

  @Field(() => CrisisSupporter, { nullable: true, description: 'What is asked of you; absent where it is yours.' })
  readonly me!: CrisisSupporter | null;

  @Field(() => [CrisisMissingEnum], {
    nullable: true,
    description: 'What it cannot become active without; told to its owner.',
  })
  readonly missing!: readonly string[] | null;

  @Field(() => CrisisEscalation, {
    nullable: true,
    description: 'Who is asked now, who was passed over, and what is next; told to its owner.',
  })
  readonly escalation!: CrisisEscalation | null;

  @Field(() => CrisisActivation, { nullable: true, description: 'What is under way, if anything is.' })
  readonly underWay!: CrisisActivation | null;

  @Takes('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 50.' })
  @Takes('after', () => String, { nullable: true, description: 'The cursor to go on from.' })
  @Field(() => CrisisActivationConnection, {
    nullable: true,
    description: 'Each time it came to it, newest first; told to its owner.',
  })
  readonly activations!: CrisisActivationConnection | null;

  @Field(() => [CrisisLink], {
    nullable: true,
    description: 'The links you made for people without an account, newest first; told to its owner.',
  })
  readonly links!: readonly CrisisLink[] | null;

  @Field(() => CrisisPlanAccess, { description: 'What you can do now.' })
  readonly access!: CrisisPlanAccess;
}
