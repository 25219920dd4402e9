import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  AdvanceDirectiveStandingEnum,
  AdvanceInstructionKindEnum,
  AgentAnswerEnum,
  DeterminerKindEnum,
  RevocabilityEnum,
} from '../enums/about-advance-directives.js';
import { GraphQLDateTime } from '../scalars.js';
import { AdvanceDirectiveCheck } from './advance-directive-check.js';
import { AdvanceExecution, AdvanceIncapacity, AdvanceMistake, AdvanceRevocation } from './advance-directive-parts.js';
import { AdvanceInstruction } from './advance-instruction.js';
import { Node } from './node.js';
import { PageInfo } from './page-info.js';
import { Person } from './person.js';
import { AdvanceScan, ScanTicket } from './scan.js';
import { Takes } from './takes.js';

@ObjectType({ description: 'Whom you ask to speak for you. The first is the agent, those after are alternates.' })
export class AdvanceAgent {
  @Field(() => ID, { description: 'Names the appointment.' })
  readonly id!: string;

  @Field(() => String, { description: 'As you call them.' })
  readonly name!: string;

  @Field(() => Boolean, { description: 'Whether it is somebody here, who answers for themselves.' })
  readonly isHere!: boolean;

  @Field(() => [AdvanceInstructionKindEnum], {
    description: 'What they may speak of; all of it where nothing is named.',
  })
  readonly scope!: readonly string[];

  @Field(() => Boolean, { description: 'Whether you appointed them although they helped writing.' })
  readonly knowingly!: boolean;

  @Field(() => AgentAnswerEnum, { nullable: true, description: 'What they said last, if anything.' })
  readonly answer!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When.' })
  readonly answeredAt!: Date | null;
}

@ObjectType({ description: 'What you can do with an advance directive.' })
export class AdvanceDirectiveAccess {
  @Field(() => Boolean, { description: 'Whether you can change what it says.' })
  readonly canWrite!: boolean;

  @Field(() => Boolean, { description: 'Whether you can name an agent.' })
  readonly canAppoint!: boolean;

  @Field(() => Boolean, { description: 'Whether you can ask somebody here to be one.' })
  readonly canAppointSomebodyHere!: boolean;

  @Field(() => Boolean, { description: 'Whether you can say that you are done writing.' })
  readonly canGetReady!: boolean;

  @Field(() => Boolean, { description: 'Whether you can go on writing.' })
  readonly canReopen!: boolean;

  @Field(() => Boolean, { description: 'Whether you can tell how it was signed.' })
  readonly canRecordExecution!: boolean;

  @Field(() => Boolean, { description: 'Whether you can bring in a scan of the signed paper.' })
  readonly canAskForScan!: boolean;

  @Field(() => Boolean, { description: 'Whether you can take it back.' })
  readonly canRevoke!: boolean;

  @Field(() => Boolean, { description: 'Whether you can begin one that takes its place.' })
  readonly canSupersede!: boolean;

  @Field(() => Boolean, { description: 'Whether you can write down that somebody found that you cannot decide.' })
  readonly canRecordIncapacity!: boolean;

  @Field(() => Boolean, { description: 'Whether you can mark it as a mistake.' })
  readonly canEnterInError!: boolean;
}

@ObjectType({
  implements: Node,
  description:
    'A psychiatric advance directive: what somebody wants when they cannot say so. Kept as its owner told it; whether a court or a clinic follows it is theirs to say.',
})
export class AdvanceDirective extends Node {
  @Field(() => Int, { nullable: true, description: 'Its version here; told to its owner.' })
  readonly version!: number | null;

  @Field(() => String, { nullable: true, description: 'Names its set: each instrument supersedes the one before.' })
  readonly setId!: string | null;

  @Field(() => Int, { description: 'Which of its set it is, from 1.' })
  readonly versionNumber!: number;

  @Field(() => String, { description: 'Whose rules it was made under (ISO 3166).' })
  readonly jurisdiction!: string;

  @Field(() => AdvanceDirectiveStandingEnum, { description: 'How it stands on record now.' })
  readonly standing!: string;

  @Field(() => Person, { nullable: true, description: 'Whose it is.' })
  readonly owner!: Person | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was begun; told to its owner.' })
  readonly begunAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was signed, as its owner told it.' })
  readonly signedAt!: Date | null;

  @Field(() => RevocabilityEnum, { nullable: true, description: 'Whether it can be taken back; told to its owner.' })
  readonly revocability!: string | null;

