import type { Selection } from '../../access/selection.js';
import type { CrisisLine, CrisisLines, LineReach } from '../../crisis-line/crisis-line.js';
import { inOwnOrder } from '../../crisis-line/line-order.js';
import type { Labels } from '../../kernel/labels.js';
import { localize } from '../../kernel/localized.js';
import type { SelectedField } from '../../access/selection.js';
import type { Look } from '../load/look.js';
import { each, project } from '../project.js';
import { spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { projectLabel } from './label.js';

/** The lines this server shows, to whoever asks; to somebody signed in, in the order they put them in. */
export async function crisisLines(
  shown: CrisisLines,
  look: Look | undefined,
  languages: readonly string[],
  selection: Selection,
): Promise<readonly Finished[]> {
  const own = await look?.own(({ lineOrders }) => lineOrders.of(look.me));
  return each(inOwnOrder(shown, own?.lines ?? []), (line) => projectLine(languages, selection, line));
}

function projectLine(languages: readonly string[], selection: Selection, line: CrisisLine): Promise<Finished> {
  return project(selection, 'CrisisLine', 'anyone', {
    code: () => line.code,
    name: () => line.name,
    kind: () => spelled(line.kind),
    reach: (field) => each(line.reach, (one) => projectReach(languages, field.selection, one)),
    peerRun: () => spelled(line.peerRun),
    sendsWithoutConsent: () => spelled(line.sendsWithoutConsent),
    languages: () => line.languages,
    hours: (field) => labelled(languages, field, line.hours),
    serves: (field) => labelled(languages, field, line.serves),
    places: () => line.places,
    sources: () => line.sources,
    checkedOn: () => line.checkedOn,
  });
}

function projectReach(
  languages: readonly string[],
  selection: Selection,
  { way, to, note }: LineReach,
): Promise<Finished> {
  return project(selection, 'LineReach', 'anyone', {
    way: () => spelled(way),
    to: () => to,
    note: (field) => labelled(languages, field, note),
  });
}

function labelled(
  languages: readonly string[],
  field: SelectedField,
  labels: Labels | undefined,
): Promise<Finished> | undefined {
  return labels && projectLabel(field, 'anyone', localize(labels, languages));
}
