import type { Selection } from '../../access/selection.js';
import type { Catalogue } from '../../dimension/catalogue.js';
import { type CardDimension, matcherCard } from '../../explanation/card/matcher-card.js';
import type { CardInput } from '../../explanation/card/card-input.js';
import { localize } from '../../kernel/localized.js';
import { each, project } from '../project.js';
import { spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { type DimensionReader, projectDimension } from './dimension.js';
import { projectLabel } from './label.js';

/** The matcher's card, in the reader's language. It is of the rules, and of nobody. */
export function projectMatcherCard(
  reader: DimensionReader,
  selection: Selection,
  catalogue: Catalogue,
): Promise<Finished> {
  const card = matcherCard(catalogue);
  const { languages } = reader;
  return project(selection, 'MatcherCard', 'anyone', {
    version: () => card.version,
    purpose: (field) => projectLabel(field, 'anyone', localize(card.purpose, languages)),
    claim: (field) => projectLabel(field, 'anyone', localize(card.claim, languages)),
    inputs: (field) => each(card.inputs, (input) => projectInput(field.selection, input, languages)),
    dimensions: (field) => each(card.dimensions, (one) => projectCardDimension(reader, field.selection, one)),
    limits: (field) => each(card.limits, (limit) => projectLabel(field, 'anyone', localize(limit, languages))),
  });
}

function projectInput(
  selection: Selection,
  { key, uses, purpose }: CardInput,
  languages: readonly string[],
): Promise<Finished> {
  return project(selection, 'CardInput', 'anyone', {
    key: () => key,
    uses: () => uses.map(spelled),
    purpose: (field) => projectLabel(field, 'anyone', localize(purpose, languages)),
  });
}

function projectCardDimension(
  reader: DimensionReader,
  selection: Selection,
  { dimension, uses, defaultWeight }: CardDimension,
): Promise<Finished> {
  return project(selection, 'CardDimension', 'anyone', {
    dimension: (field) => projectDimension(reader, field.selection, dimension),
    uses: () => uses.map(spelled),
    defaultWeight: () => defaultWeight,
  });
}
