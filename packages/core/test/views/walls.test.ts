import { hope } from './a-hope.js';
import { wanted } from './a-wanted-directive.js';
import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../src/index.js';

import {
  alex,
  amir,
  bo,
  corinna,
  harbor,
  lighthouse,
  melodie,
  memberIn,
  sam,
  type Seed,
  someTime,
  stranger,
} from '../../src/testing/index.js';
import { globalId, readGlobalId } from '../../src/use-cases/index.js';
import type { NodeKind, NodeRef } from '../../src/views/global-id.js';
import { everything } from './asking.js';
import { aDirective } from './signed.js';
import { aSingingTown, type Place, placeWith, readerAs } from './town.js';
import { between, plan, statement, session, shown, round, offer, crisisPlan, concern } from './of-every-kind.js';

const people = { melodie, corinna, amir, bo, sam, alex, stranger, nobody: undefined } as const;
const town = (): Seed => {
  const singing = aSingingTown();
  return {
    ...singing,
    plans: [plan],
    profiles: (singing.profiles ?? []).map((one) =>
      one.person === melodie ? { ...one, statements: [statement] } : one,
    ),
    connections: [between('1', melodie, corinna), between('2', amir, sam, lighthouse)],
    consents: [shown],
    sessions: [session],
    matchRounds: [round],
    roundOffers: [offer],
    concerns: [concern],
    roadmapItems: [hope],
    crises: [crisisPlan],
    directives: [signed],
    advanceDirectives: [wanted],
  };
};

const signed = aDirective();

/** Everything there is in the town, by kind. */
const there: Readonly<Record<NodeKind, readonly string[]>> = {
  self: [melodie],
  person: [harbor.id, memberIn(harbor, melodie)],
  organization: [harbor.id],
  membership: [harbor.id, memberIn(harbor, melodie)],
  member: [harbor.id, memberIn(harbor, melodie)],
  statement: [statement.id],
  entry: [harbor.id, statement.id],
  wishes: [harbor.id],
  connection: [harbor.id, between('1', melodie, corinna).id],
  ask: [harbor.id, statement.id],
  round: [harbor.id, round.id],
  offer: [harbor.id, offer.id],
  plan: [plan.id],
  section: [plan.id, plan.sections[1]?.id ?? ''],
  session: [session.id],
  concern: [harbor.id, concern.id],
  demand: [harbor.id, statement.id],
  hold: [harbor.id, statement.id],
  consent: [signed.id],
  roadmap: [hope.id],
  crisis: [crisisPlan.id],
  directive: [wanted.id],
  dimension: ['pastime'],
};

/** The same, but with a last id that names nothing. */
function missing(kind: NodeKind): readonly string[] {
  if (kind === 'dimension') return ['nothing'];
  return [...there[kind].slice(0, -1), '01960000-0000-7000-8000-00000000dead'];
}

const typeOf: Readonly<Record<NodeKind, string>> = {
  self: 'Person',
  person: 'Person',
  organization: 'Organization',
  membership: 'Membership',
  member: 'Member',
  statement: 'Statement',
  entry: 'ImportedEntry',
  wishes: 'WishList',
  connection: 'Connection',
  ask: 'Ask',
  round: 'Round',
  offer: 'RoundOffer',
  plan: 'Plan',
  section: 'PlanSection',
  session: 'Session',
  concern: 'Concern',
  demand: 'LegalDemand',
  hold: 'LegalHold',
  consent: 'Consent',
  roadmap: 'RoadmapItem',
  crisis: 'CrisisPlan',
  directive: 'AdvanceDirective',
  dimension: 'Dimension',
};

const kinds = Object.keys(there) as NodeKind[];
const look = ({ views }: Place, reader: PersonId | undefined, ref: NodeRef) =>
  views.node(readerAs(reader), ref, everything(typeOf[ref.kind]));

