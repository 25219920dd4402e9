import { given, type TypeRules } from './relations.js';

/** What a change hands back: nodes, each of which answers for itself. */
export const payloads: { readonly [type: string]: TypeRules } = {
  PersonChanged: { person: given },
  StatementChanged: { statement: given },
  StatementWithdrawn: { person: given },
  EntryChanged: { entry: given },
  WishesChanged: { wishes: given },
  AskSet: { ask: given },
  AskAnswered: { connection: given },
  ConnectionChanged: { connection: given },
  BriefingAdded: { organization: given },
  Blocked: { done: given },
  DistanceSet: { done: given },
  RecordErased: { done: given },
  StayedAfterAll: { done: given },
  SignedOut: { done: given },
  PlanChanged: { plan: given },
  SectionChanged: { section: given, plan: given },
  PlaceClaimed: { membership: given },
  DemandChanged: { demand: given },
  HoldChanged: { hold: given },
  ConsentChanged: { consent: given },
  LetterReleased: { consent: given, letter: given },
  ConcernChanged: { concern: given },
  RecipientsChanged: { done: given },
  MemberChanged: { member: given },
};
