import type { Connection, ConnectionId, PersonId } from '@peerness/core';
import { minutesAfter } from '@peerness/core/crisis';
import {
  amir,
  aPlan,
  aTown,
  bo,
  corinna,
  crisisSection,
  harbor,
  longBefore,
  melodie,
  someTime,
} from '@peerness/core/testing';
import { crisesDue, globalId, strikeCrisisClock } from '@peerness/core/use-cases';
import { getNamedType, isUnionType } from 'graphql';
import { createNewId, type Limits } from '../src/index.js';
import { aHarbor, type Answer } from './harbor.js';

export const plan = aPlan();
export const planId: string = globalId('plan', plan.id);
export const opened: string = globalId('section', plan.id, crisisSection);
export const ending = { minutes: 120, words: 'When I have slept.', language: 'en' };

const between = (other: PersonId, last: string): Connection => ({
  id: `01960000-0000-7000-8000-0000000001f${last}` as ConnectionId,
  organization: harbor.id,
  kind: 'mutual',
  inviter: melodie,
  invitee: other,
  invitedAt: longBefore,
  openUntil: longBefore,
  status: 'accepted',
  acceptedAt: longBefore,
});
const connections = [between(corinna, '1'), between(amir, '2'), between(bo, '3')];
const [first, second, third] = connections.map(({ id }) => globalId('connection', harbor.id, id));
export const withCorinna = String(first);
export const withAmir = String(second);
export const withBo = String(third);

/** What a refusal says besides, where a change can be refused like that. */
const besides = {
  CrisisNotReady: 'missing',
  OutOfRange: 'least most',
  TooMany: 'most',
  UnknownSection: 'position',
  ChangedMeanwhile: 'version',
};

export type CrisisHarbor = Awaited<ReturnType<typeof aHarbor>> & {
  /** Changes something, and answers what is asked of the crisis plan then, or the refusal. */
  readonly change: (as: PersonId | undefined, field: string, input: object, asked?: string) => Promise<Answer['data']>;
  /** What somebody reads of a crisis plan. */
  readonly look: (as: PersonId | undefined, asked: string, id: string) => Promise<unknown>;
  readonly crisisPlan: string;
  /** Does one step of every crisis whose clock is due. */
  readonly strike: () => Promise<void>;
  readonly at: (minute: number) => void;
};

/** The harbor, in which Melodie has a plan and knows three people; every change is made at a minute the test says. */
export async function aHarborForACrisis(limits: Partial<Limits> = {}): Promise<CrisisHarbor> {
  let minute = 0;
  const place = await aHarbor({
    seed: { ...aTown(), plans: [plan], connections },
    at: () => minutesAfter(someTime, minute),
    limits,
  });
  const { ask, gateway, work } = place;
  const change = async (
    as: PersonId | undefined,
    field: string,
    input: object,
    asked = 'id',
  ): Promise<Answer['data']> => {
    const mutation = gateway.schema.getMutationType()?.getFields()[field];
    const type = String(mutation?.args.find(({ name }) => name === 'input')?.type);
    const result = mutation && getNamedType(mutation.type);
    const kinds = isUnionType(result) ? result.getTypes().map(({ name }) => name) : [];
    const said = Object.entries(besides)
      .filter(([kind]) => kinds.includes(kind))
      .map(([kind, more]) => `... on ${kind} { ${more} }`)
      .join(' ');
    const { data, errors } = await ask(
      as,
      `mutation ($input: ${type}) { ${field}(input: $input) { __typename ... on CrisisPlanChanged { crisisPlan { ${asked} } } ... on Refusal { code path message { text } } ${said} } }`,
      { input },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data[field] as Answer['data'];
  };
  const look = async (as: PersonId | undefined, asked: string, id: string): Promise<unknown> => {
    const { data, errors } = await ask(as, `query ($id: ID!) { node(id: $id) { ... on CrisisPlan { ${asked} } } }`, {
      id,
    });
    if (errors) throw new Error(JSON.stringify(errors));
    return data['node'];
  };
  const begun = await change(melodie, 'draftCrisisPlan', { plan: planId });
  const crisisPlan = String(begun['crisisPlan']?.['id']);
  const strike = async (): Promise<void> => {
    const at = minutesAfter(someTime, minute);
    const newId = createNewId(() => at.getTime());
    for (const { activation } of await crisesDue(work, at)) await strikeCrisisClock(work, activation, { at, newId });
  };
  return { ...place, change, look, crisisPlan, strike, at: (to: number) => void (minute = to) };
}

/** The same, ready: a criterion, terms, and two who said yes; `needed` of them must agree. */
export async function aHarborReady(
  needed = 1,
  more: object = {},
  limits: Partial<Limits> = {},
): Promise<CrisisHarbor & { readonly criterion: string }> {
  const place = await aHarborForACrisis(limits);
  const { change, crisisPlan } = place;
  const written = await change(
    melodie,
    'writeCriterion',
    { crisisPlan, words: 'No contesto a nadie.', language: 'es' },
    'criteria { id }',
  );
  const [criterion] = written['crisisPlan']?.['criteria'] as unknown as readonly { readonly id: string }[];
  await change(melodie, 'chooseCrisisTerms', { crisisPlan, needed, ending, opens: [opened], ...more });
  for (const [connection, minutes] of [
    [withCorinna, 10],
    [withAmir, 20],
  ] as const)
    await change(melodie, 'askCrisisSupporter', { crisisPlan, connection, minutes });
  for (const who of [corinna, amir]) await change(who, 'answerCrisisAsk', { crisisPlan, accepts: true });
  return { ...place, criterion: String(criterion?.id) };
}
