import { Field, Int, ObjectType } from 'type-graphql';
import { ConnectionKindEnum, ConnectionStateEnum, ContactModeEnum } from '../enums/about-connections.js';
import { GraphQLDateTime } from '../scalars.js';
import { Dimension, Value } from './dimension.js';
import { BoundaryRequest } from './distance.js';
import { InvitationCard, NextStep } from './finding.js';
import { Label } from './label.js';
import { Node } from './node.js';
import { Organization } from './organization.js';
import { PageInfo } from './page-info.js';
import { Paper } from './paper.js';
import { Person } from './person.js';
import { Briefing, Levels, TrustEntry } from './trust.js';

@ObjectType({ description: 'The one thing that was revealed to both when both said yes to an ask.' })
export class SaidYesTo {
  @Field(() => Dimension, { description: 'What it is about.' })
  readonly dimension!: Dimension;

  @Field(() => Value, { description: 'The value both share.' })
  readonly value!: Value;
}

@ObjectType({ description: 'A first meeting one of the two proposes and the other agrees to.' })
export class Meeting {
  @Field(() => Boolean, { description: 'Whether you proposed it.' })
  readonly proposedByMe!: boolean;

  @Field(() => GraphQLDateTime, { description: 'When it begins.' })
  readonly startsAt!: Date;

  @Field(() => String, { description: 'The time zone it was proposed in (IANA): `America/Chicago`.' })
  readonly timeZone!: string;

  @Field(() => ContactModeEnum, { description: 'How.' })
  readonly mode!: string;

  @Field(() => String, { nullable: true, description: 'Where, in the words of the one who proposed it.' })
  readonly place!: string | null;

  @Field(() => Label, { description: 'What a calendar that others may see would say.' })
  readonly words!: Label;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the other one agreed; absent while it is only proposed.',
  })
  readonly agreedAt!: Date | null;
}

@ObjectType({ description: 'How one of the two would like to be reached.' })
export class ContactCard {
  @Field(() => Boolean, { description: 'Whether it is yours.' })
  readonly mine!: boolean;

  @Field(() => String, { description: 'A telephone number, an address, a handle: in their words.' })
  readonly words!: string;

  @Field(() => Label, { nullable: true, description: 'To be shown beside what is not yours.' })
  readonly notice!: Label | null;
}

@ObjectType({ description: 'What you can do with a connection now.' })
export class ConnectionAccess {
  @Field(() => Boolean, { description: 'Whether you can say yes.' })
  readonly canAccept!: boolean;

  @Field(() => Boolean, { description: 'Whether you can say no.' })
  readonly canDecline!: boolean;

  @Field(() => Boolean, { description: 'Whether you can take your invitation back.' })
  readonly canWithdraw!: boolean;

  @Field(() => Boolean, { description: 'Whether you can propose a meeting.' })
  readonly canProposeMeeting!: boolean;

  @Field(() => Boolean, { description: 'Whether there is a meeting for you to agree to.' })
  readonly canAgreeToMeeting!: boolean;

  @Field(() => Boolean, { description: 'Whether you can say that you have met.' })
  readonly canSayWeMet!: boolean;

  @Field(() => Boolean, { description: 'Whether you can say that you would like to go on.' })
  readonly canGoOn!: boolean;

  @Field(() => Boolean, { description: 'Whether you can reveal how to reach you.' })
  readonly canRevealContact!: boolean;

  @Field(() => Boolean, { description: 'Whether there is a briefing for you to read.' })
  readonly canReadBriefing!: boolean;

  @Field(() => Boolean, { description: 'Whether you can open yourself further, offer to, or ask.' })
  readonly canOpen!: boolean;

  @Field(() => Boolean, { description: 'Whether there is something to step back from.' })
  readonly canStepBack!: boolean;

  @Field(() => Boolean, { description: 'Whether you can delete your part of the history.' })
  readonly canForget!: boolean;

  @Field(() => Boolean, { description: 'Whether you can end it. No reason is asked.' })
  readonly canEnd!: boolean;

