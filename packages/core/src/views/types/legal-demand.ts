import type { Selection } from '../../access/selection.js';
import type { LegalDemand } from '../../legal/legal-demand.js';
import { type Releasable, releasable } from '../../access/releasable.js';
import { globalId } from '../global-id.js';
import { dimensionOf } from '../load/dimension-of.js';
import type { LegalSeen } from '../load/legal-seen.js';
import type { Look } from '../load/look.js';
import { each, project } from '../project.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { answerFields } from './answer.js';
import { dimensionField } from './dimension-field.js';
import { organizationField } from './organization.js';

/** A demand: to whoever administers all of it, to the person what concerns them. What counsel wrote stays with both. */
export function projectDemand(
  look: Look,
  selection: Selection,
  { relation, what }: LegalSeen<LegalDemand>,
): Promise<Finished> {
  const { organization, id, type, from, asked, scope, receivedAt, deadline, state, review, bar, answer } = what;
  return project(selection, 'LegalDemand', relation, {
    id: () => globalId('demand', organization, id),
    organization: organizationField(look, organization),
    type: () => spelled(type),
    from: () => from,
    asked: () => asked.categories.map(spelled),
    scope: () => scope.categories.map(spelled),
    receivedAt: () => moment(receivedAt),
    deadline: () => moment(deadline),
    state: () => spelled(state),
    reviewedBy: () => review?.by,
    reasons: () => review?.reasons,
    barBasis: () => bar?.basis,
    barUntil: () => bar?.until && moment(bar.until),
    barLiftedAt: () => bar?.liftedAt && moment(bar.liftedAt),
    answeredAt: () => answer && moment(answer.at),
    released: (field) =>
      each(answer?.items ?? [], ({ category, ground }) =>
        project(field.selection, 'ReleasedItem', relation, {
          category: () => spelled(category),
          ground: () => spelled(ground),
        }),
      ),
    toRelease: async (field) =>
      each(await toRelease(look, what), ({ entry: { dimension, answer: said }, item }) =>
        project(field.selection, 'ToRelease', relation, {
          category: () => spelled(item.category),
          dimension: dimensionField(look, dimension),
          ...answerFields(said, () => dimensionOf(look, dimension), relation, look.languages),
        }),
      ),
  });
}

/** What the reader, answering now, would let out: nothing, unless it waits for an answer by somebody like them. */
async function toRelease(look: Look, demand: LegalDemand): Promise<readonly Releasable[]> {
  const { organization, person } = demand;
  const entries = await look.acting(organization, 'administer', ({ importedEntries }) =>
    importedEntries.about(organization, person),
  );
  return releasable(entries ?? [], demand, { by: look.me, at: look.at });
}
