import { type PersonId } from '@peerness/core';
import { bo, corinna, melodie, sam } from '@peerness/core/testing';
import { describe, expect, it } from 'vitest';
import { aHarbor, type Answer, harborId, inHarbor } from './harbor.js';

const connectionFields =
  '{ __typename ... on ConnectionChanged { connection { id state version iAsked other { id name } meeting { proposedByMe mode words { text } agreedAt } contacts { mine words } access { canAccept canDecline canWithdraw canEnd } nextStep { kind } } } ... on Refusal { code path } }';

const act = (field: string, input: string): string =>
  `mutation ($input: ${input}!) { ${field}(input: $input) ${field === 'sayWeMet' ? connectionFields.replace(/}$/, '... on NotOpen { state } }') : connectionFields} }`;

const briefingOf = async (ask: Awaited<ReturnType<typeof aHarbor>>['ask'], as: PersonId, connection: string) => {
  const { data } = await ask(
    as,
    'query ($id: ID!) { connection(id: $id) { briefing { version points { text lang } readByMe isComplete } } }',
    { id: connection },
  );
  const briefing = data['connection']?.['briefing'] as unknown as {
    readonly version: string;
    readonly points: readonly [{ readonly lang: string }];
  };
  return { text: briefing.version, language: briefing.points[0].lang };
};

async function aMeetingPlace() {
  const harbor = await aHarbor();
  const changed = async (
    as: PersonId,
    field: string,
    input: object,
    name = `${field[0]?.toUpperCase()}${field.slice(1)}Input`,
  ): Promise<Answer['data']> => {
    const { data, errors } = await harbor.ask(as, act(field, name), { input });
    expect(errors).toBeUndefined();
    return data[field] as Answer['data'];
  };
  const invited = await changed(melodie, 'invite', { organization: harborId, to: inHarbor(corinna) });
  return { ...harbor, changed, connection: String(invited['connection']?.['id']), invited };
}

