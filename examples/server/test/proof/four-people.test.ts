import { beginAssisted, crisesDue, strikeCrisisClock } from '@peerness/core/use-cases';
import { newId } from '@peerness/gateway';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gate, identityOf, keyOf, openGate, withHelp } from './gate.js';
import { aWorld, type ProofHome } from './home.js';
import { sheetOf, somebodyOn } from './inviting-sheet.js';
import { type Json, textAt } from './json.js';

/**
 * Four people in two organizations, through the graph alone. Max is in both, writes, and falls into a crisis; Sol of the
 * harbor and Sol of the lighthouse are there for him; Iris has no phone and no account, and writes on paper. Cora is
 * connected with one of them, and nobody tells her anything.
 */
const [max, near, far, bystander] = ['both.max', 'harbor.sol', 'lighthouse.sol', 'harbor.cora'] as const;
const [pia, iris] = ['harbor.pia', withHelp('harbor.iris')] as const;

let home: ProofHome;
let gate: Gate;

beforeAll(async () => {
  home = await aWorld();
  gate = await openGate({ work: home.persistence.work });
}, 300_000);

afterAll(() => home?.drop());

const read = async (as: string, query: string, variables: object = {}): Promise<Json> => {
  const { data, codes, text } = await gate.ask(as, query, variables);
  if (codes.length > 0) throw new Error(text);
  return data;
};
const change = async (as: string, field: string, input: object, selection?: string): Promise<Json> => {
  const answer = await gate.change(as, field, input, selection);
  if (answer['code'] !== undefined) throw new Error(`${as} ${field}: ${JSON.stringify(answer)}`);
  return answer;
};
const node = (as: string, id: string, selection: string) =>
  read(as, `query ($id: ID!) { node(id: $id) { __typename ${selection} } }`, { id });
const planOf = (as: string, id: string) =>
  read(as, 'query ($id: ID!) { plan(id: $id) { sections { asOf title entries { words isSuggested } } } }', { id });
const idOf = async (as: string): Promise<string> =>
  textAt(await read(as, '{ viewer { memberships { person { id } } } }'), 'viewer', 'memberships', 0, 'person', 'id');
const connectionWith = async (as: string, person: string): Promise<string> => {
  const { viewer } = await read(as, '{ viewer { connections { edges { node { id state other { id } } } } } }');
  const edges = (viewer?.['connections']?.['edges'] ?? []) as Json[];
  const live = edges.map((one) => one['node']).find((one) => String(one?.['other']?.['id']) === person);
  return textAt(live, 'id');
};

