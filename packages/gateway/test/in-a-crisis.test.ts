import { amir, bo, corinna, crisisSection, dailySection, melodie } from '@peerness/core/testing';
import { globalId } from '@peerness/core/use-cases';
import { describe, expect, it } from 'vitest';
import { aHarborForACrisis, aHarborReady, plan, planId, withBo, withCorinna } from './a-crisis-plan.js';

const theirs = `opens { id entries { words } } plan { title sections { id } } me { standing }
  underWay { status activeSince activeUntil activatedBy iHaveAnswered askedOfMe { until person { name } } assertions { at } asked { at } openings { edges { cursor } } }
  access { canAssert canAcknowledge canStepBack canActivate canSayAllRight }`;
const own = `underWay { status activatedBy assertions { person { name } criterion { words } } acknowledgements { person { name } criterion { id } }
    asked { person { name } at until } nobodyLeftAt }
  escalation { state asked { person { name } until } passedOver { person { name } } next { kind person { name } minutes at } }
  activations { edges { node { status activatedBy ended allRightAt overAt isToLookBackAt lookedBackAt
    openings { edges { node { thing by { name } purpose at } } } } } pageInfo { hasNextPage } }
  access { canWrite canActivate canSayAllRight canLookBack }`;
const section = globalId('section', plan.id, crisisSection);

