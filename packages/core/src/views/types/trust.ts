import type { SelectedField } from '../../access/selection.js';
import { isLive } from '../../connection/connection.js';
import { localize } from '../../kernel/localized.js';
import type { DisclosureLevel } from '../../trust/level.js';
import { isOfBoth, type TrustAct } from '../../trust/trust-act.js';
import type { ConnectionSeen } from '../load/connection-seen.js';
import type { Look } from '../load/look.js';
import { briefedOn, briefingIn, historyOf, type LevelSeen, levelsOn } from '../load/trust-on.js';
import { each, project } from '../project.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { say } from '../words/say.js';
import { actSentences, levelLabels, theOtherOne } from '../words/trust.js';
import { projectLabel } from './label.js';

/** What stays between the two and what cannot, while there is something to be said. Of the other one: whether all is there. */
export async function projectBriefing(
  look: Look,
  { selection }: SelectedField,
  seen: ConnectionSeen,
): Promise<Finished | undefined> {
  const { relation, connection, standing } = seen;
  if (standing === 'ended' || !(isLive(connection) || standing === 'invited')) return undefined;
  const { version, points } = await briefingIn(look, seen);
  const { mine, theirs } = await briefedOn(look, seen);
  return project(selection, 'Briefing', relation, {
    version: () => version,
    points: (field) => each(points, (point) => projectLabel(field, relation, localize(point, look.languages))),
    readByMe: () => mine,
    isComplete: () => mine && theirs,
  });
}

/** How far the two are open to each other. */
export async function projectLevels(
  look: Look,
  { selection }: SelectedField,
  seen: ConnectionSeen,
): Promise<Finished | undefined> {
  const levels = await levelsOn(look, seen);
  if (!levels) return undefined;
  return project(selection, 'Levels', seen.relation, {
    mine: (field) => projectLevel(look, field, seen, levels.mine),
    theirs: (field) => projectLevel(look, field, seen, levels.theirs),
  });
}

function projectLevel(
  look: Look,
  { selection }: SelectedField,
  { relation }: ConnectionSeen,
  { level, offered, asked }: LevelSeen,
): Promise<Finished> {
  return project(selection, 'Level', relation, {
    level: () => spelled(level),
    text: (field) => projectLabel(field, relation, localize(levelLabels[level], look.languages)),
    offered: () => offered && spelled(offered),
    asked: () => asked && spelled(asked),
  });
}

/** What the two did, first to last, in words: the same list for both. */
export async function projectHistory(
  look: Look,
  { selection }: SelectedField,
  seen: ConnectionSeen,
): Promise<readonly Finished[]> {
  const acts = await historyOf(look, seen);
  const [them] = await look.people(seen.connection.organization, [seen.other]);
  return each(acts, (act) => projectAct(look, selection, seen, act, them?.presence?.name));
}

function projectAct(
  look: Look,
  selection: SelectedField['selection'],
  { relation }: ConnectionSeen,
  act: TrustAct,
  name: string | undefined,
): Promise<Finished> {
  const byMe = act.by === look.me;
  return project(selection, 'TrustEntry', relation, {
    kind: () => spelled(act.kind),
    at: () => moment(act.at),
    byMe: () => (isOfBoth(act) ? undefined : byMe),
    level: () => act.level && spelled(act.level),
    text: (field) => {
      const words = say(actSentences[act.kind][byMe ? 'mine' : 'theirs'], look.languages, {
        name: name ?? ((said) => localize(theOtherOne, said).text),
        level: (said) => labelOf(act.level, said),
      });
      return projectLabel(field, relation, words);
    },
  });
}

function labelOf(level: DisclosureLevel | undefined, languages: readonly string[]): string {
  return level ? localize(levelLabels[level], languages).text : '';
}
