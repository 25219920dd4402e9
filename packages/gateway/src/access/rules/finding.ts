import { given, participant, self, type TypeRules } from './relations.js';

export const finding: { readonly [type: string]: TypeRules } = {
  FoundPeers: { matcherVersion: given, peers: given, ask: given, waitingPlace: given, nextStep: given },
  PeerConnection: { edges: given, pageInfo: given },
  PeerEdge: { cursor: given, node: given, reasons: given },
  Reason: { dimension: given, text: given, basis: given, contribution: given },
  AskOffer: { text: given, dimensions: given },
  WaitingPlace: { contact: given, since: given, text: given },
  NextStep: { kind: given, text: given },
  InvitationCard: { name: given, kind: given, roles: given, facets: given, text: given, openUntil: given },
  Connection: {
    id: participant, version: participant, organization: participant, kind: participant, state: participant,
    other: participant, iAsked: participant, invitation: participant, saidYesTo: participant, invitedAt: participant,
    openUntil: participant, nextStep: participant, meeting: participant, contacts: participant, access: participant,
  },
  SaidYesTo: { dimension: participant, value: participant },
  Meeting: {
    proposedByMe: participant, startsAt: participant, timeZone: participant, mode: participant, place: participant,
    words: participant, agreedAt: participant,
  },
  ContactCard: { mine: participant, words: participant },
  ConnectionAccess: {
    canAccept: participant, canDecline: participant, canWithdraw: participant, canProposeMeeting: participant,
    canAgreeToMeeting: participant, canSayWeMet: participant, canGoOn: participant, canRevealContact: participant,
    canEnd: participant, canBlock: participant,
  },
  ConnectionConnection: { edges: self, pageInfo: self },
  ConnectionEdge: { cursor: self, node: self },
  Ask: {
    id: self, version: self, organization: self, kind: self, dimension: self, value: self, askedAt: self, openUntil: self,
    text: self,
  },
  Question: { ask: self, kind: self, dimension: self, value: self, text: self, openUntil: self },
};
