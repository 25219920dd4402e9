import { describeNotifier } from '@peerness/core/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { mailNotifier } from '../../src/notify/e-mail.js';
import { aMailServer, type Letter } from './mail-server.js';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function aPostOffice() {
  const server = await aMailServer();
  const notifier = mailNotifier({ url: server.url, from: 'notices@lantern.example' });
  closing.push(() => notifier.close(), server.stop);
  return { server, notifier };
}

const header = ({ source }: Letter, name: string): string =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(source)?.[1] ?? '';

/** As a mail program shows it. */
const opened = (letter: Letter) => {
  const [, body = ''] = letter.source.split(/\n\n(.*)/s);
  const isQuoted = /quoted-printable/i.test(header(letter, 'Content-Transfer-Encoding'));
  const bytes = isQuoted
    ? body.replaceAll('=\n', '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : body;
  return {
    to: letter.to.join(),
    subject: header(letter, 'Subject'),
    text: Buffer.from(bytes, isQuoted ? 'latin1' : 'utf8').toString('utf8'),
  };
};

describeNotifier('a mail server', async () => {
  const { server, notifier } = await aPostOffice();
  return {
    notifier,
    addresses: { 'e-mail': 'somebody@example.org' },
    arrived: async () => server.letters.map(opened),
    answers: async (how) => server.answers(how),
  };
});

describe('a letter', () => {
  const notice = {
    id: '01890000-0000-7000-8000-000000000001',
    channel: 'e-mail',
    to: 'somebody@example.org',
    languages: ['en'],
    place: 'Lantern House',
  } as const;

  it('goes to one address, as plain text, with one id however often it is tried, and no name', async () => {
    const { server, notifier } = await aPostOffice();
    for (let time = 0; time < 2; time += 1) await notifier.deliver(notice);
    expect(server.letters.map((one) => header(one, 'Message-ID'))).toEqual(
      Array(2).fill('<01890000-0000-7000-8000-000000000001@lantern.example>'),
    );
    for (const letter of server.letters) {
      expect(letter).toMatchObject({ from: 'notices@lantern.example', to: ['somebody@example.org'] });
      expect(header(letter, 'Content-Type')).toMatch(/^text\/plain/);
      expect(header(letter, 'From')).toMatch(/^<?notices@lantern.example>?$/);
      expect(letter.source).not.toMatch(/https?:|<img|melodie/i);
    }
  });

  it('cannot be turned into more letters by what stands in an address', async () => {
    const { server, notifier } = await aPostOffice();
    for (const to of [
      'a@example.org, b@example.org',
      'a@example.org\r\nBcc: b@example.org',
      'a@example.org>\r\nRCPT TO:<b@example.org',
    ])
      await notifier.deliver({ ...notice, to }).catch(() => undefined);
    for (const { to, source } of server.letters) {
      expect(to.length).toBeLessThanOrEqual(1);
      expect(source).not.toMatch(/^Bcc:/im);
    }
  });

  it('is not sent to a server elsewhere without TLS', async () => {
    const { server } = await aPostOffice();
    const plain = mailNotifier({ url: server.url.replace('127.0.0.1', 'localhost.'), from: 'notices@lantern.example' });
    closing.push(() => plain.close());
    await expect(plain.deliver(notice)).rejects.toMatchObject({ code: 'unreachable' });
    expect(server.letters).toEqual([]);
  });
});