describe('a crisis', () => {
  it('opens exactly what its owner named, to those who said yes, and tells the owner of each look', async () => {
    const { change, look, crisisPlan, at, ask, world } = await aHarborReady();
    expect(await look(corinna, theirs, crisisPlan)).toMatchObject({ opens: [], plan: null, underWay: null });
    at(1);
    expect(await change(melodie, 'activateCrisis', { crisisPlan }, 'underWay { status activatedBy }')).toMatchObject({
      crisisPlan: { underWay: { status: 'ACTIVE', activatedBy: 'OWNER' } },
    });
    at(2);
    expect(await look(corinna, theirs, crisisPlan)).toEqual({
      opens: [{ id: section, entries: [{ words: 'Llama primero a Corinna.' }] }],
      plan: { title: 'When it gets loud', sections: [{ id: section }] },
      me: { standing: 'ACCEPTED' },
      underWay: {
        status: 'ACTIVE',
        activeSince: '2030-05-01T09:01:00.000Z',
        activeUntil: '2030-05-01T11:01:00.000Z',
        activatedBy: 'OWNER',
        iHaveAnswered: false,
        askedOfMe: null,
        assertions: null,
        asked: null,
        openings: null,
      },
      access: { canAssert: false, canAcknowledge: true, canStepBack: true, canActivate: false, canSayAllRight: false },
    });
    const other = globalId('section', plan.id, dailySection);
    const query = 'query ($id: ID!) { node(id: $id) { ... on PlanSection { id } } }';
    expect((await ask(corinna, query, { id: other })).data).toEqual({ node: null });
    expect((await ask(bo, query, { id: section })).data).toEqual({ node: null });
    at(3);
    expect((await ask(corinna, query, { id: section })).data).toEqual({ node: { id: section } });
    expect(world.history().filter(({ kind }) => kind === 'CrisisSectionOpened')).toHaveLength(2);
    const told = (await look(melodie, own, crisisPlan)) as {
      activations: { edges: { node: { openings: unknown } }[] };
    };
    const looked = { by: { name: 'Corinna' }, purpose: 'CRISIS' };
    expect(told.activations.edges[0]?.node.openings).toMatchObject({
      edges: [
        { node: { ...looked, thing: section, at: '2030-05-01T09:03:00.000Z' } },
        { node: { ...looked, at: '2030-05-01T09:02:00.000Z' } },
        { node: { ...looked, at: '2030-05-01T09:02:00.000Z' } },
      ],
    });
  });

  it('is there once as many agree as the owner wrote, each by one of their criteria', async () => {
    const { change, look, crisisPlan, criterion } = await aHarborReady(2);
    const assert = (who: typeof corinna, over: object = {}, asked = 'id') =>
      change(who, 'assertCrisis', { crisisPlan, criterion, ...over }, asked);
    expect(await assert(corinna, { criterion: '01960000-0000-7000-8000-00000000dead' })).toMatchObject({
      code: 'UNKNOWN_CRITERION',
      path: ['input', 'criterion'],
    });
    expect(await assert(corinna, {}, 'underWay { status iHaveAnswered } opens { id }')).toMatchObject({
      crisisPlan: { underWay: { status: 'GATHERING', iHaveAnswered: true }, opens: [] },
    });
    expect(await assert(corinna)).toMatchObject({ code: 'SAID_ALREADY' });
    await change(melodie, 'askCrisisSupporter', { crisisPlan, connection: withBo, minutes: 5 });
    expect(await assert(bo)).toMatchObject({ code: 'NOT_THERE_FOR_THEM' });
    expect(await change(bo, 'acknowledgeCrisis', { crisisPlan })).toMatchObject({ code: 'NOT_THERE_FOR_THEM' });
    expect(await change(corinna, 'acknowledgeCrisis', { crisisPlan })).toMatchObject({ code: 'CRISIS_NOT_ACTIVE' });
    expect(await assert(amir, {}, 'underWay { status activatedBy }')).toMatchObject({
      crisisPlan: { underWay: { status: 'ACTIVE', activatedBy: 'SUPPORTERS' } },
    });
    expect(await assert(amir)).toMatchObject({ code: 'CRISIS_ACTIVE' });
    expect(await look(melodie, own, crisisPlan)).toMatchObject({
      underWay: {
        assertions: [
          { person: { name: 'Corinna' }, criterion: { words: 'No contesto a nadie.' } },
          { person: { name: 'أمير' } },
        ],
      },
    });
  });

  it('is asked about in turn, and its owner reads who, how long and who is next', async () => {
    const { change, look, crisisPlan, at, strike } = await aHarborReady();
    await change(melodie, 'activateCrisis', { crisisPlan });
    expect(await look(melodie, own, crisisPlan)).toMatchObject({
      escalation: { state: 'ASKING', asked: null, next: { kind: 'ASK', person: { name: 'Corinna' }, minutes: 10 } },
    });
    await strike();
    at(4);
    expect(await look(melodie, own, crisisPlan)).toMatchObject({
      escalation: {
        asked: { person: { name: 'Corinna' }, until: '2030-05-01T09:10:00.000Z' },
        passedOver: [],
        next: { kind: 'ASK', person: { name: 'أمير' }, minutes: 20, at: '2030-05-01T09:10:00.000Z' },
      },
    });
    expect(await look(corinna, theirs, crisisPlan)).toMatchObject({
      underWay: { askedOfMe: { until: '2030-05-01T09:10:00.000Z', person: null } },
    });
    at(10);
    await strike();
    expect(await look(melodie, own, crisisPlan)).toMatchObject({
      escalation: { passedOver: [{ person: { name: 'Corinna' } }], next: { kind: 'NOBODY_LEFT', person: null } },
    });
    at(12);
    expect(await change(amir, 'acknowledgeCrisis', { crisisPlan }, 'underWay { iHaveAnswered }')).toMatchObject({
      crisisPlan: { underWay: { iHaveAnswered: true } },
    });
    expect(await look(melodie, own, crisisPlan)).toMatchObject({
      escalation: { state: 'ANSWERED', next: { kind: 'OVER' } },
      underWay: { acknowledgements: [{ person: { name: 'أمير' }, criterion: null }] },
    });
  });

  it('is over at once when its owner says that they are all right, and is theirs to look back at', async () => {
    const { change, look, crisisPlan, at } = await aHarborReady();
    expect(await change(melodie, 'sayAllRight', { crisisPlan })).toMatchObject({ code: 'CRISIS_NOT_ACTIVE' });
    await change(melodie, 'activateCrisis', { crisisPlan });
    expect(await change(melodie, 'activateCrisis', { crisisPlan })).toMatchObject({ code: 'CRISIS_ACTIVE' });
    expect(await look(melodie, own, crisisPlan)).toMatchObject({
      access: { canWrite: false, canActivate: false, canSayAllRight: true, canLookBack: false },
    });
    at(5);
    expect(await change(melodie, 'sayAllRight', { crisisPlan, idempotencyKey: 'k' }, own)).toMatchObject({
      crisisPlan: { underWay: null, access: { canWrite: true, canSayAllRight: false, canLookBack: true } },
    });
    expect(await change(melodie, 'sayAllRight', { crisisPlan, idempotencyKey: 'k' })).toMatchObject({
      crisisPlan: { id: crisisPlan },
    });
    expect(await look(corinna, theirs, crisisPlan)).toMatchObject({ opens: [], plan: null, underWay: null });
    expect(await change(melodie, 'lookBackAtCrisis', { crisisPlan }, own)).toMatchObject({
      crisisPlan: {
        activations: {
          edges: [
            {
              node: {
                status: 'OVER',
                ended: 'ALL_RIGHT',
                allRightAt: '2030-05-01T09:05:00.000Z',
                overAt: '2030-05-01T09:05:00.000Z',
                isToLookBackAt: false,
                lookedBackAt: '2030-05-01T09:05:00.000Z',
              },
            },
          ],
        },
      },
    });
  });

  it('closes later where its owner expressly wrote so, and by itself when the time they wrote is up', async () => {
    const allRightLater = { minutes: 30, words: 'I say so too early.', language: 'en' };
    const { change, look, crisisPlan, at } = await aHarborReady(1, { allRightLater });
    await change(melodie, 'activateCrisis', { crisisPlan });
    at(10);
    await change(melodie, 'sayAllRight', { crisisPlan });
    at(39);
    expect(await look(corinna, theirs, crisisPlan)).toMatchObject({ opens: [{ id: section }] });
    at(40);
    expect(await look(corinna, theirs, crisisPlan)).toMatchObject({ opens: [], plan: null });
    at(200);
    await change(melodie, 'activateCrisis', { crisisPlan });
    at(320);
    expect(await look(corinna, theirs, crisisPlan)).toMatchObject({ opens: [], underWay: null });
    expect(await look(melodie, own, crisisPlan)).toMatchObject({
      activations: { edges: [{ node: { status: 'OVER', ended: 'TIME' } }, { node: { ended: 'ALL_RIGHT' } }] },
    });
  });

  it('is refused with what is missing; and while it is there nothing is written anew', async () => {
    const early = await aHarborForACrisis();
    expect(await early.change(melodie, 'activateCrisis', { crisisPlan: early.crisisPlan })).toMatchObject({
      code: 'CRISIS_NOT_READY',
      missing: ['CRITERION', 'SUPPORTER', 'ENDING'],
    });
    await early.change(melodie, 'askCrisisSupporter', {
      crisisPlan: early.crisisPlan,
      connection: withCorinna,
      minutes: 5,
    });
    await early.change(corinna, 'answerCrisisAsk', { crisisPlan: early.crisisPlan, accepts: true });
    const written = await early.change(
      melodie,
      'writeCriterion',
      { crisisPlan: early.crisisPlan, words: 'x', language: 'en' },
      'criteria { id }',
    );
    const [one] = written['crisisPlan']?.['criteria'] as unknown as readonly { readonly id: string }[];
    expect(
      await early.change(corinna, 'assertCrisis', { crisisPlan: early.crisisPlan, criterion: one?.id }),
    ).toMatchObject({ code: 'CRISIS_NOT_READY', missing: ['ENDING'] });

    const { change, crisisPlan, criterion } = await aHarborReady();
    await change(melodie, 'activateCrisis', { crisisPlan });
    const words = { words: 'x', language: 'en' };
    for (const [field, input] of Object.entries({
      writeCriterion: words,
      writeNotToCall: words,
      removeCriterion: { criterion },
      removeNotToCall: { line: criterion },
      chooseCrisisTerms: { needed: 1, ending: { minutes: 60, ...words }, opens: [] },
    }))
      expect([field, (await change(melodie, field, { crisisPlan, ...input }))['code']]).toEqual([
        field,
        'CRISIS_ACTIVE',
      ]);
  });

  it('opens nothing any more to whoever steps back or is taken off in the middle of it', async () => {
    const { change, look, crisisPlan } = await aHarborReady();
    await change(melodie, 'activateCrisis', { crisisPlan });
    await change(amir, 'stepBackFromCrisis', { crisisPlan });
    expect(await look(amir, theirs, crisisPlan)).toBeNull();
    expect(await change(melodie, 'answerCrisisAsk', { crisisPlan, accepts: true })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await change(corinna, 'answerCrisisAsk', { crisisPlan, accepts: false })).toMatchObject({
      code: 'NOTHING_TO_ANSWER',
    });
    await change(melodie, 'takeOffCrisisSupporter', { crisisPlan, connection: withCorinna });
    expect(await look(corinna, theirs, crisisPlan)).toBeNull();
  });

  it('rings at its owner each time something is opened', async () => {
    const place = await aHarborReady(1, {}, { knocks: 1, silence: 50 });
    const { change, gateway, look, crisisPlan, ask } = place;
    await change(melodie, 'activateCrisis', { crisisPlan });
    const { subscribe } = gateway;
    if (!subscribe) throw new Error('There are no subscriptions.');
    const query = 'subscription { opened { edges { node { thing purpose by { name } } } } }';
    const heard = await subscribe({ query }, melodie);
    if ('errors' in heard) throw new Error(JSON.stringify(heard.errors));
    const next = heard.answers.next();
    await ask(corinna, 'query ($id: ID!) { plan(id: $id) { sections { id } } }', { id: planId });
    expect((await next).value).toMatchObject({
      data: { opened: { edges: [{ node: { thing: section, purpose: 'CRISIS', by: { name: 'Corinna' } } }] } },
    });
    await heard.answers.return?.();
    expect(await look(melodie, 'version', crisisPlan)).toMatchObject({});
  });
});
