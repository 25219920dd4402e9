import { Field, Int, ObjectType } from 'type-graphql';
import {
  CrisisByEnum,
  CrisisEndEnum,
  CrisisStatusEnum,
  CrisisStepEnum,
  EscalationStateEnum,
} from '../enums/about-crisis-plans.js';
import { GraphQLDateTime } from '../scalars.js';
import { AccessConnection } from './access.js';
import { CrisisAsked } from './crisis-supporter.js';
import { CrisisWords } from './crisis-words.js';
import { PageInfo } from './page-info.js';
import { Person } from './person.js';
import { Takes } from './takes.js';

@ObjectType({ description: 'What one of those asked said.' })
export class CrisisVoice {
  @Field(() => Person, { nullable: true, description: 'Who; absent where you took them off since.' })
  readonly person!: Person | null;

  @Field(() => CrisisWords, {
    nullable: true,
    description: 'By which criterion; absent where they said that they are there, or the line is gone.',
  })
  readonly criterion!: CrisisWords | null;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  readonly at!: Date;
}

@ObjectType({ description: 'What the clock does next.' })
export class CrisisStep {
  @Field(() => CrisisStepEnum, { description: 'What.' })
  readonly kind!: string;

  @Field(() => Person, { nullable: true, description: 'Whom it asks.' })
  readonly person!: Person | null;

  @Field(() => Int, { nullable: true, description: 'How many minutes they will have.' })
  readonly minutes!: number | null;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  readonly at!: Date;
}

@ObjectType({ description: 'Who is asked in turn. There is nobody in it but whom you named, and nobody can be added.' })
export class CrisisEscalation {
  @Field(() => EscalationStateEnum, { description: 'Where it stands.' })
  readonly state!: string;

  @Field(() => CrisisAsked, { nullable: true, description: 'Who is asked, and still has time.' })
  readonly asked!: CrisisAsked | null;

  @Field(() => [CrisisAsked], { description: 'Who did not answer in time.' })
  readonly passedOver!: readonly CrisisAsked[];

  @Field(() => CrisisStep, { nullable: true, description: 'What is next.' })
  readonly next!: CrisisStep | null;
}

@ObjectType({ description: 'One time it came to it.' })
export class CrisisActivation {
  @Field(() => CrisisStatusEnum, { description: 'How it stands.' })
  readonly status!: string;

  @Field(() => GraphQLDateTime, { description: 'When somebody first said so.' })
  readonly begunAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Since when it opens anything.' })
  readonly activeSince!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'From when on it opens nothing.' })
  readonly activeUntil!: Date | null;

  @Field(() => CrisisByEnum, { nullable: true, description: 'Who made it active.' })
  readonly activatedBy!: string | null;

  @Field(() => Boolean, { description: 'Whether you said so, or that you are there.' })
  readonly iHaveAnswered!: boolean;

  @Field(() => CrisisAsked, { nullable: true, description: 'You are asked, or were.' })
  readonly askedOfMe!: CrisisAsked | null;

  @Field(() => [CrisisVoice], { nullable: true, description: 'Who said that it has come to it; told to the owner.' })
  readonly assertions!: readonly CrisisVoice[] | null;

  @Field(() => [CrisisVoice], { nullable: true, description: 'Who said that they are there; told to the owner.' })
  readonly acknowledgements!: readonly CrisisVoice[] | null;

  @Field(() => [CrisisAsked], {
    nullable: true,
    description: 'Whom the clock asked, in this order; told to the owner.',
  })
  readonly asked!: readonly CrisisAsked[] | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When nobody was left to ask; told to the owner.' })
  readonly nobodyLeftAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When you said “I’m all right”; told to the owner.' })
  readonly allRightAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was over; told to the owner.' })
  readonly overAt!: Date | null;

  @Field(() => CrisisEndEnum, { nullable: true, description: 'Why; told to the owner.' })
  readonly ended!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is yours to look back at; told to the owner.' })
  readonly isToLookBackAt!: boolean | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When you looked back at it; told to the owner.' })
  readonly lookedBackAt!: Date | null;

  @Takes('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 50.' })
  @Takes('after', () => String, { nullable: true, description: 'The cursor to go on from.' })
  @Field(() => AccessConnection, {
    nullable: true,
    description: 'Who looked at what for it, newest first; told to the owner.',
  })
  readonly openings!: AccessConnection | null;
}

@ObjectType({ description: 'One time in a list.' })
export class CrisisActivationEdge {
  @Field(() => String, { description: 'Hand it on as `after` to go on from here.' })
  readonly cursor!: string;

  @Field(() => CrisisActivation, { description: 'That time.' })
  readonly node!: CrisisActivation;
}

@ObjectType({ description: 'A page of the times it came to it, newest first.' })
export class CrisisActivationConnection {
  @Field(() => [CrisisActivationEdge], { description: 'Those on this page.' })
  readonly edges!: readonly CrisisActivationEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  readonly pageInfo!: PageInfo;
}
