import type { Relation } from '../../access/rule.js';
import type { Selection } from '../../access/selection.js';
import type { EarlierSupport } from '../load/earlier-support.js';
import type { Look } from '../load/look.js';
import { project } from '../project.js';
import { day, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { projectNotice } from './notice.js';
import { organizationField } from './organization.js';

/** A time somebody was supported before: since when, and where; never by whom, nor whether and how it ended. */
export function projectEarlierSupport(
  look: Look,
  selection: Selection,
  relation: Relation,
  { kind, organization, from, metOn, decision }: EarlierSupport,
): Promise<Finished> {
  return project(selection, 'EarlierSupport', relation, {
    kind: () => spelled(kind),
    organization: organizationField(look, organization),
    from: () => from && day(from),
    metOn: () => metOn && day(metOn),
    notice: (field) => projectNotice(look, field, relation, decision),
  });
}
