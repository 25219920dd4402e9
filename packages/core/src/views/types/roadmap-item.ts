import { categoryOfItem, decideRoadmapItem, maySuggest, showsItem } from '../../access/decide-roadmap-item.js';
import type { SelectedField, Selection } from '../../access/selection.js';
import type { Consent } from '../../consent/consent.js';
import { directionOf, localize } from '../../kernel/localized.js';
import { possibleMoves } from '../../roadmap/moves.js';
import { globalId } from '../global-id.js';
import { isConnected } from '../load/is-connected.js';
import type { Look } from '../load/look.js';
import { stillBefore } from '../load/still-before.js';
import { findRoadmapItem, type RoadmapItemSeen } from '../load/roadmap-seen.js';
import { each, project } from '../project.js';
import { day, moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { roadmapKindLabels } from '../words/roadmap.js';
import { projectLabel } from './label.js';
import { projectNotice } from './notice.js';
import { projectPerson, projectSelf } from './person.js';
import { projectConnected } from './plan-entry.js';
import { projectRecipient } from './plan-section.js';
import { projectRoadmapLines } from './roadmap-line.js';
import { projectSuggestion } from './roadmap-suggestion.js';

/** Something on a roadmap: whole to its owner; to whoever is shown it, as it is now. */
export function projectRoadmapItem(look: Look, selection: Selection, seen: RoadmapItemSeen): Promise<Finished> {
  const { relation, decision, item, version, shownOn } = seen;
  look.ledger.saw(decision, {
    owner: item.owner,
    action: 'roadmap-item.read',
    category: categoryOfItem(item),
    thing: globalId('roadmap', item.id),
    purpose: 'support',
    ...(shownOn[0] && { organization: shownOn[0].organization }),
  });
  const { kind, words, language, status, area, wellness, from, by, measure } = item;
  return project(selection, 'RoadmapItem', relation, {
    id: () => globalId('roadmap', item.id),
    version: () => version,
    kind: () => spelled(kind),
    label: (field) => projectLabel(field, relation, localize(roadmapKindLabels[kind], look.languages)),
    words: () => words,
    language: () => language,
    dir: () => directionOf(language),
    status: () => status && spelled(status),
    area: () => area && spelled(area),
    wellness: () => wellness && spelled(wellness),
    from: () => from && day(from),
    by: () => by && day(by),
    measure: () => measure,
    towards: async (field) => {
      const towards = item.towards && (await findRoadmapItem(look, item.towards));
      return towards && projectRoadmapItem(look, field.selection, towards);
    },
    owner: (field) =>
      relation === 'self' ? projectSelf(look, field.selection) : projectOwner(look, field.selection, seen),
    isSuggested: () => item.suggestedBy !== undefined,
    suggestedBy: (field) =>
      relation === 'self' && item.suggestedBy !== undefined
        ? projectConnected(look, field.selection, item.suggestedBy)
        : undefined,
    writtenAt: () => moment(item.writtenAt),
    changedAt: () => moment(item.changedAt),
    notice: (field) => projectNotice(look, field, relation, decision),
    history: (field) => projectRoadmapLines(look, field, item),
    suggestions: async (field) => {
      const waiting = await stillBefore(look, await look.own((ports) => ports.roadmapSuggestions.at(item.id)));
      return each(waiting, (one) => projectSuggestion(look, field.selection, one));
    },
    shownTo: (field) => (relation === 'self' && !look.withHelp ? projectShownTo(look, field, seen) : undefined),
    access: (field) =>
      project(field.selection, 'RoadmapItemAccess', relation, {
        canChange: () => relation === 'self',
        canShow: async () => relation === 'self' && (await isConnected(look)),
        canSuggest: () => maySuggest(decision),
        moves: () => (relation === 'self' && status ? possibleMoves[status].map(spelled) : []),
      }),
  });
}

/** The owner, by the name they showed it under. Where they did so under two, neither is told: each would tell of the other. */
async function projectOwner(
  look: Look,
  selection: Selection,
  { item, shownOn }: RoadmapItemSeen,
): Promise<Finished | undefined> {
  const [organization, ...more] = new Set(shownOn.map((one) => one.organization));
  if (organization === undefined || more.length > 0) return undefined;
  const [owner] = await look.people(organization, [item.owner]);
  return owner && projectPerson(look, selection, owner);
}

/** Those who can see it now: by a consent in force, each by the connection it was shown on, while that is live. */
async function projectShownTo(
  look: Look,
  { selection }: SelectedField,
  { relation, item, facts }: RoadmapItemSeen,
): Promise<readonly Finished[]> {
  const refusals = (await look.signed()).filter(({ decision }) => decision === 'deny');
  const isShown = (consent: Consent): boolean => {
    const { recipient: reader, subject } = consent;
    const theirs = { reader, consents: [consent], refusals, live: [subject.connection], blocked: false, at: look.at };
    const among = facts.among ? { among: facts.among } : {};
    return decideRoadmapItem(item, { ...theirs, ...among }).effect === 'permit';
  };
  const inForce = (await look.consentsGiven())
    .map(({ value }) => value)
    .filter((consent) => showsItem(consent, item.id, look.at) && isShown(consent));
  const shown = await each(inForce, (consent) => projectRecipient(look, selection, relation, consent));
  return shown.filter((one) => one !== undefined);
}
