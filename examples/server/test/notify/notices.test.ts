import { type ConnectionId, type PersonId, selfScope } from '@peerness/core';
import { mostAttempts, type NoticeDelivery, type Notifier } from '@peerness/core/notices';
import { contractTown, type ContractTown } from '@peerness/core/testing';
import { chooseNotices, type ChooseNotices, stopNotices } from '@peerness/core/use-cases';
import { newId } from '@peerness/gateway';
import { migrate } from '@peerness/persistence';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Dispatch, startDispatch } from '../../src/dispatch/dispatch.js';
import { mailNotifier } from '../../src/notify/e-mail.js';
import { noticeDesk } from '../../src/notify/notice-desk.js';
import { aHome, application, type Home } from '../a-home.js';
import { aMailServer, type Letter, type MailServer } from './mail-server.js';

const jobs = { name: 'peerness_notice_jobs_test', password: 'only for tests' };
const place = 'Lantern House';
const minute = 60_000;

let home: Home;
let client: Client;
let mail: MailServer;
let town: ContractTown;
let dispatch: Dispatch | undefined;
const said: string[] = [];

beforeAll(async () => {
  home = await aHome();
  await migrate({ ownerUrl: home.superuserUrl, application, jobs });
  client = new Client({ connectionString: home.superuserUrl });
  await client.connect();
}, 300_000);
afterAll(async () => {
  await client?.end();
  await home?.drop();
});
beforeEach(async () => {
  mail = await aMailServer();
  town = await contractTown({ work: home.persistence.work, newId });
});
afterEach(async () => {
  await stops();
  await mail.stop();
});

/** A server's jobs, `ahead` so many minutes of now. */
const starts = (ahead = 0, more?: (notifier: Notifier) => Notifier): void => {
  const url = new URL(home.superuserUrl);
  [url.username, url.password] = [jobs.name, jobs.password];
  const notifier = mailNotifier({ url: mail.url, from: 'notices@lantern.example' });
  const { outbox, work } = home.persistence;
  dispatch = startDispatch({
    outbox,
    jobsUrl: url.href,
    receiver: { organizations: [], receive: () => Promise.resolve() },
    notices: noticeDesk(work, {
      notifiers: [more ? more(notifier) : notifier],
      place,
      now: () => new Date(Date.now() + ahead * minute),
    }),
    report: (error) => said.push(String(error)),
    every: 50,
  });
};
const stops = async (): Promise<void> => {
  await dispatch?.stop();
  dispatch = undefined;
};

const wants = (person: PersonId, over: Partial<ChooseNotices> = {}) =>
  chooseNotices(
    home.persistence.work,
    selfScope(person),
    { channel: 'e-mail', to: 'mel@example.org', language: 'en', ...over },
    { at: new Date(), newId },
  );
const told = (person: PersonId): Promise<readonly NoticeDelivery[]> =>
  home.persistence.work(selfScope(person), ({ noticeDeliveries }) => noticeDeliveries.of(person));
const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (const end = Date.now() + 60_000; !(await holds()); await pause(25))
    if (Date.now() > end) throw new Error(`It did not come to pass. ${said.join(' ')}`);
};

/** Something happened, as it is kept: beside it, in the outbox, that it is untold. */
async function happens(owner: PersonId, aggregate: string, kind: string, codes: object, actor?: PersonId) {
  const id = newId();
  await client.query(
    `insert into person_event (person_id, id, aggregate, aggregate_id, version, kind, schema, at, actor, codes)
     values ($1, $2, $3, $4, 1, $5, 1, now(), $6, $7)`,
    [owner, id, aggregate, newId(), kind, actor ?? null, codes],
  );
  await client.query('insert into outbox (event_id, person_id, at) values ($1, $2, now())', [id, owner]);
}
async function invites(): Promise<void> {
  const { corinna, melodie, harbor } = town;
  const id = town.id<ConnectionId>();
  const sent = town.event({ organization: harbor.id }, 'connection', id, 1, 'InvitationSent');
  const at = new Date();
  const value = {
    id,
    organization: harbor.id,
    kind: 'mutual',
    inviter: corinna,
    invitee: melodie,
    invitedAt: at,
    openUntil: new Date(at.getTime() + 7 * 24 * 60 * minute),
    status: 'invited',
  } as const;
  await town.work(town.support(corinna), ({ connections }) =>
    connections.keep({ value, version: 0 }, [{ ...sent, actor: corinna }]),
  );
}

/** Whatever a letter tells of somebody or of what happened: nothing, if it is as it should be. */
const telling = ({ source }: Letter): readonly string[] => {
  const { corinna, melodie, harbor } = town;
  const secrets = [
    corinna,
    melodie,
    harbor.id,
    harbor.name,
    'Corinna',
    'Melodie',
    'invit',
    'crisis',
    'support',
    'plan',
  ];
  return secrets.filter((one) => source.toLowerCase().includes(one.toLowerCase()));
};

