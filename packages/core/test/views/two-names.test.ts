import { describe, expect, it } from 'vitest';
import type { Connection, ConnectionId, Organization, PersonId } from '../../src/index.js';
import { selfScope } from '../../src/index.js';
import { endConnection, globalId, revealContact, showSection, takeBackSection } from '../../src/use-cases/index.js';
import {
  aMembership,
  aPlan,
  aPresence,
  corinna,
  crisisSection,
  dailySection,
  daysAfter,
  harbor,
  lighthouse,
  melodie,
  memberIn,
  occasion,
  someTime,
} from '../../src/testing/index.js';
import { asking, below, everything } from './asking.js';
import { aDirective } from './signed.js';
import { aSingingTown, nodeOf, type Place, placeWith, readerAs } from './town.js';

const between = (last: string, { id }: Organization): Connection => ({
  id: `01960000-0000-7000-8000-00000000060${last}` as ConnectionId,
  organization: id,
  kind: 'support',
  inviter: melodie,
  invitee: corinna,
  invitedAt: someTime,
  openUntil: daysAfter(someTime, 14),
  status: 'accepted',
  acceptedAt: someTime,
});
const [here, there] = [between('1', harbor), between('2', lighthouse)];
const on = ({ id, organization }: Connection) => ({ plan: aPlan().id, organization, connection: id });

/** Melodie and Corinna belong to both organizations and are connected in both, as far as they know with two people. */
function twice(): Place {
  const town = aSingingTown();
  return placeWith({
    ...town,
    memberships: [...(town.memberships ?? []), ...[melodie, corinna].map((one) => aMembership(one, lighthouse))],
    presences: [...(town.presences ?? []), ...[melodie, corinna].map((one) => aPresence(one, lighthouse))],
    plans: [aPlan()],
    connections: [here, there],
  });
}

const namesIn = (organization: Organization, connection: Connection): readonly string[] => [
  ...[melodie, corinna].map((one) => globalId('person', organization.id, memberIn(organization, one))),
  globalId('organization', organization.id),
  globalId('connection', organization.id, connection.id),
];

/** Everything the answer says, as text, with the ids of either organization that are in it. */
function told(answer: unknown): { readonly harbor: number; readonly lighthouse: number } {
  const text = JSON.stringify(answer);
  const count = (names: readonly string[]): number => names.filter((name) => text.includes(name)).length;
  return { harbor: count(namesIn(harbor, here)), lighthouse: count(namesIn(lighthouse, there)) };
}

const plans = async ({ views }: Place, reader: PersonId, field: 'plans' | 'shownToMe') =>
  (await views.viewer(readerAs(reader), asking('Viewer', below('Viewer', field, everything('Plan')))))?.[field];
const planOf = ({ views }: Place, reader: PersonId) =>
  views.node(readerAs(reader), nodeOf(globalId('plan', aPlan().id)), everything('Plan'));
const connectionSeen = ({ views }: Place, reader: PersonId, { organization, id }: Connection) =>
  views.node(readerAs(reader), nodeOf(globalId('connection', organization, id)), everything('Connection'));
const show = ({ work }: Place, connection: Connection, section = crisisSection) =>
  showSection(
    work,
    selfScope(melodie),
    { ...on(connection), section },
    occasion(someTime, 1 + Number(connection.id.slice(-1))),
  );

