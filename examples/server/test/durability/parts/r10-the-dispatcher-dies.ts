import { setTimeout as pause } from 'node:timers/promises';
import type { OrganizationId } from '@peerness/core';
import { newId } from '@peerness/gateway';
import { migrate, openPersistence } from '@peerness/persistence';
import { keepOrganization } from '../../../src/organization/set-up-organization.js';
import { withConnection } from '../../../src/embedded-postgres/with-connection.js';
import { contextKey } from '../../a-home.js';
import { listener, type Listener } from '../../dispatch/listener.js';
import { missedOf, type Part, thousands, type Told } from '../part.js';
import { application, type Stage } from '../stage/open-stage.js';
import { compare } from '../telling/compare.js';
import { type Dispatcher, startDispatcher, type WhoTells } from '../telling/dispatcher.js';
import { type Histories, openHistories } from '../telling/histories.js';
import { onlyIdsIn } from '../telling/only-ids.js';

const told = 'told_onwards';
const jobs = { name: 'peerness_durable_jobs', password: 'only for proofs' };

/** Whoever tells onwards what happened is killed again and again in the middle of it, while more of it happens. */
export const theDispatcherDies: Part = {
  goal: 'R10',
  what: 'kill -9 of the dispatcher while events are written, and told to a listener',
  run: async (stage) => {
    await stage.sql(`create database ${told}`);
    const heard = await listener();
    try {
      return await played(stage, await openTelling(stage, heard), heard);
    } finally {
      await heard.close();
      await stage.sql(`drop database ${told} with (force)`);
    }
  },
};

interface Telling extends WhoTells {
  readonly organization: OrganizationId;
  readonly superuserUrl: string;
}

async function openTelling({ postgres }: Stage, heard: Listener): Promise<Telling> {
  const superuserUrl = postgres.url(told);
  const as = ({ name, password }: typeof jobs): string => {
    const url = new URL(superuserUrl);
    [url.username, url.password] = [name, password];
    return url.href;
  };
  const organization = newId() as OrganizationId;
  await migrate({ ownerUrl: superuserUrl, application, jobs, contextKeys: [contextKey] });
  const persistence = await openPersistence({ url: as(application), contextKey });
  const contact = { name: 'Front desk', reach: '555 0100' };
  await keepOrganization(
    persistence.work,
    { id: organization, handle: 'r10', name: 'R10', contact, policies: [] },
    new Date(),
  ).finally(() => persistence.close());
  return { url: as(application), jobsUrl: as(jobs), target: heard.url, organization, superuserUrl };
}

async function played(stage: Stage, telling: Telling, heard: Listener): Promise<Told> {
  const [events, kills] = [stage.size(5_000, 240), stage.size(20, 3)];
  const histories = await openHistories(telling.superuserUrl, telling.organization);
  const chance = stage.chance('R10');
  const writing = histories.write(events);
  for (let kill = 1; kill <= kills; kill++) {
    const one = startDispatcher(telling);
    const enough = heard.arrived.length + Math.floor(events / (kills + 2));
    await until(() => heard.arrived.length >= enough, one);
    await pause(chance.whole(40));
    await one.kill();
    if (kill % 5 === 0) stage.say(`R10 ${kill} kills · ${thousands(heard.arrived.length)} arrived`);
  }
  await writing;
  const left = await untold(telling);
  await tellTheRest(telling);
  const written = [...histories.written];
  const { missing, unknown, repeated, otherwise, disordered } = compare(written, heard.arrived);
  const { open, failed } = await afterRefusals(telling, histories, heard);
  const control = await marksFirst(telling, histories, heard);
  await histories.close();
  return {
    line: `${thousands(written.length)} events · ${kills} kills · ${left} untold before the last start · ${missing} missing · ${repeated} told again under their id · ${disordered} histories out of order`,
    missed: [
      ...missedOf({ missing, 'told under an id nobody wrote': unknown, 'told again otherwise': otherwise }),
      ...missedOf({ 'histories out of order': disordered }),
      ...open,
      ...(failed === 0 ? ['no job failed, so that nothing of it could be kept'] : []),
    ],
    control,
    figures: { events: written.length, kills, left, missing, unknown, repeated, otherwise, disordered },
  };
}

/** Whoever is told refuses for a while, with words that must not be kept. */
async function afterRefusals(telling: Telling, histories: Histories, heard: Listener) {
  await histories.write(2);
  heard.answer = 503;
  const refused = startDispatcher(telling);
  let jobs = await onlyIdsIn(telling.jobsUrl);
  await until(async () => (jobs = await onlyIdsIn(telling.jobsUrl)).failed > 0, refused);
  heard.answer = 204;
  await refused.kill();
  return jobs;
}

/** Three that are weaker: each has to be found out by the very comparison. */
async function marksFirst(telling: Telling, histories: Histories, heard: Listener): Promise<Told['control']> {
  const byLast = histories.lostByLast();
  const backwards = compare(histories.written, heard.arrived.toReversed()).disordered;
  const [before, from] = [histories.written.length, heard.arrived.length];
  await histories.write(40);
  heard.slow = 300;
  const careless = startDispatcher({ ...telling, marksFirst: true });
  const marked = async (): Promise<boolean> => (await untold(telling)) < 40 - (heard.arrived.length - from);
  await until(marked, careless);
  await careless.kill();
  heard.slow = 0;
  // Whoever was listening to it when it died hears it out.
  await pause(600);
  await tellTheRest(telling);
  const { missing } = compare(histories.written.slice(before), heard.arrived.slice(from));
  return {
    line: `going by the last it saw: ${byLast} missing · noting first, then telling: ${missing} missing · read backwards: ${backwards} histories out of order`,
    red: byLast > 0 && missing > 0 && backwards > 0,
  };
}

async function tellTheRest(telling: Telling): Promise<void> {
  const last = startDispatcher(telling);
  await until(async () => (await untold(telling)) === 0, last);
  await last.kill();
}

function untold({ superuserUrl }: Telling): Promise<number> {
  return withConnection(superuserUrl, async (client) => {
    const { rows } = await client.query<{ count: number }>('select count(*)::integer as count from outbox');
    return rows[0]?.count ?? 0;
  });
}

async function until(holds: () => boolean | Promise<boolean>, { said }: Dispatcher): Promise<void> {
  for (const end = Date.now() + 300_000; !(await holds()); await pause(25))
    if (Date.now() > end) throw new Error(`It did not come to pass. ${said()}`);
}
