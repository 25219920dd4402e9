import { describe, expect, it } from 'vitest';
import { selfScope } from '../../src/index.js';
import {
  block,
  declineInvitation,
  endConnection,
  globalId,
  revealContact,
  withdrawInvitation,
} from '../../src/use-cases/index.js';
import {
  aPresence,
  corinna,
  daysAfter,
  harbor,
  melodie,
  memberIn,
  occasion,
  someTime,
} from '../../src/testing/index.js';

import { accepted, blockOnly, invited, type Invited, look, on, rest, unseen } from './connected.js';

describe('an invitation that came to nothing', () => {
  const later = daysAfter(someTime, 20);
  const ways: readonly [string, (place: Invited) => Promise<unknown>][] = [
    ['declined', (place) => declineInvitation(place.work, selfScope(corinna), on(place), occasion(someTime, 1))],
    ['withdrawn', (place) => withdrawInvitation(place.work, selfScope(melodie), on(place), occasion(someTime, 1))],
    [
      'blocked',
      ({ work }) =>
        block(
          work,
          selfScope(corinna),
          { organization: harbor.id, person: memberIn(harbor, melodie) },
          occasion(someTime, 1),
        ),
    ],
    ['left open', () => Promise.resolve()],
    ['hidden by a block set elsewhere', ({ work }) => blockOnly(work, corinna, melodie)],
    ['left open by someone who is resting', ({ work }) => rest(work)],
  ];

  it.each(ways)('reads the same to whoever invited, when %s', async (_, happens) => {
    const place = await invited();
    await happens(place);
    const seen = await look(place, melodie, later);
    expect(seen).toEqual({
      __typename: 'Connection',
      id: globalId('connection', harbor.id, place.id),
      version: 2,
      kind: 'SUPPORT',
      state: 'NOT_THIS_TIME',
      iAsked: true,
      organization: expect.objectContaining({ name: 'Harbor House' }) as unknown,
      invitedAt: someTime.toISOString(),
      openUntil: daysAfter(someTime, 14).toISOString(),
      contacts: [],
      cover: [],
      waysOn: [],
      history: [],
      nextStep: {
        __typename: 'NextStep',
        kind: 'LOOK_AT_LISTED',
        text: expect.objectContaining({
          text: 'Not this time. This says nothing about you. There are other people you can get to know.',
        }) as unknown,
      },
      access: {
        __typename: 'ConnectionAccess',
        canAccept: false,
        canDecline: false,
        canWithdraw: false,
        canProposeMeeting: false,
        canAgreeToMeeting: false,
        canSayWeMet: false,
        canGoOn: false,
        canRevealContact: false,
        canReadBriefing: false,
        canOpen: false,
        canStepBack: false,
        canForget: false,
        canEnd: false,
        canBlock: false,
        leavesWithoutCover: false,
      },
    });
  });
});

describe('a connection that is over', () => {
  it('ends the same whether one ended it, blocked, or blocked elsewhere', async () => {
    const ways: readonly ((place: Invited) => Promise<unknown>)[] = [
      (place) => endConnection(place.work, selfScope(corinna), on(place), occasion(someTime, 2)),
      ({ work }) =>
        block(
          work,
          selfScope(corinna),
          { organization: harbor.id, person: memberIn(harbor, melodie) },
          occasion(someTime, 2),
        ),
      ({ work }) => blockOnly(work, corinna, melodie),
    ];
    const seen: unknown[] = [];
    for (const happens of ways) {
      const place = await accepted();
      await revealContact(
        place.work,
        selfScope(corinna),
        { ...on(place), words: 'corinna@harbor.example' },
        occasion(someTime, 1),
      );
      expect(await look(place, melodie)).toMatchObject({ state: 'ACCEPTED', contacts: [{ mine: false }] });
      await happens(place);
      await place.work(selfScope(corinna), ({ presences }) =>
        presences.keep(aPresence(corinna, harbor, { setting: unseen })),
      );
      seen.push(await look(place, melodie));
    }
    expect(seen[0]).toMatchObject({
      state: 'ENDED',
      version: 3,
      contacts: [],
      nextStep: { kind: 'LOOK_AT_LISTED' },
      access: { canEnd: false },
    });
    expect(seen[0]).not.toHaveProperty('other');
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });
});
