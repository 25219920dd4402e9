import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  DeterminerKindEnum,
  ExecutionMethodEnum,
  ExecutionStatementEnum,
  RevocationOutcomeEnum,
  RevocationStandingEnum,
  WitnessTieEnum,
} from '../enums/about-advance-directives.js';
import { GraphQLDateTime } from '../scalars.js';

@ObjectType({ description: 'Somebody who found that somebody cannot decide, or can.' })
export class AdvanceDeterminer {
  @Field(() => DeterminerKindEnum, { description: 'As what.' })
  readonly kind!: string;

  @Field(() => String, { description: 'By what name.' })
  readonly name!: string;
}

@ObjectType({ description: 'Somebody who saw it signed, as its owner told it.' })
export class AdvanceWitness {
  @Field(() => String, { description: 'By what name.' })
  readonly name!: string;

  @Field(() => GraphQLDateTime, { description: 'When they signed.' })
  readonly signedAt!: Date;

  @Field(() => [WitnessTieEnum], { description: 'How they are tied to the owner.' })
  readonly ties!: readonly string[];

  @Field(() => Boolean, {
    description: 'Whether the owner recorded them although a tie may keep them from witnessing.',
  })
  readonly knowingly!: boolean;
}

@ObjectType({ description: 'The notary, as the owner told it.' })
export class AdvanceNotary {
  @Field(() => String, { description: 'By what name.' })
  readonly name!: string;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  readonly at!: Date;
}

@ObjectType({ description: 'How it was signed, written down as its owner told it and judged by nobody here.' })
export class AdvanceExecution {
  @Field(() => GraphQLDateTime, { description: 'When the owner signed.' })
  readonly signedAt!: Date;

  @Field(() => ExecutionMethodEnum, { description: 'In what way.' })
  readonly method!: string;

  @Field(() => [AdvanceWitness], { description: 'Who saw it.' })
  readonly witnesses!: readonly AdvanceWitness[];

  @Field(() => AdvanceNotary, { nullable: true, description: 'The notary, if there was one.' })
  readonly notary!: AdvanceNotary | null;

  @Field(() => [ExecutionStatementEnum], { description: 'What the paper says besides.' })
  readonly statements!: readonly string[];

  @Field(() => String, { nullable: true, description: 'SHA-256 of the scan of the paper, in lower-case hex.' })
  readonly scanSha256!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was recorded here.' })
  readonly recordedAt!: Date;
}

@ObjectType({
  description: 'That somebody found the owner unable to decide, as it was reported. No judgement of this software.',
})
export class AdvanceIncapacity {
  @Field(() => ID, { description: 'Names it.' })
  readonly id!: string;

  @Field(() => [AdvanceDeterminer], { description: 'Who found it.' })
  readonly determiners!: readonly AdvanceDeterminer[];

  @Field(() => String, { description: 'On what basis.' })
  readonly basis!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was found.' })
  readonly determinedAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'When it was written down.' })
  readonly recordedAt!: Date;

  @Field(() => String, { description: 'Who wrote it down: `OWNER` or `AGENT`.' })
  readonly recordedBy!: string;

  @Field(() => Boolean, { description: 'Whether it opens the directive to agents who said yes.' })
  readonly opens!: boolean;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was over.' })
  readonly endedAt!: Date | null;
}

@ObjectType({ description: 'The owner said that they take it back.' })
export class AdvanceRevocation {
  @Field(() => GraphQLDateTime, { description: 'When.' })
  readonly at!: Date;

  @Field(() => RevocationStandingEnum, { description: 'How it was kept.' })
  readonly standing!: string;

  @Field(() => RevocationOutcomeEnum, { description: 'What it came to.' })
  readonly outcome!: string;

  @Field(() => Int, { description: 'The version of the place’s rules it was judged by; 0 where none are known.' })
  readonly policyVersion!: number;

  @Field(() => AdvanceDeterminer, { nullable: true, description: 'Who found that the owner can decide.' })
  readonly capacityFoundBy!: AdvanceDeterminer | null;

  @Field(() => String, { nullable: true, description: 'In the owner’s words.' })
  readonly words!: string | null;
}

@ObjectType({ description: 'The owner says that it should never have been written down.' })
export class AdvanceMistake {
  @Field(() => GraphQLDateTime, { description: 'When.' })
  readonly at!: Date;

  @Field(() => String, { description: 'Why, in the owner’s words.' })
  readonly words!: string;
}
