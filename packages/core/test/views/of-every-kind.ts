import type {
  Concern,
  ConcernId,
  ConcernRecipientId,
  Connection,
  ConnectionId,
  Consent,
  ConsentId,
  PersonId,
  StatementId,
} from '../../src/index.js';
import type { MatchRound, MatchRoundId } from '../../src/round/match-round.js';
import type { RoundOffer, RoundOfferId } from '../../src/round/round-offer.js';
import type { Session, SessionId } from '../../src/record.js';
import { amir, aPlan, corinna, daysAfter, harbor, melodie, memberIn, someTime } from '../../src/testing/index.js';
import { aCrisisPlan, aSupporter } from '../crisis/specimens.js';
import { choice } from './town.js';

export const between = (id: string, inviter: PersonId, invitee: PersonId, organization = harbor): Connection => ({
  id: `01960000-0000-7000-8000-0000000000f${id}` as ConnectionId,
  organization: organization.id,
  kind: 'mutual',
  inviter,
  invitee,
  invitedAt: someTime,
  openUntil: daysAfter(someTime, 14),
  status: 'accepted',
  acceptedAt: someTime,
});

export const plan = aPlan();
export const statement = {
  id: '01960000-0000-7000-8000-000000000501' as StatementId,
  dimension: 'pastime',
  answer: { answer: 'value' as const, value: choice('singing') },
  comfort: 'gladly' as const,
  uses: [],
  statedAt: someTime,
};
export const session: Session = {
  id: '01960000-0000-7000-8000-000000000601' as SessionId,
  person: melodie,
  identity: { issuer: 'https://id.example', subject: 'melodie' },
  key: 'ab'.repeat(32),
  kind: 'passkey',
  startedAt: someTime,
  lastSeenOn: someTime,
};
export const shown: Consent = {
  id: '01960000-0000-7000-8000-0000000000f8' as ConsentId,
  person: melodie,
  recipient: corinna,
  givenAt: someTime,
  subject: {
    kind: 'plan-section',
    plan: plan.id,
    section: plan.sections[1]?.id ?? '',
    connection: between('1', melodie, corinna).id,
  },
};

export const round: MatchRound = {
  id: '01960000-0000-7000-8000-000000000701' as MatchRoundId,
  organization: harbor.id,
  name: 'Winter round',
  strategy: 'auction',
  opensAt: someTime,
  closesAt: daysAfter(someTime, 7),
  offeredAt: someTime,
};
export const offer: RoundOffer = {
  id: '01960000-0000-7000-8000-000000000702' as RoundOfferId,
  organization: harbor.id,
  round: round.id,
  seeker: melodie,
  supporter: corinna,
  offeredAt: someTime,
  openUntil: daysAfter(someTime, 14),
};

export const crisisPlan = aCrisisPlan({
  supporters: [aSupporter(corinna, { connection: between('1', melodie, corinna).id })],
});
export const concern: Concern = {
  id: '01960000-0000-7000-8000-0000000000f9' as ConcernId,
  organization: harbor.id,
  reporter: melodie,
  about: memberIn(harbor, amir),
  recipient: {
    id: '01960000-0000-7000-8000-0000000000fa' as ConcernRecipientId,
    standing: 'inside',
    member: memberIn(harbor, corinna),
    name: 'Corinna',
    reach: 'The front desk',
  },
  words: 'Something felt wrong.',
  state: 'received',
  at: someTime,
};
