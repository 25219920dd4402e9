import { beforeEach, describe, expect, it } from 'vitest';
import type { ActingScope } from '../../access/scope.js';
import type { PersonId } from '../../person/person-id.js';
import type { Profile } from '../../profile/profile.js';
import type { StatementId } from '../../profile/statement.js';
import type { WishList } from '../../wish/wishes.js';
import type { Ports } from '../../work/ports.js';
import { longBefore, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';
import { anEntry, anInvitation, connected } from './things.js';

/** What every implementation of {@link Profiles}, {@link ImportedEntries}, {@link Wishes}, {@link Presences}, {@link Blocks} and {@link Replies} promises. */
export function describeProfiles(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} keeps what people say of themselves`, () => {
    let town: ContractTown;
    beforeEach(async () => {
      town = await contractTown(await open());
    });
    const keepProfile = (value: Profile, version: number) =>
      town.work(town.self(value.person), ({ profiles }) =>
        profiles.keep({ value, version }, [town.event({ person: value.person }, 'profile', value.person, version + 1)]),
      );
    const aProfile = (): Profile => ({
      person: town.melodie,
      name: 'Melodie  O’Brien',
      language: 'es-MX',
      statements: [
        {
          id: town.id<StatementId>(),
          dimension: 'language',
          comfort: 'gladly',
          statedAt: longBefore,
          answer: { answer: 'value', value: { form: 'language', tag: 'ase', proficiency: 'good' } },
          uses: [
            { use: 'match', organization: town.harbor.id },
            { use: 'display', organization: town.harbor.id, audience: 'connections' },
          ],
        },
        {
          id: town.id<StatementId>(),
          dimension: 'gender',
          comfort: 'not-with-me',
          statedAt: someTime,
          answer: { answer: 'self-described', words: 'both, and 🙂', language: 'en' },
          uses: [],
        },
        {
          id: town.id<StatementId>(),
          dimension: 'faith',
          comfort: 'only-later',
          statedAt: someTime,
          answer: { answer: 'prefer-not-to-say' },
          uses: [],
        },
      ],
    });

    describe('profiles', () => {
      it('are given back exactly as kept, after every change', async () => {
        const profile = aProfile();
        const changed = { person: profile.person, name: 'Mel', statements: profile.statements.slice(1) };
        const read = () => town.read(town.self(town.melodie), ({ profiles }) => profiles.find(town.melodie));
        expect(await read()).toBeUndefined();
        for (const [version, value] of [profile, changed, profile, { ...changed, statements: [] }].entries()) {
          expect(await keepProfile(value, version)).toEqual({ ok: true, value: version + 1 });
          expect(await read()).toEqual({ value, version: version + 1 });
        }
        expect(await keepProfile(profile, 2)).toEqual({ ok: false, error: { kind: 'ChangedMeanwhile', version: 4 } });
      });

      it("are nobody else's to read or write", async () => {
        const profile = aProfile();
        await keepProfile(profile, 0);
        const others = [
          town.self(town.corinna),
          town.support(town.corinna),
          town.match(town.corinna),
          town.self(town.stranger),
          town.importing(),
        ];
        for (const scope of others) {
          expect(await town.read(scope, ({ profiles }) => profiles.find(town.melodie))).toBeUndefined();
          await town.tries(scope, ({ profiles }) =>
            profiles.keep({ value: { ...profile, name: 'Not mine' }, version: 1 }, []),
          );
        }
        expect(await town.read(town.self(town.melodie), ({ profiles }) => profiles.find(town.melodie))).toEqual({
          value: profile,
          version: 1,
        });
      });
    });

    describe('imported entries', () => {
      it("are given back exactly as kept, one source at a time to the import, one's own to the person", async () => {
        const [one, other] = [
          anEntry(town),
          anEntry(town, { externalId: '18', source: 'survey', agreements: [], answer: { answer: 'unknown' } }),
        ];
        await town.work(town.importing(), ({ importedEntries }) => importedEntries.keepMany([one, other], []));
        const changed = {
          ...one,
          withdrawnAt: someTime,
          agreements: [...one.agreements, { use: 'match', how: 'confirmed', on: someTime } as const],
        };
        await town.work(town.self(town.melodie), ({ importedEntries }) =>
          importedEntries.keep(changed, [town.event({ organization: town.harbor.id }, 'imported-entry', one.id, 1)]),
        );
        expect(
          await town.read(town.importing(), ({ importedEntries }) =>
            importedEntries.ofSource(town.harbor.id, 'intake'),
          ),
        ).toEqual([changed]);
        expect(
          new Set(
            await town.read(town.self(town.melodie), ({ importedEntries }) => importedEntries.aboutMe(town.melodie)),
          ),
        ).toEqual(new Set([changed, other]));
        expect(
          new Set(
            await town.read(town.importing(), ({ importedEntries }) =>
              importedEntries.about(town.harbor.id, town.melodie),
            ),
          ),
        ).toEqual(new Set([changed, other]));
        await town.work(town.importing(), ({ importedEntries }) => importedEntries.remove(town.harbor.id, [other.id]));
        expect(
          await town.read(town.self(town.melodie), ({ importedEntries }) =>
            importedEntries.about(town.harbor.id, town.melodie),
          ),
        ).toEqual([changed]);
      });

      it('are seen by no one else, and changed by no other organization', async () => {
        const entry = anEntry(town);
        await town.work(town.importing(), ({ importedEntries }) => importedEntries.keep(entry, []));
        for (const scope of [
          town.self(town.corinna),
          town.support(town.corinna),
          town.match(town.corinna),
          town.importing(town.lighthouse),
        ]) {
          expect(
            await town.read(scope, ({ importedEntries }) => importedEntries.about(town.harbor.id, town.melodie)),
          ).toEqual([]);
          expect(
            await town.read(scope, ({ importedEntries }) => importedEntries.ofSource(town.harbor.id, 'intake')),
          ).toEqual([]);
          await town.tries(scope, ({ importedEntries }) => importedEntries.remove(town.harbor.id, [entry.id]));
          await town.tries(scope, ({ importedEntries }) =>
            importedEntries.keep({ ...entry, withdrawnAt: someTime }, []),
          );
        }
        expect(
          await town.read(town.self(town.melodie), ({ importedEntries }) => importedEntries.aboutMe(town.melodie)),
        ).toEqual([entry]);
      });
    });

    describe('wishes', () => {
      const wishes = () =>
        ({
          person: town.melodie,
          organization: town.harbor.id,
          wishes: [
            {
              dimension: 'language',
              strength: 'must',
              importance: 5,
              like: { as: 'these', values: [{ form: 'language', tag: 'es', proficiency: 'good' }] },
              turnedOn: false,
            },
            { dimension: 'gender', strength: 'prefer', importance: 1, like: { as: 'mine' }, turnedOn: true },
          ],
        }) as const;
      const keep = (value: WishList, version: number) =>
        town.work(town.support(town.melodie), (ports) =>
          ports.wishes.keep({ value, version }, [
            town.event({ person: town.melodie }, 'wishes', town.harbor.id, version + 1),
          ]),
        );

      it('are empty at version 0, then given back exactly as kept', async () => {
        const none = { person: town.melodie, organization: town.harbor.id, wishes: [] };
        const read = () => town.read(town.self(town.melodie), (ports) => ports.wishes.of(town.melodie, town.harbor.id));
        expect(await read()).toEqual({ value: none, version: 0 });
        for (const [version, value] of [wishes(), none, wishes()].entries()) {
          expect(await keep(value, version)).toEqual({ ok: true, value: version + 1 });
          expect(await read()).toEqual({ value, version: version + 1 });
        }
        expect(await keep(none, 1)).toEqual({ ok: false, error: { kind: 'ChangedMeanwhile', version: 3 } });
        expect(
          (await town.read(town.self(town.amir), (ports) => ports.wishes.of(town.amir, town.lighthouse.id))).version,
        ).toBe(0);
      });

      it('are read by matching in that organization, and by nobody else', async () => {
        await keep(wishes(), 0);
        const many = (scope: Parameters<ContractTown['read']>[0]) =>
          town.read(scope, (ports) => ports.wishes.ofMany([town.melodie, town.amir], town.harbor.id));
        expect(await many(town.match(town.amir))).toEqual([wishes()]);
        for (const scope of [town.support(town.amir), town.self(town.amir), town.match(town.sam, town.lighthouse)])
          expect(await many(scope)).toEqual([]);
        expect(
          (await town.read(town.support(town.amir), (ports) => ports.wishes.of(town.melodie, town.harbor.id))).version,
        ).toBe(0);
      });
    });

    describe('presences', () => {
      const ofMelodie = () =>
        town.presenceIn(town.harbor, town.melodie, {
          name: 'ميلودي',
          ageGroup: 'unknown',
          setting: { seen: true, mutual: true, paused: true, since: someTime },
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
      const read = (scope: Parameters<ContractTown['read']>[0], person = town.melodie, { id } = town.harbor) =>
        town.read(scope, ({ presences }) => presences.ofPerson(id, person));

      it('are written by the person they speak of, and given back exactly as kept', async () => {
        const presence = ofMelodie();
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
          await town.tries(scope, ({ presences }) => presences.keep(ofMelodie()));
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

    describe('blocks', () => {
      it('hold both ways where people meet, and are known to their setter alone', async () => {
        const block = { person: town.melodie, blocked: town.corinna, organization: town.harbor.id, at: someTime };
        const mine = () => town.read(town.self(town.melodie), ({ blocks }) => blocks.setBy(town.melodie));
        const around = (person: typeof town.melodie, purpose: 'support' | 'match') =>
          town.read(town.acting(purpose, person), ({ blocks }) => blocks.around(person));
        await town.work(town.support(town.melodie), ({ blocks }) =>
          blocks.set(block, [town.event({ person: town.melodie }, 'blocks', town.newId(), 1)]),
        );
        await town.work(town.support(town.melodie), ({ blocks }) => blocks.set({ ...block, at: longBefore }, []));

        expect(await mine()).toEqual([block]);
        for (const purpose of ['support', 'match'] as const) {
          expect(await around(town.melodie, purpose)).toEqual(new Set([town.corinna]));
          expect(await around(town.corinna, purpose)).toEqual(new Set([town.melodie]));
          expect(await around(town.amir, purpose)).toEqual(new Set());
        }
        expect(await town.read(town.self(town.corinna), ({ blocks }) => blocks.setBy(town.melodie))).toEqual([]);
        expect(await town.read(town.self(town.corinna), ({ blocks }) => blocks.around(town.corinna))).toEqual(
          new Set(),
        );

        await town.tries(town.support(town.corinna), ({ blocks }) => blocks.lift(block, []));
        await town.tries(town.support(town.amir), ({ blocks }) => blocks.set({ ...block, blocked: town.sam }, []));
        expect(await mine()).toEqual([block]);
        await town.work(town.support(town.melodie), ({ blocks }) => blocks.lift(block, []));
        expect(await mine()).toEqual([]);
      });

      it('of one human under two names are two, each lifted by itself; either keeps them away everywhere', async () => {
        const here = { person: town.sam, blocked: town.amir, organization: town.lighthouse.id, at: someTime };
        const there = { ...here, organization: town.harbor.id };
        const as = town.support(town.sam, town.lighthouse);
        const change = (task: (blocks: Ports['blocks']) => Promise<void>) =>
          town.work(as, ({ blocks }) => task(blocks));
        const mine = async () => new Set(await town.read(town.self(town.sam), ({ blocks }) => blocks.setBy(town.sam)));
        const kept = (person: PersonId, scope: ActingScope) => town.read(scope, ({ blocks }) => blocks.around(person));
        for (const block of [here, there]) await change((blocks) => blocks.set(block, []));
        expect(await mine()).toEqual(new Set([here, there]));

        await change((blocks) => blocks.lift(here, []));
        await change((blocks) => blocks.lift(here, []));
        expect(await mine()).toEqual(new Set([there]));
        expect(await kept(town.sam, as)).toEqual(new Set([town.amir]));
        for (const organization of [town.harbor, town.lighthouse]) {
          expect(await kept(town.amir, town.support(town.amir, organization))).toEqual(new Set([town.sam]));
        }
        await change((blocks) => blocks.lift(there, []));
        expect(await kept(town.sam, as)).toEqual(new Set());
      });
    });

    describe('replies', () => {
      it('are kept once per person and key, with the work they belong to', async () => {
        const reply = {
          person: town.melodie,
          key: 'k1',
          digest: 'ab'.repeat(32),
          answer: { connection: 'connection_1' },
          at: someTime,
        };
        const keep = (value: typeof reply) =>
          town.work(town.support(value.person), ({ replies }) => replies.keep(value));
        const find = (person: typeof town.melodie) =>
          town.read(town.self(person), ({ replies }) => replies.find(town.melodie, 'k1'));

        expect(await find(town.melodie)).toBeUndefined();
        await town.work(town.self(town.melodie), async ({ replies }) => {
          await replies.keep(reply);
          return { ok: false } as const;
        });
        expect(await keep(reply)).toBe('kept');
        expect(await keep({ ...reply, digest: 'cd'.repeat(32) })).toBe('taken');
        expect(await keep({ ...reply, person: town.corinna })).toBe('kept');
        expect(await find(town.melodie)).toEqual(reply);
        expect(await find(town.corinna)).toBeUndefined();
      });

      it('go to one of two requests that come at the same time', async () => {
        const reply = { person: town.melodie, key: 'k2', digest: 'ab'.repeat(32), answer: {}, at: someTime };
        const both = await Promise.all(
          [1, 2].map(() => town.work(town.self(town.melodie), ({ replies }) => replies.keep(reply))),
        );
        expect(both.sort()).toEqual(['kept', 'taken']);
      });
    });
  });
}