describe('every kind of reader, every kind of node', () => {
  it('sees what is theirs or shown to them, and nothing else', async () => {
    const place = placeWith(town());
    const seen: Record<string, string> = {};
    for (const [name, reader] of Object.entries(people)) {
      const found: string[] = [];
      for (const kind of kinds) if (await look(place, reader, { kind, ids: there[kind] })) found.push(kind);
      seen[name] = found.join(' ');
    }
    expect(seen).toEqual({
      melodie:
        'self person organization membership statement wishes connection round offer plan section session concern consent roadmap crisis directive dimension',
      corinna: 'person organization wishes connection round offer plan section concern crisis dimension',
      amir: 'person organization wishes round dimension',
      bo: 'person organization wishes round dimension',
      alex: 'person organization member wishes round dimension',
      sam: 'dimension',
      stranger: 'dimension',
      nobody: 'dimension',
    });
  });

  it('cannot tell what is forbidden from what is not there', async () => {
    const place = placeWith(town());
    for (const reader of [sam, stranger, undefined]) {
      for (const kind of kinds.filter((one) => one !== 'dimension')) {
        expect(await look(place, reader, { kind, ids: there[kind] })).toEqual(
          await look(place, reader, { kind, ids: missing(kind) }),
        );
      }
    }
    for (const kind of kinds) expect(await look(place, melodie, { kind, ids: missing(kind) })).toBeNull();
  });

  it('is never given anyone’s id but their own', async () => {
    const place = placeWith(town());
    const given = {
      wishes: { organization: globalId('organization', harbor.id) },
      asks: { organization: globalId('organization', harbor.id) },
      questions: { organization: globalId('organization', harbor.id) },
      rounds: { organization: globalId('organization', harbor.id) },
      roundOffers: { organization: globalId('organization', harbor.id) },
    };
    for (const reader of [melodie, corinna, amir, bo, sam]) {
      const answers = [
        await place.views.viewer(readerAs(reader), everything('Viewer', given)),
        await place.views.findPeers(
          readerAs(reader),
          { organization: harbor.id, kind: 'mutual', sense: 'broad', first: 50 },
          everything('FoundPeers'),
        ),
        ...(await Promise.all(kinds.map((kind) => look(place, reader, { kind, ids: there[kind] })))),
      ];
      const text = JSON.stringify(answers).replaceAll('-', '');
      for (const [name, person] of Object.entries(people)) {
        if (person && person !== reader) expect(text.includes(person.replaceAll('-', '')), `${name}’s id`).toBe(false);
      }
    }
  });

  it('knows the same human in two organizations by two names', async () => {
    const place = placeWith({ ...town(), connections: [between('2', amir, sam, lighthouse)] });
    const inHarbor = await look(place, melodie, { kind: 'person', ids: [harbor.id, memberIn(harbor, amir)] });
    const inLighthouse = await look(place, sam, { kind: 'person', ids: [lighthouse.id, memberIn(lighthouse, amir)] });
    expect(inHarbor?.['id']).not.toBe(inLighthouse?.['id']);
    expect(await look(place, melodie, { kind: 'person', ids: [lighthouse.id, memberIn(harbor, amir)] })).toBeNull();
    expect(await look(place, melodie, { kind: 'person', ids: [harbor.id, memberIn(lighthouse, amir)] })).toBeNull();
  });

  it('hands out ids that lead back to what they were on', async () => {
    const place = placeWith(town());
    for (const kind of kinds) {
      const found = await look(place, melodie, { kind, ids: there[kind] });
      const id = found?.['id'];
      if (typeof id === 'string') expect(readGlobalId(id)).toEqual({ ok: true, value: { kind, ids: there[kind] } });
    }
  });

  it('gives a field to nobody whose rule does not name them', async () => {
    const place = placeWith(town());
    for (const kind of kinds) {
      const closed = await place.views.node(
        readerAs(melodie),
        { kind, ids: there[kind] },
        everything(typeOf[kind], {}, []),
      );
      expect(closed === null || Object.keys(closed).join() === '__typename', kind).toBe(true);
    }
  });

  it('meets nobody they keep away, or who keeps them away, anywhere', async () => {
    for (const [person, blocked] of [
      [melodie, corinna],
      [corinna, melodie],
    ] as const) {
      const place = placeWith({ ...town(), blocks: [{ person, blocked, organization: harbor.id, at: someTime }] });
      const answers = [
        await place.views.viewer(readerAs(blocked), everything('Viewer')),
        await place.views.findPeers(
          readerAs(blocked),
          { organization: harbor.id, kind: 'mutual', sense: 'broad', first: 50 },
          everything('FoundPeers'),
        ),
        await look(place, blocked, { kind: 'connection', ids: there.connection }),
        await look(place, blocked, { kind: 'person', ids: [harbor.id, memberIn(harbor, person)] }),
      ];
      const text = JSON.stringify(answers);
      expect(text).not.toContain(memberIn(harbor, person).replaceAll('-', ''));
      expect(text).not.toContain(`"name":"${person === melodie ? 'Melodie' : 'Corinna'}"`);
      expect(text).toContain('ENDED');
    }
  });
});
