import { amir, bo, corinna, melodie } from '@peerness/core/testing';
import { describe, expect, it } from 'vitest';
import { aHarbor, inHarbor } from './harbor.js';

const about = (mutation: string, more = '') =>
  `mutation ($person: ID!) { ${mutation}(input: { person: $person${more} }) { __typename ... on Refusal { code path } } }`;
const own = `{ viewer {
  notAgain { person { id } }
  boundaries { person { id } kind text { text } ways from until timeZone words told }
  conflicts { person { id } kind managed plan }
} }`;
const seeing = `query ($id: ID!) { person(id: $id) { name access { canInvite } } viewer { notAgain { at } boundaries { at } conflicts { at } } }`;

describe('keeping one’s distance', () => {
  it('is said, read back by whoever said it, and lifted', async () => {
    const { ask } = await aHarbor();
    const person = inHarbor(corinna);
    for (const [mutation, more] of [
      ['sayNotAgain', ''],
      ['declareConflict', ', tie: FAMILY'],
      ['setBoundary', ', kind: HOURS, from: "22:00", until: "08:00", timeZone: "America/Chicago", tell: false'],
      ['setBoundary', ', kind: TOPIC, words: "My mother", tell: true'],
    ] as const)
      expect((await ask(melodie, about(mutation, more), { person })).data[mutation]).toEqual({
        __typename: 'DistanceSet',
      });

    expect((await ask(melodie, own)).data['viewer']).toMatchObject({
      notAgain: [{ person: { id: person } }],
      boundaries: [
        { kind: 'HOURS', from: '22:00', until: '08:00', timeZone: 'America/Chicago', told: false, words: null },
        { kind: 'TOPIC', words: 'My mother', told: true, ways: [] },
      ],
      conflicts: [{ kind: 'FAMILY', managed: false, plan: null }],
    });
    for (const [mutation, more] of [
      ['liftNotAgain', ''],
      ['liftConflict', ''],
      ['liftBoundary', ', kind: HOURS'],
      ['liftBoundary', ', kind: TOPIC'],
    ] as const)
      await ask(melodie, about(mutation, more), { person });
    expect((await ask(melodie, own)).data['viewer']).toEqual({ notAgain: [], boundaries: [], conflicts: [] });
  });

  it('is taken back by whoever says the contrary, each way', async () => {
    const { ask, world } = await aHarbor();
    const person = inHarbor(corinna);
    const said = '{ viewer { notAgain { person { id } } meetAgain { person { id } } } }';
    const saying = async (mutation: string) => {
      expect((await ask(melodie, about(mutation), { person })).data[mutation]).not.toHaveProperty('code');
      return (await ask(melodie, said)).data['viewer'];
    };
    expect(await saying('sayMeetAgain')).toEqual({ notAgain: [], meetAgain: [{ person: { id: person } }] });
    expect(await saying('sayNotAgain')).toEqual({ notAgain: [{ person: { id: person } }], meetAgain: [] });
    expect(await saying('sayMeetAgain')).toEqual({ notAgain: [], meetAgain: [{ person: { id: person } }] });
    expect(await saying('liftMeetAgain')).toEqual({ notAgain: [], meetAgain: [] });
    expect((await ask(corinna, said)).data['viewer']).toEqual({ notAgain: [], meetAgain: [] });
    const kinds = [...world.shelves().history.values()].map(({ kind }) => kind);
    expect(kinds.filter((kind) => /Again/.test(kind))).toEqual([
      'MeetAgainSaid',
      'NotAgainSaid',
      'MeetAgainLifted',
      'MeetAgainSaid',
      'NotAgainLifted',
      'MeetAgainLifted',
    ]);
  });

  it('keeps two people apart who declared a tie, and shows neither why', async () => {
    const { ask } = await aHarbor();
    expect((await ask(melodie, seeing, { id: inHarbor(corinna) })).data['person']).not.toBeNull();
    await ask(melodie, about('declareConflict', ', tie: PAST_PARTNER'), { person: inHarbor(corinna) });
    expect((await ask(melodie, seeing, { id: inHarbor(corinna) })).data['person']).toBeNull();
    expect((await ask(corinna, seeing, { id: inHarbor(melodie) })).data).toEqual({
      person: null,
      viewer: { notAgain: [], boundaries: [], conflicts: [] },
    });
  });

  it('answers about somebody who is not there the same, byte for byte', async () => {
    const { ask } = await aHarbor();
    const nobody = inHarbor(bo).replace(/.{4}$/, 'ffff');
    for (const [mutation, more] of [
      ['sayNotAgain', ''],
      ['sayMeetAgain', ''],
      ['declareConflict', ', tie: OTHER'],
      ['setBoundary', ', kind: NOT_AT_WORK, tell: true'],
    ] as const) {
      const there = await ask(melodie, about(mutation, more), { person: inHarbor(amir) });
      const gone = await ask(melodie, about(mutation, more), { person: nobody });
      expect(JSON.stringify(gone.data)).toBe(JSON.stringify(there.data));
    }
  });

  it('says what cannot be, with the place of it', async () => {
    const { ask } = await aHarbor();
    const person = inHarbor(corinna);
    const refused = async (mutation: string, more: string) =>
      (await ask(melodie, about(mutation, more), { person })).data[mutation];
    expect(await refused('setBoundary', ', kind: HOURS, from: "25:00", until: "08:00", tell: true')).toEqual({
      __typename: 'UnreadableBoundary',
      code: 'UNREADABLE_BOUNDARY',
      path: ['input', 'from'],
    });
    expect(await refused('declareConflict', ', tie: PARTNER, plan: "None"')).toMatchObject({ code: 'NOT_MANAGEABLE' });
    expect(await refused('declareConflict', ', tie: FAMILY, plan: "We tell both teams."')).toMatchObject({
      code: 'POLICY_MISSING',
    });
    expect((await ask(melodie, own)).data['viewer']).toMatchObject({ conflicts: [], boundaries: [] });
  });
});
