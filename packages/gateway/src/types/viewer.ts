import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AccessConnection } from './access.js';
import { AdvanceDirectiveConnection, AgentRole } from './advance-directive.js';
import { Ask, Question } from './ask.js';
import { Concern, ConcernOffer, ConcernRecipient } from './concern.js';
import { Consent } from './consent.js';
import { ConnectionConnection } from './connection.js';
import { CrisisPlan } from './crisis-plan.js';
import { Boundary, Conflict, ManagedTie, MeetAgain, NotAgain } from './distance.js';
import { LegalDemand, LegalHold } from './legal.js';
import { Block, Membership, Person } from './person.js';
import { Paper } from './paper.js';
import { Plan } from './plan.js';
import { PlanTemplate } from './plan-template.js';
import { GuestOffer, NetworkAgreement } from './network-agreement.js';
import { Notices } from './notices.js';
import { Erasure } from './record.js';
import { RoadmapDraft, RoadmapItem, RoadmapItemConnection, RoadmapSuggestion, Setback } from './roadmap.js';
import { Round, RoundOffer } from './round.js';
import { ImportedEntry, Statement, WishList } from './statement.js';
import { Session } from './session.js';
import { Takes } from './takes.js';

@ObjectType({ description: 'You.' })
export class Viewer {
  @Field(() => Person, { description: 'You, as you know yourself.' })
  readonly person!: Person;

  @Field(() => [Membership], { description: 'Where you belong.' })
  readonly memberships!: readonly Membership[];

  @Field(() => [Statement], { description: 'What you said about yourself.' })
  readonly statements!: readonly Statement[];

  @Field(() => [ImportedEntry], { description: 'What organizations’ files say about you.' })
  readonly entries!: readonly ImportedEntry[];

  @Field(() => [Plan], { description: 'Your plans, newest first.' })
  readonly plans!: readonly Plan[];

  @Field(() => [Paper], { description: 'Consents you printed and did not sign yet, newest first: `enterSignature`.' })
  readonly consentForms!: readonly Paper[];

  @Takes('code', () => String, { description: 'The code that stands on it, however it is typed.' })
  @Field(() => Paper, { nullable: true, description: 'The form of yours with this code.' })
  readonly paper!: Paper | null;

  @Takes('organization', () => ID, { nullable: true, description: 'Where you belong: with those it installed.' })
  @Field(() => [PlanTemplate], { description: 'Ways to begin a plan: ours, then those of the organization named.' })
  readonly planTemplates!: readonly PlanTemplate[];

  @Field(() => [Plan], { description: 'Plans of which a section is shown to you now.' })
  readonly shownToMe!: readonly Plan[];

