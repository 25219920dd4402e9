import { AdvanceDirectiveResolver } from './advance-directive.resolver.js';
import { AskResolver } from './ask.resolver.js';
import { ConcernResolver } from './concern.resolver.js';
import { ConsentResolver } from './consent.resolver.js';
import { ConnectionResolver } from './connection.resolver.js';
import { CoverResolver } from './cover.resolver.js';
import { CrisisLineResolver } from './crisis-line.resolver.js';
import { CrisisLinkResolver } from './crisis-link.resolver.js';
import { CrisisPlanResolver } from './crisis-plan.resolver.js';
import { NetworkResolver } from './network.resolver.js';
import { NoticesResolver } from './notices.resolver.js';
import { DistanceResolver } from './distance.resolver.js';
import { InACrisisResolver } from './in-a-crisis.resolver.js';
import { ExecutedDirectiveResolver } from './executed-directive.resolver.js';
import { InvitationResolver } from './invitation.resolver.js';
import { LegalResolver } from './legal.resolver.js';
import { MeetingResolver } from './meeting.resolver.js';
import { MemberResolver } from './member.resolver.js';
import { PaperResolver } from './paper.resolver.js';
import { PersonResolver } from './person.resolver.js';
import { PlaceResolver } from './place.resolver.js';
import { BesideRoadmapResolver } from './beside-roadmap.resolver.js';
import { RoundResolver } from './round.resolver.js';
import { RoadmapResolver } from './roadmap.resolver.js';
import { PlanResolver } from './plan.resolver.js';
import { PreviewResolver } from './preview.resolver.js';
import { Queries } from './queries.resolver.js';
import { RecordResolver } from './record.resolver.js';
import { ScanResolver } from './scan.resolver.js';
import { SessionResolver } from './session.resolver.js';
import { ShowingResolver } from './showing.resolver.js';
import { StatementResolver } from './statement.resolver.js';
import { TrustResolver } from './trust.resolver.js';
import { WellnessPlanResolver } from './wellness-plan.resolver.js';
import { WishResolver } from './wish.resolver.js';

/**
 * Every resolver class, for building a TypeGraphQL schema of your own. Hand the finished schema to `guardSchema`: these
 * resolvers answer nothing before a rule was asked.
 */
export const resolvers: readonly [new () => object, ...(new () => object)[]] = [
  Queries,
  PreviewResolver,
  PersonResolver,
  StatementResolver,
  WishResolver,
  AskResolver,
  RoundResolver,
  InvitationResolver,
  MeetingResolver,
  ConnectionResolver,
  PlanResolver,
  PaperResolver,
  RoadmapResolver,
  BesideRoadmapResolver,
  CrisisPlanResolver,
  InACrisisResolver,
  CrisisLinkResolver,
  AdvanceDirectiveResolver,
  ExecutedDirectiveResolver,
  ScanResolver,
  ShowingResolver,
  NetworkResolver,
  WellnessPlanResolver,
  PlaceResolver,
  MemberResolver,
  LegalResolver,
  ConsentResolver,
  RecordResolver,
  SessionResolver,
  DistanceResolver,
  CrisisLineResolver,
  NoticesResolver,
  CoverResolver,
  ConcernResolver,
  TrustResolver,
];
