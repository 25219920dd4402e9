import { alex, amir, bo, corinna, melodie, sam, stranger } from '@peerness/core/testing';
import { globalId } from '@peerness/core/use-cases';
import { describe, expect, it } from 'vitest';
import {
  aHarborForACrisis,
  aHarborReady,
  ending,
  opened,
  plan,
  planId,
  withAmir,
  withBo,
  withCorinna,
} from './a-crisis-plan.js';

const whole = `id version draftedAt needed criteria { id words language dir } notToCall { id words dir }
  ending { minutes words language dir } allRightLater { minutes } opens { id entries { words } } missing
  supporters { person { name } connection minutes standing answeredAt outOfReach } me { standing }
  escalation { state asked { at } passedOver { at } next { kind } } plan { id } owner { isSelf } notice { text }
  access { canWrite canAsk canActivate canSayAllRight canLookBack canAnswer canStepBack canAssert canAcknowledge }
  underWay { status } activations { edges { node { status } } }`;

describe('a crisis plan', () => {
  it('is begun once beside a plan of one’s own, and says what it lacks', async () => {
    const { change, look, crisisPlan, ask } = await aHarborForACrisis();
    expect(await change(melodie, 'draftCrisisPlan', { plan: planId })).toMatchObject({
      crisisPlan: { id: crisisPlan },
    });
    expect(await change(corinna, 'draftCrisisPlan', { plan: planId })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await look(melodie, whole, crisisPlan)).toEqual({
      id: crisisPlan,
      version: 1,
      draftedAt: expect.any(String) as string,
      needed: 1,
      criteria: [],
      notToCall: [],
      ending: null,
      allRightLater: null,
      opens: [],
      missing: ['CRITERION', 'SUPPORTER', 'ENDING'],
      supporters: [],
      me: null,
      escalation: { state: 'QUIET', asked: null, passedOver: [], next: null },
      plan: { id: planId },
      owner: { isSelf: true },
      notice: null,
      access: {
        canWrite: true,
        canAsk: true,
        canActivate: false,
        canSayAllRight: false,
        canLookBack: false,
        canAnswer: false,
        canStepBack: false,
        canAssert: false,
        canAcknowledge: false,
      },
      underWay: null,
      activations: { edges: [] },
    });
    expect((await ask(melodie, '{ viewer { crisisPlans { id } askedToBeThere { id } } }')).data).toEqual({
      viewer: { crisisPlans: [{ id: crisisPlan }], askedToBeThere: [] },
    });
  });

  it('keeps its owner’s words as they wrote them, and lets go of them', async () => {
    const { change, crisisPlan } = await aHarborForACrisis();
    const written = await change(
      melodie,
      'writeCriterion',
      { crisisPlan, words: 'لا أنام', language: 'ar', expectedVersion: 1 },
      'version criteria { id words language dir }',
    );
    const [criterion] = written['crisisPlan']?.['criteria'] as unknown as readonly { readonly id: string }[];
    expect(written).toMatchObject({
      crisisPlan: { version: 2, criteria: [{ words: 'لا أنام', language: 'ar', dir: 'RTL' }] },
    });
    const line = await change(
      melodie,
      'writeNotToCall',
      { crisisPlan, words: 'Mi hermano.', language: 'es' },
      'notToCall { id words }',
    );
    const [notToCall] = line['crisisPlan']?.['notToCall'] as unknown as readonly { readonly id: string }[];
    expect(notToCall).toMatchObject({ words: 'Mi hermano.' });
    const removed = { crisisPlan, criterion: criterion?.id };
    expect(await change(melodie, 'removeCriterion', removed, 'criteria { id }')).toMatchObject({
      crisisPlan: { criteria: [] },
    });
    expect(
      await change(melodie, 'removeNotToCall', { crisisPlan, line: notToCall?.id }, 'notToCall { id }'),
    ).toMatchObject({ crisisPlan: { notToCall: [] } });
  });

  it.each(['writeCriterion', 'writeNotToCall'])(
    'says what of the words cannot be kept, and where: %s',
    async (field) => {
      const { change, crisisPlan } = await aHarborForACrisis();
      const write = (over: object) => change(melodie, field, { crisisPlan, words: 'x', language: 'en', ...over });
      expect(await write({ words: '' })).toMatchObject({ code: 'UNREADABLE_TEXT', path: ['input', 'words'] });
      expect(await write({ words: 'a\u0000b' })).toMatchObject({ code: 'UNREADABLE_TEXT' });
      expect(await write({ words: 'x'.repeat(4_001) })).toMatchObject({ code: 'UNREADABLE_TEXT' });
      expect(await write({ language: '?' })).toMatchObject({
        code: 'UNREADABLE_LANGUAGE',
        path: ['input', 'language'],
      });
      expect(await write({ expectedVersion: 7 })).toMatchObject({ code: 'CHANGED_MEANWHILE', version: 1 });
      for (let nth = 0; nth < 20; nth += 1) await write({});
      expect(await write({})).toMatchObject({ code: 'TOO_MANY', most: 20 });
    },
  );

  it('takes terms as a whole, and says which of them cannot be', async () => {
    const { change, crisisPlan } = await aHarborForACrisis();
    const choose = (over: object, asked = 'id') =>
      change(melodie, 'chooseCrisisTerms', { crisisPlan, needed: 2, ending, opens: [opened], ...over }, asked);
    const later = { minutes: 30, words: 'Einmal drüber schlafen.', language: 'de' };
    expect(
      await choose({ allRightLater: later }, 'needed ending { minutes words } allRightLater { minutes } opens { id }'),
    ).toMatchObject({
      crisisPlan: {
        needed: 2,
        ending: { minutes: 120, words: 'When I have slept.' },
        allRightLater: { minutes: 30 },
        opens: [{ id: opened }],
      },
    });
    expect(await choose({}, 'allRightLater { minutes }')).toMatchObject({ crisisPlan: { allRightLater: null } });
    expect(await choose({ needed: 0 })).toMatchObject({ code: 'OUT_OF_RANGE', path: ['input', 'needed'], least: 1 });
    expect(await choose({ ending: { ...ending, minutes: 14 } })).toMatchObject({
      code: 'OUT_OF_RANGE',
      path: ['input', 'ending', 'minutes'],
      least: 15,
      most: 20_160,
    });
    expect(await choose({ allRightLater: { ...later, words: '' } })).toMatchObject({
      code: 'UNREADABLE_TEXT',
      path: ['input', 'allRightLater', 'words'],
    });
    expect(await choose({ ending: { ...ending, language: '?' } })).toMatchObject({
      code: 'UNREADABLE_LANGUAGE',
      path: ['input', 'ending', 'language'],
    });
    const nowhere = globalId('section', plan.id, '01960000-0000-7000-8000-00000000dead');
    expect(await choose({ opens: [opened, nowhere] })).toMatchObject({
      code: 'UNKNOWN_SECTION',
      path: ['input', 'opens'],
      position: 1,
    });
  });

  it('asks those its owner is connected with, in their order, and tells who could not be reached', async () => {
    const { change, crisisPlan } = await aHarborForACrisis();
    const ask = (connection: string, minutes = 10, asked = 'id') =>
      change(melodie, 'askCrisisSupporter', { crisisPlan, connection, minutes }, asked);
    expect(await ask(withCorinna, 0)).toMatchObject({ code: 'OUT_OF_RANGE', path: ['input', 'minutes'], most: 1_440 });
    expect(await ask(globalId('connection', melodie, melodie))).toMatchObject({ code: 'NOT_FOUND' });
    for (const one of [withCorinna, withAmir, withBo]) await ask(one);
    const seen = 'supporters { person { name } connection minutes standing outOfReach } missing';
    expect(await change(corinna, 'answerCrisisAsk', { crisisPlan, accepts: true }, 'me { standing }')).toMatchObject({
      crisisPlan: { me: { standing: 'ACCEPTED' } },
    });
    expect(await change(amir, 'answerCrisisAsk', { crisisPlan, accepts: false })).toMatchObject({ crisisPlan: null });
    await change(bo, 'answerCrisisAsk', { crisisPlan, accepts: true });
    expect(await change(bo, 'stepBackFromCrisis', { crisisPlan })).toMatchObject({ crisisPlan: null });
    expect(await ask(withCorinna, 10, seen)).toMatchObject({
      crisisPlan: {
        missing: ['CRITERION', 'ENDING'],
        supporters: [
          { person: { name: 'Corinna' }, connection: withCorinna, minutes: 10, standing: 'ACCEPTED', outOfReach: null },
          { person: { name: 'أمير' }, standing: 'DECLINED', outOfReach: 'DECLINED' },
          { person: { name: 'Bo' }, standing: 'STEPPED_BACK', outOfReach: 'STEPPED_BACK' },
        ],
      },
    });
    expect(await change(melodie, 'takeOffCrisisSupporter', { crisisPlan, connection: withAmir }, seen)).toMatchObject({
      crisisPlan: { supporters: [{ connection: withCorinna }, { connection: withBo }] },
    });
    expect(await change(bo, 'stepBackFromCrisis', { crisisPlan })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('asks nobody who is kept away, and does not say so of whom', async () => {
    const { change, crisisPlan, ask } = await aHarborForACrisis();
    const person = (await ask(bo, 'query ($id: ID!) { connection(id: $id) { other { id } } }', { id: withBo })).data[
      'connection'
    ]?.['other']?.['id'];
    const { data } = await ask(
      bo,
      'mutation ($input: BlockInput!) { block(input: $input) { __typename ... on Refusal { code } } }',
      { input: { person } },
    );
    expect(data['block']?.['__typename']).toBe('Blocked');
    const asked = { crisisPlan, connection: withBo, minutes: 5 };
    expect(await change(melodie, 'askCrisisSupporter', asked)).toMatchObject({ code: 'NOT_TO_BE_ASKED' });
  });

  it('is told to whoever is asked without a word of it, and with its words once they said yes', async () => {
    const { change, look, crisisPlan, ask } = await aHarborReady();
    await change(melodie, 'askCrisisSupporter', { crisisPlan, connection: withBo, minutes: 5 });
    const told = await look(bo, whole, crisisPlan);
    expect(told).toMatchObject({
      version: null,
      needed: null,
      criteria: null,
      notToCall: null,
      ending: null,
      opens: [],
      missing: null,
      supporters: null,
      me: { standing: 'ASKED' },
      escalation: null,
      plan: null,
      activations: null,
      access: { canWrite: false, canAnswer: true, canStepBack: false, canAssert: false },
    });
    expect(
      (await ask(bo, '{ viewer { askedToBeThere { id owner { name } me { minutes connection } } } }')).data,
    ).toEqual({
      viewer: {
        askedToBeThere: [{ id: crisisPlan, owner: { name: 'Melodie' }, me: { minutes: 5, connection: withBo } }],
      },
    });
    const words =
      'criteria { words } ending { words } supporters { person { name } } me { person { name } } notice { text }';
    expect(await look(corinna, words, crisisPlan)).toEqual({
      criteria: [{ words: 'No contesto a nadie.' }],
      ending: { words: 'When I have slept.' },
      supporters: null,
      me: { person: null },
      notice: { text: expect.any(String) as string },
    });
    const { data } = await ask(
      melodie,
      '{ viewer { accesses { edges { node { category purpose thing by { name } } } } } }',
    );
    expect(data['viewer']?.['accesses']?.['edges']).toEqual([
      { node: { category: 'CRISIS_PLAN', purpose: 'CRISIS', thing: crisisPlan, by: { name: 'Corinna' } } },
    ]);
  });

  it('is not there for anybody else, and nothing in it is theirs to change', async () => {
    const { change, look, crisisPlan, criterion } = await aHarborReady();
    const nothing = globalId('crisis', '01960000-0000-7000-8000-00000000dead');
    for (const who of [bo, alex, sam, stranger, undefined]) {
      expect(await look(who, whole, crisisPlan)).toBeNull();
      expect(await look(who, whole, crisisPlan)).toEqual(await look(who, whole, nothing));
    }
    const line = criterion;
    const words = { words: 'x', language: 'en' };
    const tried: Readonly<Record<string, object>> = {
      writeCriterion: words,
      removeCriterion: { criterion },
      writeNotToCall: words,
      removeNotToCall: { line },
      chooseCrisisTerms: { needed: 1, ending, opens: [] },
      askCrisisSupporter: { connection: withCorinna, minutes: 5 },
      takeOffCrisisSupporter: { connection: withCorinna },
      activateCrisis: {},
      sayAllRight: {},
      lookBackAtCrisis: {},
    };
    for (const [field, input] of Object.entries(tried))
      for (const who of [corinna, bo, sam]) {
        const refused = await change(who, field, { crisisPlan, ...input });
        expect([field, refused]).toEqual([field, await change(who, field, { crisisPlan: nothing, ...input })]);
        expect([field, refused['code']]).toEqual([field, 'NOT_FOUND']);
      }
    for (const [field, input] of Object.entries({
      answerCrisisAsk: { accepts: true },
      stepBackFromCrisis: {},
      assertCrisis: { criterion },
      acknowledgeCrisis: {},
    }))
      for (const who of [melodie, bo, sam])
        expect([field, (await change(who, field, { crisisPlan, ...input }))['code']]).toEqual([field, 'NOT_FOUND']);
  });
});
