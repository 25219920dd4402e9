import type { SelectedField, Selection } from '../../access/selection.js';
import type { Relation } from '../../access/rule.js';
import type { Boundary } from '../../apart/boundary.js';
import { waysLeft } from '../../apart/within-boundaries.js';
import { localize } from '../../kernel/localized.js';
import type { ConnectionSeen } from '../load/connection-seen.js';
import type { Look } from '../load/look.js';
import { aboutOthers } from '../load/someone.js';
import { each, type Fields, project } from '../project.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { boundaryLabels } from '../words/boundaries.js';
import { projectLabel } from './label.js';
import { projectSomeone } from './someone.js';

/** What the reader asked of others, or keeps to themselves. */
export async function projectBoundaries(look: Look, { selection }: SelectedField): Promise<readonly Finished[]> {
  const own = await look.own(({ boundaries }) => boundaries.setBy(look.me));
  return each(await aboutOthers(look, own, ({ other }) => other), ({ said, someone }) =>
    project(selection, 'Boundary', 'self', {
      person: (field) => projectSomeone(look, field.selection, someone),
      ...saidFields(look, 'self', said),
      told: () => said.told,
      at: () => moment(said.at),
    }),
  );
}

/** What the other one of a connection asked of the reader, as far as they told. */
export function projectRequests(look: Look, selection: Selection, seen: ConnectionSeen): Promise<readonly Finished[]> {
  return theirBoundaries(look, seen).then((theirs) =>
    each(
      theirs.filter(({ told }) => told),
      (boundary) => project(selection, 'BoundaryRequest', seen.relation, saidFields(look, seen.relation, boundary)),
    ),
  );
}

/** In which ways the reader can propose to meet. Whether anything was narrowed, by whom, is not said. */
export async function waysOpen(look: Look, seen: ConnectionSeen): Promise<readonly string[]> {
  return waysLeft(await theirBoundaries(look, seen)).map(spelled);
}

async function theirBoundaries(
  { me, acting }: Look,
  { connection: { organization }, other }: ConnectionSeen,
): Promise<readonly Boundary[]> {
  const towards = await acting(organization, 'support', ({ boundaries }) => boundaries.towards(organization, me));
  return (towards ?? []).filter(({ person }) => person === other);
}

function saidFields({ languages }: Look, relation: Relation, { says, words }: Boundary): Fields {
  const quiet = says.kind === 'hours' ? says.quiet : undefined;
  return {
    kind: () => spelled(says.kind),
    text: (field) => projectLabel(field, relation, localize(boundaryLabels[says.kind], languages)),
    ways: () => (says.kind === 'ways' ? says.ways.map(spelled) : []),
    from: () => quiet && timeOfDay(quiet.from),
    until: () => quiet && timeOfDay(quiet.until),
    timeZone: () => quiet?.timeZone,
    words: () => words,
  };
}

/** A minute of the day as people write it: `HH:MM`. */
export function timeOfDay(minute: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
