import { clockScope } from '@peerness/core';
import { type CrisisActivation, type CrisisPlan, minutesAfter } from '@peerness/core/crisis';
import { type ContractTown, someTime } from '@peerness/core/testing';

/** Corinna wrote a crisis plan; Melodie accepted to be there, was asked by the clock, and said that she is. */
export async function haveACrisis(town: ContractTown): Promise<void> {
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
}
