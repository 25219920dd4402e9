import type { PersonId } from '@peerness/core';
import { amir, corinna, melodie, someTime } from '@peerness/core/testing';
import { describe, expect, it } from 'vitest';
import { aHarbor, type Answer, harborId, inHarbor } from './harbor.js';

const parts =
  'id version versionNumber standing jurisdiction instructions { id kind words label { text } } agents { id name isHere answer } access { canWrite canGetReady canRecordExecution canRevoke canSupersede }';
const refusals =
  '... on Refusal { code path message { text } } ... on BarredWitness { ties } ... on DeterminerNotAllowed { allowed } ... on NotADraft { standing }';

/** Melodie is connected with Amir, as peers, and Corinna supports her. */
async function aHarborWithTwo() {
  const harbor = await aHarbor();
  const { ask } = harbor;
  const change = async (as: PersonId, field: string, input: object): Promise<Answer['data']> => {
    const type = inputs[field] ?? `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const back = ['invite', 'accept', 'acknowledgeBriefing'].includes(field)
      ? '... on ConnectionChanged { connection { id } } ... on Refusal { code }'
      : `... on AdvanceDirectiveChanged { directive { ${parts} } } ${refusals.split(' ... ').filter((one, index) => index === 0 || spread(field, one)).join(' ... ')}`; // prettier-ignore
    const { data, errors } = await ask(as, `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ${back} } }`, { input }); // prettier-ignore
    expect(errors).toBeUndefined();
    return data[field] as Answer['data'];
  };
  const connect = async (other: PersonId, kind: string): Promise<string> => {
    const invited = await change(melodie, 'invite', { organization: harborId, to: inHarbor(other), kind });
    const connection = String(invited['connection']?.['id']);
    const told = await ask(melodie, 'query ($id: ID!) { connection(id: $id) { briefing { version } } }', {
      id: connection,
    });
    const briefing = { text: told.data['connection']?.['briefing']?.['version'], language: 'en' };
    await change(other, 'accept', { connection, briefing });
    await change(melodie, 'acknowledgeBriefing', { connection, briefing });
    return connection;
  };
  const begun = await change(melodie, 'beginAdvanceDirective', { jurisdiction: 'NZ' });
  const directive = String(begun['directive']?.['id']);
  const write = (kind: string, words: string, more: object = {}) =>
    change(melodie, 'writeAdvanceInstruction', { directive, kind, words, language: 'es', ...more });
  const record = async () => {
    await change(melodie, 'getDirectiveReady', { directive });
    return change(melodie, 'recordExecution', { directive, signedAt: someTime.toISOString(), method: 'WET_INK' });
  };
  const roles = async (as: PersonId) => {
    const { data, errors } = await ask(
      as,
      '{ viewer { agentRoles { appointment directiveId standing answer scope owner { name } directive { instructions { kind words } } incapacities { id } access { canAnswer canStepBack canRecordIncapacity } } } }',
    );
    expect(errors).toBeUndefined();
    return data['viewer']?.['agentRoles'] as unknown as readonly Answer['data'][];
  };
  return { ...harbor, change, connect, directive, write, record, roles };
}

const inputs: Readonly<Record<string, string>> = {
  getDirectiveReady: 'AdvanceDirectiveInput',
  reopenDirective: 'AdvanceDirectiveInput',
};

/** Which refusals beside the common one a change can give. */
function spread(field: string, fragment: string): boolean {
  if (fragment.startsWith('on BarredWitness')) return field === 'recordExecution';
  if (fragment.startsWith('on DeterminerNotAllowed'))
    return ['recordIncapacity', 'revokeAdvanceDirective'].includes(field);
  return ['writeAdvanceInstruction', 'appointAgent', 'chooseDirectiveTerms', 'getDirectiveReady'].includes(field);
}

describe('an advance directive', () => {
  it('is written, checked, recorded as executed and superseded, and never called valid', async () => {
    const { ask, change, directive, write, record } = await aHarborWithTwo();
    expect(await write('PETS', 'El gato va con Bo.')).toMatchObject({
      directive: { standing: 'DRAFT', instructions: [{ kind: 'PETS', words: 'El gato va con Bo.' }] },
    });
    expect(await record()).toMatchObject({ directive: { standing: 'RECORDED_AS_EXECUTED' } });
    expect(await write('PETS', 'Otra cosa.')).toMatchObject({
      __typename: 'NotADraft',
      standing: 'RECORDED_AS_EXECUTED',
    });
    const next = await change(melodie, 'supersedeAdvanceDirective', { directive });
    const successor = String(next['directive']?.['id']);
    expect(next).toMatchObject({
      directive: { versionNumber: 2, standing: 'DRAFT', instructions: [{ kind: 'PETS' }] },
    });
    expect(await change(melodie, 'supersedeAdvanceDirective', { directive })).toMatchObject({
      __typename: 'SuccessorBegun',
    });
    await change(melodie, 'getDirectiveReady', { directive: successor });
    const signedAt = someTime.toISOString();
    await change(melodie, 'recordExecution', { directive: successor, signedAt, method: 'E_SIGN' });
    const { data, text, errors } = await ask(
      melodie,
      `query ($id: ID!) { node(id: $id) { ... on AdvanceDirective { standing supersededBy { id } signedFile walletCard(title: "Me", instructions: []) execution { method recordedAt }
        history { edges { node { versionNumber standing } } }
        check { rules { jurisdiction version isKnown source readOn reviewedByCounsel } warnings { code path words { text } } notice { text } } } } }`,
      { id: directive },
    );
    expect(errors).toBeUndefined();
    expect(data['node']).toMatchObject({
      standing: 'SUPERSEDED',
      supersededBy: { id: successor },
      execution: { method: 'WET_INK' },
      history: { edges: [{ node: { versionNumber: 1 } }, { node: { versionNumber: 2 } }] },
      check: { rules: { jurisdiction: 'NZ', version: 0, isKnown: false, reviewedByCounsel: 'none' } },
    });
    expect(JSON.stringify(data['node']?.['check']?.['warnings'])).toContain('RULES_UNKNOWN');
    expect(String(data['node']?.['signedFile'])).toContain('El gato va con Bo.');
    expect(String(data['node']?.['walletCard'])).toContain('<h1>Me</h1>');
    expect(text).not.toMatch(/\bvalid\b/i);
    const own = await ask(melodie, '{ viewer { advanceDirectives { edges { node { versionNumber } } } record } }');
    expect(own.data['viewer']?.['advanceDirectives']).toMatchObject({ edges: [{}, {}] });
    expect(String(own.data['viewer']?.['record'])).toContain('El gato va con Bo.');
  });

  it('is refused with a reason and its path', async () => {
    const { change, directive, write } = await aHarborWithTwo();
    expect(await change(melodie, 'beginAdvanceDirective', { jurisdiction: 'Texas' })).toMatchObject({
      code: 'UNREADABLE_JURISDICTION',
      path: ['input', 'jurisdiction'],
    });
    expect(await change(melodie, 'getDirectiveReady', { directive })).toMatchObject({ code: 'NOTHING_TO_SIGN' });
    expect(await write('PETS', '   ')).toMatchObject({ code: 'UNREADABLE_TEXT', path: ['input', 'words'] });
    expect(await write('PETS', 'a', { mostDays: 3 })).toMatchObject({
      code: 'UNREADABLE_STAY',
      path: ['input', 'mostDays'],
    });
    expect(await write('PETS', 'a', { expectedVersion: 9 })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    const sister = { directive, name: 'My sister' };
    await change(melodie, 'appointAgent', sister);
    expect(await change(melodie, 'appointAgent', sister)).toMatchObject({ code: 'AGENT_TWICE' });
    await change(melodie, 'getDirectiveReady', { directive });
    const signedAt = someTime.toISOString();
    const witness = { name: 'My sister', signedAt };
    expect(
      await change(melodie, 'recordExecution', { directive, signedAt, method: 'WET_INK', witnesses: [witness] }),
    ).toMatchObject({ code: 'BARRED_WITNESS', ties: ['AGENT'], path: ['input', 'witnesses', '0'] });
    expect(
      await change(melodie, 'recordExecution', { directive, signedAt, method: 'WET_INK', scanSha256: 'XX' }),
    ).toMatchObject({ code: 'UNREADABLE_DIGEST', path: ['input', 'scanSha256'] });
  });

  it('is there for nobody else: forbidden and missing are one answer', async () => {
    const { ask, change, directive, write, record } = await aHarborWithTwo();
    await write('PETS', 'Solo mío.');
    await record();
    const nothing = `${directive.slice(0, -4)}dead`;
    for (const person of [corinna, amir])
      for (const id of [directive, nothing]) {
        expect((await ask(person, `{ node(id: "${id}") { id } }`)).data['node']).toBeNull();
        for (const field of ['revokeAdvanceDirective', 'supersedeAdvanceDirective', 'getDirectiveReady'])
          expect(await change(person, field, { directive: id })).toMatchObject({ code: 'NOT_FOUND', path: [] });
      }
  });

  it('is opened to an agent who said yes, in their scope, and closed when the owner says that it is over', async () => {
    const { ask, change, connect, directive, write, record, roles } = await aHarborWithTwo();
    const connection = await connect(amir, 'MUTUAL');
    await write('PETS', 'El gato va con Bo.');
    await write('MEDICINE_REFUSED', 'Nada que me duerma.');
    await change(melodie, 'appointAgent', { directive, name: 'Amir', connection, scope: ['PETS'] });
    await change(melodie, 'chooseDirectiveTerms', { directive, determiners: ['COURT'] });
    const [asked] = await roles(amir);
    expect(asked).toMatchObject({
      answer: null,
      directive: null,
      access: { canAnswer: true, canRecordIncapacity: false },
    });
    expect(await roles(corinna)).toEqual([]);
    const appointment = String(asked?.['appointment']);
    await change(amir, 'answerAppointment', { directive, appointment, answer: 'ACCEPTED' });
    await record();
    expect((await ask(amir, `{ node(id: "${directive}") { id } }`)).data['node']).toBeNull();
    const found = { directive, basis: 'By order.', determinedAt: someTime.toISOString() };
    const court = { kind: 'COURT', name: 'Family court' };
    expect(
      await change(amir, 'recordIncapacity', { ...found, determiners: [{ kind: 'PHYSICIAN', name: 'Dr. Ode' }] }),
    ).toMatchObject({ code: 'DETERMINER_NOT_ALLOWED', allowed: ['COURT'] });
    expect(await change(corinna, 'recordIncapacity', { ...found, determiners: [court] })).toMatchObject({
      code: 'NOT_FOUND',
    });
    await change(amir, 'recordIncapacity', { ...found, determiners: [court] });
    const [open] = await roles(amir);
    expect(open).toMatchObject({ directive: { instructions: [{ kind: 'PETS', words: 'El gato va con Bo.' }] } });
    expect(JSON.stringify(open)).not.toContain('duerma');
    const looked = await ask(melodie, '{ viewer { accesses { edges { node { thing by { name } } } } } }');
    expect(JSON.stringify(looked.data)).toContain(directive);
    expect(await change(melodie, 'revokeAdvanceDirective', { directive })).toMatchObject({
      directive: { standing: 'RECORDED_AS_EXECUTED' },
    });
    const own = await ask(melodie, `{ node(id: "${directive}") { ... on AdvanceDirective { incapacities { id recordedBy opens } revocations { standing outcome } } } }`); // prettier-ignore
    expect(own.data['node']).toMatchObject({
      incapacities: [{ recordedBy: 'AGENT', opens: true }],
      revocations: [{ standing: 'ATTEMPTED', outcome: 'UNKNOWN' }],
    });
    const [incapacity] = own.data['node']?.['incapacities'] as unknown as readonly Answer['data'][];
    await change(melodie, 'endIncapacity', { directive, incapacity: incapacity?.['id'] });
    expect((await roles(amir))[0]).toMatchObject({ directive: null });
    expect((await ask(amir, `{ node(id: "${directive}") { id } }`)).data['node']).toBeNull();
    expect(await change(melodie, 'revokeAdvanceDirective', { directive })).toMatchObject({
      directive: { standing: 'REVOKED' },
    });
  });

  it('is never said by a peer supporter that somebody cannot decide', async () => {
    const { change, connect, directive, write, record, roles } = await aHarborWithTwo();
    const connection = await connect(corinna, 'SUPPORT');
    await write('PETS', 'El gato.');
    await change(melodie, 'appointAgent', { directive, name: 'Corinna', connection });
    const [asked] = await roles(corinna);
    await change(corinna, 'answerAppointment', { directive, appointment: asked?.['appointment'], answer: 'ACCEPTED' });
    await record();
    const determiners = [{ kind: 'COURT', name: 'Family court' }];
    expect(
      await change(corinna, 'recordIncapacity', {
        directive,
        basis: 'x',
        determinedAt: someTime.toISOString(),
        determiners,
      }),
    ).toMatchObject({ code: 'NEVER_BY_A_PEER' });
    expect((await roles(corinna))[0]).toMatchObject({ access: { canRecordIncapacity: false } });
  });
});
