import { beforeEach, describe, expect, it } from 'vitest';
import type { AskId } from '../../ask/ask.js';
import type { ConnectionId, ConnectionKind } from '../../connection/connection.js';
import type { Result } from '../../kernel/result.js';
import type { PersonId } from '../../person/person-id.js';
import type { PlanId, SectionId } from '../../plan/plan.js';
import { builtInBriefing } from '../../trust/built-in-briefing.js';
import { acceptInvitation } from '../../use-cases/accept-invitation.js';
import { acknowledgeBriefing } from '../../use-cases/acknowledge-briefing.js';
import { addSection } from '../../use-cases/add-section.js';
import { agreeToMeeting } from '../../use-cases/agree-to-meeting.js';
import { answerAsk } from '../../use-cases/answer-ask.js';
import { block } from '../../use-cases/block.js';
import { declineInvitation } from '../../use-cases/decline-invitation.js';
import { draftPlan } from '../../use-cases/draft-plan.js';
import { endConnection } from '../../use-cases/end-connection.js';
import { goOn } from '../../use-cases/go-on.js';
import { invite } from '../../use-cases/invite.js';
import { liftBlock } from '../../use-cases/lift-block.js';
import { proposeMeeting } from '../../use-cases/propose-meeting.js';
import { removeEntry } from '../../use-cases/remove-entry.js';
import { revealContact } from '../../use-cases/reveal-contact.js';
import { rewriteEntry } from '../../use-cases/rewrite-entry.js';
import { sayWeMet } from '../../use-cases/say-we-met.js';
import { setAsk } from '../../use-cases/set-ask.js';
import { showSection } from '../../use-cases/show-section.js';
import { takeBackContact } from '../../use-cases/take-back-contact.js';
import { takeBackSection } from '../../use-cases/take-back-section.js';
import { withdrawAsk } from '../../use-cases/withdraw-ask.js';
import { withdrawInvitation } from '../../use-cases/withdraw-invitation.js';
import { writeEntry } from '../../use-cases/write-entry.js';
import { readGlobalId } from '../../views/global-id.js';
import type { Outcome } from '../../work/outcome.js';
import type { Occasion } from '../../work/work.js';
import { daysAfter, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';

const briefing = { text: builtInBriefing.version, language: 'en' };

/** What people do together, on real walls and real locks: every use case of connections, asks and plans, once through. */
export function describeLifeTogether(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} lets people do together`, () => {
    let town: ContractTown;
    let occasion: Occasion;
    beforeEach(async () => {
      const world = await open();
      town = await contractTown(world);
      occasion = { at: someTime, newId: world.newId };
    });

    const invited = async (by: PersonId, to: PersonId, kind: ConnectionKind = 'support') => {
      const { work, harbor } = town;
      return named<ConnectionId>(
        await invite(
          work,
          town.self(by),
          { organization: harbor.id, to: town.memberIn(harbor, to).id, kind },
          occasion,
        ),
        'connection',
        1,
      );
    };
    const on = (connection: ConnectionId) => ({ organization: town.harbor.id, connection });
    const status = async (connection: ConnectionId, person = town.melodie) =>
      (await town.read(town.self(person), ({ connections }) => connections.find(town.harbor.id, connection)))?.value
        .status;
    const cards = async (connection: ConnectionId, person: PersonId) =>
      (await town.read(town.self(person), (ports) => ports.connections.cards(connection))).map(({ words }) => words);

    it('meeting and going on', async () => {
      const { work, self, melodie, corinna } = town;
      const id = await invited(melodie, corinna);
      const meeting = {
        startsAt: daysAfter(someTime, 2),
        timeZone: 'America/Chicago',
        mode: 'walk',
        place: 'The pier',
        words: 'coffee',
      };
      succeeded(
        await acceptInvitation(
          work,
          self(corinna),
          { ...on(id), briefing, contact: 'hers', meeting, expectedVersion: 1 },
          occasion,
        ),
      );
      expect(await cards(id, melodie)).toEqual([]);
      succeeded(await acknowledgeBriefing(work, self(melodie), { ...on(id), ...briefing }, occasion));
      expect(await cards(id, melodie)).toEqual(['hers']);
      succeeded(await agreeToMeeting(work, self(melodie), { ...on(id), expectedVersion: 2 }, occasion));
      succeeded(
        await proposeMeeting(
          work,
          self(melodie),
          { ...on(id), meeting: { ...meeting, mode: 'phone', words: 'call' } },
          occasion,
        ),
      );
      succeeded(await revealContact(work, self(melodie), { ...on(id), words: 'mine' }, occasion));
      succeeded(await sayWeMet(work, self(corinna), on(id), occasion));
      succeeded(await goOn(work, self(melodie), on(id), occasion));
      succeeded(await goOn(work, self(corinna), on(id), occasion));
      expect(await status(id)).toBe('active');
      succeeded(await takeBackContact(work, self(corinna), on(id), occasion));
      expect(await cards(id, melodie)).toEqual(['mine']);
      succeeded(await endConnection(work, self(corinna), on(id), occasion));
      expect(await status(id)).toBe('ended');
      expect(await cards(id, corinna)).toEqual([]);
    });

    it('saying no, taking back, keeping away', async () => {
      const { work, self, harbor, melodie, corinna, amir } = town;
      const [declined, withdrawn] = [await invited(melodie, corinna), await invited(amir, corinna)];
      succeeded(await declineInvitation(work, self(corinna), on(declined), occasion));
      succeeded(await withdrawInvitation(work, self(amir), on(withdrawn), occasion));
      expect([await status(declined), await status(withdrawn, amir)]).toEqual(['closed', 'closed']);

      await town.work(self(melodie), ({ presences }) =>
        presences.keep(
          town.presenceIn(harbor, melodie, { setting: { seen: true, mutual: true, paused: false, since: someTime } }),
        ),
      );
      const open_ = await invited(amir, melodie, 'mutual');
      const away = { organization: harbor.id, person: town.memberIn(harbor, amir).id };
      succeeded(await block(work, self(melodie), away, occasion));
      expect(await status(open_)).toBe('closed');
      succeeded(await liftBlock(work, self(melodie), away, occasion));
      expect(await town.read(self(melodie), ({ blocks }) => blocks.setBy(melodie))).toEqual([]);
    });

    it('writing a plan, and showing a section of it', async () => {
      const { work, self, melodie, corinna } = town;
      const connection = await invited(melodie, corinna);
      succeeded(await acceptInvitation(work, self(corinna), { ...on(connection), briefing }, occasion));
      succeeded(await acknowledgeBriefing(work, self(melodie), { ...on(connection), ...briefing }, occasion));
      const plan = named<PlanId>(await draftPlan(work, self(melodie), { title: 'My days' }, occasion), 'plan', 0);
      const section = named<SectionId>(
        await addSection(work, self(melodie), { plan, sectionKind: 'toolbox' }, occasion),
        'section',
        1,
      );
      const words = { plan, section, words: 'Tea, then a walk.', language: 'en' };
      succeeded(await writeEntry(work, self(melodie), words, occasion));
      const read = (person: PersonId) =>
        town.read(self(person), async ({ plans }) => (await plans.find(plan))?.value.sections[0]?.entries ?? 'nothing');
      const [entry] = (await read(melodie)) as readonly { readonly id: Parameters<typeof removeEntry>[2]['entry'] }[];
      if (!entry) return expect.unreachable('nothing was written');
      succeeded(
        await rewriteEntry(work, self(melodie), { ...words, entry: entry.id, words: 'Coffee first.' }, occasion),
      );

      succeeded(
        await showSection(
          work,
          self(melodie),
          { ...on(connection), plan, section, until: daysAfter(someTime, 36_500) },
          occasion,
        ),
      );
      expect(await read(corinna)).toMatchObject([{ id: entry.id, words: 'Coffee first.' }]);
      succeeded(await removeEntry(work, self(melodie), { plan, section, entry: entry.id }, occasion));
      expect(await read(corinna)).toEqual([]);
      succeeded(await takeBackSection(work, self(melodie), { ...on(connection), plan, section }, occasion));
      expect(await read(corinna)).toBe('nothing');

      succeeded(await showSection(work, self(melodie), { ...on(connection), plan, section }, occasion));
      succeeded(await endConnection(work, self(corinna), on(connection), occasion));
      expect(await read(corinna)).toBe('nothing');
    });

    it('asking whoever it fits, and both saying yes', async () => {
      const { work, self, harbor, melodie, corinna, amir } = town;
      const facets = [
        {
          dimension: 'language',
          answer: { answer: 'value', value: { form: 'language', tag: 'es', proficiency: 'good' } },
          match: true,
        },
      ] as const;
      for (const person of [melodie, corinna, amir]) {
        const setting = { seen: false, mutual: true, paused: false, since: someTime };
        await town.work(self(person), ({ presences }) =>
          presences.keep(town.presenceIn(harbor, person, { facets, setting })),
        );
      }
      const asking = { organization: harbor.id, kind: 'mutual', dimension: 'language' } as const;
      const ask = named<AskId>(await setAsk(work, self(melodie), asking, occasion), 'ask', 1);
      expect(await answerAsk(work, self(corinna), { organization: harbor.id, ask, yes: false }, occasion)).toEqual({
        ok: true,
        value: {},
      });
      const yes = { organization: harbor.id, ask, yes: true };
      const connection = named<ConnectionId>(await answerAsk(work, self(amir), yes, occasion), 'connection', 1);
      expect(named(await answerAsk(work, self(amir), yes, occasion), 'connection', 1)).toBe(connection);
      expect(await status(connection)).toBe('accepted');
      expect(await status(connection, amir)).toBe('accepted');

      const again = named<AskId>(await setAsk(work, self(melodie), asking, occasion), 'ask', 1);
      succeeded(await withdrawAsk(work, self(melodie), { organization: harbor.id, ask: again }, occasion));
      expect(await town.read(town.match(corinna), ({ asks }) => asks.open(harbor.id, someTime))).toHaveLength(1);
    });
  });
}

function succeeded(answer: Result<unknown, unknown>): void {
  expect(answer).toMatchObject({ ok: true });
}

/** One of the ids of the node that a use case answered. */
function named<Id extends string>(answer: Result<Outcome, unknown>, field: string, index: number): Id {
  succeeded(answer);
  const ref = readGlobalId(answer.ok ? (answer.value[field] ?? '') : '');
  expect(ref).toMatchObject({ ok: true });
  return (ref.ok ? ref.value.ids[index] : '') as Id;
}