describe('two people', () => {
  it('go from an invitation to an active connection and to its end', async () => {
    const { changed, connection, invited, ask } = await aMeetingPlace();
    expect(invited).toMatchObject({
      connection: { state: 'INVITED', iAsked: true, access: { canAccept: false, canWithdraw: true } },
    });

    const seen = await ask(
      corinna,
      'query ($id: ID!) { connection(id: $id) { state iAsked invitation { name kind text { text } openUntil } access { canAccept canDecline } } }',
      { id: connection },
    );
    expect(seen.data).toMatchObject({
      connection: {
        state: 'INVITED',
        iAsked: false,
        invitation: { name: 'Melodie' },
        access: { canAccept: true, canDecline: true },
      },
    });

    const meeting = {
      startsAt: '2030-05-03T15:00:00Z',
      timeZone: 'America/Chicago',
      mode: 'WALK',
      place: 'By the lake',
      words: 'WALK',
    };
    expect(await changed(corinna, 'accept', { connection, contact: '555 0199', meeting })).toMatchObject({
      __typename: 'BriefingNeeded',
    });
    const told = await briefingOf(ask, melodie, connection);
    const stale = { text: 'long-ago', language: 'en' };
    expect(await changed(corinna, 'accept', { connection, briefing: stale, meeting })).toMatchObject({
      __typename: 'OtherBriefing',
      path: ['input', 'briefing', 'text'],
    });
    expect(
      await changed(corinna, 'accept', { connection, briefing: told, contact: '555 0199', meeting }),
    ).toMatchObject({
      connection: { state: 'ACCEPTED', contacts: [{ mine: true }] },
    });
    expect(await changed(melodie, 'agreeToMeeting', { connection })).toMatchObject({
      connection: { meeting: { proposedByMe: false, mode: 'WALK', agreedAt: expect.any(String) as string } },
    });
    expect(
      await changed(melodie, 'proposeMeeting', { connection, ...meeting, mode: 'PHONE', words: 'CALL' }),
    ).toMatchObject({ connection: { meeting: { proposedByMe: true, agreedAt: null } } });
    expect(await changed(melodie, 'revealContact', { connection, words: 'mel@example.org' })).toMatchObject({
      __typename: 'BriefingNeeded',
    });
    await changed(melodie, 'acknowledgeBriefing', { connection, briefing: told });
    expect(await changed(melodie, 'revealContact', { connection, words: 'mel@example.org' })).toMatchObject({
      connection: {
        contacts: expect.arrayContaining([
          expect.objectContaining({ mine: true, words: 'mel@example.org' }),
        ]) as unknown,
      },
    });
    expect(await changed(melodie, 'takeBackContact', { connection })).toMatchObject({
      connection: { contacts: [{ mine: false, words: '555 0199' }] },
    });
    expect(await changed(melodie, 'sayWeMet', { connection })).toMatchObject({ connection: { state: 'MET' } });
    expect(await changed(melodie, 'goOn', { connection })).toMatchObject({ connection: { state: 'MET' } });
    expect(await changed(corinna, 'goOn', { connection })).toMatchObject({ connection: { state: 'ACTIVE' } });
    expect(await changed(melodie, 'endConnection', { connection })).toMatchObject({ connection: { state: 'ENDED' } });
  });

  it('part kindly: a no and an invitation taken back read the same to whoever asked', async () => {
    const declined = await aMeetingPlace();
    await declined.changed(corinna, 'decline', { connection: declined.connection });
    const withdrawn = await aMeetingPlace();
    await withdrawn.changed(melodie, 'withdrawInvitation', { connection: withdrawn.connection });

    const look = 'query ($id: ID!) { connection(id: $id) { state nextStep { kind } other { name } } }';
    const one = await declined.ask(melodie, look, { id: declined.connection });
    const other = await withdrawn.ask(melodie, look, { id: withdrawn.connection });
    expect(one.data).toMatchObject({ connection: { state: 'NOT_THIS_TIME' } });
    expect(one.data['connection']?.['state']).toBe(other.data['connection']?.['state']);
  });

  it('are refused what makes no sense, in words', async () => {
    const { changed, connection } = await aMeetingPlace();

    expect(await changed(melodie, 'invite', { organization: harborId, to: inHarbor(corinna) })).toMatchObject({
      __typename: 'AlreadyConnected',
    });
    expect(await changed(melodie, 'invite', { organization: harborId, to: inHarbor(bo) })).toMatchObject({
      __typename: 'NotThisTime',
    });
    expect(await changed(melodie, 'sayWeMet', { connection })).toMatchObject({
      __typename: 'NotOpen',
      state: 'INVITED',
    });
    expect(await changed(sam, 'accept', { connection })).toMatchObject({ __typename: 'NotFound' });
    expect(
      await changed(corinna, 'accept', {
        connection,
        meeting: { startsAt: '2030-05-03T15:00:00Z', timeZone: 'Mars/Olympus', mode: 'WALK' },
      }),
    ).toMatchObject({
      __typename: 'UnreadableMeeting',
      path: ['input', 'meeting', 'timeZone'],
    });
  });

  it('block and lift the block without anyone being told', async () => {
    const { ask, connection } = await aMeetingPlace();
    const blocked = await ask(
      corinna,
      'mutation ($p: ID!) { block(input: { person: $p }) { ... on Blocked { done } } }',
      { p: inHarbor(melodie) },
    );
    expect(blocked.data).toEqual({ block: { done: true } });
    expect((await ask(melodie, 'query ($id: ID!) { connection(id: $id) { state } }', { id: connection })).data).toEqual(
      { connection: { state: 'NOT_THIS_TIME' } },
    );
    expect((await ask(corinna, '{ viewer { blocks { person { id name } at } } }')).data).toMatchObject({
      viewer: { blocks: [{ person: { id: inHarbor(melodie), name: 'Melodie' } }] },
    });
    const lifted = await ask(
      corinna,
      'mutation ($p: ID!) { liftBlock(input: { person: $p }) { ... on Blocked { done } } }',
      { p: inHarbor(melodie) },
    );
    expect(lifted.data).toEqual({ liftBlock: { done: true } });
  });
});

