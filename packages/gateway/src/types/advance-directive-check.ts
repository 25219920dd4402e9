import { Field, Int, ObjectType } from 'type-graphql';
import { AdvanceDirectiveWarningCodeEnum } from '../enums/about-advance-directives.js';
import { GraphQLDate } from '../scalars.js';
import { Label } from './label.js';

@ObjectType({ description: 'What is known of one place’s rules: data with a version, a source and a date.' })
export class AdvanceDirectiveRules {
  @Field(() => String, { description: 'Of which place (ISO 3166).' })
  readonly jurisdiction!: string;

  @Field(() => Int, { description: 'Which version it is checked by; 0 where nothing is known.' })
  readonly version!: number;

  @Field(() => Boolean, { description: 'Whether anything is known. What is not known warns, and permits nothing.' })
  readonly isKnown!: boolean;

  @Field(() => String, { description: 'Where it was read.' })
  readonly source!: string;

  @Field(() => GraphQLDate, { nullable: true, description: 'On what day it was read.' })
  readonly readOn!: string | null;

  @Field(() => String, { description: 'Which lawyer reviewed it: `none`.' })
  readonly reviewedByCounsel!: string;
}

@ObjectType({ description: 'Something to look at before anybody relies on it.' })
export class AdvanceDirectiveWarning {
  @Field(() => AdvanceDirectiveWarningCodeEnum, { description: 'What.' })
  readonly code!: string;

  @Field(() => [String], { description: 'Of which part it speaks; empty for all of it.' })
  readonly path!: readonly string[];

  @Field(() => Label, { description: 'In words.' })
  readonly words!: Label;
}

@ObjectType({
  description: 'A check by the rules known for the place, and no certificate: there is no answer that all is well.',
})
export class AdvanceDirectiveCheck {
  @Field(() => AdvanceDirectiveRules, { description: 'By which rules.' })
  readonly rules!: AdvanceDirectiveRules;

  @Field(() => [AdvanceDirectiveWarning], { description: 'What to look at.' })
  readonly warnings!: readonly AdvanceDirectiveWarning[];

  @Field(() => Label, { description: 'To be shown under it, wherever it is shown.' })
  readonly notice!: Label;
}
