import { beforeEach, describe, expect, it } from 'vitest';
import { setUpScope } from '../../access/scope.js';
import type { ComplianceProfile } from '../../consent/compliance-profile.js';
import type { ConsentDirective } from '../../consent/directive.js';
import type { PersonId } from '../../person/person-id.js';
import type { ImportedEntry } from '../../profile/imported-entry.js';
import { someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';
import { aDirective } from './describe-directives.js';
import { anEntry, standing } from './things.js';

/** What every implementation promises of entries a person opened to others, and of what their organization found about itself. */
export function describeOpenedEntries(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} opens an organization’s entries to those the person names, and to nobody else`, () => {
    let town: ContractTown;
    let entry: ImportedEntry;
    beforeEach(async () => {
      town = await contractTown(await open());
      entry = anEntry(town);
      await town.work(town.importing(), ({ importedEntries }) => importedEntries.keep(entry, []));
    });

    const sign = async (over: Partial<ConsentDirective>): Promise<ConsentDirective> => {
      const value = aDirective(town, { categories: ['organization-entries'], ...over });
      await town.work(town.self(town.melodie), ({ directives }) => directives.keep({ value, version: 0 }, []));
      return value;
    };
    const opened = (reader: PersonId, where = town.harbor, purpose: 'support' | 'match' = 'support') =>
      town.read(town.acting(purpose, reader, where), ({ importedEntries }) => importedEntries.openedBy(town.melodie));

    it('to nobody before they said yes, and to one by name after it, in support and for nothing else', async () => {
      expect(await opened(town.corinna)).toEqual([]);
      await sign({ categories: ['plan'] });
      expect(await opened(town.corinna)).toEqual([]);
      await sign({});
      expect(await opened(town.corinna)).toEqual([entry]);
      expect(await opened(town.corinna, town.harbor, 'match')).toEqual([]);
      expect(await opened(town.amir)).toEqual([]);
      expect(await opened(town.sam, town.lighthouse)).toEqual([]);
    });

    it('no more once it was taken back', async () => {
      const value = await sign({});
      await town.work(town.self(town.melodie), ({ directives }) =>
        directives.keep({ value: { ...value, withdrawals: [{ at: someTime }] }, version: 1 }, []),
      );
      expect(await opened(town.corinna)).toEqual([]);
    });

    it('to an organization: to those with a role there alone', async () => {
      await sign({ recipients: [{ kind: 'organization', organization: town.harbor.id }] });
      expect(await opened(town.corinna)).toEqual([entry]);
      expect(await opened(town.amir)).toEqual([]);
    });

    it('never to whoever supervises, schedules or employs the person', async () => {
      await standing(town, town.melodie, ['peer-supporter']);
      await standing(town, town.corinna, ['supervisor']);
      await sign({});
      expect(await opened(town.corinna)).toEqual([]);
    });

    it('with what its organization found about itself, which its own people read too', async () => {
      const profile: ComplianceProfile = {
        part2: 'program',
        hipaa: 'no',
        states: ['US-WA'],
        coveredLists: ['intake'],
        decided: { by: 'Counsel', at: someTime, basis: 'Holds itself out as a program.' },
      };
      const of = (reader: PersonId, where = town.lighthouse) =>
        town.read(town.support(reader, where), ({ complianceProfiles }) => complianceProfiles.of(town.harbor.id));
      await town.work(setUpScope(), ({ complianceProfiles }) => complianceProfiles.keep(town.harbor.id, profile));
      expect(await of(town.melodie, town.harbor)).toEqual(profile);
      expect(await of(town.sam)).toBeUndefined();
      await sign({ recipients: [{ kind: 'person', person: town.sam }] });
      expect(await of(town.sam)).toEqual(profile);
      await town.tries(town.support(town.corinna), ({ complianceProfiles }) =>
        complianceProfiles.keep(town.harbor.id, { ...profile, part2: 'no' }),
      );
      expect(await of(town.melodie, town.harbor)).toEqual(profile);
    });
  });
}