describe('a notice', () => {
  it('of an invitation arrives once, and tells of nobody and nothing', async () => {
    await wants(town.melodie, { language: 'es' });
    starts();
    await invites();
    await until(() => mail.letters.length > 0);
    await until(async () => (await told(town.melodie))[0]?.delivery.state === 'sent');
    const [letter] = mail.letters;
    expect(letter).toMatchObject({ from: 'notices@lantern.example', to: ['mel@example.org'] });
    expect(letter?.source).toContain(`Algo te espera en ${place}`);
    expect(letter && telling(letter)).toEqual([]);
    expect(await told(town.melodie)).toMatchObject([{ about: 'invitation', delivery: { attempts: 1 } }]);
    expect(await told(town.corinna)).toEqual([]);
    await pause(300);
    expect(mail.letters).toHaveLength(1);
  });

  it('that said more would be found out', async () => {
    await wants(town.melodie);
    starts(0, (sound) => ({
      ...sound,
      deliver: (notice) => sound.deliver({ ...notice, place: 'Corinna’s crisis plan' }),
    }));
    await invites();
    await until(() => mail.letters.length > 0);
    expect(mail.letters.flatMap(telling)).toEqual(expect.arrayContaining(['crisis', 'plan']));
  });

  it('of a crisis goes to its owner, and to whoever is asked, each in a letter of their own', async () => {
    const { melodie, corinna } = town;
    await wants(melodie);
    await wants(corinna, { to: 'corinna@example.org' });
    await happens(melodie, 'crisis-opening', 'CrisisSectionOpened', { supporter: corinna }, corinna);
    await happens(melodie, 'crisis-activation', 'CrisisAsked', { supporter: corinna, minutes: 10, step: 1 });
    await happens(melodie, 'crisis', 'CrisisSupporterDeclined', { supporter: corinna }, corinna);
    starts();
    await until(() => mail.letters.length > 1);
    expect(mail.letters.map(({ to }) => to.join()).sort()).toEqual(['corinna@example.org', 'mel@example.org']);
    await until(async () => (await told(corinna))[0]?.delivery.state === 'sent');
    expect((await told(melodie)).map(({ about }) => about)).toEqual(['opened-in-crisis']);
    expect((await told(corinna)).map(({ about }) => about)).toEqual(['crisis-asks-you']);
    const { rows } = await client.query('select event_id from outbox');
    expect(rows).toEqual([]);
  });

  it('waits for the end of quiet hours, through a restart, unless its person said that a crisis may break them', async () => {
    const { melodie, corinna } = town;
    const clock = (at: Date) => at.toISOString().slice(11, 16);
    const [from, end] = [new Date(Date.now() - 60 * minute), new Date(Date.now() + 60 * minute)];
    const quiet = { from: clock(from), until: clock(end), timeZone: 'UTC' };
    await wants(melodie, { quiet });
    await wants(corinna, { to: 'corinna@example.org', quiet, crisisBreaksQuiet: true });
    starts();
    await invites();
    await happens(melodie, 'crisis-activation', 'CrisisAsked', { supporter: corinna, minutes: 10, step: 1 });
    await until(() => mail.letters.length > 0);
    await until(async () => (await told(melodie)).length > 0);
    expect(mail.letters.map(({ to }) => to.join())).toEqual(['corinna@example.org']);
    const [waiting] = await told(melodie);
    expect(waiting?.delivery).toMatchObject({ state: 'waiting', attempts: 0 });
    await stops();
    starts(61);
    await until(() => mail.letters.length > 1);
    expect(mail.letters[1]?.to).toEqual(['mel@example.org']);
    await until(async () => (await told(melodie))[0]?.delivery.state === 'sent');
  });

  it('that nobody takes over is tried six times over as many servers, and then shown as failed', async () => {
    await wants(town.melodie);
    mail.answers('not-at-all');
    await invites();
    const attempts = async () => (await told(town.melodie))[0]?.delivery.attempts ?? 0;
    for (let tries = 1, ahead = 0; tries <= mostAttempts; tries += 1, ahead += 2 ** (tries - 2) + 1) {
      starts(ahead);
      await until(async () => (await attempts()) === tries);
      await stops();
    }
    expect(await told(town.melodie)).toMatchObject([{ delivery: { state: 'failed', attempts: mostAttempts } }]);
    mail.answers('well');
    starts(10_000);
    await pause(300);
    expect(mail.letters).toEqual([]);
  });

  it('to an address that is none is shown as failed at once; by a way nobody has here, too', async () => {
    await wants(town.melodie);
    await wants(town.amir, { channel: 'sms', to: '+15125550100' });
    mail.answers('no-such-address');
    starts();
    await invites();
    await happens(town.amir, 'crisis-activation', 'CrisisActivated', {}, town.corinna);
    const over = async (person: PersonId) => (await told(person))[0]?.delivery.state === 'failed';
    await until(async () => (await over(town.melodie)) && (await over(town.amir)));
    expect(await told(town.melodie)).toMatchObject([{ delivery: { attempts: 1, why: 'refused' } }]);
    expect(await told(town.amir)).toMatchObject([{ channel: 'sms', delivery: { attempts: 1, why: 'no-channel' } }]);
  });

  it('is not made for whoever stopped it, and the jobs hold no address and nobody’s id', async () => {
    await wants(town.melodie);
    await stopNotices(home.persistence.work, selfScope(town.melodie), { at: new Date(), newId });
    starts();
    await invites();
    await until(async () => (await client.query('select event_id from outbox')).rows.length === 0);
    expect(await told(town.melodie)).toEqual([]);
    expect(mail.letters).toEqual([]);
    await stops();
    mail.answers('not-at-all');
    await wants(town.melodie);
    await happens(town.melodie, 'crisis-activation', 'CrisisActivated', {}, town.corinna);
    starts();
    await until(async () => ((await told(town.melodie))[0]?.delivery.attempts ?? 0) > 0);
    const kept = async () => (await client.query<object>('select * from peerness_jobs._private_jobs')).rows;
    await until(async () => (await kept()).length > 0);
    const rows = await kept();
    for (const secret of [town.melodie, town.corinna, 'mel@example.org'])
      expect(JSON.stringify(rows)).not.toContain(secret);
  });
});
