import { beforeEach, describe, expect, it } from 'vitest';
import type { ConsentDirective, DirectiveId } from '../../consent/directive.js';
import type { Recipient, Withdrawal } from '../../consent/consent-terms.js';
import { claimScope, setUpScope } from '../../access/scope.js';
import type { PersonId } from '../../person/person-id.js';
import { daysAfter, longBefore, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';

/** What every implementation of {@link Directives} promises. */
export function describeDirectives(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} keeps what people signed`, () => {
    let town: ContractTown;
    beforeEach(async () => {
      town = await contractTown(await open());
    });

    const toPerson = (person: PersonId): Recipient => ({ kind: 'person', person });
    const a = (over: Partial<ConsentDirective> = {}): ConsentDirective => aDirective(town, over);
    const keep = (value: ConsentDirective, version = 0, by = value.person) =>
      town.work(town.self(by), ({ directives }) =>
        directives.keep({ value, version }, [
          town.event({ person: value.person }, 'directive', value.id, version + 1, 'DirectiveGiven'),
        ]),
      );
    const takeBack = (value: ConsentDirective, ...withdrawals: readonly Withdrawal[]) =>
      keep({ ...value, withdrawals: [...value.withdrawals, ...withdrawals] }, 1 + value.withdrawals.length);
    const mine = (person = town.melodie) =>
      town.read(town.self(person), ({ directives }) => directives.givenBy(person));
    const permitted = (person: PersonId, by = town.melodie) =>
      town.read(town.self(person), ({ directives }) => directives.permitting(by));
    const refused = (person: PersonId, purpose: 'support' | 'match' = 'support') =>
      town.read(town.acting(purpose, person), ({ directives }) => directives.refusing(person));

    it('gives a directive back word for word, newest first; to those it reaches, with themselves alone', async () => {
      const older = a({ signature: { ...a().signature, at: longBefore } });
      const newer = a({
        recipients: [
          toPerson(town.corinna),
          { kind: 'class', class: 'treating-providers' },
          { kind: 'outside', name: 'Dr. Osei' },
          { kind: 'intermediary', organization: town.harbor.id, participants: [town.amir] },
          { kind: 'organization', organization: town.lighthouse.id },
        ],
        things: ['one', 'two'],
        connection: town.id(),
        ownWords: { scope: 'Solo mi plan', purpose: 'Que me ayude' },
        explainedBy: 'Rosa',
        helpedBy: 'Alex',
        original: { place: 'Blue folder', on: longBefore },
        recordedBy: town.corinna,
        supersedes: older.id,
        expires: { kind: 'event', event: 'study-ends' },
      });
      for (const one of [older, newer]) expect(await keep(one)).toEqual({ ok: true, value: 1 });
      expect(await mine()).toEqual([
        { value: newer, version: 1 },
        { value: older, version: 1 },
      ]);
      const find = (by: PersonId) =>
        town.read(town.self(by), ({ directives }) => directives.find(town.melodie, newer.id));
      expect(await find(town.melodie)).toEqual({ value: newer, version: 1 });
      expect(await find(town.amir)).toEqual({ value: { ...newer, recipients: [newer.recipients[3]] }, version: 1 });
      expect(await find(town.sam)).toBeUndefined();
      expect(await mine(town.corinna)).toEqual([]);
      await town.tries(town.self(town.corinna), ({ directives }) => directives.keep({ value: a(), version: 0 }, []));
      expect(await mine()).toHaveLength(2);
    });

    it('is never edited: only what was taken back is added', async () => {
      const given = a();
      await keep(given);
      const edited = { ...given, categories: ['story', 'contact'], form: 'paper' } as const;
      const back: Withdrawal = { at: someTime, category: 'plan' };
      expect(await keep({ ...edited, withdrawals: [back] }, 1)).toEqual({ ok: true, value: 2 });
      expect(await mine()).toEqual([{ value: { ...given, withdrawals: [back] }, version: 2 }]);
      expect(await keep({ ...given, withdrawals: [back] }, 1)).toEqual({
        ok: false,
        error: { kind: 'ChangedMeanwhile', version: 2 },
      });
      expect(await keep(given)).toEqual({ ok: false, error: { kind: 'ChangedMeanwhile', version: 2 } });
    });

    it('reaches those it names, each without the others, until it is taken back from them', async () => {
      const given = a({ recipients: [toPerson(town.corinna), toPerson(town.amir)], categories: ['plan', 'story'] });
      await keep(given);
      expect(await permitted(town.corinna)).toEqual([{ ...given, recipients: [toPerson(town.corinna)] }]);
      expect(await permitted(town.amir)).toEqual([{ ...given, recipients: [toPerson(town.amir)] }]);
      expect(await permitted(town.sam)).toEqual([]);

      const fromCorinna = { at: someTime, recipient: toPerson(town.corinna) };
      await takeBack(given, fromCorinna);
      expect(await permitted(town.corinna)).toEqual([]);
      expect(await permitted(town.amir)).toEqual([{ ...given, recipients: [toPerson(town.amir)] }]);

      const story = { at: someTime, category: 'story' } as const;
      const once = { ...given, withdrawals: [fromCorinna] };
      await takeBack(once, story);
      expect(await permitted(town.amir)).toEqual([
        { ...given, recipients: [toPerson(town.amir)], withdrawals: [story] },
      ]);
      await takeBack({ ...given, withdrawals: [fromCorinna, story] }, { at: someTime });
      expect(await permitted(town.amir)).toEqual([]);
      expect((await mine())[0]).toMatchObject({ version: 4 });
    });

    it('reaches an organization through those who have a role there, where they act there', async () => {
      const given = a({ recipients: [{ kind: 'organization', organization: town.lighthouse.id }] });
      await keep(given);
      const there = (person: PersonId) =>
        town.read(town.support(person, town.lighthouse), ({ directives }) => directives.permitting(town.melodie));
      expect(await there(town.sam)).toEqual([given]);
      expect(await there(town.amir)).toEqual([]);
      expect(await permitted(town.sam)).toEqual([]);
      const permitters = (person: PersonId) =>
        town.read(town.support(person, town.lighthouse), ({ directives }) => directives.permitters(person));
      expect(await permitters(town.sam)).toEqual(new Set([town.melodie]));
      for (const person of [town.amir, town.melodie]) expect(await permitters(person)).toEqual(new Set());
      await takeBack(given, { at: someTime });
      expect(await permitters(town.sam)).toEqual(new Set());
    });

    it('refuses where it is decided, and never where the answer is read', async () => {
      const { id, person, kind, purposes, categories, from, expires, form } = a();
      const terms = { id, person, kind, purposes, categories, from, expires, form, withdrawals: [] };
      const recipients = [toPerson(town.corinna), { kind: 'members', organization: town.harbor.id }] as const;
      const given = a({ id, decision: 'deny', recipients });
      await keep(given);
      for (const purpose of ['support', 'match'] as const) {
        expect(await refused(town.corinna, purpose)).toEqual([{ ...terms, decision: 'deny', recipients }]);
        expect(await refused(town.amir, purpose)).toEqual([
          { ...terms, decision: 'deny', recipients: [recipients[1]] },
        ]);
      }
      expect(await refused(town.melodie)).toEqual([]);
      const elsewhere = town.support(town.sam, town.lighthouse);
      expect(await town.read(elsewhere, ({ directives }) => directives.refusing(town.sam))).toEqual([]);
      const alone = (who: PersonId) => town.read(town.self(who), ({ directives }) => directives.refusing(who));
      expect(await alone(town.corinna)).toEqual([]);
      expect(await permitted(town.corinna)).toEqual([]);
      expect(await mine(town.corinna)).toEqual([]);

      await takeBack(given, { at: someTime });
      expect(await refused(town.corinna)).toEqual([]);
    });

    it('refuses whoever takes an imported place what was refused to that place; permits do not follow', async () => {
      const code = { organization: town.harbor.id, person: town.amir, digest: digestOf(town.newId()) };
      await town.work(town.importing(), ({ claimCodes }) =>
        claimCodes.keep({ ...code, openUntil: daysAfter(someTime, 30) }),
      );
      const [denied, permits] = [
        a({ decision: 'deny', recipients: [toPerson(town.amir)] }),
        a({ recipients: [toPerson(town.amir)] }),
      ];
      for (const one of [denied, permits]) await keep(one);
      const person = { issuer: 'https://id.example', subject: town.newId() };
      await town.work(setUpScope(), ({ people }) => people.recognise(person, town.stranger, someTime));
      await town.work(claimScope(code.digest, person), async ({ claimCodes, memberships }) => {
        await claimCodes.use(code.digest, someTime);
        await memberships.handOver(town.harbor.id, town.amir, town.stranger);
      });
      expect(await refused(town.stranger)).toMatchObject([{ id: denied.id, recipients: [toPerson(town.stranger)] }]);
      expect(await permitted(town.stranger)).toEqual([]);
    });
  });
}

/** Sixty-four hexadecimal digits that nothing else has. */
function digestOf(id: string): string {
  return id.replaceAll('-', '').padEnd(64, '0');
}

/** What Melodie let Corinna see, unless said otherwise: her plan, for support, for a month. */
export function aDirective(
  town: Pick<ContractTown, 'id' | 'melodie' | 'corinna' | 'harbor'>,
  over: Partial<ConsentDirective> = {},
): ConsentDirective {
  return {
    id: town.id<DirectiveId>(),
    person: town.melodie,
    kind: 'specific',
    decision: 'permit',
    purposes: ['support'],
    categories: ['plan'],
    recipients: [{ kind: 'person', person: town.corinna }],
    from: someTime,
    expires: { kind: 'date', at: daysAfter(someTime, 30) },
    form: 'in-the-product',
    withdrawals: [],
    discloser: { kind: 'organization', organization: town.harbor.id },
    signature: { by: town.melodie, relationship: 'self', method: 'on-screen', at: someTime },
    statements: [{ code: 'revocation', version: '1' }],
    wording: { version: '1', language: 'en', text: 'You let Corinna see your plan.', sha256: 'ab'.repeat(32) },
    policyVersion: '1',
    ...over,
  };
}
