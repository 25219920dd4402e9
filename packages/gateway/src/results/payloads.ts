import { Field, ObjectType } from 'type-graphql';
import { AdvanceDirective } from '../types/advance-directive.js';
import { Ask } from '../types/ask.js';
import { Concern } from '../types/concern.js';
import { Consent } from '../types/consent.js';
import { Connection } from '../types/connection.js';
import { CrisisPlan } from '../types/crisis-plan.js';
import { LegalDemand, LegalHold } from '../types/legal.js';
import { Member } from '../types/member.js';
import { Organization } from '../types/organization.js';
import { Membership, Person } from '../types/person.js';
import { Plan, PlanSection } from '../types/plan.js';
import { RoadmapItem } from '../types/roadmap.js';
import { AssignmentProposal, Round } from '../types/round.js';
import { Letter } from '../types/preview.js';
import { ImportedEntry, Statement, WishList } from '../types/statement.js';

@ObjectType({ description: 'You changed something about yourself.' })
export class PersonChanged {
  @Field(() => Person, { nullable: true, description: 'You, as you are now.' })
  readonly person!: Person | null;
}

@ObjectType({ description: 'You said something about yourself, or changed what it may be used for.' })
export class StatementChanged {
  @Field(() => Statement, { nullable: true, description: 'The statement as it is now.' })
  readonly statement!: Statement | null;
}

@ObjectType({ description: 'You took a statement back. It is gone, everywhere, now.' })
export class StatementWithdrawn {
  @Field(() => Person, { nullable: true, description: 'You, as you are now.' })
  readonly person!: Person | null;
}

@ObjectType({ description: 'You agreed to uses of an entry, or took it back.' })
export class EntryChanged {
  @Field(() => ImportedEntry, { nullable: true, description: 'The entry as it is now.' })
  readonly entry!: ImportedEntry | null;
}

@ObjectType({ description: 'You changed what you ask of a peer.' })
export class WishesChanged {
  @Field(() => WishList, { nullable: true, description: 'All your wishes there, as they are now.' })
  readonly wishes!: WishList | null;
}

@ObjectType({ description: 'Your ask is set, or taken back.' })
export class AskSet {
  @Field(() => Ask, { nullable: true, description: 'The ask. It looks the same whether or not anyone fits.' })
  readonly ask!: Ask | null;
}

@ObjectType({ description: 'You answered an ask.' })
export class AskAnswered {
  @Field(() => Connection, {
    nullable: true,
    description: 'The connection, now that both said yes; absent after a no.',
  })
  readonly connection!: Connection | null;
}

@ObjectType({ description: 'The round is open, joined, left, or has made its offers.' })
export class RoundChanged {
  @Field(() => Round, { nullable: true, description: 'The round as it is now.' })
  readonly round!: Round | null;
}

@ObjectType({ description: 'You looked at what a round would offer. Nothing was offered.' })
export class AssignmentsProposed {
  @Field(() => Round, { nullable: true, description: 'The round.' })
  readonly round!: Round | null;

  @Field(() => AssignmentProposal, {
    nullable: true,
    description: 'What it would offer; kept nowhere, and absent where the same request is answered again.',
  })
  readonly proposal!: AssignmentProposal | null;
}

@ObjectType({ description: 'You answered an offer.' })
export class OfferAnswered {
  @Field(() => Connection, {
    nullable: true,
    description: 'The connection, now that both said yes; absent otherwise.',
  })
  readonly connection!: Connection | null;
}

@ObjectType({ description: 'Something changed between the two of you.' })
export class ConnectionChanged {
  @Field(() => Connection, { nullable: true, description: 'The connection as it is now.' })
  readonly connection!: Connection | null;
}

@ObjectType({ description: 'The organization has a new briefing, given from its date on.' })
export class BriefingAdded {
  @Field(() => Organization, { nullable: true, description: 'Whose it is.' })
  readonly organization!: Organization | null;
}

@ObjectType({ description: 'They are kept away, or no longer. They are not told.' })
export class Blocked {
  @Field(() => Boolean, { description: 'Always true: it holds from now on.' })
  readonly done!: boolean;
}

@ObjectType({ description: 'Nobody sees you from now on. `viewer { erasure }` says when everything is destroyed.' })
export class RecordErased {
  @Field(() => Boolean, { description: 'Always true: it holds from now on.' })
  readonly done!: boolean;
}

@ObjectType({ description: 'You see crisis lines in this order from now on. None of them hears of it.' })
export class CrisisLinesOrdered {
  @Field(() => Boolean, { description: 'Always true: it holds from now on.' })
  readonly done!: boolean;
}

@ObjectType({
  description: 'You are told like this from now on. `viewer { notices }` shows what became of each notice.',
})
export class NoticesChosen {
  @Field(() => Boolean, { description: 'Always true: it holds from now on.' })
  readonly done!: boolean;
}

@ObjectType({ description: 'You are told nothing from now on.' })
export class NoticesStopped {
  @Field(() => Boolean, { description: 'Always true: it holds from now on.' })
  readonly done!: boolean;
}

@ObjectType({ description: 'You stay. Everything is as it was.' })
export class StayedAfterAll {
  @Field(() => Boolean, { description: 'Always true: it holds from now on.' })
  readonly done!: boolean;
}

@ObjectType({ description: 'The session, or all of them, ended. The next request in it is refused.' })
export class SignedOut {
  @Field(() => Boolean, { description: 'Always true: it holds from now on.' })
  readonly done!: boolean;
}