  @Field(() => [DeterminerKindEnum], {
    nullable: true,
    description: 'Whom the owner names to find that they cannot decide; told to its owner.',
  })
  readonly determiners!: readonly string[] | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'From when, as its owner wants it.' })
  readonly from!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when, as its owner wants it.' })
  readonly until!: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When its time is over, as far as is known; told to its owner.',
  })
  readonly endsAt!: Date | null;

  @Field(() => [AdvanceInstruction], { description: 'What it says; to an agent, what is in their scope.' })
  readonly instructions!: readonly AdvanceInstruction[];

  @Field(() => [AdvanceAgent], { nullable: true, description: 'Who speaks for its owner; told to its owner.' })
  readonly agents!: readonly AdvanceAgent[] | null;

  @Field(() => AdvanceDirectiveCheck, {
    nullable: true,
    description: 'What the rules known for its place have to say about it; told to its owner.',
  })
  readonly check!: AdvanceDirectiveCheck | null;

  @Field(() => AdvanceExecution, { nullable: true, description: 'How it was signed; told to its owner.' })
  readonly execution!: AdvanceExecution | null;

  @Field(() => [AdvanceScan], {
    description: 'Scans of the signed paper, in the order they came; to its owner, and to whom all of it is opened.',
  })
  readonly scans!: readonly AdvanceScan[];

  @Field(() => [ScanTicket], {
    nullable: true,
    description: 'Leave to bring a scan in that you asked for and have not used; told to its owner.',
  })
  readonly scanTickets!: readonly ScanTicket[] | null;

  @Field(() => [AdvanceIncapacity], {
    nullable: true,
    description: 'Each time somebody was on record as having found that the owner cannot decide; told to its owner.',
  })
  readonly incapacities!: readonly AdvanceIncapacity[] | null;

  @Field(() => [AdvanceRevocation], {
    nullable: true,
    description: 'What its owner said to take it back, and what it came to; told to its owner.',
  })
  readonly revocations!: readonly AdvanceRevocation[] | null;

  @Field(() => AdvanceMistake, { nullable: true, description: 'That it was a mistake; told to its owner.' })
  readonly inError!: AdvanceMistake | null;

  @Field(() => AdvanceDirective, { nullable: true, description: 'Which one it takes the place of; told to its owner.' })
  readonly replaces!: AdvanceDirective | null;

  @Field(() => AdvanceDirective, { nullable: true, description: 'Which one took its place; told to its owner.' })
  readonly supersededBy!: AdvanceDirective | null;

  @Takes('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 50.' })
  @Takes('after', () => String, { nullable: true, description: 'The cursor to go on from.' })
  @Field(() => AdvanceDirectiveConnection, {
    nullable: true,
    description: 'Every instrument of its set, first to last; told to its owner.',
  })
  readonly history!: AdvanceDirectiveConnection | null;

  @Takes('title', () => String, { nullable: true, description: 'A title of your own, in at most 100 characters.' })
  @Takes('agents', () => Boolean, { defaultValue: false, description: 'Whether the agents stand on it.' })
  @Takes('instructions', () => [ID], { defaultValue: [], description: 'Which instructions, in this order.' })
  @Field(() => String, {
    nullable: true,
    description: 'A card to print and carry, with what you picked and nothing else: a page of HTML; told to its owner.',
  })
  readonly walletCard!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What was recorded as executed, as a file that `peerness plan verify` shows unchanged without any server. It shows that nothing changed since it was stored, not who signed it. Told to its owner.',
  })
  readonly signedFile!: string | null;

  @Field(() => AdvanceDirectiveAccess, { description: 'What you can do.' })
  readonly access!: AdvanceDirectiveAccess;
}

@ObjectType({ description: 'One directive, and where it stands in the list.' })
export class AdvanceDirectiveEdge {
  @Field(() => String, { description: 'Hand it on as `after` to go on from here.' })
  readonly cursor!: string;

  @Field(() => AdvanceDirective, { nullable: true, description: 'The directive.' })
  readonly node!: AdvanceDirective | null;
}

@ObjectType({ description: 'A page of your advance directives.' })
export class AdvanceDirectiveConnection {
  @Field(() => [AdvanceDirectiveEdge], { description: 'The directives.' })
  readonly edges!: readonly AdvanceDirectiveEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  readonly pageInfo!: PageInfo;
}

@ObjectType({ description: 'What you can do as somebody’s agent.' })
export class AgentRoleAccess {
  @Field(() => Boolean, { description: 'Whether you can say yes or no.' })
  readonly canAnswer!: boolean;

  @Field(() => Boolean, { description: 'Whether you can step back.' })
  readonly canStepBack!: boolean;

  @Field(() => Boolean, {
    description: 'Whether you can write down that somebody found that they cannot decide. Never as their supporter.',
  })
  readonly canRecordIncapacity!: boolean;
}

@ObjectType({ description: 'Somebody asks you to speak for them when they cannot, or you said that you would.' })
export class AgentRole {
  @Field(() => ID, { description: 'Names the appointment.' })
  readonly appointment!: string;

  @Field(() => ID, { description: 'Names the directive, whether it is opened to you or not.' })
  readonly directiveId!: string;

  @Field(() => AdvanceDirective, { nullable: true, description: 'The directive, while it is opened to you.' })
  readonly directive!: AdvanceDirective | null;

  @Field(() => Person, { nullable: true, description: 'Who asks.' })
  readonly owner!: Person | null;

  @Field(() => String, { description: 'Whose rules it was made under (ISO 3166).' })
  readonly jurisdiction!: string;

  @Field(() => AdvanceDirectiveStandingEnum, { description: 'How it stands on record now.' })
  readonly standing!: string;

  @Field(() => [AdvanceInstructionKindEnum], {
    description: 'What you would speak of; all of it where nothing is named.',
  })
  readonly scope!: readonly string[];

  @Field(() => AgentAnswerEnum, { nullable: true, description: 'What you said.' })
  readonly answer!: string | null;

  @Field(() => [DeterminerKindEnum], {
    nullable: true,
    description: 'Who may find that they cannot decide; absent where neither the place nor the owner says.',
  })
  readonly allowedDeterminers!: readonly string[] | null;

  @Field(() => [AdvanceIncapacity], { description: 'What you wrote down.' })
  readonly incapacities!: readonly AdvanceIncapacity[];

  @Field(() => AgentRoleAccess, { description: 'What you can do.' })
  readonly access!: AgentRoleAccess;
}
