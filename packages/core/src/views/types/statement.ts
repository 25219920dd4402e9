import type { Selection } from '../../access/selection.js';
import type { Relation } from '../../access/rule.js';
import { sourceOf } from '../../profile/fact-source.js';
import type { Statement, StatementUse } from '../../profile/statement.js';
import { globalId } from '../global-id.js';
import { dimensionOf } from '../load/dimension-of.js';
import type { Look } from '../load/look.js';
import { each, project } from '../project.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { answerFields } from './answer.js';
import { dimensionField } from './dimension-field.js';
import { organizationField } from './organization.js';

/** Something the reader said about themselves. Others are shown a facet, never a statement. */
export function projectStatement(
  look: Look,
  selection: Selection,
  relation: Relation,
  statement: Statement,
): Promise<Finished> {
  const { id, dimension, answer, comfort, uses, statedAt, helpedBy } = statement;
  return project(selection, 'Statement', relation, {
    id: () => globalId('statement', id),
    source: () => spelled(sourceOf(statement)),
    dimension: dimensionField(look, dimension),
    ...answerFields(answer, () => dimensionOf(look, dimension), relation, look.languages),
    comfort: () => spelled(comfort),
    uses: (field) => each(uses, (use) => projectUse(look, field.selection, relation, use)),
    statedAt: () => moment(statedAt),
    writtenWithHelpFrom: () => helpedBy,
    access: (field) =>
      project(field.selection, 'StatementAccess', relation, { canChange: () => true, canWithdraw: () => true }),
  });
}

function projectUse(look: Look, selection: Selection, relation: Relation, use: StatementUse): Promise<Finished> {
  return project(selection, 'StatementUse', relation, {
    use: () => spelled(use.use),
    organization: organizationField(look, use.organization),
    audience: () => (use.use === 'display' ? spelled(use.audience) : undefined),
  });
}
