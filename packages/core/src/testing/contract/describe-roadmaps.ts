import { beforeEach, describe, expect, it } from 'vitest';
import { eraseScope } from '../../access/scope.js';
import type { ConnectionId } from '../../connection/connection.js';
import type { Consent } from '../../consent/consent.js';
import { nobody } from '../../record/erasure.js';
import { lineOf } from '../../roadmap/change.js';
import type { RoadmapItem, RoadmapItemId } from '../../roadmap/roadmap-item.js';
import type { Setback, SetbackId } from '../../roadmap/setback.js';
import type { RoadmapSuggestion, RoadmapSuggestionId } from '../../roadmap/suggestion.js';
import { daysAfter, longBefore, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';
import { aDraftOf, draftsSeen, saveDraft } from './describe-roadmap-drafts.js';
import { aConsent, open, standing } from './things.js';

/** What every implementation of {@link RoadmapItems} and what stands beside them promises together. Run it against yours. */
export function describeRoadmaps(name: string, begin: () => Promise<ContractWorld>): void {
  describe(`${name} keeps roadmaps`, () => {
    let town: ContractTown;
    beforeEach(async () => {
      town = await contractTown(await begin());
    });

    type Who = ContractTown['melodie'];
    const aGoal = (over: Partial<RoadmapItem> = {}): RoadmapItem => ({
      id: town.id<RoadmapItemId>(),
      owner: town.melodie,
      kind: 'goal',
      words: 'Volver a cantar 🎶',
      language: 'es-MX',
      writtenAt: longBefore,
      changedAt: longBefore,
      status: 'idea',
      ...over,
    });
    const keep = (value: RoadmapItem, version = 0, by: Who = value.owner) =>
      town.work(town.self(by), ({ roadmapItems }) =>
        roadmapItems.keep({ value, version }, [
          town.event({ person: value.owner }, 'roadmap-item', value.id, version + 1),
        ]),
      );
    const written = async (over: Partial<RoadmapItem> = {}) => {
      const item = aGoal(over);
      await keep(item);
      return item;
    };
    const consent = async (value: Consent, version = 0) => {
      const { person, recipient, subject } = value;
      const pair = { id: subject.connection as ConnectionId, inviter: person, invitee: recipient };
      await open(town, pair, 'contact-and-plan');
      return town.work(town.support(person), ({ consents }) =>
        consents.keep({ value, version }, [town.event({ person }, 'consent', value.id, version + 1)]),
      );
    };
    const showing = (item: RoadmapItem, over: Partial<Consent> = {}) =>
      aConsent(town, { subject: { kind: 'roadmap-item', item: item.id, connection: town.id() }, ...over });
    const seenBy = (person: Who, { id }: RoadmapItem) =>
      town.read(town.self(person), ({ roadmapItems }) => roadmapItems.find(id));
    const everyScope = (person: Who) => [town.self(person), town.support(person), town.match(person)];

    it('gives an item back to its owner exactly as kept, after every change, and nothing of it to anybody else', async () => {
      const bare = await written();
      const whole: RoadmapItem = {
        ...bare,
        words: 'Sing,\n\tagain',
        language: 'en',
        status: 'let-go',
        towards: town.id<RoadmapItemId>(),
        area: 'community',
        wellness: 'spiritual',
        from: new Date('2026-12-01T00:00:00Z'),
        by: new Date('2027-02-28T00:00:00Z'),
        measure: 'When I hear myself',
        suggestedBy: town.corinna,
        changedAt: someTime,
      };
      expect(await seenBy(town.melodie, bare)).toEqual({ value: bare, version: 1 });
      for (const [index, value] of [whole, bare].entries()) {
        expect(await keep(value, index + 1)).toEqual({ ok: true, value: index + 2 });
        expect(await seenBy(town.melodie, bare)).toEqual({ value, version: index + 2 });
      }
      expect(await keep(whole, 1)).toEqual({ ok: false, error: { kind: 'ChangedMeanwhile', version: 3 } });
      const { status: _, ...strength } = aGoal({ kind: 'strength' });
      await keep(strength);
      expect(await seenBy(town.melodie, strength)).toEqual({ value: strength, version: 1 });
      for (const scope of [...everyScope(town.corinna), ...everyScope(town.noor), town.importing()]) {
        const [found, listed, counted] = await town.read(scope, async ({ roadmapItems }) => [
          await roadmapItems.find(bare.id),
          await roadmapItems.of(town.melodie),
          await roadmapItems.countOf(town.melodie),
        ]);
        expect([found, listed, counted]).toEqual([undefined, [], 0]);
      }
    });

    it("lists and counts one's own, in the order they were written", async () => {
      const second = await written({ writtenAt: daysAfter(longBefore, 1) });
      const first = await written();
      const own = await town.read(town.self(town.melodie), ({ roadmapItems }) => roadmapItems.of(town.melodie));
      expect(own.map(({ value }) => value.id)).toEqual([first.id, second.id]);
      expect(await town.read(town.self(town.melodie), ({ roadmapItems }) => roadmapItems.countOf(town.melodie))).toBe(
        2,
      );
    });

    it('adds a line to its history at every change, for its owner alone', async () => {
      const item = await written();
      const changed = { ...item, words: 'Sing', language: 'en', status: 'active', changedAt: someTime } as const;
      await keep(changed, 1);
      const history = (person: Who) =>
        town.read(town.self(person), ({ roadmapItems }) => roadmapItems.historyOf(town.melodie, item.id));
      expect(await history(town.melodie)).toEqual([lineOf(item, 1), lineOf(changed, 2)]);
      await consent(showing(item));
      expect(await history(town.corinna)).toEqual([]);
    });

    it('shows one item to whom it is shown, and nothing around it', async () => {
      const item = await written();
      const beside = await written({ kind: 'step', towards: item.id });
      await consent(showing(item));
      expect(await seenBy(town.corinna, item)).toEqual({ value: item, version: 1 });
      expect(await seenBy(town.corinna, beside)).toBeUndefined();
      expect(await seenBy(town.amir, item)).toBeUndefined();
      expect(
        (await town.read(town.self(town.corinna), ({ roadmapItems }) => roadmapItems.shownTo(town.corinna))).map(
          ({ value }) => value.id,
        ),
      ).toEqual([item.id]);
      expect(
        await town.read(town.self(town.melodie), ({ roadmapItems }) => roadmapItems.shownTo(town.melodie)),
      ).toEqual([]);
    });

    it('hides it at the next look once it is taken back', async () => {
      const item = await written({ kind: 'dream' });
      const shown = showing(item);
      await consent(shown);
      await consent({ ...shown, withdrawnAt: someTime }, 1);
      expect(await seenBy(town.corinna, item)).toBeUndefined();
      expect(await town.read(town.self(town.melodie), ({ consents }) => consents.find(town.melodie, shown.id))).toEqual(
        { value: { ...shown, withdrawnAt: someTime }, version: 2 },
      );
    });

    it('closes it to whoever oversees its owner', async () => {
      const item = await written();
      await consent(showing(item));
      await standing(town, town.melodie, ['mentor']);
      await standing(town, town.corinna, ['peer-supporter', 'supervisor']);
      expect(await seenBy(town.corinna, item)).toBeUndefined();
      expect(await seenBy(town.melodie, item)).toBeDefined();
    });

    it('lets nobody but the owner write in it, a reader included', async () => {
      const item = await written();
      await consent(showing(item));
      await town.tries(town.self(town.corinna), ({ roadmapItems }) =>
        roadmapItems.keep({ value: { ...item, words: 'Hers' }, version: 1 }, []),
      );
      await town.tries(town.self(town.corinna), ({ roadmapItems }) =>
        roadmapItems.keep({ value: { ...item, owner: town.corinna, words: 'Hers' }, version: 1 }, []),
      );
      await town.tries(town.self(town.corinna), ({ roadmapItems }) => roadmapItems.remove(town.melodie, item.id, []));
      expect(await seenBy(town.melodie, item)).toEqual({ value: item, version: 1 });
    });

    const aSuggestion = (item: RoadmapItem, over: Partial<RoadmapSuggestion> = {}): RoadmapSuggestion => ({
      id: town.id<RoadmapSuggestionId>(),
      owner: item.owner,
      item: item.id,
      kind: 'step',
      words: 'Go to one rehearsal.',
      language: 'en',
      by: town.corinna,
      suggestedAt: someTime,
      ...over,
    });
    const suggest = (suggestion: RoadmapSuggestion, scope = town.support(suggestion.by)) =>
      town.work(scope, ({ roadmapSuggestions }) => roadmapSuggestions.keep(suggestion, []));
    const waitingAt = (item: RoadmapItem, person: Who) =>
      town.read(town.self(person), ({ roadmapSuggestions }) => roadmapSuggestions.at(item.id));

    it('keeps what was suggested beside the item, for the two of them', async () => {
      const item = await written();
      await consent(showing(item));
      await consent(showing(item, { recipient: town.amir }));
      const [hers, his] = [aSuggestion(item), aSuggestion(item, { by: town.amir, kind: 'support' })];
      await suggest(hers);
      await suggest({ ...his, suggestedAt: daysAfter(someTime, 1) });
      expect(await waitingAt(item, town.melodie)).toEqual([hers, { ...his, suggestedAt: daysAfter(someTime, 1) }]);
      expect(await waitingAt(item, town.corinna)).toEqual([hers]);
      expect(await waitingAt(item, town.noor)).toEqual([]);
      const made = await town.read(town.self(town.corinna), ({ roadmapSuggestions }) =>
        roadmapSuggestions.madeBy(town.corinna),
      );
      expect(made).toEqual([hers]);
      expect(await seenBy(town.melodie, item)).toEqual({ value: item, version: 1 });
    });

    it('takes no suggestion for what is not shown, and none in another’s name', async () => {
      const item = await written();
      await town.tries(town.support(town.corinna), ({ roadmapSuggestions }) =>
        roadmapSuggestions.keep(aSuggestion(item), []),
      );
      await consent(showing(item));
      await town.tries(town.support(town.corinna), ({ roadmapSuggestions }) =>
        roadmapSuggestions.keep(aSuggestion(item, { by: town.amir }), []),
      );
      await town.tries(town.support(town.amir), ({ roadmapSuggestions }) =>
        roadmapSuggestions.keep(aSuggestion(item, { by: town.amir }), []),
      );
      expect(await waitingAt(item, town.melodie)).toEqual([]);
    });

    it('lets the two settle it, once, and nobody else', async () => {
      const item = await written();
      await consent(showing(item));
      const settle = ({ id }: RoadmapSuggestion, person: Who) =>
        town.work(town.self(person), ({ roadmapSuggestions }) => roadmapSuggestions.settle(id, []));
      for (const person of [town.melodie, town.corinna]) {
        const made = aSuggestion(item);
        await suggest(made);
        expect(await settle(made, town.amir)).toBe(false);
        expect(await settle(made, person)).toBe(true);
        expect(await settle(made, person)).toBe(false);
      }
      expect(await waitingAt(item, town.melodie)).toEqual([]);
    });

    it('takes an item out with its history, its draft and what was suggested for it', async () => {
      const [item, other] = [await written(), await written()];
      await consent(showing(item));
      await suggest(aSuggestion(item));
      await saveDraft(town, aDraftOf(town, { place: item.id }));
      await saveDraft(town, aDraftOf(town, { place: other.id }));
      const remove = () =>
        town.work(town.self(town.melodie), ({ roadmapItems }) => roadmapItems.remove(town.melodie, item.id, []));
      expect(await remove()).toBe(true);
      expect(await remove()).toBe(false);
      expect(await seenBy(town.melodie, item)).toBeUndefined();
      expect(await waitingAt(item, town.melodie)).toEqual([]);
      expect((await draftsSeen(town, town.melodie)).map(({ place }) => place)).toEqual([other.id]);
      expect(
        await town.read(town.self(town.melodie), ({ roadmapItems }) => roadmapItems.historyOf(town.melodie, item.id)),
      ).toEqual([]);
      expect(await seenBy(town.melodie, other)).toBeDefined();
    });

    it('goes with whoever made it; what was taken up stays somebody’s, of whom nothing is known', async () => {
      const item = await written();
      const [taken, hers] = [aGoal({ suggestedBy: town.corinna }), aGoal({ suggestedBy: town.amir })];
      for (const one of [taken, hers]) await keep(one);
      await consent(showing(item));
      await suggest(aSuggestion(item));
      await town.work(town.self(town.corinna), ({ erasures }) =>
        erasures.ask({ person: town.corinna, askedAt: daysAfter(someTime, -9), dueAt: daysAfter(someTime, -2) }),
      );
      await town.work(eraseScope(town.corinna), ({ erasures }) => erasures.destroy(town.corinna, someTime));
      expect(await waitingAt(item, town.melodie)).toEqual([]);
      expect(await seenBy(town.melodie, taken)).toEqual({ value: { ...taken, suggestedBy: nobody }, version: 1 });
      expect(await seenBy(town.melodie, hers)).toEqual({ value: hers, version: 1 });
    });

    it('keeps setbacks for their owner, newest first, until they take them out', async () => {
      const setback = (writtenAt: Date): Setback => ({
        id: town.id<SetbackId>(),
        owner: town.melodie,
        words: 'No salí de la cama.',
        language: 'es',
        writtenAt,
      });
      const [older, newer] = [setback(longBefore), setback(someTime)];
      await town.work(town.self(town.melodie), async ({ setbacks }) => {
        await setbacks.keep(older);
        await setbacks.keep(newer);
      });
      const of = (scope: ReturnType<ContractTown['self']> | ReturnType<ContractTown['support']>) =>
        town.read(scope, ({ setbacks }) => setbacks.of(town.melodie));
      expect(await of(town.self(town.melodie))).toEqual([newer, older]);
      for (const scope of [...everyScope(town.corinna), ...everyScope(town.noor)]) expect(await of(scope)).toEqual([]);
      await town.tries(town.self(town.corinna), ({ setbacks }) => setbacks.remove(town.melodie, newer.id));
      await town.tries(town.self(town.corinna), ({ setbacks }) => setbacks.keep(setback(someTime)));
      expect(await of(town.self(town.melodie))).toEqual([newer, older]);
      const remove = () =>
        town.work(town.self(town.melodie), ({ setbacks }) => setbacks.remove(town.melodie, newer.id));
      expect([await remove(), await remove()]).toEqual([true, false]);
      expect(await of(town.self(town.melodie))).toEqual([older]);
    });
  });
}
