import { beforeEach, describe, expect, it } from 'vitest';
import type { ConnectionId } from '../../connection/connection.js';
import type { Consent } from '../../consent/consent.js';
import { eraseScope } from '../../access/scope.js';
import type { Plan, SectionId } from '../../plan/plan.js';
import type { Suggestion, SuggestionId } from '../../plan/suggestion.js';
import { daysAfter, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';
import { aConsent, aWrittenPlan, open } from './things.js';

/** What every implementation of {@link Suggestions} promises. Corinna suggests words for Melodie’s plan. */
export function describeSuggestions(name: string, begin: () => Promise<ContractWorld>): void {
  describe(`${name} keeps what is suggested for a plan`, () => {
    let town: ContractTown;
    let plan: Plan;
    let given: Consent;
    let made: Suggestion;
    beforeEach(async () => {
      town = await contractTown(await begin());
      plan = aWrittenPlan(town);
      await town.work(town.self(town.melodie), ({ plans }) =>
        plans.keep({ value: plan, version: 0 }, [town.event({ person: town.melodie }, 'plan', plan.id, 1)]),
      );
      const connection = town.id<ConnectionId>();
      const section = plan.sections[0]?.id ?? ('' as SectionId);
      given = aConsent(town, {
        subject: { kind: 'plan-section', plan: plan.id, section, connection, may: 'suggest' },
      });
      await open(town, { id: connection, inviter: town.melodie, invitee: town.corinna }, 'contact-and-plan');
      await consent(given, 0);
      made = {
        id: town.id<SuggestionId>(),
        owner: town.melodie,
        plan: plan.id,
        section,
        connection,
        by: town.corinna,
        words: 'Maybe tea first?',
        language: 'en',
        suggestedAt: someTime,
      };
    });

    const consent = (value: Consent, version: number) =>
      town.work(town.support(town.melodie), ({ consents }) =>
        consents.keep({ value, version }, [town.event({ person: town.melodie }, 'consent', value.id, version + 1)]),
      );
    const event = (one: Suggestion, by: typeof town.melodie) =>
      town.event({ person: by }, 'suggestion', one.id, one.decided ? 2 : 1);
    const keep = (one: Suggestion, by = one.by) =>
      town.work(town.support(by), ({ suggestions }) => suggestions.keep(one, [event(one, by)]));
    const tries = (one: Suggestion, by: typeof town.melodie) =>
      town.tries(town.self(by), ({ suggestions }) => suggestions.keep(one, [event(one, by)]));
    const seenBy = (person: typeof town.melodie) =>
      town.read(town.self(person), ({ suggestions }) => suggestions.forPlan(plan.id));
    const decided = (as: 'accepted' | 'declined' | 'withdrawn'): Suggestion => ({
      ...made,
      decided: { as, at: daysAfter(someTime, 1) },
    });

    it('gives it to the owner and to whoever made it, and to nobody else', async () => {
      await keep(made);
      expect(await seenBy(town.melodie)).toEqual([made]);
      expect(await seenBy(town.corinna)).toEqual([made]);
      expect(await town.read(town.self(town.corinna), ({ suggestions }) => suggestions.by(town.corinna))).toEqual([
        made,
      ]);
      expect(await town.read(town.self(town.melodie), ({ suggestions }) => suggestions.by(town.corinna))).toEqual([
        made,
      ]);
      for (const person of [town.amir, town.stranger]) {
        expect(await seenBy(person)).toEqual([]);
        expect(await town.read(town.self(person), ({ suggestions }) => suggestions.find(made.id))).toBeUndefined();
      }
    });

    it('takes it only from whom the section is shown to, to suggest for, on that very connection', async () => {
      const { may: _, ...viewing } = given.subject as typeof given.subject & { readonly may?: 'suggest' };
      await tries({ ...made, by: town.amir }, town.amir);
      await tries({ ...made, connection: town.id() }, town.corinna);
      await tries({ ...made, section: plan.sections[1]?.id ?? made.section }, town.corinna);
      await consent({ ...given, subject: viewing as Consent['subject'] }, 1);
      await tries(made, town.corinna);
      await consent({ ...given, withdrawnAt: someTime }, 2);
      await tries(made, town.corinna);
      expect(await seenBy(town.melodie)).toEqual([]);
    });

    it('lets the owner decide, once, and whoever made it take it away before', async () => {
      await keep(made);
      await tries(decided('accepted'), town.corinna);
      await tries(decided('withdrawn'), town.melodie);
      await tries(decided('declined'), town.amir);
      expect(await seenBy(town.melodie)).toEqual([made]);
      await keep(decided('accepted'), town.melodie);
      await tries(decided('withdrawn'), town.corinna);
      expect(await seenBy(town.corinna)).toEqual([decided('accepted')]);
    });

    it('keeps the words as they were made, whoever decides', async () => {
      await keep(made);
      await town.tries(town.self(town.melodie), ({ suggestions }) =>
        suggestions.keep({ ...decided('accepted'), words: 'What she never said' }, [event(made, town.melodie)]),
      );
      expect((await seenBy(town.corinna)).map(({ words }) => words)).toEqual([made.words]);
    });

    it('lets it be taken away when the section is shown no more', async () => {
      await keep(made);
      await consent({ ...given, withdrawnAt: someTime }, 1);
      await keep(decided('withdrawn'), town.corinna);
      expect(await seenBy(town.melodie)).toEqual([decided('withdrawn')]);
    });

    it('goes with whoever made it; what was taken over stays somebody’s, of whom nothing is known', async () => {
      await keep(made);
      const [section, ...others] = plan.sections;
      if (!section) return;
      const taken = {
        id: town.id<Plan['sections'][number]['entries'][number]['id']>(),
        words: made.words,
        language: 'en',
        writtenAt: someTime,
        suggestedBy: town.corinna,
      };
      const value = { ...plan, sections: [{ ...section, entries: [...section.entries, taken] }, ...others] };
      await town.work(town.self(town.melodie), ({ plans }) =>
        plans.keep({ value, version: 1 }, [town.event({ person: town.melodie }, 'plan', plan.id, 2)]),
      );
      await town.work(town.self(town.corinna), ({ erasures }) =>
        erasures.ask({ person: town.corinna, askedAt: daysAfter(someTime, -9), dueAt: daysAfter(someTime, -2) }),
      );
      await town.work(eraseScope(town.corinna), ({ erasures }) => erasures.destroy(town.corinna, someTime));
      expect(await seenBy(town.melodie)).toEqual([]);
      const left = await town.read(town.self(town.melodie), ({ plans }) => plans.find(plan.id));
      const [entry] = left?.value.sections[0]?.entries.slice(-1) ?? [];
      expect(entry?.words).toBe(made.words);
      expect(entry?.suggestedBy).toBeDefined();
      expect(entry?.suggestedBy).not.toBe(town.corinna);
    });
  });
}
