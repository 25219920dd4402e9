import type { Relation } from '../../access/rule.js';
import type { Selection } from '../../access/selection.js';
import { isAwake } from '../../presence/presence-of.js';
import { withdrawEntryFor } from '../../profile/confirm-entry.js';
import { sourceOf } from '../../profile/fact-source.js';
import type { ImportedEntry } from '../../profile/imported-entry.js';
import { globalId } from '../global-id.js';
import { dimensionOf } from '../load/dimension-of.js';
import type { Look } from '../load/look.js';
import { each, project } from '../project.js';
import { day, moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { answerFields } from './answer.js';
import { dimensionField } from './dimension-field.js';
import { organizationField } from './organization.js';

/** What an organization's file says about the reader, and what they agreed it may be used for. */
export function projectImportedEntry(
  look: Look,
  selection: Selection,
  relation: Relation,
  entry: ImportedEntry,
): Promise<Finished> {
  const { dimension, agreements, withdrawnAt } = entry;
  return project(selection, 'ImportedEntry', relation, {
    id: () => globalId('entry', entry.organization, entry.id),
    organization: organizationField(look, entry.organization),
    source: () => spelled(sourceOf(entry)),
    list: () => entry.source,
    dimension: dimensionField(look, dimension),
    ...answerFields(entry.answer, () => dimensionOf(look, dimension), relation, look.languages),
    isAsleep: () => !isAwake(entry, look.at),
    agreements: (field) =>
      each(agreements, (agreement) =>
        project(field.selection, 'Agreement', relation, {
          use: () => spelled(agreement.use),
          audience: () => agreement.audience && spelled(agreement.audience),
          how: () => spelled(agreement.how),
          on: () => day(agreement.on),
        }),
      ),
    withdrawnAt: () => withdrawnAt && moment(withdrawnAt),
    access: (field) =>
      project(field.selection, 'ImportedEntryAccess', relation, {
        canConfirm: () => look.mayAct(entry.organization, 'support'),
        canWithdraw: async () =>
          (await look.mayAct(entry.organization, 'support')) && withdrawEntryFor(entry, look.at) !== entry,
      }),
  });
}
