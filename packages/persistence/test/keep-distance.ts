import {
  type Concern,
  type ConcernRecipient,
  importScope,
  type Membership,
  type PersonId,
  type Role,
  setUpScope,
} from '@peerness/core';
import { notifyScope } from '@peerness/core/notices';
import { type ContractTown, someTime } from '@peerness/core/testing';

const longAgo = new Date('2020-01-01T00:00:00Z');

/** Corinna and Amir oversee each other in the harbor and support there, too; people keep their distance, and tell concerns. */
export async function keepDistance(town: ContractTown): Promise<void> {
  const { work, harbor, lighthouse, melodie, corinna, amir, sam } = town;
  const role = (code: Role['code'], until?: Date): Role => ({
    code,
    engagement: 'employed',
    places: code === 'mentor' ? 1 : 0,
    from: longAgo,
    ...(until && { until }),
  });
  const stands = async (where: typeof harbor, person: PersonId, ...roles: readonly Role[]): Promise<Membership> => {
    const value = { ...town.memberIn(where, person), from: longAgo, roles };
    await work(importScope(where.id), ({ memberships }) => memberships.keep({ value, version: 1 }, []));
    return value;
  };
  const corinnas = await stands(harbor, corinna, role('mentor'), role('administrator'));
  const amirs = await stands(harbor, amir, role('supervisor'), role('mentor'));
  await stands(lighthouse, amir, role('mentor'));
  await stands(lighthouse, sam, role('administrator'), role('supervisor', someTime), role('coordinator', longAgo));

  for (const [person, other, organization] of [
    [melodie, corinna, harbor.id],
    [melodie, amir, harbor.id],
    [corinna, melodie, harbor.id],
    [sam, amir, lighthouse.id],
  ] as const) {
    const said = { person, other, organization, at: someTime };
    await work(town.self(person), async ({ notAgains, meetAgains, conflicts, boundaries }) => {
      await meetAgains.say(said, [town.event({ person }, 'meet-again', town.newId(), 1)]);
      await notAgains.say(said, [town.event({ person }, 'not-again', town.newId(), 1)]);
      await conflicts.declare({ ...said, kind: 'family', plan: 'We do not talk about work.' }, []);
      await boundaries.set({ ...said, says: { kind: 'topic' }, told: true, words: 'My mother' }, []);
      await boundaries.set({ ...said, says: { kind: 'ways', ways: ['phone'] }, told: false }, []);
    });
  }

  const wanted = { channel: 'e-mail', to: 'me@example.org', language: 'en', crisisBreaksQuiet: false } as const;
  for (const person of [melodie, corinna, amir]) {
    await work(town.self(person), ({ noticePreferences }) =>
      noticePreferences.keep({ ...wanted, person, at: someTime }, []),
    );
    const delivery = { state: 'waiting', attempts: 0, nextAt: someTime } as const;
    const notice = { about: 'invitation', urgency: 'ordinary', channel: 'e-mail', at: someTime, delivery } as const;
    await work(notifyScope(), ({ noticeDeliveries }) =>
      noticeDeliveries.add([{ ...notice, id: town.newId(), person }]),
    );
  }
  for (const person of [melodie, corinna, amir])
    await work(town.self(person), ({ lineOrders }) => lineOrders.keep({ person, lines: ['us-988'], at: someTime }, []));

  // Amir said that he would step in for Corinna, who supports Melodie; Corinna is only asked.
  for (const [person, other, organization] of [
    [corinna, amir, harbor.id],
    [amir, corinna, harbor.id],
    [sam, amir, lighthouse.id],
  ] as const) {
    const cover = { person, other, organization, askedAt: someTime };
    await work(town.self(person), ({ covers }) =>
      covers.ask(cover, [town.event({ person }, 'cover', town.newId(), 1)]),
    );
    if (other === amir) await work(town.self(amir), ({ covers }) => covers.agree({ ...cover, agreedAt: someTime }, []));
  }

  for (const organization of [harbor.id, lighthouse.id]) {
    const outside = { id: town.id<never>(), organization, standing: 'outside', name: 'Ombuds', reach: '555' } as const;
    await work(setUpScope(), ({ concernRecipients }) => concernRecipients.keep(outside, []));
    if (organization === lighthouse.id) continue;
    for (const { id: member } of [corinnas, amirs]) {
      const inside = { ...outside, id: town.id<never>(), standing: 'inside', member } as const;
      await work(setUpScope(), ({ concernRecipients }) => concernRecipients.keep(inside, []));
    }
    await tell(town, melodie, corinnas, amirs);
    await tell(town, corinna, amirs);
    await tell(town, melodie, undefined, corinnas);
  }
}

async function tell(town: ContractTown, reporter: PersonId, to?: Membership, about?: Membership): Promise<void> {
  const recipient: ConcernRecipient = {
    id: town.id(),
    organization: town.harbor.id,
    standing: to ? 'inside' : 'outside',
    ...(to && { member: to.id }),
    name: 'Somebody',
    reach: '555',
  };
  const concern: Concern = {
    id: town.id(),
    organization: town.harbor.id,
    reporter,
    ...(about && { about: about.id }),
    recipient,
    words: 'I am worried.',
    state: to ? 'received' : 'prepared',
    at: someTime,
  };
  await town.work(town.self(reporter), ({ concerns }) => concerns.keep(concern, []));
}
