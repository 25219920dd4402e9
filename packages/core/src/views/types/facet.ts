import type { Relation } from '../../access/rule.js';
import type { SelectedField, Selection } from '../../access/selection.js';
import type { Dimension } from '../../dimension/dimension.js';
import { answerLabel } from '../../dimension/value-label.js';
import type { Facet } from '../../presence/presence.js';
import type { Look } from '../load/look.js';
import { each, project } from '../project.js';
import type { Finished } from '../views.js';
import { projectDimension } from './dimension.js';
import { projectLabel } from './label.js';
import { projectValue } from './value.js';

/** What someone shows, dimension by dimension, in the order dimensions are offered where they belong. */
export async function projectFacets(
  look: Look,
  { selection }: SelectedField,
  relation: Relation,
  shown: readonly Facet[],
  organization: Parameters<Look['catalogue']>[0],
): Promise<readonly Finished[]> {
  const catalogue = await look.catalogue(organization);
  const inOrder = [...catalogue.values()].flatMap((dimension) =>
    shown.filter((facet) => facet.dimension === dimension.id).map((facet) => ({ dimension, facet })),
  );
  return each(inOrder, ({ dimension, facet }) => projectFacet(look, selection, relation, dimension, facet));
}

function projectFacet(
  look: Look,
  selection: Selection,
  relation: Relation,
  dimension: Dimension,
  { answer }: Facet,
): Promise<Finished> {
  return project(selection, 'Facet', relation, {
    dimension: (field) => projectDimension(look, field.selection, dimension),
    text: (field) => projectLabel(field, relation, answerLabel(dimension, answer, look.languages)),
    value: (field) =>
      answer.answer === 'value'
        ? projectValue(field.selection, { relation, languages: look.languages }, dimension, answer.value)
        : undefined,
  });
}