@ObjectType({ description: 'It holds from now on, or no longer. The other one is not told by this.' })
export class DistanceSet {
  @Field(() => Boolean, { description: 'Always true.' })
  readonly done!: boolean;
}

@ObjectType({ description: 'You said it, or say it no longer. Whether the other one says the same is not in here.' })
export class MeetAgainSet {
  @Field(() => Boolean, { description: 'Always true.' })
  readonly done!: boolean;
}

@ObjectType({ description: 'What you asked, agreed to or took back holds from now on. Your memberships list it.' })
export class CoverChanged {
  @Field(() => Boolean, { description: 'Always true.' })
  readonly done!: boolean;
}

@ObjectType({ description: 'You changed a plan.' })
export class PlanChanged {
  @Field(() => Plan, { nullable: true, description: 'The plan as it is now.' })
  readonly plan!: Plan | null;
}

@ObjectType({ description: 'You changed a section of a plan, or who may see it.' })
export class SectionChanged {
  @Field(() => PlanSection, { nullable: true, description: 'The section as it is now.' })
  readonly section!: PlanSection | null;

  @Field(() => Plan, { nullable: true, description: 'Its plan as it is now.' })
  readonly plan!: Plan | null;
}

@ObjectType({ description: 'Something on a roadmap changed, or who may see it.' })
export class RoadmapItemChanged {
  @Field(() => RoadmapItem, { nullable: true, description: 'It, as you see it now.' })
  readonly item!: RoadmapItem | null;
}

@ObjectType({ description: 'It is as you wanted. `viewer` lists what is left.' })
export class RoadmapKept {
  @Field(() => Boolean, { description: 'Always true.' })
  readonly done!: boolean;
}

@ObjectType({ description: 'An advance directive changed, or what is told of it.' })
export class AdvanceDirectiveChanged {
  @Field(() => AdvanceDirective, {
    nullable: true,
    description: 'It, as you see it now; absent to an agent while it is not opened to them.',
  })
  readonly directive!: AdvanceDirective | null;
}

@ObjectType({ description: 'Something was signed, or taken back.' })
export class ConsentChanged {
  @Field(() => Consent, { nullable: true, description: 'The consent, as it is now.' })
  readonly consent!: Consent | null;
}

@ObjectType({
  description: 'A consent is laid out to be signed: `viewer { consentForms }` has it first. It opens nothing yet.',
})
export class ConsentPrinted {
  @Field(() => Boolean, { description: 'Always true.' })
  readonly done!: boolean;
}

@ObjectType({ description: 'What was printed is not going to be signed: the sheet is good for nothing any more.' })
export class FormTornUp {
  @Field(() => Boolean, { description: 'Always true.' })
  readonly done!: boolean;
}

@ObjectType({
  description: 'You gave a letter out. What went out stands in `viewer { accesses }`; what it says is kept nowhere.',
})
export class LetterReleased {
  @Field(() => Consent, { nullable: true, description: 'The consent that the letter is: given once, and over.' })
  readonly consent!: Consent | null;

  @Field(() => Letter, {
    nullable: true,
    description: 'The letter. Absent when the same request is sent again: keep it, print it, or hand it over.',
  })
  readonly letter!: Letter | null;
}

@ObjectType({ description: 'A member’s roles or standing changed.' })
export class MemberChanged {
  @Field(() => Member, {
    nullable: true,
    description: 'The member as they are now; absent if you do not administer the organization any more.',
  })
  readonly member!: Member | null;
}

@ObjectType({ description: 'A demand of the law changed.' })
export class DemandChanged {
  @Field(() => LegalDemand, { nullable: true, description: 'The demand as it is now.' })
  readonly demand!: LegalDemand | null;
}

@ObjectType({ description: 'A hold began or ended.' })
export class HoldChanged {
  @Field(() => LegalHold, { nullable: true, description: 'The hold as it is now.' })
  readonly hold!: LegalHold | null;
}

@ObjectType({ description: 'A concern was told, read or closed.' })
export class ConcernChanged {
  @Field(() => Concern, { nullable: true, description: 'The concern as it is now.' })
  readonly concern!: Concern | null;
}

@ObjectType({ description: 'It is decided to whom concerns can be told. `viewer { concernRecipients }` lists them.' })
export class RecipientsChanged {
  @Field(() => Boolean, { description: 'Always true: it holds from now on.' })
  readonly done!: boolean;
}

@ObjectType({ description: 'The place the organization kept for you is yours.' })
export class PlaceClaimed {
  @Field(() => Membership, { nullable: true, description: 'Your membership there.' })
  readonly membership!: Membership | null;
}

@ObjectType({
  description: 'You made a link for somebody without an account. `CrisisPlan.links` lists it, without where it leads.',
})
export class CrisisLinkMade {
  @Field(() => CrisisPlan, { nullable: true, description: 'The crisis plan, as it is now.' })
  readonly crisisPlan!: CrisisPlan | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the link leads, from this server’s own address on. Absent when the same request is sent again: hand it over now.',
  })
  readonly linkPath!: string | null;
}

@ObjectType({ description: 'Something became of a crisis plan.' })
export class CrisisPlanChanged {
  @Field(() => CrisisPlan, {
    nullable: true,
    description: 'The crisis plan, as you may see it now; absent where you said no to it, or stepped back.',
  })
  readonly crisisPlan!: CrisisPlan | null;
}
