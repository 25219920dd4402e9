import { beforeEach, describe, expect, it } from 'vitest';
import { type InstalledTemplate, installedTemplateId } from '../../plan/template.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';

/** What every implementation of {@link PlanTemplates} promises. */
export function describePlanTemplates(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} keeps the templates of organizations`, () => {
    let town: ContractTown;
    beforeEach(async () => {
      town = await contractTown(await open());
    });
    const template = (key: string, version = 1): InstalledTemplate => ({
      id: installedTemplateId(town.harbor.id, key),
      version,
      title: { en: 'A plan of the harbor', es: 'Un plan del puerto' },
      sections: [
        {
          kind: 'toolbox',
          title: { en: 'What holds' },
          questions: [{ en: 'What holds you?', es: '¿Qué te sostiene?' }],
        },
        { kind: 'custom', questions: [] },
      ],
      licence: {
        holder: 'A publisher',
        note: 'Used with leave.\nNot to be sold.',
        source: 'https://example.org/terms',
      },
    });
    const keep = (one: InstalledTemplate) =>
      town.work(town.importing(), ({ planTemplates }) =>
        planTemplates.keep(town.harbor.id, one, [
          town.event({ organization: town.harbor.id }, 'plan-template', town.newId(), 1),
        ]),
      );
    const read = (scope: Parameters<ContractTown['read']>[0], { id } = town.harbor) =>
      town.read(scope, ({ planTemplates }) => planTemplates.ofOrganization(id));

    it('gives them back exactly as kept, replaced whole, in the order of their keys', async () => {
      await keep(template('tides'));
      await keep(template('anchors'));
      await keep(template('tides', 2));
      expect(await read(town.support(town.melodie))).toEqual([template('anchors'), template('tides', 2)]);
      expect(await read(town.self(town.melodie))).toEqual([template('anchors'), template('tides', 2)]);
    });

    it('forgets one that was withdrawn, and no other', async () => {
      await keep(template('tides'));
      await keep(template('anchors'));
      await town.work(town.importing(), ({ planTemplates }) =>
        planTemplates.withdraw(town.harbor.id, template('tides').id, []),
      );
      expect(await read(town.support(town.melodie))).toEqual([template('anchors')]);
    });

    it('keeps them from everyone who does not belong there, and from every hand but the organization’s', async () => {
      await keep(template('tides'));
      for (const scope of [town.self(town.sam), town.support(town.sam, town.lighthouse)]) {
        expect(await read(scope)).toEqual([]);
        expect(await read(scope, town.lighthouse)).toEqual([]);
      }
      for (const scope of [
        town.support(town.melodie),
        town.self(town.melodie),
        town.support(town.sam, town.lighthouse),
      ]) {
        await town.tries(scope, ({ planTemplates }) => planTemplates.keep(town.harbor.id, template('tides', 9), []));
        await town.tries(scope, ({ planTemplates }) =>
          planTemplates.withdraw(town.harbor.id, template('tides').id, []),
        );
      }
      expect(await read(town.support(town.melodie))).toEqual([template('tides')]);
    });
  });
}