describe('two people who know each other twice', () => {
  it.each([
    ['the harbor', here, 'harbor', 'lighthouse'],
    ['the lighthouse', there, 'lighthouse', 'harbor'],
  ] as const)(
    'are named as in %s where a section was shown there, and nowhere as anyone else',
    async (_, connection, named, silent) => {
      const place = twice();
      expect(await show(place, connection)).toMatchObject({ ok: true });
      for (const answer of [await planOf(place, corinna), await plans(place, corinna, 'shownToMe')]) {
        expect(told(answer)[named]).toBeGreaterThan(0);
        expect(told(answer)[silent]).toBe(0);
      }
      const own = (await plans(place, melodie, 'plans')) as readonly { readonly sections: readonly object[] }[];
      const shownTo = own.flatMap(({ sections }) => sections.flatMap((one) => (one as { shownTo: unknown }).shownTo));
      expect(shownTo).toHaveLength(1);
      expect(told(shownTo)).toMatchObject({ [silent]: 0 });
      expect(told(shownTo)[named]).toBeGreaterThan(0);
    },
  );

  it('keep on one connection what they showed there when the other ends, or is taken back on the other', async () => {
    const place = twice();
    await show(place, here);
    await show(place, there);
    await takeBackSection(
      place.work,
      selfScope(melodie),
      { ...on(here), section: crisisSection },
      occasion(someTime, 4),
    );
    expect(told(await planOf(place, corinna))).toMatchObject({ harbor: 0 });
    expect(await planOf(place, corinna)).toMatchObject({ sections: [{ kind: 'CRISIS' }], owner: { name: 'Melodie' } });

    await show(place, here, dailySection);
    await endConnection(place.work, selfScope(corinna), on(here), occasion(someTime, 5));
    expect(await planOf(place, corinna)).toMatchObject({ sections: [{ kind: 'CRISIS' }] });
    await endConnection(place.work, selfScope(melodie), on(there), occasion(someTime, 6));
    expect(await planOf(place, corinna)).toBeNull();
  });

  it('are not told to be one where something of one plan was shown under both names', async () => {
    const place = twice();
    await show(place, here);
    await show(place, there, dailySection);
    const seen = await planOf(place, corinna);
    expect(seen).toMatchObject({ sections: [{ kind: 'DAILY_PLAN' }, { kind: 'CRISIS' }] });
    expect(seen?.['owner'] ?? null).toBeNull();
    expect(told(seen)).toEqual({ harbor: 0, lighthouse: 0 });
  });

  it('end one connection, and how they said to be reached stays on the other', async () => {
    const place = twice();
    for (const [index, connection] of [here, there].entries()) {
      const command = { ...on(connection), words: `+1 555 010${String(index)}` };
      await revealContact(place.work, selfScope(melodie), command, occasion(someTime, 7 + index));
    }
    await endConnection(place.work, selfScope(corinna), on(here), occasion(someTime, 9));
    expect(await connectionSeen(place, corinna, here)).toMatchObject({ state: 'ENDED', contacts: [] });
    expect(await connectionSeen(place, corinna, there)).toMatchObject({ contacts: [{ words: '+1 555 0101' }] });
  });

  it('hear a yes that names one of them only where it was signed, and so does the preview', async () => {
    const place = twice();
    const signed = aDirective({
      purposes: ['support'],
      categories: ['connections', 'meetings'],
      discloser: { kind: 'organization', organization: lighthouse.id },
    });
    await place.work(selfScope(melodie), async ({ directives, trust }) => {
      await directives.keep({ value: signed, version: 0 }, []);
      for (const { id } of [here, there]) {
        const mine = (await trust.on(id)).find(({ value }) => value.person === melodie);
        if (!mine) throw new Error('She was told.');
        await trust.keep({ ...mine, value: { ...mine.value, level: 'contact-and-plan' } }, []);
      }
    });
    const person = asking('Person', 'id', below('Person', 'earlierSupport', everything('EarlierSupport')));
    for (const [organization, lines] of [
      [harbor, 0],
      [lighthouse, 1],
    ] as const) {
      const ids = [organization.id, memberIn(organization, melodie)];
      const read = await place.views.node(readerAs(corinna), { kind: 'person', ids }, person);
      expect(read?.['earlierSupport']).toHaveLength(lines);
      const preview = await place.views.previewAs(
        readerAs(melodie),
        {
          organization: organization.id,
          eyes: { kind: 'person', membership: memberIn(organization, corinna) },
          showing: [],
          displaying: [],
        },
        asking('Preview', below('Preview', 'person', person)),
      );
      expect(preview?.['person']).toEqual(read);
    }
  });
});