const sectionFields =
  '{ __typename ... on SectionChanged { section { id kind entries { id words language dir } shownTo { person { name } until connection } } plan { id version } } ... on Refusal { code path } }';

describe('a plan', () => {
  it('is written, shown in part, and taken back', async () => {
    const { ask, changed, connection } = await aMeetingPlace();
    const told = await briefingOf(ask, melodie, connection);
    await changed(corinna, 'accept', { connection, briefing: told });
    await changed(melodie, 'acknowledgeBriefing', { connection, briefing: told });
    const drafted = await ask(
      melodie,
      'mutation { draftPlan(input: { title: "When it gets loud" }) { ... on PlanChanged { plan { id title version access { canWrite } } } } }',
    );
    const plan = String(drafted.data['draftPlan']?.['plan']?.['id']);
    const section = async (as: PersonId, field: string, input: object): Promise<Answer['data']> => {
      const { data, errors } = await ask(
        as,
        `mutation ($input: ${field[0]?.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) ${sectionFields} }`,
        { input },
      );
      expect(errors).toBeUndefined();
      return data[field] as Answer['data'];
    };
    const added = await section(melodie, 'addSection', { plan, kind: 'CRISIS', title: 'If I go quiet' });
    const crisis = String(added['section']?.['id']);
    await section(melodie, 'addSection', { plan, kind: 'HOPES' });
    const written = await section(melodie, 'writeEntry', { section: crisis, words: 'اتصل بأختي', language: 'ar' });
    const entry = String(written['section']?.['entries']?.[0]?.['id']);
    expect(written).toMatchObject({
      section: { entries: [{ words: 'اتصل بأختي', language: 'ar', dir: 'RTL' }], shownTo: [] },
    });
    expect(
      await section(melodie, 'rewriteEntry', { section: crisis, entry, words: 'Call my sister', language: 'en' }),
    ).toMatchObject({ section: { entries: [{ words: 'Call my sister' }] } });
    const second = await section(melodie, 'writeEntry', { section: crisis, words: 'x', language: 'en' });
    await section(melodie, 'removeEntry', { section: crisis, entry: second['section']?.['entries']?.[1]?.['id'] });

    const look =
      'query ($id: ID!) { plan(id: $id) { title version draftedAt owner { name } sections { id kind entries { words } shownTo { since } } access { canWrite canShow } } }';
    expect((await ask(corinna, look, { id: plan })).text).toBe('{"data":{"plan":null}}\n');
    expect(await section(melodie, 'showSection', { section: crisis, connection })).toMatchObject({
      section: { shownTo: [{ person: { name: 'Corinna' }, until: null, connection }] },
    });
    expect((await ask(corinna, look, { id: plan })).data).toEqual({
      plan: {
        title: 'When it gets loud',
        version: null,
        draftedAt: null,
        owner: { name: 'Melodie' },
        sections: [{ id: crisis, kind: 'CRISIS', entries: [{ words: 'Call my sister' }], shownTo: null }],
        access: { canWrite: false, canShow: false },
      },
    });
    expect((await ask(corinna, '{ viewer { shownToMe { id } } }')).data).toEqual({
      viewer: { shownToMe: [{ id: plan }] },
    });
    expect(await section(corinna, 'writeEntry', { section: crisis, words: 'not mine', language: 'en' })).toMatchObject({
      __typename: 'NotFound',
    });

    expect(await section(melodie, 'takeBackSection', { section: crisis, connection })).toMatchObject({
      section: { shownTo: [] },
    });
    expect((await ask(corinna, look, { id: plan })).text).toBe('{"data":{"plan":null}}\n');
  });
});
