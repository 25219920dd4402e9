import { corinna, melodie } from '@peerness/core/testing';
import { describe, expect, it } from 'vitest';
import { aHarbor } from './harbor.js';

const choose = `mutation ($input: ChooseNoticesInput!) { chooseNotices(input: $input) { __typename
  ... on Refusal { code path message { text } } ... on UnreadableNoticeAddress { expected } ... on UnreadableQuietHours { expected } } }`;
const stop = 'mutation { stopNotices(input: {}) { __typename } }';
const seen = `{ viewer { notices { channels preferences { channel to language quiet { from until timeZone } crisisBreaksQuiet }
  deliveries(first: 5) { edges { cursor node { about channel state attempts nextAt overAt why at } } pageInfo { hasNextPage } } } } }`;
const wanted = {
  channel: 'E_MAIL',
  to: 'mel@example.org',
  language: 'es-mx',
  quiet: { from: '22:00', until: '08:30', timeZone: 'America/Chicago' },
};

describe('how somebody is told that something waits', () => {
  it('is theirs to choose, to read and to stop, and nobody else’s', async () => {
    const { ask, unexpected } = await aHarbor();
    expect((await ask(melodie, choose, { input: wanted })).data['chooseNotices']).toEqual({
      __typename: 'NoticesChosen',
    });
    const chosen = { ...wanted, language: 'es-MX', crisisBreaksQuiet: false };
    const deliveries = { edges: [], pageInfo: { hasNextPage: false } };
    expect((await ask(melodie, seen)).data).toEqual({
      viewer: { notices: { channels: [], preferences: chosen, deliveries } },
    });
    expect((await ask(corinna, seen)).data).toEqual({
      viewer: { notices: { channels: [], preferences: null, deliveries } },
    });
    expect(String((await ask(melodie, '{ viewer { record } }')).data['viewer']?.['record'])).toContain(wanted.to);
    expect((await ask(melodie, stop)).data['stopNotices']).toEqual({ __typename: 'NoticesStopped' });
    expect((await ask(melodie, seen)).data['viewer']?.['notices']).toMatchObject({ preferences: null });
    expect(unexpected).toEqual([]);
  });

  it.each([
    [{ to: 'Mel <mel@example.org>' }, 'UnreadableNoticeAddress', ['input', 'to']],
    [{ channel: 'SMS' }, 'UnreadableNoticeAddress', ['input', 'to']],
    [{ language: 'not a language' }, 'UnreadableLanguage', ['input', 'language']],
    [{ quiet: { ...wanted.quiet, from: '25:00' } }, 'UnreadableQuietHours', ['input', 'quiet', 'from']],
    [{ quiet: { ...wanted.quiet, until: '22:00' } }, 'UnreadableQuietHours', ['input', 'quiet', 'until']],
    [{ quiet: { ...wanted.quiet, timeZone: 'Mars' } }, 'UnreadableQuietHours', ['input', 'quiet', 'timeZone']],
  ])('refuses %j as %s, saying where, and changes nothing', async (over, kind, path) => {
    const { ask } = await aHarbor();
    const { data } = await ask(melodie, choose, { input: { ...wanted, ...over } });
    expect(data['chooseNotices']).toMatchObject({ __typename: kind, path });
    expect((await ask(melodie, seen)).data['viewer']?.['notices']).toMatchObject({ preferences: null });
  });

  it('is not to be chosen without signing in', async () => {
    const { ask } = await aHarbor();
    expect((await ask(undefined, choose, { input: wanted })).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});
