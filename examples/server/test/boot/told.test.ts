import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aMailServer, type MailServer } from '../notify/mail-server.js';
import { aFolder, ask, peerness, serve, type Served } from './a-server.js';

const folder = aFolder();
let mail: MailServer;
let server: Served;
let environment: Record<string, string>;
beforeAll(async () => {
  mail = await aMailServer();
  environment = {
    PEERNESS_DATA_DIR: folder.path,
    PEERNESS_SMTP_URL: mail.url,
    PEERNESS_MAIL_FROM: 'notices@lantern.example',
    PEERNESS_MAIL_PLACE: 'Lantern House',
  };
  server = await serve(environment);
}, 120_000);
afterAll(async () => {
  await server?.end('SIGTERM');
  await mail?.stop();
  folder.remove();
});

const token = async (handle: string): Promise<string> => (await peerness(['token', handle], environment)).out.trim();
const choose = `mutation ($to: String!) { chooseNotices(input: { channel: E_MAIL, to: $to, language: "en" }) { __typename } }`;
const deliveries = `{ viewer { notices { channels deliveries { edges { node { about channel state attempts why } } } } } }`;

describe('a server that knows a mail server', () => {
  it('tells whoever wants to be told that their invitation was accepted, in a letter that says nothing of it', async () => {
    const [pending, corinna] = [await token('pending'), await token('corinna')];
    expect((await ask(server.url, choose, pending, { to: 'me@example.org' })).body.data).toEqual({
      chooseNotices: { __typename: 'NoticesChosen' },
    });
    expect((await ask(server.url, deliveries, pending)).body.data).toMatchObject({
      viewer: { notices: { channels: ['E_MAIL'] } },
    });
    const open = '{ viewer { connections { edges { node { id state iAsked } } } } }';
    const { edges } = (await ask(server.url, open, pending)).body.data?.['viewer'].connections as {
      edges: { node: { id: string; state: string } }[];
    };
    const invited = edges.find(({ node }) => node.state === 'INVITED');
    const accept = `mutation ($connection: ID!) {
      accept(input: { connection: $connection }) { __typename } }`;
    const accepted = await ask(server.url, accept, corinna, { connection: invited?.node.id });
    expect(accepted.body).toEqual({ data: { accept: { __typename: 'ConnectionChanged' } } });

    const seen = async () =>
      (await ask(server.url, deliveries, pending)).body.data?.['viewer'].notices.deliveries.edges as {
        node: { state: string };
      }[];
    for (const end = Date.now() + 60_000; (await seen())[0]?.node.state !== 'SENT'; await pause(100))
      if (Date.now() > end) throw new Error('Nothing was sent.');
    expect(await seen()).toEqual([
      { node: { about: 'ACCEPTED', channel: 'E_MAIL', state: 'SENT', attempts: 1, why: null } },
    ]);
    expect(mail.letters).toHaveLength(1);
    const [{ to: address, source }] = mail.letters as [MailServer['letters'][number]];
    expect(address).toEqual(['me@example.org']);
    expect(source).toContain('Something waits for you at Lantern House');
    const told = /pending|corinna|riverbend|invit|accept|support|connection_/i;
    expect(source).not.toMatch(told);
    expect(`${source}Corinna accepted`).toMatch(told);
  });
});