  @Takes('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 50.' })
  @Takes('after', () => String, { nullable: true, description: 'The cursor to go on from.' })
  @Field(() => RoadmapItemConnection, { description: 'Your roadmap, in the order it was written.' })
  readonly roadmap!: RoadmapItemConnection;

  @Field(() => [RoadmapItem], { description: 'What others show you of their roadmaps now.' })
  readonly roadmapShownToMe!: readonly RoadmapItem[];

  @Field(() => [RoadmapSuggestion], { description: 'What you suggested and that waits, oldest first.' })
  readonly suggestionsMade!: readonly RoadmapSuggestion[];

  @Field(() => [Setback], { description: 'Your setbacks, newest first. For your eyes alone.' })
  readonly setbacks!: readonly Setback[];

  @Field(() => [RoadmapDraft], { description: 'What you are writing, the one saved last first.' })
  readonly roadmapDrafts!: readonly RoadmapDraft[];

  @Field(() => [CrisisPlan], { description: 'Your crisis plans, oldest first.' })
  readonly crisisPlans!: readonly CrisisPlan[];

  @Field(() => [CrisisPlan], {
    description: 'Crisis plans of others in which you are asked to be there, or said yes, oldest first.',
  })
  readonly askedToBeThere!: readonly CrisisPlan[];

  @Takes('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 50.' })
  @Takes('after', () => String, { nullable: true, description: 'The cursor to go on from.' })
  @Field(() => AdvanceDirectiveConnection, { description: 'Your advance directives, in the order they were begun.' })
  readonly advanceDirectives!: AdvanceDirectiveConnection;

  @Field(() => [AgentRole], { description: 'For whom you are asked to speak, or said that you would.' })
  readonly agentRoles!: readonly AgentRole[];

  @Field(() => [Consent], { description: 'What you signed, newest first: withdrawn and past ones too.' })
  readonly consents!: readonly Consent[];

  @Field(() => [Block], { description: 'Whom you keep away.' })
  readonly blocks!: readonly Block[];

  @Field(() => [NotAgain], { description: 'Whom you would rather not be brought together with again.' })
  readonly notAgain!: readonly NotAgain[];

  @Field(() => [MeetAgain], { description: 'Whom you would meet again; not whether they would, too.' })
  readonly meetAgain!: readonly MeetAgain[];

  @Field(() => [Boundary], { description: 'What you do not want with others.' })
  readonly boundaries!: readonly Boundary[];

  @Field(() => [Conflict], { description: 'Ties you declared.' })
  readonly conflicts!: readonly Conflict[];

  @Takes('organization', () => ID, { description: 'In which organization.' })
  @Field(() => [ManagedTie], { description: 'Who there manages a tie, if you supervise there; none otherwise.' })
  readonly managedTies!: readonly ManagedTie[];

  @Takes('organization', () => ID, { description: 'In which organization.' })
  @Takes('about', () => ID, { nullable: true, description: 'Whom it would be about, if anyone there.' })
  @Field(() => ConcernOffer, { nullable: true, description: 'To whom you can tell a concern there.' })
  readonly concernOffer!: ConcernOffer | null;

  @Takes('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 50.' })
  @Takes('after', () => String, { nullable: true, description: 'The cursor to go on from.' })
  @Field(() => AccessConnection, { description: 'Who looked at what of yours, newest first.' })
  readonly accesses!: AccessConnection;

  @Field(() => Notices, { description: 'How you are told that something waits.' })
  readonly notices!: Notices;

  @Field(() => [Concern], { description: 'Concerns you reported, newest first.' })
  readonly concerns!: readonly Concern[];

  @Takes('organization', () => ID, { description: 'In which organization.' })
  @Field(() => [Concern], { description: 'Concerns that were told to you there, newest first.' })
  readonly concernsToMe!: readonly Concern[];

  @Takes('organization', () => ID, { description: 'In which organization.' })
  @Field(() => [ConcernRecipient], {
    description: 'Everyone to whom concerns can be told there, if you administer it; none otherwise.',
  })
  readonly concernRecipients!: readonly ConcernRecipient[];

  @Takes('organization', () => ID, { description: 'Of which organization.' })
  @Field(() => [NetworkAgreement], {
    description: 'What it agreed with other organizations, and was asked for, if you administer it; none otherwise.',
  })
  readonly networkAgreements!: readonly NetworkAgreement[];

  @Field(() => [GuestOffer], {
    description:
      'Where you may be found as a guest, if you say so: what organizations you belong to agreed with others.',
  })
  readonly guestOffers!: readonly GuestOffer[];

  @Field(() => String, {
    description: 'Everything you own, as one file: JSON, to be kept as it is or brought elsewhere.',
  })
  readonly record!: string;

  @Field(() => Erasure, {
    nullable: true,
    description: 'You took yourself out, and nobody sees you; absent otherwise.',
  })
  readonly erasure!: Erasure | null;

  @Field(() => [LegalDemand], {
    description: 'What the law demands of what is kept about you, as far as you may be told.',
  })
  readonly legalDemands!: readonly LegalDemand[];

  @Field(() => [LegalHold], { description: 'What of yours may not be destroyed for now, as far as you may be told.' })
  readonly legalHolds!: readonly LegalHold[];

  @Field(() => [Session], { description: 'Where you are signed in, newest first.' })
  readonly sessions!: readonly Session[];

  @Takes('organization', () => ID, { description: 'In which organization.' })
  @Field(() => WishList, { nullable: true, description: 'What you wish for there.' })
  readonly wishes!: WishList | null;

  @Takes('organization', () => ID, {
    nullable: true,
    description: 'In which organization; in all of them if none is named.',
  })
  @Takes('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 50.' })
  @Takes('after', () => String, { nullable: true, description: 'The cursor to go on from.' })
  @Field(() => ConnectionConnection, { description: 'Your connections, newest invitation first.' })
  readonly connections!: ConnectionConnection;

  @Takes('organization', () => ID, { description: 'In which organization.' })
  @Field(() => [Ask], { description: 'The asks you set there.' })
  readonly asks!: readonly Ask[];

  @Takes('organization', () => ID, { description: 'In which organization.' })
  @Field(() => [Question], { description: 'Asks of others there that fit you and that you have not answered.' })
  readonly questions!: readonly Question[];

  @Takes('organization', () => ID, { description: 'In which organization.' })
  @Field(() => [Round], { description: 'The rounds there, newest first.' })
  readonly rounds!: readonly Round[];

  @Takes('organization', () => ID, { description: 'In which organization.' })
  @Field(() => [RoundOffer], { description: 'Whom programmes there proposed to you, newest first.' })
  readonly roundOffers!: readonly RoundOffer[];
}