  @Field(() => Boolean, { description: 'Whether you can keep the other one away.' })
  readonly canBlock!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether you support them and nobody has agreed to step in for you. It keeps nothing from being done: ask before an end.',
  })
  readonly leavesWithoutCover!: boolean;
}

@ObjectType({ implements: Node, description: 'Two people, from an invitation to its end. Seen by the two alone.' })
export class Connection extends Node {
  @Field(() => Int, { description: 'Its version: name it when you change what you were shown.' })
  readonly version!: number;

  @Field(() => Organization, { description: 'Where they know each other from.' })
  readonly organization!: Organization;

  @Field(() => ConnectionKindEnum, { description: 'What they are to each other.' })
  readonly kind!: string;

  @Field(() => ConnectionStateEnum, { description: 'Where they stand.' })
  readonly state!: string;

  @Field(() => Person, { nullable: true, description: 'The other one, as far as you may see them.' })
  readonly other!: Person | null;

  @Field(() => Boolean, { description: 'Whether you invited.' })
  readonly iAsked!: boolean;

  @Field(() => InvitationCard, {
    nullable: true,
    description: 'What the invited one sees of the inviter, while the invitation is open.',
  })
  readonly invitation!: InvitationCard | null;

  @Field(() => Paper, { nullable: true, description: 'The invitation as a form to be answered on, while it is open.' })
  readonly paper!: Paper | null;

  @Field(() => SaidYesTo, { nullable: true, description: 'What an ask revealed to both.' })
  readonly saidYesTo!: SaidYesTo | null;

  @Field(() => GraphQLDateTime, { description: 'When the invitation was sent.' })
  readonly invitedAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'Until when it could be answered.' })
  readonly openUntil!: Date;

  @Field(() => NextStep, { nullable: true, description: 'What to do when it came to nothing.' })
  readonly nextStep!: NextStep | null;

  @Field(() => Meeting, { nullable: true, description: 'The meeting that was proposed or agreed to last.' })
  readonly meeting!: Meeting | null;

  @Field(() => [ContactModeEnum], { description: 'In which ways you can propose to meet.' })
  readonly ways!: readonly string[];

  @Field(() => [BoundaryRequest], { description: 'What the other one asked of you.' })
  readonly requests!: readonly BoundaryRequest[];

  @Field(() => [ContactCard], { description: 'How to reach each other, as far as revealed.' })
  readonly contacts!: readonly ContactCard[];

  @Field(() => [Person], {
    description:
      'Who would step in for the one who supports you, from the first day on. You can invite them; they know nothing of you.',
  })
  readonly cover!: readonly Person[];

  @Field(() => [NextStep], { description: 'After an end: every way on there is. Whoever ended it, they are the same.' })
  readonly waysOn!: readonly NextStep[];

  @Field(() => Briefing, { nullable: true, description: 'What stays between you two, and what cannot.' })
  readonly briefing!: Briefing | null;

  @Field(() => Levels, {
    nullable: true,
    description: 'How far you two are open to each other; absent once it is over.',
  })
  readonly levels!: Levels | null;

  @Field(() => [TrustEntry], { description: 'What you two did, first to last. Both read the same.' })
  readonly history!: readonly TrustEntry[];

  @Field(() => ConnectionAccess, { description: 'What you can do now.' })
  readonly access!: ConnectionAccess;
}

@ObjectType({ description: 'One connection in a list.' })
export class ConnectionEdge {
  @Field(() => String, { description: 'Where in the list: hand it on as `after`.' })
  readonly cursor!: string;

  @Field(() => Connection, { description: 'The connection.' })
  readonly node!: Connection;
}

@ObjectType({ description: 'A page of your connections, newest invitation first.' })
export class ConnectionConnection {
  @Field(() => [ConnectionEdge], { description: 'The connections on this page.' })
  readonly edges!: readonly ConnectionEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  readonly pageInfo!: PageInfo;
}
