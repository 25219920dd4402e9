import type { Relation } from '../../access/rule.js';
import type { Selection } from '../../access/selection.js';
import type { Dimension } from '../../dimension/dimension.js';
import { organizationOf } from '../../dimension/dimension-id.js';
import type { Choice } from '../../dimension/value-kind.js';
import { localize } from '../../kernel/localized.js';
import { globalId } from '../global-id.js';
import { each, project } from '../project.js';
import { spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { projectLabel } from './label.js';
import { type OrganizationReader, organizationField } from './organization.js';

/** What it takes to show a dimension: the reader's languages, and the organization that added it. */
export interface DimensionReader extends OrganizationReader {
  readonly languages: readonly string[];
}

/** A dimension is a built-in one, anyone's, or one the reader's own organization added. */
export function projectDimension(
  reader: DimensionReader,
  selection: Selection,
  dimension: Dimension,
): Promise<Finished> {
  const { id, labels, hint, value } = dimension;
  const owner = organizationOf(id);
  const relation: Relation = owner ? 'member' : 'anyone';
  return project(selection, 'Dimension', relation, {
    id: () => globalId('dimension', id),
    key: () => id.slice(id.indexOf('/') + 1),
    label: (field) => projectLabel(field, relation, localize(labels, reader.languages)),
    hint: (field) => hint && projectLabel(field, relation, localize(hint, reader.languages)),
    many: () => dimension.many,
    tier: () => dimension.tier,
    isProtected: () => dimension.traits.includes('protected'),
    isLivedExperience: () => dimension.traits.includes('lived-experience'),
    comparator: () => spelled(dimension.comparator.form),
    valueForm: () => spelled(value.form),
    options: (field) =>
      each(choices(dimension), (choice) => projectOption(field.selection, relation, choice, reader.languages)),
    defaultPurposes: () => dimension.defaultPurposes.map(spelled),
    organization: (field) => owner && organizationField(reader, owner)(field),
  });
}

/** Those still offered. */
function choices({ value }: Dimension): readonly Choice[] {
  const all = value.form === 'choice' ? value.options : value.form === 'ordered' ? value.steps : [];
  return all.filter(({ retired }) => !retired);
}

function projectOption(
  selection: Selection,
  relation: Relation,
  { key, labels, broader }: Choice,
  languages: readonly string[],
): Promise<Finished> {
  return project(selection, 'Option', relation, {
    key: () => key,
    label: (field) => projectLabel(field, relation, localize(labels, languages)),
    broader: () => broader,
  });
}
