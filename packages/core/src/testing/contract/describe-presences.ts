import { beforeEach, describe, expect, it } from 'vitest';
import { indexScope } from '../../access/index-scope.js';
import type { PersonId } from '../../person/person-id.js';
import type { Presence } from '../../presence/presence.js';
import type { Wish } from '../../wish/wish.js';
import { daysAfter } from '../../kernel/days.js';
import { longBefore, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';
import { anInvitation, connected } from './things.js';

/** What every implementation of {@link Presences} promises. */
export function describePresences(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} keeps what people say of themselves`, () => {
    let town: ContractTown;
    beforeEach(async () => {
      town = await contractTown(await open());
    });

    describe('presences', () => {
      const read = (scope: Parameters<ContractTown['read']>[0], person = town.melodie, { id } = town.harbor) =>
        town.read(scope, ({ presences }) => presences.ofPerson(id, person));

      it('are written by the person they speak of, and given back exactly as kept', async () => {
        const presence = ofMelodie(town);
        await town.work(town.self(town.melodie), ({ presences }) => presences.keep(presence));
        expect(await read(town.self(town.melodie))).toEqual({ presence, taken: 0 });
        expect(await read(town.match(town.corinna))).toEqual({ presence, taken: 0 });
        expect(
          await town.read(town.support(town.corinna), ({ presences }) =>
            presences.ofMember(town.harbor.id, presence.membership),
          ),
        ).toEqual({ presence, taken: 0 });
        const offers = [
          { role: 'mentor', engagement: 'volunteer', places: 1, from: longBefore, until: someTime },
        ] as const;
        await town.work(town.self(town.melodie), ({ presences }) =>
          presences.keep({ ...presence, offers, facets: [], until: someTime }),
        );
        expect((await read(town.self(town.melodie)))?.presence).toEqual({
          ...presence,
          offers,
          facets: [],
          until: someTime,
        });
        await town.work(town.self(town.melodie), ({ presences }) => presences.keep(presence));
        expect((await read(town.self(town.melodie)))?.presence).toEqual(presence);
      });

      it('are written by nobody else', async () => {
        const before = await read(town.self(town.melodie));
        for (const scope of [
          town.support(town.corinna),
          town.match(town.corinna),
          town.self(town.corinna),
          town.importing(town.lighthouse),
        ]) {
          await town.tries(scope, ({ presences }) => presences.keep(ofMelodie(town)));
        }
        expect(await read(town.self(town.melodie))).toEqual(before);
      });

      it('are shown in support only where the person is seen or takes part with the reader', async () => {
        expect(await read(town.support(town.melodie), town.amir)).toBeUndefined();
        expect(await read(town.support(town.amir), town.melodie)).toBeDefined();
        const invitation = anInvitation(town, { inviter: town.amir, invitee: town.melodie, kind: 'mutual' });
        await town.work(town.support(town.amir), ({ connections }) =>
          connections.keep({ value: invitation, version: 0 }, []),
        );
        expect(await read(town.support(town.melodie), town.amir)).toBeDefined();
        expect(await read(town.support(town.corinna), town.amir)).toBeUndefined();
      });

      it('of several people are read together: those there are, each as read alone', async () => {
        const { melodie, corinna, amir, sam, stranger } = town;
        const together = (scope: Parameters<ContractTown['read']>[0], people: readonly PersonId[]) =>
          town.read(scope, ({ presences }) => presences.ofPeople(town.harbor.id, people));
        await connected(town);
        for (const scope of [
          town.support(melodie),
          town.match(amir),
          town.support(amir),
          town.self(melodie),
          town.support(sam, town.lighthouse),
        ]) {
          const alone = (
            await Promise.all([melodie, corinna, amir, sam, stranger].map((person) => read(scope, person)))
          ).filter((one) => one !== undefined);
          expect(new Set(await together(scope, [melodie, corinna, amir, sam, stranger]))).toEqual(new Set(alone));
        }
        expect(
          (await together(town.match(amir), [corinna, corinna])).map(({ presence, taken }) => [presence.person, taken]),
        ).toEqual([[corinna, 1]]);
        expect(await together(town.match(amir), [])).toEqual([]);
      });

      it('are nothing to another organization, nor to a stranger', async () => {
        for (const scope of [
          town.match(town.sam, town.lighthouse),
          town.support(town.sam, town.lighthouse),
          town.self(town.stranger),
          town.self(town.corinna),
        ]) {
          expect(await read(scope)).toBeUndefined();
          expect(await town.read(scope, ({ presences }) => presences.candidates(town.harbor.id))).toEqual([]);
        }
        expect(await read(town.match(town.amir), town.amir, town.lighthouse)).toEqual(
          await read(town.self(town.amir), town.amir, town.lighthouse),
        );
      });

      it('are candidates to matching when seen or open to an ask, with the places taken', async () => {
        await connected(town);
        const people = async () =>
          new Map(
            (await town.read(town.match(town.melodie), ({ presences }) => presences.candidates(town.harbor.id))).map(
              ({ presence, taken }) => [presence.person, taken],
            ),
          );
        expect(await people()).toEqual(
          new Map([
            [town.melodie, 0],
            [town.corinna, 1],
          ]),
        );
        const facet = {
          dimension: 'survivor-of',
          answer: { answer: 'value', value: { form: 'choice', key: 'flood' } },
          match: true,
        } as const;
        await town.work(town.self(town.amir), ({ presences }) =>
          presences.keep(town.presenceIn(town.harbor, town.amir, { facets: [facet] })),
        );
        expect([...(await people()).keys()]).toContain(town.amir);
        expect(await read(town.match(town.amir), town.corinna)).toMatchObject({ taken: 1 });
      });
    });

    describe('marks of presences', () => {
      const looks = (scope: Parameters<ContractTown['read']>[0], { id } = town.harbor) =>
        town.read(scope, async ({ presences }) => ({
          fingerprint: await presences.fingerprint(id),
          marks: new Map((await presences.marks(id, { most: 100 })).map(({ person, mark }) => [person, mark] as const)),
        }));

      it('come for everybody present, page by page in the order of their ids, to matching alone', async () => {
        const { melodie, corinna, amir, noor } = town;
        const { fingerprint, marks } = await looks(town.match(melodie));
        const everybody = [melodie, corinna, amir, noor].sort();
        expect([...marks.keys()]).toEqual(everybody);
        expect(fingerprint.people).toBe(4);
        expect(await looks(indexScope(town.harbor.id))).toEqual({ fingerprint, marks });
        const page = (most: number, after?: PersonId) =>
          town.read(town.match(melodie), async ({ presences }) =>
            (await presences.marks(town.harbor.id, { most, ...(after && { after }) })).map(({ person }) => person),
          );
        expect([...(await page(3)), ...(await page(3, everybody[2]))]).toEqual(everybody);
        for (const scope of [
          town.support(melodie),
          town.self(melodie),
          town.match(town.sam, town.lighthouse),
          town.acting('administer', noor),
          indexScope(town.lighthouse.id),
        ])
          expect(await looks(scope)).toMatchObject({ fingerprint: { people: 0 }, marks: new Map() });
      });

      it('are others when the row, the places taken or the wishes are, of that person alone, and only then', async () => {
        const { melodie, corinna } = town;
        let before = await looks(town.match(melodie));
        const changes = async (person: PersonId, change: () => Promise<unknown>): Promise<void> => {
          await change();
          const now = await looks(town.match(melodie));
          const others = [...now.marks].filter(([one, mark]) => before.marks.get(one) !== mark).map(([one]) => one);
          expect(others).toEqual([person]);
          expect(now.fingerprint).not.toEqual(before.fingerprint);
          before = now;
        };
        await changes(melodie, () => town.work(town.self(melodie), ({ presences }) => presences.keep(ofMelodie(town))));
        await changes(corinna, () => connected(town));
        const wish = {
          dimension: 'language',
          strength: 'prefer',
          importance: 3,
          like: { as: 'mine' },
          turnedOn: false,
        };
        for (const [version, wishes] of [[wish], [{ ...wish, importance: 5 }], []].entries())
          await changes(melodie, () =>
            town.work(town.self(melodie), (ports) =>
              ports.wishes.keep(
                {
                  value: { person: melodie, organization: town.harbor.id, wishes: wishes as readonly Wish[] },
                  version,
                },
                [],
              ),
            ),
          );
        await changes(corinna, () =>
          town.work(town.acting('administer', town.noor), ({ presences }) =>
            presences.offer(town.harbor.id, corinna, []),
          ),
        );
        expect(await looks(town.match(town.amir))).toEqual(before);
        // The machinery knows no wishes and no connections: of these two it holds what is to be read again.
        const held = await looks(indexScope(town.harbor.id));
        const others = [...held.marks].filter(([one, mark]) => before.marks.get(one) !== mark).map(([one]) => one);
        expect(new Set(others)).toEqual(new Set([melodie, corinna]));
      });
    });
  });
}

function ofMelodie(town: ContractTown): Presence {
  return town.presenceIn(town.harbor, town.melodie, {
    name: 'ميلودي',
    ageGroup: 'unknown',
    setting: { seen: true, mutual: true, paused: true, pausedUntil: daysAfter(someTime, 3), since: someTime },
    facets: [
      {
        dimension: 'language',
        answer: { answer: 'value', value: { form: 'language', tag: 'ar', proficiency: 'excellent' } },
        match: true,
        display: 'members',
      },
      {
        dimension: 'gender',
        answer: { answer: 'self-described', words: 'both', language: 'en' },
        match: false,
        display: 'connections',
      },
      {
        dimension: 'survivor-of',
        answer: { answer: 'value', value: { form: 'choice', key: 'flood' } },
        match: true,
      },
    ],
  });
}
