import { clockScope } from '@peerness/core';
import {
  type CrisisActivation,
  type CrisisLink,
  crisisLinkScope,
  type CrisisPlan,
  minutesAfter,
} from '@peerness/core/crisis';
import { type ContractTown, daysAfter, someTime } from '@peerness/core/testing';

/**
 * Corinna wrote a crisis plan; Melodie accepted to be there, was asked by the clock, and said that she is. Answers the
 * links she made: one for any time, one for a crisis, one that is locked, one that she took back; and one of Amir's, who
 * takes himself out.
 */
export async function haveACrisis(town: ContractTown): Promise<readonly CrisisLink[]> {
  const { work, id, corinna: owner, melodie: person } = town;
  const [plan] = await work(town.self(owner), ({ plans }) => plans.of(owner));
  const [on] = await work(town.support(owner), ({ connections }) => connections.between(town.harbor.id, owner, person));
  if (!plan || !on) throw new Error('There is nothing to open, or nobody to open it to.');
  const supporter = {
    person,
    organization: town.harbor.id,
    connection: on.value.id,
    minutes: 10,
    standing: 'asked',
    askedAt: someTime,
  } as const;
  const crisis: CrisisPlan = {
    id: id(),
    owner,
    plan: plan.value.id,
    draftedAt: someTime,
    criteria: [{ id: id(), words: 'I stop answering the phone.', language: 'en', writtenAt: someTime }],
    notToCall: [{ id: id(), words: 'My brother, whatever he says.', language: 'en', writtenAt: someTime }],
    supporters: [supporter],
    needed: 1,
    ending: { minutes: 600, words: 'When I have slept two nights.', language: 'en' },
    opens: plan.value.sections.slice(0, 1).map((section) => section.id),
    allRightLater: { minutes: 60, words: 'Give me an hour.', language: 'en' },
  };
  const told = (aggregate: 'crisis' | 'crisis-answer' | 'crisis-activation') =>
    town.event({ person: owner }, aggregate, crisis.id, 1);
  await work(town.self(owner), ({ crises }) => crises.keep({ value: crisis, version: 0 }, [told('crisis')]));
  await work(town.self(person), ({ crises }) =>
    crises.answer(crisis, { ...supporter, standing: 'accepted', answeredAt: someTime }, [
      { ...told('crisis-answer'), actor: person },
    ]),
  );
  const activation: CrisisActivation = {
    id: id(),
    crisis: crisis.id,
    owner,
    begunAt: someTime,
    assertions: [],
    active: { since: someTime, until: minutesAfter(someTime, 600), by: 'owner' },
    asked: [],
    acknowledged: [],
  };
  await work(town.self(owner), ({ crises }) => crises.keepActivation({ value: activation, version: 0 }, []));
  const asked = [{ person, at: someTime, until: minutesAfter(someTime, 10) }];
  await work(clockScope(), ({ crises }) =>
    crises.keepActivation({ value: { ...activation, asked }, version: 1 }, [told('crisis-activation')]),
  );
  await work(town.self(person), ({ crises }) => crises.sayThere(activation, { by: person, at: someTime }, []));
  await work(town.self(owner), ({ lineOrders }) =>
    lineOrders.keep({ person: owner, lines: ['us-988'], at: someTime }, []),
  );
  return [...(await makeLinks(town, crisis)), await ofWhoLeaves(town)];
}

async function makeLinks(town: ContractTown, crisis: CrisisPlan): Promise<readonly CrisisLink[]> {
  const { work, id, newId } = town;
  const self = town.self(crisis.owner);
  const one = (over: Partial<CrisisLink>): CrisisLink => ({
    ...{ id: id(), owner: crisis.owner, crisis: crisis.id, whom: 'my aunt Rosa', language: 'en' },
    ...{ sections: crisis.opens, opens: 'at-any-time', madeAt: someTime, until: daysAfter(someTime, 400) },
    ...{ digest: `${newId()}${newId()}`.replaceAll('-', ''), lock: 'a lock', wrong: [], ...over },
  });
  const links = [one({}), one({ opens: 'during-a-crisis' }), one({}), one({})] as const;
  await work(self, async ({ crisisLinks }) => {
    for (const link of links) await crisisLinks.keep(link, []);
    await crisisLinks.keepRevoked({ ...links[3], revokedAt: someTime }, []);
  });
  const locked = { ...links[2], wrong: Array.from({ length: 5 }, () => new Date()) };
  await work(crisisLinkScope(locked.digest), ({ crisisLinks }) => crisisLinks.keepLook(locked, []));
  return links;
}

async function ofWhoLeaves(town: ContractTown): Promise<CrisisLink> {
  const { work, id, newId, amir: owner } = town;
  const self = town.self(owner);
  const [plan] = await work(self, ({ plans }) => plans.of(owner));
  if (!plan) throw new Error('There is nothing to open.');
  const opens = plan.value.sections.map((section) => section.id);
  const about = { owner, plan: plan.value.id, draftedAt: someTime, criteria: [], notToCall: [], supporters: [] };
  const crisis: CrisisPlan = { id: id(), ...about, needed: 1, opens };
  const link: CrisisLink = {
    ...{ id: id(), owner, crisis: crisis.id, whom: 'mi vecina', language: 'es', sections: opens, wrong: [] },
    ...{ opens: 'at-any-time', madeAt: someTime, until: daysAfter(someTime, 400), lock: 'a lock' },
    digest: `${newId()}${newId()}`.replaceAll('-', ''),
  };
  await work(self, async ({ crises, crisisLinks }) => {
    await crises.keep({ value: crisis, version: 0 }, []);
    await crisisLinks.keep(link, []);
  });
  return link;
}
