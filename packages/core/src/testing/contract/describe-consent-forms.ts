import { beforeEach, describe, expect, it } from 'vitest';
import { daysAfter } from '../../kernel/days.js';
import type { MembershipId } from '../../organization/membership.js';
import type { ConsentForm } from '../../paper/consent-form.js';
import type { PersonId } from '../../person/person-id.js';
import { someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';

/** What every implementation of {@link ConsentForms} promises. */
export function describeConsentForms(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} keeps consents that were printed before they are signed`, () => {
    let town: ContractTown;
    let form: ConsentForm;
    beforeEach(async () => {
      town = await contractTown(await open());
      form = printed(someTime);
      await keeps(town.melodie, form);
    });
    const printed = (printedAt: Date, over: Partial<ConsentForm> = {}): ConsentForm => ({
      id: town.id(),
      person: town.melodie,
      organization: town.harbor.id,
      kind: 'specific',
      decision: 'permit',
      purposes: ['support', 'referral'],
      categories: ['story'],
      recipients: [
        { asked: { kind: 'person', organization: town.harbor.id, person: town.id<MembershipId>() }, name: 'أمير' },
        { asked: { kind: 'outside', name: 'Dr. Ruiz' }, name: 'Dr. Ruiz' },
      ],
      until: daysAfter(someTime, 30),
      languages: ['es', 'en'],
      wording: { version: '2026-11-25', language: 'es', text: 'Dejo que Dr. Ruiz vea esto.' },
      printedAt,
      ...over,
    });
    const keeps = (person: PersonId, one: ConsentForm) =>
      town.work(town.self(person), ({ consentForms }) =>
        consentForms.keep(one, [town.event({ person }, 'paper', one.id, 1)]),
      );
    const found = (as: PersonId, of = town.melodie) =>
      town.read(town.self(as), ({ consentForms }) => consentForms.of(of));

    it('whole, newest first, until they are signed', async () => {
      const { until: _, ...endless } = printed(daysAfter(someTime, 1), { kind: 'tpo', decision: 'deny' });
      await keeps(town.melodie, endless);
      expect(await found(town.melodie)).toEqual([endless, form]);
      await town.work(town.support(town.melodie), ({ consentForms }) => consentForms.remove(town.melodie, form.id));
      expect(await found(town.melodie)).toEqual([endless]);
      const torn = town.event({ person: town.melodie }, 'paper', endless.id, 2);
      await town.work(town.self(town.melodie), ({ consentForms }) =>
        consentForms.remove(town.melodie, endless.id, [torn]),
      );
      expect(await found(town.melodie)).toEqual([]);
    });

    it('for their person alone: nobody else reads one, lays one down or takes one away', async () => {
      expect(await found(town.corinna)).toEqual([]);
      expect(await found(town.stranger)).toEqual([]);
      await town.tries(town.self(town.corinna), ({ consentForms }) => consentForms.keep(printed(someTime), []));
      await town.tries(town.self(town.corinna), ({ consentForms }) => consentForms.remove(town.melodie, form.id));
      expect(await found(town.melodie)).toEqual([form]);
    });
  });
}
