import { Field, Int, ObjectType } from 'type-graphql';
import {
  ChangeEffectEnum,
  ChoiceKindEnum,
  ConnectionKindEnum,
  NextStepKindEnum,
  ReasonBasisEnum,
} from '../enums/about-connections.js';
import { GraphQLDateTime } from '../scalars.js';
import { Dimension, Value } from './dimension.js';
import { Label } from './label.js';
import { Contact } from './organization.js';
import { PageInfo } from './page-info.js';
import { Facet, Person, RoleHeld } from './person.js';

@ObjectType({ description: 'Why someone is listed: only your own side of it, never theirs.' })
export class Reason {
  @Field(() => Dimension, { description: 'In which dimension.' })
  readonly dimension!: Dimension;

  @Field(() => Label, { description: 'The reason, in words.' })
  readonly text!: Label;

  @Field(() => ReasonBasisEnum, { description: 'Where it comes from.' })
  readonly basis!: string;

  @Field(() => Int, { description: 'What it adds to the order of the list.' })
  readonly contribution!: number;
}

@ObjectType({ description: 'One listed person, and why.' })
export class PeerEdge {
  @Field(() => String, { description: 'Where in the list: hand it on as `after`.' })
  readonly cursor!: string;

  @Field(() => Person, { description: 'Who.' })
  readonly node!: Person;

  @Field(() => Boolean, { description: 'Whether both of you said that you would meet again.' })
  readonly bothWouldMeetAgain!: boolean;

  @Field(() => [Reason], { description: 'Why, weightiest first.' })
  readonly reasons!: readonly Reason[];
}

@ObjectType({ description: 'A page of listed people. How many there are in all is never told.' })
export class PeerConnection {
  @Field(() => [PeerEdge], { description: 'The people on this page.' })
  readonly edges!: readonly PeerEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  readonly pageInfo!: PageInfo;
}

@ObjectType({
  description:
    'A question can be put to whomever it fits, without anyone being named. The same offer for everyone, always.',
})
export class AskOffer {
  @Field(() => Label, { description: 'What an ask is.' })
  readonly text!: Label;

  @Field(() => [Dimension], { description: 'What can be asked about.' })
  readonly dimensions!: readonly Dimension[];
}

@ObjectType({ description: 'A place to wait, with a human being’s name.' })
export class WaitingPlace {
  @Field(() => Contact, { description: 'Whom you can turn to.' })
  readonly contact!: Contact;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Since when you have been there to be found.' })
  readonly since!: Date | null;

  @Field(() => Label, { description: 'What happens while you wait.' })
  readonly text!: Label;
}

@ObjectType({ description: 'What can be done now.' })
export class NextStep {
  @Field(() => NextStepKindEnum, { description: 'Which step.' })
  readonly kind!: string;

  @Field(() => Label, { description: 'The step, in words.' })
  readonly text!: Label;
}

@ObjectType({ description: 'Peers you could trust, and what to do whether or not anyone is listed.' })
export class FoundPeers {
  @Field(() => String, { description: 'Which rules of matching answered.' })
  readonly matcherVersion!: string;

  @Field(() => PeerConnection, { description: 'The listed people.' })
  readonly peers!: PeerConnection;

  @Field(() => AskOffer, { description: 'The ask that is always offered.' })
  readonly ask!: AskOffer;

  @Field(() => WaitingPlace, { description: 'The waiting place that is always there.' })
  readonly waitingPlace!: WaitingPlace;

  @Field(() => NextStep, { description: 'What to do next.' })
  readonly nextStep!: NextStep;
}

@ObjectType({
  description:
    'Something you could choose otherwise, and what would surely come of it. All that stands in it is yours.',
})
export class WouldChange {
  @Field(() => ChoiceKindEnum, { description: 'What you could do.' })
  readonly kind!: string;

  @Field(() => ChangeEffectEnum, { description: 'What would come of it.' })
  readonly effect!: string;

  @Field(() => Dimension, { description: 'In which dimension.' })
  readonly dimension!: Dimension;

  @Field(() => [Value], { description: 'Which values of yours: wished for, kept to yourself, or said.' })
  readonly values!: readonly Value[];

  @Field(() => Int, { nullable: true, description: 'How much it matters to you now, where that is what would change.' })
  readonly importanceNow!: number | null;

  @Field(() => Int, { nullable: true, description: 'How much it would then.' })
  readonly importanceThen!: number | null;

  @Field(() => Label, { description: 'All of it, in words.' })
  readonly text!: Label;
}

@ObjectType({ description: 'Why somebody is on your list, and what you could choose otherwise.' })
export class MatchExplanation {
  @Field(() => String, { description: 'Which rules of matching answered.' })
  readonly matcherVersion!: string;

  @Field(() => Person, { description: 'Who.' })
  readonly person!: Person;

  @Field(() => Boolean, { description: 'Whether both of you said that you would meet again.' })
  readonly bothWouldMeetAgain!: boolean;

  @Field(() => [Reason], { description: 'Why, weightiest first: the same as in the list.' })
  readonly reasons!: readonly Reason[];

  @Field(() => [WouldChange], { description: 'What you could choose otherwise, and what would come of it for them.' })
  readonly wouldChange!: readonly WouldChange[];
}

@ObjectType({ description: 'Exactly what the invited person sees of the one who invites.' })
export class InvitationCard {
  @Field(() => String, { description: 'The name the inviter goes by.' })
  readonly name!: string;

  @Field(() => ConnectionKindEnum, { description: 'What it is an invitation to.' })
  readonly kind!: string;

  @Field(() => [RoleHeld], { description: 'The roles the inviter holds there.' })
  readonly roles!: readonly RoleHeld[];

  @Field(() => [Facet], { description: 'What the inviter agreed to show there.' })
  readonly facets!: readonly Facet[];

  @Field(() => Label, { description: 'The invitation, in words. There is no free text before a yes.' })
  readonly text!: Label;

  @Field(() => GraphQLDateTime, { description: 'Until when it can be answered.' })
  readonly openUntil!: Date;
}
