import fc from 'fast-check';
import type { Ask, AskAnswer, AskId } from '../../ask/ask.js';
import { type Connection, type ConnectionId, connectionKinds } from '../../connection/connection.js';
import type { ContactCard } from '../../connection/contact-card.js';
import { contactModes, type Meeting, neutralWords } from '../../connection/meeting.js';
import { dimensionKeys, values } from './dimensions.js';
import { few, ids, maybe, moments, organizationIds, people, whereGiven, words } from './ground.js';

/** A connection in each state, with and without everything it may have. */
export const connections: fc.Arbitrary<Connection> = fc
  .tuple(people, people)
  .filter(([inviter, invitee]) => inviter !== invitee)
  .chain(([inviter, invitee]) => {
    const one = fc.constantFrom(inviter, invitee);
    const pair = {
      id: ids<ConnectionId>(),
      organization: organizationIds,
      kind: fc.constantFrom(...connectionKinds),
      inviter: fc.constant(inviter),
      invitee: fc.constant(invitee),
      invitedAt: moments,
      openUntil: moments,
      saidYesTo: maybe(fc.record({ dimension: dimensionKeys, value: values })),
    };
    const meetings: fc.Arbitrary<Meeting> = fc
      .record({
        proposedBy: one,
        startsAt: moments,
        timeZone: fc.constantFrom('America/Chicago', 'Europe/Madrid', 'UTC', 'America/Argentina/Buenos_Aires'),
        mode: fc.constantFrom(...contactModes),
        place: maybe(words),
        words: fc.constantFrom(...neutralWords),
        agreedAt: maybe(moments),
      })
      .map((meeting) => whereGiven(meeting) as Meeting);
    const joined = { ...pair, acceptedAt: moments, meeting: maybe(meetings) };

    return fc
      .oneof(
        fc.record({ ...pair, status: fc.constant('invited' as const) }),
        fc.record({
          ...pair,
          status: fc.constant('closed' as const),
          how: fc.constantFrom('declined' as const, 'withdrawn' as const, 'blocked' as const),
          closedAt: moments,
        }),
        fc.record({ ...joined, status: fc.constant('accepted' as const) }),
        fc.record({
          ...joined,
          status: fc.constant('met' as const),
          metAt: moments,
          goingOn: fc.constantFrom([], [inviter], [invitee]),
        }),
        fc.record({ ...joined, status: fc.constant('active' as const), activeSince: moments }),
        fc.record({ ...pair, status: fc.constant('ended' as const), endedAt: moments }),
      )
      .map((connection) => whereGiven<object>(connection) as Connection);
  });

export const contactCards: fc.Arbitrary<ContactCard> = fc.record({
  person: people,
  connection: ids<ConnectionId>(),
  words,
});

const askAnswers: fc.Arbitrary<AskAnswer> = fc.record({
  person: people,
  answer: fc.constantFrom('yes' as const, 'no' as const),
  at: moments,
});

export const asks: fc.Arbitrary<Ask> = fc
  .record({
    id: ids<AskId>(),
    organization: organizationIds,
    asker: people,
    kind: fc.constantFrom(...connectionKinds),
    dimension: dimensionKeys,
    value: values,
    askedAt: moments,
    openUntil: moments,
    withdrawnAt: maybe(moments),
    answers: few(askAnswers, ({ person }) => person),
  })
  .map((ask) => whereGiven(ask) as Ask);
