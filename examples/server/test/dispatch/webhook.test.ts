import { createHmac } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NotReceived, type ToldEvent } from '@peerness/core';
import { describeEventReceiver } from '@peerness/core/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { readDispatch } from '../../src/dispatch/read-dispatch.js';
import { webhooks } from '../../src/dispatch/webhook.js';
import { listener, type Listener } from './listener.js';

const open: Listener[] = [];
const aListener = async (): Promise<Listener> => {
  const one = await listener();
  open.push(one);
  return one;
};
afterAll(() => Promise.all(open.map((one) => one.close())));

const organization = '01890000-0000-7000-8000-0000000000bb';
const secret = Buffer.alloc(32, 7);
const event: ToldEvent = {
  id: '01890000-0000-7000-8000-000000000001',
  organization,
  aggregate: 'membership',
  aggregateId: '01890000-0000-7000-8000-0000000000cc',
  version: 3,
  kind: 'RolesChanged',
  at: new Date('2027-01-02T03:04:05Z'),
};

describeEventReceiver('an address of an organization’s own', async () => {
  const one = await aListener();
  return {
    receiver: webhooks([{ organization, url: one.url, secret }]),
    organization,
    arrived: () => one.arrived.map(({ headers }) => String(headers['webhook-id'])),
    answers: (well) => void (one.answer = well ? 204 : 500),
  };
});

describe('what an organization is told at its own address', () => {
  it('is signed with its secret, and names nobody', async () => {
    const one = await aListener();
    await webhooks([{ organization, url: one.url, secret }]).receive(event);
    const [{ headers, body } = { headers: {}, body: '' }] = one.arrived;
    const signed = (key: Buffer) =>
      `v1,${createHmac('sha256', key)
        .update(`${event.id}.${String(headers['webhook-timestamp'])}.${body}`)
        .digest('base64')}`;
    expect(headers['webhook-signature']).toBe(signed(secret));
    expect(headers['webhook-signature']).not.toBe(signed(Buffer.alloc(32, 8)));
    expect(JSON.parse(body)).toEqual({
      type: 'RolesChanged',
      timestamp: '2027-01-02T03:04:05.000Z',
      data: {
        organization: 'organization_018900000000700080000000000000bb',
        about: expect.stringMatching(/^member_/) as unknown,
        aggregate: 'membership',
        aggregateId: event.aggregateId,
        version: 3,
      },
    });
  });

  it('goes nowhere else: no other organization, no redirect', async () => {
    const [one, other] = [await aListener(), await aListener()];
    [one.answer, one.elsewhere] = [302, other.url];
    const receiver = webhooks([
      { organization, url: one.url, secret },
      { organization: '01890000-0000-7000-8000-0000000000dd', url: other.url, secret },
    ]);
    await expect(receiver.receive(event)).rejects.toEqual(new NotReceived('unreachable'));
    expect(other.arrived).toEqual([]);
  });

  it.each([
    ['is unreachable', 'http://127.0.0.1:9/', 'unreachable'],
    ['refuses', undefined, 'refused'],
  ] as const)('is told again where the address %s, and the reason is a code', async (_, url, code) => {
    const one = await aListener();
    one.answer = 403;
    await expect(webhooks([{ organization, url: url ?? one.url, secret }]).receive(event)).rejects.toEqual(
      new NotReceived(code),
    );
  });
});

describe('the file with addresses', () => {
  const read = (content: unknown) => {
    const file = join(mkdtempSync(join(tmpdir(), 'peerness-hooks-')), 'webhooks.json');
    writeFileSync(file, JSON.stringify(content));
    return readDispatch((name) => (name === 'PEERNESS_WEBHOOKS' ? file : undefined), '/');
  };
  const good = {
    organization: 'organization_018900000000700080000000000000bb',
    url: 'https://harbor.example/events',
    secret: `whsec_${secret.toString('base64')}`,
  };

  it('is read', () => {
    expect(read([good])).toEqual({
      ok: true,
      value: { on: true, webhooks: [{ organization, url: good.url, secret }] },
    });
  });

  it.each([
    ['no TLS', { ...good, url: 'http://harbor.example/events' }],
    ['a password in the address', { ...good, url: 'https://a:b@harbor.example/' }],
    ['a short secret', { ...good, secret: 'whsec_AAAA' }],
    ['no organization', { ...good, organization: 'harbor' }],
    ['a word', 'harbor'],
  ])('is refused with %s, and nothing of it is repeated', (_, one) => {
    const answer = read([one]);
    expect(answer).toMatchObject({ ok: false, error: { setting: 'PEERNESS_WEBHOOKS' } });
    expect(JSON.stringify(answer)).not.toContain('harbor.example');
  });
});