describe('four people in two organizations', () => {
  let withNear = '';
  let withFar = '';
  let dream = '';
  let plan = '';
  let daily = '';
  let inCrisis = '';
  let crisisPlan = '';
  let criterion = '';

  it('know each other, each where they met', async () => {
    withNear = await connectionWith(max, await idOf(near));
    withFar = await connectionWith(max, await idOf(far));
    expect(withNear).not.toBe(withFar);
  });

  it('one dreams, takes a step towards it, and takes over what the other suggested', async () => {
    const item = async (kind: string, words: string, towards?: string): Promise<string> =>
      textAt(
        await change(
          max,
          'writeRoadmapItem',
          { kind, words, language: 'en', ...(towards && { towards }) },
          'item { id }',
        ),
        'item',
        'id',
      );
    dream = await item('DREAM', 'A boat of my own.');
    const goal = await item('GOAL', 'Sail to the island and back.', dream);
    expect(await node(near, goal, '... on RoadmapItem { words }')).toEqual({ node: null });
    await change(max, 'showRoadmapItem', { item: goal, connection: withNear });
    expect((await node(near, goal, '... on RoadmapItem { words }'))['node']).toMatchObject({
      words: 'Sail to the island and back.',
    });
    expect(await node(near, dream, '... on RoadmapItem { words }')).toEqual({ node: null });
    await change(near, 'suggestForRoadmap', {
      item: goal,
      connection: withNear,
      kind: 'STEP',
      words: 'Come along on Sunday.',
      language: 'en',
    });
    const { node: mine } = await node(max, goal, '... on RoadmapItem { suggestions { id words } }');
    expect(mine?.['suggestions']).toMatchObject([{ words: 'Come along on Sunday.' }]);
    await change(max, 'acceptRoadmapSuggestion', { suggestion: textAt(mine, 'suggestions', 0, 'id') });
  });

  it('one writes a plan, shows a section to suggest for, takes words over, publishes it, and takes it back', async () => {
    plan = textAt(await change(max, 'draftPlan', { title: 'Keeping well' }, 'plan { id }'), 'plan', 'id');
    const section = async (kind: string, words: string): Promise<string> => {
      const id = textAt(await change(max, 'addSection', { plan, kind }, 'section { id }'), 'section', 'id');
      await change(max, 'writeEntry', { section: id, words, language: 'en' });
      return id;
    };
    daily = await section('DAILY_PLAN', 'Walk before breakfast.');
    inCrisis = await section('CRISIS', 'Put the kettle on and sit with me.');
    await change(max, 'showSection', { section: daily, connection: withFar, maySuggest: true });
    await change(far, 'suggestEntry', {
      section: daily,
      connection: withFar,
      words: 'Ring me on Fridays.',
      language: 'en',
    });
    const { plan: own } = await read(max, 'query ($id: ID!) { plan(id: $id) { suggestions { id words state } } }', {
      id: plan,
    });
    await change(max, 'acceptSuggestion', { suggestion: textAt(own, 'suggestions', 0, 'id') });
    await change(max, 'publishPlan', { plan });
    await change(max, 'showSection', { section: daily, connection: withNear, follows: 'LATEST' });
    expect(await planOf(near, plan)).toMatchObject({
      plan: {
        sections: [
          {
            asOf: 1,
            entries: [
              { words: 'Walk before breakfast.', isSuggested: false },
              { words: 'Ring me on Fridays.', isSuggested: true },
            ],
          },
        ],
      },
    });
    await change(max, 'takeBackSection', { section: daily, connection: withFar });
    await change(max, 'takeBackSection', { section: daily, connection: withNear });
    for (const one of [near, far, bystander]) expect(await planOf(one, plan)).toEqual({ plan: null });
  });

  it('falls into a crisis, and exactly those he named read exactly what he named', async () => {
    crisisPlan = textAt(await change(max, 'draftCrisisPlan', { plan }, 'crisisPlan { id }'), 'crisisPlan', 'id');
    await change(max, 'writeCriterion', { crisisPlan, words: 'I stop answering.', language: 'en' });
    await change(max, 'writeNotToCall', { crisisPlan, words: 'My uncle.', language: 'en' });
    await change(max, 'chooseCrisisTerms', {
      crisisPlan,
      needed: 2,
      ending: { minutes: 1_440, words: 'When I have slept.', language: 'en' },
      opens: [inCrisis],
    });
    for (const [who, connection] of [
      [near, withNear],
      [far, withFar],
    ] as const) {
      await change(max, 'askCrisisSupporter', { crisisPlan, connection, minutes: 30 });
      await change(who, 'answerCrisisAsk', { crisisPlan, accepts: true });
      expect(await planOf(who, plan)).toEqual({ plan: null });
    }
    const { node: asked } = await node(near, crisisPlan, '... on CrisisPlan { criteria { id words } }');
    criterion = textAt(asked, 'criteria', 0, 'id');
    const underWay = 'crisisPlan { underWay { status } opens { id } }';
    expect(await change(near, 'assertCrisis', { crisisPlan, criterion }, underWay)).toMatchObject({
      crisisPlan: { underWay: { status: 'GATHERING' }, opens: [] },
    });
    expect(await planOf(near, plan)).toEqual({ plan: null });
    expect(await change(far, 'assertCrisis', { crisisPlan, criterion }, underWay)).toMatchObject({
      crisisPlan: { underWay: { status: 'ACTIVE' }, opens: [{ id: inCrisis }] },
    });
    for (const who of [near, far])
      expect(await planOf(who, plan)).toMatchObject({
        plan: { sections: [{ entries: [{ words: 'Put the kettle on and sit with me.' }] }] },
      });
    expect(await planOf(bystander, plan)).toEqual({ plan: null });
    expect(await node(bystander, crisisPlan, '... on CrisisPlan { id }')).toEqual({ node: null });
    expect(await node(near, daily, '... on PlanSection { id }')).toEqual({ node: null });
    for (const { activation } of await crisesDue(home.persistence.work, new Date()))
      await strikeCrisisClock(home.persistence.work, activation, { at: new Date(), newId });
    await change(far, 'acknowledgeCrisis', { crisisPlan });
  });

  it('is all right again: it closes at once, and he reads who looked at what', async () => {
    await change(max, 'sayAllRight', { crisisPlan });
    for (const who of [near, far]) expect(await planOf(who, plan)).toEqual({ plan: null });
    const { node: own } = await node(
      max,
      crisisPlan,
      '... on CrisisPlan { activations(first: 5) { edges { node { isToLookBackAt openings(first: 50) { edges { node { thing by { id } } } } } } } }',
    );
    const openings = (own?.['activations']?.['edges']?.[0]?.['node']?.['openings']?.['edges'] ?? []) as Json[];
    const lookers = openings.map((one) => textAt(one, 'node', 'by', 'id'));
    expect(new Set(lookers)).toEqual(new Set([await idOf(near), await idOf(far)]));
    expect(openings.some((one) => String(one['node']?.['thing']) === inCrisis)).toBe(true);
    await change(max, 'lookBackAtCrisis', { crisisPlan });
  });

  it('says what is to be done if he cannot say so: it opens to whom he named, in what he named, and is replaced and revoked', async () => {
    const changed = 'directive { id standing versionNumber check { rules { isKnown reviewedByCounsel } } }';
    const onIt = (as: string, field: string, input: object) => change(as, field, { directive, ...input }, changed);
    const begun = await change(max, 'beginAdvanceDirective', { jurisdiction: 'US-TX' }, changed);
    const directive = textAt(begun, 'directive', 'id');
    expect(begun['directive']).toMatchObject({ check: { rules: { isKnown: true, reviewedByCounsel: 'none' } } });
    const wishes = [
      ['PETS', 'The dog goes to Sol.'],
      ['MEDICINE_REFUSED', 'Nothing that puts me out.'],
    ] as const;
    for (const [kind, words] of wishes) await onIt(max, 'writeAdvanceInstruction', { kind, words, language: 'en' });
    await onIt(max, 'appointAgent', { name: 'Sol', connection: withNear, scope: ['PETS'] });
    await onIt(max, 'chooseDirectiveTerms', { determiners: ['COURT'] });
    const role = async (as: string): Promise<Json | undefined> => {
      const { viewer } = await read(as, '{ viewer { agentRoles { appointment directiveId } } }');
      return (viewer?.['agentRoles'] as unknown as Json[]).find((one) => String(one['directiveId']) === directive);
    };
    expect(await role(bystander)).toBeUndefined();
    const appointment = textAt(await role(near), 'appointment');
    await change(near, 'answerAppointment', { directive, appointment, answer: 'ACCEPTED' });
    await onIt(max, 'getDirectiveReady', {});
    const signedAt = new Date(Date.now() - 60_000).toISOString();
    const ready = { signedAt, method: 'WET_INK' };
    const barred = await gate.change(max, 'recordExecution', {
      directive,
      ...ready,
      witnesses: [{ name: 'Sol', signedAt }],
    });
    expect(barred).toMatchObject({ code: 'BARRED_WITNESS' });
    const witnesses = [
      { name: 'Ola from downstairs', signedAt },
      { name: 'Per from the shop', signedAt },
    ];
    expect(await onIt(max, 'recordExecution', { ...ready, witnesses })).toMatchObject({
      directive: { standing: 'RECORDED_AS_EXECUTED' },
    });
    const instructions = (as: string) => node(as, directive, '... on AdvanceDirective { instructions { words } }');
    for (const one of [near, far, bystander]) expect(await instructions(one)).toEqual({ node: null });
    const found = {
      determiners: [{ kind: 'COURT', name: 'Family court' }],
      basis: 'By order.',
      determinedAt: signedAt,
    };
    // Whoever supports him never writes that down, as his agent neither; he does, with the order in his hands.
    expect(await gate.change(near, 'recordIncapacity', { directive, ...found })).toMatchObject({
      code: 'NEVER_BY_A_PEER',
    });
    await change(max, 'recordIncapacity', { directive, ...found });
    expect((await instructions(near))['node']).toMatchObject({ instructions: [{ words: 'The dog goes to Sol.' }] });
    for (const one of [far, bystander]) expect(await instructions(one)).toEqual({ node: null });
    const { node: own } = await node(max, directive, '... on AdvanceDirective { incapacities { id } signedFile }');
    expect(textAt(own, 'signedFile')).toContain('Nothing that puts me out.');
    await onIt(max, 'endIncapacity', { incapacity: textAt(own, 'incapacities', 0, 'id') });
    expect(await instructions(near)).toEqual({ node: null });
    const { directive: next } = await onIt(max, 'supersedeAdvanceDirective', {});
    expect(next).toMatchObject({ versionNumber: 2, standing: 'DRAFT' });
    const successor = { directive: textAt(next, 'id') };
    await change(max, 'getDirectiveReady', successor);
    await change(max, 'recordExecution', { ...successor, ...ready, witnesses });
    const standing = async (id: string) => (await node(max, id, '... on AdvanceDirective { standing }'))['node'];
    expect(await standing(directive)).toMatchObject({ standing: 'SUPERSEDED' });
    await change(max, 'revokeAdvanceDirective', successor);
    expect(await standing(successor.directive)).toMatchObject({ standing: 'REVOKED' });
  });

  it('and one without a phone or an account answers an invitation, and writes a plan, from paper', async () => {
    const begun = await beginAssisted(
      home.persistence.work,
      identityOf('harbor.iris'),
      { key: keyOf(iris), helpedBy: 'Rosa, at the desk' },
      { at: new Date(), newId },
    );
    expect(begun.ok).toBe(true);
    const papers = await read(pia, '{ viewer { connections { edges { node { id state paper { code page } } } } } }');
    const open = ((papers['viewer']?.['connections']?.['edges'] ?? []) as Json[]).find((one) => one['node']?.['paper']);
    const code = textAt(open, 'node', 'paper', 'code');
    expect(await change(iris, 'enterAnswer', { code, yes: true })).toMatchObject({ __typename: expect.any(String) });
    expect((await node(pia, textAt(open, 'node', 'id'), '... on Connection { state }'))['node']).toMatchObject({
      state: 'ACCEPTED',
    });

    // A list anybody printed shows the codes; Iris' own sheet, on Rosa's device, lists nobody.
    const sheets = '{ viewer { memberships { paper { code page } } } }';
    const { name, code: whom } = somebodyOn(sheetOf(await read(pia, sheets)));
    const own = sheetOf(await read(iris, sheets));
    expect(textAt(own, 'page')).not.toContain(name);
    await change(iris, 'enterInvitation', { code: textAt(own, 'code'), whom, kind: 'MUTUAL' });

    const mine = textAt(await change(iris, 'draftPlan', { title: 'On paper' }, 'plan { id }'), 'plan', 'id');
    await change(iris, 'addSection', { plan: mine, kind: 'DAILY_PLAN' });
    const { plan: printed } = await change(iris, 'printPlan', { plan: mine }, 'plan { papers { code page } }');
    const page = textAt(printed, 'papers', 0, 'page');
    const mark = /\bA1\b/.exec(page)?.[0] ?? 'no line to write on';
    const entered = await change(
      iris,
      'enterPaper',
      { code: textAt(printed, 'papers', 0, 'code'), language: 'en', lines: [{ mark, words: 'Feed the hens.' }] },
      'plan { sections { entries { words writtenWithHelpFrom } } }',
    );
    expect(entered).toMatchObject({
      plan: { sections: [{ entries: [{ words: 'Feed the hens.', writtenWithHelpFrom: 'Rosa, at the desk' }] }] },
    });
  });
});
