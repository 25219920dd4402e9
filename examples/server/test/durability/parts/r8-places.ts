import { type PersonId, selfScope, type Work } from '@peerness/core';
import { acceptInvitation } from '@peerness/core/use-cases';
import { newId } from '@peerness/gateway';
import { change, eachOf, insist } from '../load/insist.js';
import { newTally } from '../load/tally.js';
import { missedOf, type Part, thousands } from '../part.js';
import { anOrganization, type Place, type Placed } from '../stage/people.js';
import type { Stage } from '../stage/open-stage.js';

/** One who supports has fifteen places, and says yes to 64 people in the same moment. */
export const neverMoreThanPlaces: Part = {
  goal: 'R8',
  what: 'many more invitations accepted at once than there are places',
  run: async (stage) => {
    const [rounds, asking, places] = [stage.size(50, 2), stage.size(64, 12), stage.size(15, 3)];
    const place = await anOrganization(stage, 'r8');
    const [supporter] = await place.admit('supporter', 1, places);
    if (!supporter) throw new Error('Nobody supports here.');
    const seekers = await place.admit('seeker', asking);
    const invitations = await invite(stage, place, supporter, seekers);
    stage.say(`R8 ${invitations.length} invitations are open`);
    const tally = newTally();
    const asker = { url: stage.server.url, token: supporter.token, tally };
    const [taken, answers] = [new Map<number, number>(), new Map<string, number>()];
    for (let round = 0; round < rounds; round++) {
      await reopen(stage, supporter);
      await Promise.all(
        invitations.map(async (connection) => {
          const { accept } = await insist(
            asker,
            change('accept', { connection, idempotencyKey: `${round} ${connection}` }),
          );
          answers.set(accept.__typename, (answers.get(accept.__typename) ?? 0) + 1);
        }),
      );
      const now = await supported(stage, supporter);
      taken.set(now, (taken.get(now) ?? 0) + 1);
    }
    const [yes, no] = [answers.get('ConnectionChanged') ?? 0, answers.get('NoPlaceLeft') ?? 0];
    const told = [...taken].map(([number, times]) => `${number} taken ${times} times`).join(', ');
    return {
      line: `${rounds} rounds of ${asking} accepts for ${places} places: ${told} · ${thousands(yes)} yes · ${thousands(no)} no place left`,
      missed: [
        ...missedOf({
          'rounds in which not exactly every place was taken': rounds - (taken.get(places) ?? 0),
          'answers that were neither yes nor that no place is left': rounds * asking - yes - no,
          'yes too many or too few': Math.abs(yes - rounds * places),
          'answers nobody foresaw': tally.untyped.length,
        }),
        ...new Set(tally.untyped),
      ],
      control: await withoutWaiting(stage, place, supporter, places),
      figures: { rounds, exactly: taken.get(places) ?? 0, yes, no },
    };
  },
};

async function invite(
  { server }: Stage,
  place: Place,
  supporter: Placed,
  seekers: readonly Placed[],
): Promise<readonly string[]> {
  const input = { organization: place.globalId, to: supporter.membership };
  return eachOf(seekers, 6, async ({ token }) => {
    const asker = { url: server.url, token, tally: newTally() };
    const answer = await insist(
      asker,
      change('invite', { ...input, idempotencyKey: newId() }, '... on ConnectionChanged { connection { id } }'),
    );
    if (!answer['invite'].connection) throw new Error(JSON.stringify(answer));
    return String(answer['invite'].connection.id);
  });
}

/** Before a round: every invitation is open again, as if nobody had answered. */
async function reopen({ sql }: Stage, { id }: Placed): Promise<void> {
  await sql(
    `update connection set status = 'invited', accepted_at = null, version = version + 1 where invitee_id = $1 and status <> 'invited'`,
    [id],
  );
}

async function supported({ sql }: Stage, { id }: Placed): Promise<number> {
  const [row] = await sql<{ now: number }>(
    `select count(*)::integer as now from connection where invitee_id = $1 and status = 'accepted'`,
    [id],
  );
  return row?.now ?? 0;
}

/** The same use case over a Peerness that does not make one yes wait for the other. */
async function withoutWaiting(stage: Stage, place: Place, supporter: Placed, places: number) {
  let most = 0;
  for (let round = 0; round < 10 && most <= places; round++) {
    await reopen(stage, supporter);
    await stage.within(async ({ work }) => {
      const self = selfScope(supporter.id as PersonId);
      const at = { at: new Date(), newId };
      const unlocked = withoutLocks(work);
      const ids = await stage.sql<{ id: string }>('select id from connection where invitee_id = $1', [supporter.id]);
      await Promise.allSettled(
        ids.map(({ id }) => acceptInvitation(unlocked, self, { organization: place.id, connection: id as never }, at)),
      );
    });
    most = Math.max(most, await supported(stage, supporter));
  }
  return {
    line: `without one waiting for the other: ${most} of ${places} places given away`,
    red: most > places,
  };
}

function withoutLocks(work: Work): Work {
  return (scope, task) =>
    work(scope, (ports) =>
      task({
        ...ports,
        memberships: {
          ...ports.memberships,
          ofPerson: (organization, person) => ports.memberships.ofPerson(organization, person),
        },
        connections: {
          ...ports.connections,
          supportedBy: (organization, supporter) => ports.connections.supportedBy(organization, supporter),
        },
      }),
    );
}
